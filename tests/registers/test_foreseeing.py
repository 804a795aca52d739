"""What a register's dialogs say will follow is what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.duties import service as duties
from app.registers import reading, records
from app.registers import service as registers
from app.registers.dialogs import WriteDialog
from app.registers.inputs import foreseeing
from app.registers.record_rules import Unfit
from app.shell import needed_pages
from tests import hands
from tests.office.foreseen import comes_true

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office
    from app.shell.main_window import MainWindow

PARCEL = {"kind": "parcel", "addressee": "王芳", "pieces": 1}


@pytest.fixture
def front_desk(office: Office) -> Office:
    with office.register.transaction():
        needed_pages.begin(office, ["front-desk"])
    office.forget_rules()
    return office


def test_a_record_starts_what_was_told(front_desk: Office) -> None:
    form = registers.form_of(front_desk, "mail-register")
    seen = foreseeing.writing(front_desk, form, PARCEL, front_desk.now())
    made = records.write(front_desk, "mail-register", PARCEL)
    begun = duties.of_cases(front_desk)[made.number]
    assert [(duty.clause, duty.due) for duty in seen.begun] == [(begun.clause, begun.due)]


def test_an_act_meets_what_was_told(front_desk: Office) -> None:
    made = records.write(front_desk, "mail-register", PARCEL)
    act = records.acts_of(front_desk, reading.entry_of(front_desk, made), made)[0]
    values = {"taken_by": "王芳"}
    seen = foreseeing.acting(front_desk, made, act, values, front_desk.now())
    assert [duty.clause for duty in seen.met] == ["FD-4"]
    records.act(front_desk, made.number, act.name, values)
    assert made.number not in duties.of_cases(front_desk)


def test_who_voids_a_record_sees_its_clock_stop(front_desk: Office) -> None:
    made = records.write(front_desk, "mail-register", PARCEL)
    seen = comes_true(
        front_desk,
        made.id,
        lambda: foreseeing.voiding(front_desk, made, front_desk.now()),
        lambda: records.void(front_desk, made.number, "重复登记"),
    )
    assert [duty.clause for duty in seen.dropped] == ["FD-4"]


def test_nothing_is_told_of_a_form_that_is_not_filled_in(front_desk: Office) -> None:
    form = registers.form_of(front_desk, "mail-register")
    with pytest.raises(Unfit):
        foreseeing.writing(front_desk, form, {}, front_desk.now())


def test_the_dialog_tells_it_once_the_form_is_filled_in(
    front_desk: Office, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("registers")
    form = registers.form_of(front_desk, "mail-register")
    WriteDialog(window.desk, form, window).open()
    dialog = hands.dialog(WriteDialog)
    hands.settle(dialog)
    assert "填完必填栏" in dialog.afterwards.list.accessibleDescription()
    dialog.form.fill(PARCEL)
    title = front_desk.rules.clause_title("FD-4")
    assert hands.until(lambda: title in dialog.afterwards.list.accessibleDescription())
    hands.press("Esc", dialog)
