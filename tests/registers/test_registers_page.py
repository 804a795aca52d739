"""Registers and duty at the keyboard: fill in, do what comes next, correct, design a form."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.base.refusals import UnknownRecord
from app.base.words import Names
from app.forms import editions
from app.forms.fields import Field
from app.forms.preview_dialog import PreviewDialog
from app.registers import reading, records
from app.registers import service as registers
from app.registers.dialogs import ActDialog, CorrectDialog, WriteDialog
from app.registers.editor.dialog import FormEditor
from app.registers.inputs.fields import input_for
from app.registers.page import RegistersPage
from app.regulations import switch_off
from app.regulations.switch_dialog import SwitchDialog
from app.scans.add_dialog import AddScansDialog
from app.scans.signed_sheet_dialog import SignedSheetDialog
from app.shell import needed_pages
from app.shell.settings_page import SettingsPage
from app.today.page import TodayPage
from tests import hands
from tests import invented_scans as scans

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.office.office import Office
    from app.shell.main_window import MainWindow


@pytest.fixture
def desk_office(office: Office) -> Office:
    """An office with a front desk and a duty roster."""
    with office.register.transaction():
        needed_pages.begin(office, ["front-desk", "duty-desk"])
        for name, role in (("周敏", "clerk"), ("钱进", "supervisor")):
            staff.add(office, name, role)
    office.forget_rules()
    return office


def page_of(window: MainWindow) -> RegistersPage:
    page = window.stack.currentWidget()
    assert isinstance(page, RegistersPage)
    return page


def at_register(window: MainWindow, name: str) -> RegistersPage:
    page = page_of(window)
    page.show_register(name)
    return page


def a_parcel(window: MainWindow) -> RegistersPage:
    page = at_register(window, "mail-register")
    hands.press("Ctrl+Enter", page)
    dialog = hands.dialog(WriteDialog)
    hands.press("Down", dialog.form.inputs["kind"].widget)
    hands.type_("王芳", dialog.form.inputs["addressee"].widget)
    hands.click(dialog.primary)
    assert hands.no_dialog()
    return page


def test_a_file_dropped_on_a_record_is_added_and_shown_there(
    desk_office: Office, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    (tmp_path / "面单.jpg").write_bytes(scans.jpeg())
    window = open_window("registers")
    page = a_parcel(window)
    assert page.table is not None
    page.table.selectRow(0)
    assert hands.drop(page.panel, tmp_path / "面单.jpg")
    dialog = hands.dialog(AddScansDialog)
    hands.click(dialog.primary)
    hands.until(lambda: hands.closed(dialog))
    page.table.selectRow(0)
    hands.settle(page)
    hands.click(hands.button(page.panel, "看扫描件：面单"))
    assert hands.dialog(SignedSheetDialog).windowTitle() == "面单"


def test_only_the_pages_in_force_are_in_the_sidebar(
    desk_office: Office, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("today")
    titles = [title for _, title in window.sidebar.pages()]
    assert titles == ["今日", "客户", "值班", "登记簿", "报表", "制度", "设置"]


def test_a_record_is_written_and_closed_with_the_keyboard(
    desk_office: Office, open_window: Callable[..., MainWindow]
) -> None:
    page = a_parcel(open_window("registers"))
    assert page.table is not None
    assert hands.column(page.table, 0) == ["YJ2026-0001"]
    hands.press("Enter", page.table)
    act = hands.dialog(ActDialog)
    hands.type_("王芳", act.form.inputs["taken_by"].widget)
    hands.click(act.primary)
    record = reading.by_number(desk_office, "YJ2026-0001")
    assert record.closed(reading.entry_of(desk_office, record))


def test_an_empty_list_says_whether_nothing_is_there_or_nothing_was_found(
    desk_office: Office, open_window: Callable[..., MainWindow]
) -> None:
    page = a_parcel(open_window("registers"))
    assert page.table is not None
    page.filter.choose("before")
    assert page.table.empty.startswith("“上月”没有记录")
    page.filter.choose("month")
    hands.type_("李强", page.words)
    assert page.table.listing.rowCount() == 0
    assert page.table.empty == "所选范围内没有找到“李强”。"


def test_what_is_missing_is_said_beside_its_field(desk_office: Office, open_window: Callable[..., MainWindow]) -> None:
    page = at_register(open_window("registers"), "goods-release")
    hands.press("Ctrl+Enter", page)
    dialog = hands.dialog(WriteDialog)
    hands.click(dialog.primary)
    assert dialog.form.fields["carrier"].complaint == "必填。"
    assert reading.listed(desk_office, "goods-release") == []
    hands.press("Esc", dialog)


def test_a_correction_shows_what_was_there_before(desk_office: Office, open_window: Callable[..., MainWindow]) -> None:
    page = a_parcel(open_window("registers"))
    assert page.table is not None
    hands.choose_row(page.table, lambda _: True)
    hands.click(page.correct)
    dialog = hands.dialog(CorrectDialog)
    dialog.form.inputs["addressee"].show("王方")
    hands.click(dialog.primary)
    assert dialog.problem.text() != ""
    hands.type_("听错了", dialog.reason)
    hands.click(dialog.primary)
    assert reading.by_number(desk_office, "YJ2026-0001").values["addressee"] == "王方"


def test_an_office_designs_a_form_and_uses_it_once_it_is_approved(
    desk_office: Office, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("settings")
    page = window.stack.currentWidget()
    assert isinstance(page, SettingsPage)
    page.sections.look_at("表单")
    hands.click(page.forms.new)
    editor = hands.dialog(FormEditor)
    hands.type_("钥匙借用登记", editor.title)
    hands.type_("KY-01", editor.number)
    hands.type_("KYJ", editor.series)
    hands.type_("借用人", editor.rows[0].label)
    hands.click(editor.primary)
    assert [each.name for each in editions.every(desk_office)] == ["own-kyj"]
    assert "own-kyj" not in [form.name for form in registers.in_use(desk_office)]
    hands.choose_row(page.forms.table, lambda line: line.draft)
    hands.click(page.forms.approve)
    assert "own-kyj" in [form.name for form in registers.in_use(desk_office)]
    made = records.write(desk_office, "own-kyj", {"field_1": "周敏"})
    assert made.number == "KYJ2026-0001"


def test_a_regulation_that_is_switched_on_brings_its_pages_at_once(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("regulations")
    assert "值班" not in [window.sidebar.item(row).text() for row in range(window.sidebar.count())]
    hands.click(hands.button(window.stack.currentWidget(), "启用或停用…"))
    dialog = hands.dialog(SwitchDialog)
    hands.choose_row(dialog.table, lambda each: each.name == "duty-desk")
    hands.click(dialog.primary)
    hands.press("Esc", dialog)
    assert "值班" in [window.sidebar.item(row).text() for row in range(window.sidebar.count())]
    rows = [dialog.table.listing.at(row) for row in range(dialog.table.listing.rowCount())]
    assert "duty-desk" in {each.name for each in rows if each.on}


def test_a_correction_leaves_what_nobody_touched_as_it_was_written(
    desk_office: Office, open_window: Callable[..., MainWindow]
) -> None:
    made = records.write(desk_office, "desk-shift", {"shift": "day", "on_duty": "周敏"})
    person = next(each for each in staff.everybody(desk_office) if each.name == "周敏")
    staff.leave(desk_office, person, successor=staff.everybody(desk_office)[0])
    page = at_register(open_window("registers"), "desk-shift")
    assert page.table is not None
    page.table.selectRow(0)
    hands.click(page.correct)
    dialog = hands.dialog(CorrectDialog)
    hands.press("Down", dialog.form.inputs["shift"].widget)
    hands.type_("选错了", dialog.reason)
    hands.click(dialog.primary)
    fixed = reading.by_number(desk_office, made.number)
    assert fixed.corrections[0].data["changes"] == {"shift": ["day", "evening"]}


def test_a_moment_is_not_corrected_by_being_shown(desk_office: Office, open_window: Callable[..., MainWindow]) -> None:
    began = "2026-10-12T01:30:15+00:00"
    values = {"sort": "drill", "matter": "消防演练", "began": began, "course": "按预案", "evaluate_by": "2026-10-20"}
    made = records.write(desk_office, "incident-record", values)
    window = open_window("registers")
    dialog = CorrectDialog(window.desk, made, window)
    dialog.open()
    hands.type_("消防演练二", dialog.form.inputs["matter"].widget)
    hands.type_("写全", dialog.reason)
    hands.click(dialog.primary)
    assert reading.by_number(desk_office, made.number).values["began"] == began


def test_rows_that_a_draft_does_not_have_are_not_left_over(desk_office: Office) -> None:
    field = registers.entry_of(registers.form_of(desk_office, "goods-release")).field("goods")
    assert field is not None
    table = input_for(desk_office, field)
    table.show([{"item": "沙发", "pieces": 1}, {"item": "桌子", "pieces": 2}])
    table.show([{"item": "椅子", "pieces": 4}])
    assert [row["item"] for row in table.value()] == ["椅子"]


def test_a_client_who_was_typed_but_not_picked_is_asked_about(desk_office: Office) -> None:
    client = input_for(desk_office, Field(name="client", label=Names("客户"), kind="client"))
    client.widget.setText("陈")
    with pytest.raises(UnknownRecord):
        client.value()


def test_a_register_that_is_off_is_read_and_not_written(
    desk_office: Office, open_window: Callable[..., MainWindow], at: Callable[[str], None]
) -> None:
    records.write(desk_office, "mail-register", {"kind": "parcel", "addressee": "王芳", "pieces": 2})
    switch_off.switch_off(desk_office, "front-desk", desk_office.today() + timedelta(days=1), reason="试用结束")
    at("2026-10-13 09:00")
    page = at_register(open_window("registers"), "mail-register")
    assert page.table is not None
    assert hands.column(page.table, 0) == ["YJ2026-0001"]
    assert not page.write.isEnabled()


def test_one_more_row_is_filled_in_next_and_tab_goes_on_from_it(
    desk_office: Office, open_window: Callable[..., MainWindow]
) -> None:
    page = at_register(open_window("registers"), "goods-release")
    hands.press("Ctrl+Enter", page)
    table = hands.dialog(WriteDialog).form.inputs["goods"].widget
    hands.click(table.more)
    assert hands.focus().accessibleName() == "名称 4"
    hands.press("Tab")
    hands.press("Tab")
    assert hands.focus().accessibleName() == "备注 4"
    hands.press("Tab")
    assert hands.focus() is table.more


def test_today_names_the_record_that_is_due_and_shows_its_sheet(
    desk_office: Office, open_window: Callable[..., MainWindow]
) -> None:
    made = records.write(desk_office, "mail-register", {"kind": "parcel", "addressee": "王芳", "pieces": 1})
    page = open_window("today").stack.currentWidget()
    assert isinstance(page, TodayPage)
    hands.choose_row(page.table, lambda each: each.duty.clause == "FD-4")
    assert page.table.current().unit == made.number
    hands.press("Ctrl+D", page.table)
    assert hands.dialog(PreviewDialog).sheet.record == made.number
    hands.press("Esc", hands.dialog(PreviewDialog))


def test_what_is_due_for_the_whole_office_says_that_it_has_no_file(
    desk_office: Office, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("today")
    page = window.stack.currentWidget()
    assert isinstance(page, TodayPage)
    hands.choose_row(page.table, lambda each: each.duty.clause == "FD-6")
    hands.click(hands.button(page, "看档案"))
    assert "没有档案" in window.line.text
