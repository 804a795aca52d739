"""A slip of the finger in a day is asked about before it counts; saying it again confirms it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.base.typed_dates import ImpossibleDay, is_doubtful
from app.custody import handoffs
from app.custody.receive_dialog import ReceiveDialog
from app.dossiers.dialog import DossierDialog
from app.kit.desk import Desk
from app.kit.fields import DayEdit, MomentEdit, day_in, moment_in, settled
from app.kit.parts import Field
from tests.conftest import local

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office

# The office's clock shows Monday 12 October 2026, 10:00.


@pytest.mark.parametrize(
    ("day", "asked"),
    [
        (date(2026, 8, 13), False),  # 60 days back
        (date(2026, 8, 12), True),
        (date(2016, 10, 12), True),
        (date(2026, 10, 12), False),
        (date(2027, 10, 12), False),
        (date(2031, 12, 31), False),
        (date(2032, 1, 1), True),
        (date(2062, 10, 12), True),
    ],
)
def test_far_days_are_doubtful(day: date, asked: bool) -> None:
    assert is_doubtful(day, date(2026, 10, 12)) is asked


def test_a_year_mistyped_is_asked_about_and_said_again_it_counts(office: Office, qtbot: QtBot) -> None:
    field = Field("收到时间", MomentEdit(office))
    qtbot.addWidget(field)
    field.input.setText("2016-10-12 9:00")
    assert moment_in(field) is None
    assert "2016-10-12" in field.complaint
    assert "3652" in field.complaint
    field.input.setText("2016-10-11 9:00")
    assert moment_in(field) is None
    again = moment_in(field)
    assert again
    assert f"{again:%Y-%m-%d %H:%M}" == "2016-10-11 09:00"
    assert not field.complaint


def test_a_usual_moment_and_one_long_ago_that_is_only_looked_up_are_not_asked_about(
    office: Office, qtbot: QtBot
) -> None:
    field = Field("时间", MomentEdit(office))
    qtbot.addWidget(field)
    field.input.setText("9月1日 9:00")
    assert moment_in(field)
    field.input.setText("2016-10-12 9:00")
    assert moment_in(field, long_ago=True)


@pytest.mark.parametrize("written", ["1926-10-12 9:00", "0001-01-01", "1989-12-31", "2027-10-14 9:00", "9999-12-31"])
def test_an_impossible_moment_is_refused_however_often_it_is_said(office: Office, qtbot: QtBot, written: str) -> None:
    field = Field("收到时间", MomentEdit(office))
    qtbot.addWidget(field)
    field.input.setText(written)
    assert [moment_in(field), moment_in(field)] == [None, None]
    assert f"{int(written[:4])} 年不可能" in field.complaint


@pytest.mark.parametrize("written", ["1926-10-12", "0001-01-01", "2926-10-12", "9999-12-31"])
def test_an_impossible_day_is_refused_however_often_it_is_said(office: Office, qtbot: QtBot, written: str) -> None:
    field = Field("归还期限", DayEdit(office))
    qtbot.addWidget(field)
    field.input.setText(written)
    assert [day_in(field), day_in(field)] == [None, None]
    assert f"{int(written[:4])} 年不可能" in field.complaint


def test_a_birthday_may_lie_before_the_office(office: Office, qtbot: QtBot) -> None:
    field = Field("出生日期", DayEdit(office))
    qtbot.addWidget(field)
    assert not settled(field, date(1926, 10, 12), long_ago=True)  # asked about
    assert settled(field, date(1926, 10, 12), long_ago=True)


@pytest.mark.parametrize("at", ["1926-10-12 09:00", "1989-12-31 23:00", "2027-10-14 09:00"])
def test_without_a_window_an_impossible_moment_is_refused_too(office: Office, purchase: Dossier, at: str) -> None:
    with pytest.raises(ImpossibleDay), office.register.transaction():
        office.record("contact.made", at=local(at), dossier=purchase.id)


def test_a_due_day_in_another_century_is_asked_about(office: Office, qtbot: QtBot) -> None:
    field = Field("归还期限", DayEdit(office))
    qtbot.addWidget(field)
    field.input.setText("2062-10-20")
    assert day_in(field) is None
    assert "2062-10-20" in field.complaint
    assert day_in(field) == date(2062, 10, 20)


def test_a_day_that_stood_there_before_is_not_asked_about(office: Office, qtbot: QtBot) -> None:
    field = Field("日期", DayEdit(office, date(2016, 1, 4)))
    qtbot.addWidget(field)
    assert day_in(field) == date(2016, 1, 4)


def test_receiving_ten_years_ago_is_asked_about(office: Office, purchase: Dossier, qtbot: QtBot) -> None:
    dialog = ReceiveDialog(Desk(office), purchase.id)
    qtbot.addWidget(dialog)
    dialog.bundle.setFocus()
    dialog.at.setText("2016-10-12 9:00")
    dialog.primary.click()
    assert "2016-10-12" in dialog.at_field.complaint
    assert not handoffs.listed(office)


def test_a_signing_day_mistyped_is_asked_about(office: Office, purchase: Dossier, qtbot: QtBot) -> None:
    dialog = DossierDialog(Desk(office), purchase)
    qtbot.addWidget(dialog)
    dialog.signed.setText("2062-10-12")
    dialog.commit()
    assert "2062-10-12" in dialog.signed_field.complaint
