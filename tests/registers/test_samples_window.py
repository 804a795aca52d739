"""A sample in the window: its rows stay, results are filled in bit by bit; a computed number may be replaced, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from app.access import staff
from app.registers import reading, records
from app.registers.dialogs import ActDialog
from app.registers.inputs.plain import ShownInput
from app.registers.inputs.table import TableInput
from app.shell import needed_pages
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office
    from app.shell.main_window import MainWindow


@pytest.fixture
def centre(office: Office) -> Office:
    with office.register.transaction():
        needed_pages.begin(office, ["service-centre", "investment-fund"])
        for name, role in (("冯远", "centre-head"), ("邵俊杰", "investment")):
            staff.add(office, name, role)
    office.forget_rules()
    return office


def dialog(window: MainWindow, number: str, act: str) -> ActDialog:
    record = reading.by_number(window.desk.office, number)
    wanted = reading.entry_of(window.desk.office, record).act(act)
    assert wanted is not None
    made = ActDialog(window.desk, record, wanted, window)
    made.open()
    return made


def test_results_are_filled_in_beside_what_was_drawn(centre: Office, open_window: Callable[..., MainWindow]) -> None:
    values = {"service": "repair", "caller": "王芳", "unit": "2-1-1001", "phone": "13800138000", "words": "漏水"}
    for _ in range(10):
        records.write(centre, "repair-case", values)
    made = records.write(centre, "repair-recall", {})
    window = open_window("registers")
    shown = dialog(window, made.number, "called")
    table = shown.form.inputs["sample"]
    assert isinstance(table, TableInput)
    assert len(table.value()) == 2
    assert table.widget.more.isHidden()
    cells = table.widget._rows[0]
    assert not cells["caller"].widget.isEnabled()
    drawn = cells["phone"].widget
    assert drawn.width() > drawn.fontMetrics().horizontalAdvance("13800138000")
    assert not table.widget.grid.horizontalScrollBar().maximum()
    answer = cells["answer"].widget
    assert isinstance(answer, QComboBox)
    answer.setCurrentIndex(answer.findText("满意"))
    hands.click(shown.primary)
    found = reading.by_number(centre, made.number)
    rows = found.all_values(reading.entry_of(centre, found))["sample"]
    assert [row.get("answer") for row in rows if isinstance(row, dict)] == ["yes", None]  # type: ignore[union-attr]
    assert "finished" not in {act.name for act in records.acts_of(centre, reading.entry_of(centre, found), found)}


def test_a_computed_number_is_replaced_with_a_reason(centre: Office, open_window: Callable[..., MainWindow]) -> None:
    planned = {"product": "一号", "company": "恒信", "interest_from": "2025-12-20", "pay_on": "2026-12-20"}
    made = records.write(centre, "fund-distribution", {**planned, "rate": 8_00, "principal": 10_000_000_00})
    window = open_window("registers")
    shown = dialog(window, made.number, "noticed")
    interest = shown.form.inputs["interest_due"]
    assert isinstance(interest, ShownInput)
    assert interest.value() == 800_000_00
    interest.replace(None, "")
    assert interest.number is not None
    assert isinstance(interest.number.widget, QLineEdit)
    hands.type_("790000", interest.number.widget)
    hands.click(shown.primary)
    assert shown.isVisible()
    hands.type_("合同另有约定", interest.reason)
    hands.click(shown.primary)
    done = reading.by_number(centre, made.number)
    assert done.steps[-1].data["interest_due"] == 790_000_00
    assert done.steps[-1].data["interest_due_because"] == "合同另有约定"
