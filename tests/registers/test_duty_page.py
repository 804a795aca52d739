"""The page of duty shifts as somebody at the desk sees it: the month at a glance, a change in a cell, leave, the open shift."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtWidgets import QMenu, QPushButton

from app.access import staff
from app.forms.preview_dialog import PreviewDialog
from app.kit.dialogs import ReasonDialog
from app.lists import output as list_output
from app.registers import contents, reading, records
from app.registers import service as registers
from app.registers.dialogs import ActDialog, WriteDialog
from app.registers.duty_desk import service as rostering
from app.registers.duty_desk.page import DutyPage
from app.shell import needed_pages
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.kit.painted.month_grid import Mark
    from app.office.office import Office
    from app.shell.main_window import MainWindow

PEOPLE = {"周敏": "clerk", "吴磊": "clerk", "赵强": "clerk", "钱进": "supervisor", "郑华": "manager"}


@pytest.fixture
def office(office: Office) -> Office:
    """A duty desk with four clerks, a supervisor and a manager; it is October."""
    with office.register.transaction():
        needed_pages.begin(office, ["duty-desk"])
        for name, role in PEOPLE.items():
            staff.add(office, name, role)
    office.forget_rules()
    return office


def november(office: Office) -> list[dict[str, str]]:
    """Write November's roster; its rows."""
    form = registers.form_of(office, "duty-roster")
    made = records.write(office, "duty-roster", contents.assemble(office, form).values)
    return [dict(row) for row in made.values["shifts"]]  # type: ignore[union-attr]


def shown(office: Office, open_window: Callable[..., MainWindow]) -> DutyPage:
    """The page at November."""
    page = open_window("duty").stack.currentWidget()
    assert isinstance(page, DutyPage)
    hands.click(_after(page))
    hands.settle(page)
    return page


def _after(page: DutyPage) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.accessibleName() == "下月")


def row_of(page: DutyPage, name: str) -> int:
    return [each.name for each in page.grid.lines].index(name)


def mark(page: DutyPage, name: str, day: int) -> Mark:
    return page.grid.mark_at(row_of(page, name), day - 1)


def of_day(office: Office, day: date) -> dict[str, str]:
    """Shift -> person, as the register has it."""
    return {turn.shift: turn.person for turn in rostering.month(office, day).turns if turn.day == day}


def test_a_roster_is_drawn_and_published(office: Office, open_window: Callable[..., MainWindow]) -> None:
    page = shown(office, open_window)
    assert not page.grid.isVisible()
    assert "还没有排班" in hands.words(page)
    hands.click(hands.button(page, "排下月班…"))
    hands.click(hands.dialog(WriteDialog).primary)
    assert (page.grid.isVisible(), len(page.grid.days)) == (True, 30)
    hands.click(page.publish)
    hands.click(hands.dialog(ActDialog).primary)
    (roster,) = reading.listed(office, "duty-roster")
    assert roster.steps[-1].by == "钱进"
    assert page.publish.isHidden()
    assert page.state.text() == "已公布"


def test_the_month_says_who_has_which_shift(office: Office, open_window: Callable[..., MainWindow]) -> None:
    rows = november(office)
    page = shown(office, open_window)
    for row in rows:
        day = int(row["day"][-2:])
        assert mark(page, row["first"], day).letters == "早"
        assert mark(page, row["second"], day).letters == "晚"
    had = [(row["first"], row["second"]).count("周敏") for row in rows]
    assert sum(bool(each.letters) for each in page.grid.lines[row_of(page, "周敏")].marks) == sum(had)
    early = sum(row["first"] == "周敏" for row in rows)
    assert page.grid.lines[row_of(page, "周敏")].totals[0] == str(early)


