"""Day fields of registers read days as people say them, and ask about one far back or ahead before it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.base.words import Names
from app.forms.fields import Field
from app.registers.dialogs import EntryForm
from tests import hands

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.office.office import Office


@pytest.fixture
def form(office: Office, qtbot: QtBot, clean_settings: object) -> EntryForm:
    made = EntryForm(office, (Field(name="day", label=Names("日期"), kind="date", required=True),))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2026。11。22", "2026-11-22"),
        ("11月22号", "2026-11-22"),
        ("下周一", "2026-10-19"),
        ("月底", "2026-10-31"),
        ("明天", "2026-10-13"),
    ],
)
def test_a_day_as_people_say_it(form: EntryForm, said: str, day: str) -> None:
    hands.type_(said, form.inputs["day"].widget)
    assert form.values() == {"day": day}


@pytest.mark.parametrize("said", ["2016-10-12", "2062-10-12", "2026-08-01"])
def test_a_day_far_off_is_asked_about_once(form: EntryForm, said: str) -> None:
    hands.type_(said, form.inputs["day"].widget)
    assert form.values() is None
    assert said in form.fields["day"].complaint
    assert form.values() == {"day": said}


def test_a_day_that_was_there_before_is_not_asked_about(form: EntryForm) -> None:
    form.fill({"day": "2016-10-12"})
    assert form.values() == {"day": "2016-10-12"}


def test_what_is_no_day_says_how_to_write_one(form: EntryForm) -> None:
    hands.type_("某天", form.inputs["day"].widget)
    assert form.values() is None
    assert "看不懂" in form.fields["day"].complaint