def test_a_letter_in_a_cell_changes_the_shift_after_a_reason(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    row = november(office)[1]
    page = shown(office, open_window)
    page.grid.setFocus()
    page.grid.choose(row_of(page, row["first"]), 1)
    hands.press("w", page.grid)
    dialog = hands.dialog(ReasonDialog)
    assert f"早班：{row['first']} → {row['second']}" in hands.words(dialog)
    hands.type_("换班", dialog.reason)
    hands.click(dialog.primary)
    assert of_day(office, date(2026, 11, 2)) == {"first": row["second"], "second": row["first"]}
    assert mark(page, row["first"], 2).letters == "晚"
    (roster,) = reading.listed(office, "duty-roster")
    assert roster.steps[-1].data["reason"] == "换班"


def test_a_gap_is_said_and_closed_by_choosing_somebody(office: Office, open_window: Callable[..., MainWindow]) -> None:
    row = november(office)[1]
    page = shown(office, open_window)
    page.grid.choose(row_of(page, row["second"]), 1)
    hands.press("x", page.grid)
    dialog = hands.dialog(ReasonDialog)
    hands.type_("出差", dialog.reason)
    hands.click(dialog.primary)
    assert "11 月 2 日 星期一 晚班没有人" in page.problem.text()
    assert page.grid.feet[1].texts[1] == "0"
    assert page.grid.feet[1].gaps == {1}
    hands.click(hands.button(page.missing, "选人"))
    free = next(name for name in ("周敏", "吴磊", "赵强", "林晓燕") if name not in row.values())
    hands.menu(page, free)
    dialog = hands.dialog(ReasonDialog)
    hands.type_("补班", dialog.reason)
    hands.click(dialog.primary)
    assert of_day(office, date(2026, 11, 2))["second"] == free
    assert page.problem.text() == ""


def test_leave_is_asked_for_in_a_cell_and_shown_once_it_is_approved(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    row = november(office)[1]
    page = shown(office, open_window)
    page.grid.choose(row_of(page, row["first"]), 1)
    hands.press("j", page.grid)
    dialog = hands.dialog(WriteDialog)
    assert dialog.form.readable()["who"] == row["first"]
    hands.type_("看病", dialog.form.inputs["reason"].widget)
    hands.click(dialog.primary)
    (asked,) = reading.listed(office, rostering.ABSENCE)
    assert office.local(rostering.shift_begins(office, asked)).isoformat() == "2026-11-02T08:30:00+08:00"
    hands.click(hands.button(page.asked, "批准…"))
    decide = hands.dialog(ActDialog)
    instead = next(name for name in ("周敏", "吴磊", "赵强", "林晓燕") if name not in row.values())
    decide.form.inputs["substitute"].show(instead)
    hands.click(decide.primary)
    assert (mark(page, row["first"], 2).letters, mark(page, row["first"], 2).look) == ("假", "leave")
    assert (mark(page, instead, 2).letters, mark(page, instead, 2).ring) == ("早", "today_mark")
    page.grid.choose(row_of(page, instead), 1)
    hands.press("x", page.grid)
    assert hands.no_dialog()
    assert "不能再改" in page.window().line.text  # type: ignore[attr-defined]


def test_enter_offers_what_can_be_done_with_a_cell(office: Office, open_window: Callable[..., MainWindow]) -> None:
    row = november(office)[1]
    page = shown(office, open_window)
    page.grid.choose(row_of(page, row["first"]), 1)
    hands.press("Enter", page.grid)
    (menu,) = [each for each in page.findChildren(QMenu) if each.isVisible()]
    offered = {each.text(): each.isEnabled() for each in menu.actions()[1:]}
    assert offered == {
        "改上早班…\tZ": False,
        "改上晚班…\tW": True,
        "改为轮休…\tX": True,
        "请假顶班…\tJ": True,
    }
    menu.close()


def test_the_hand_over_of_the_open_shift_is_one_click_away(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    november(office)
    values = {"on_duty": "周敏", "ends_at": "2026-10-12T16:30:00+08:00", "incoming": "吴磊"}
    begun = records.write(office, rostering.SHIFT, values)
    page = shown(office, open_window)
    assert "周敏 值班" in hands.words(page.shift)
    hands.click(hands.button(page, "交接班"))
    assert (page.grid.isVisible(), page.shift.isVisible()) == (False, True)
    hands.click(hands.button(page.shift, "准备交班…"))
    dialog = hands.dialog(ActDialog)
    assert dialog.record.number == begun.number
    assert "passing" in dialog.form.inputs
    hands.press("Esc", dialog)


def test_names_and_days_stay_when_the_month_is_scrolled(office: Office, open_window: Callable[..., MainWindow]) -> None:
    november(office)
    page = shown(office, open_window)
    page.window().resize(683, 312)
    hands.settle(page)
    grid = page.grid
    grid.choose(0, 0)
    before = grid.viewport().grab().toImage()
    grid.choose(0, 29)
    hands.settle(page)
    assert grid.horizontalScrollBar().value() > 0
    after = grid.viewport().grab().toImage()
    ratio = before.devicePixelRatio()
    names = (round(8 * ratio), round(46 * ratio), round(90 * ratio), round(38 * ratio))
    assert before.copy(*names) == after.copy(*names)
    beside = (round(120 * ratio), round(4 * ratio), round(200 * ratio), round(38 * ratio))
    assert before.copy(*beside) != after.copy(*beside)


def test_the_month_is_printed_and_exported_as_it_is_drawn(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    november(office)
    page = shown(office, open_window)
    content = list_output.shown_in(page)
    assert content is not None
    assert content.titles[:2] == ["11 月", "1 日"]
    assert len(content.titles) == 1 + 30 + len(page.grid.totals)
    row = next(row for row in content.texts if row[0] == "周敏")
    assert list(row[1:31]) == [
        mark.letters for mark in page.grid.lines[[line.name for line in page.grid.lines].index("周敏")].marks
    ]
    hands.press("Ctrl+Shift+P", page)
    preview = hands.dialog(PreviewDialog)
    text = pypdfium2.PdfDocument(preview.sheet.pdf)[0].get_textpage().get_text_range()
    assert "周敏" in text
    preview.reject()
