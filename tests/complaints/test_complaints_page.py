"""A complaint from F4 to the call-back, with the keyboard."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
from PySide6.QtWidgets import QPushButton

from app.access import staff
from app.complaints import dialogs
from app.complaints import service as complaints
from app.forms.preview_dialog import PreviewDialog
from app.kit.painted.day_bar import DayBar
from app.kit.painted.ladder import Ladder
from app.office import roles
from app.scans import attachments
from app.scans.signed_sheet_dialog import SignedSheetDialog
from tests import hands
from tests import invented_scans as scans
from tests.counter import complain

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.complaints.page import ComplaintsPage
    from app.complaints.rules import Complaint
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow


def one(office: Office) -> Complaint:
    (complaint,) = complaints.listed(office)
    return complaint


def received(window: MainWindow) -> ComplaintsPage:
    hands.press("F4", window)
    dialog = hands.dialog(dialogs.ReceiveComplaintDialog)
    hands.type_("2-1-1001", dialog.file)
    hands.press("Enter", dialog.file)
    dialog.words.setPlainText("卫生间漏水")
    dialog.departments.setCurrentRow(1)
    hands.press("Space", dialog.departments)
    hands.click(dialog.primary)
    assert hands.no_dialog()
    page: ComplaintsPage = window.stack.currentWidget()  # type: ignore[assignment]
    hands.choose_row(page.table, lambda _: True)
    return page


def show(page: ComplaintsPage, view: str) -> None:
    page.shown.choose(view)
    hands.choose_row(page.table, lambda _: True)


def act(page: ComplaintsPage, words: str) -> None:
    """Press one of the acts below the story."""
    hands.click(hands.button(page.panel.foot, words))


def primary(page: ComplaintsPage) -> str:
    """What the filled button says; there is at most one."""
    hands.settle(page)
    filled = [each for each in page.findChildren(QPushButton) if each.property("primary") and each.isVisible()]
    assert len(filled) < 2
    return filled[0].text() if filled else ""


def several(office: Office, purchase: Dossier) -> Complaint:
    """About two departments, received at ten."""
    return complain(office, purchase, "财务部", "物业", cause="费用", words="物业费算错了。请退差价")


def test_a_complaint_goes_its_way_to_the_call_back(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    page = received(open_window("complaints"))
    assert (one(office).client, one(office).departments) == ("陈䶮", ("工程部",))
    assert "今天内" in hands.column(page.table, 0)[0]
    act(page, "告知客户解决日期")
    inform = hands.dialog(dialogs.InformDialog)
    hands.type_("1015", inform.promised)
    hands.click(inform.primary)
    hands.press("Enter", page.table)
    resolve = hands.dialog(dialogs.ResolveDialog)
    resolve.text.setPlainText("已重做防水")
    hands.click(resolve.primary)
    hands.press("Enter", page.table)
    sign = hands.dialog(dialogs.DepartmentDialog)
    hands.type_("赵工", sign.signer.lineEdit())
    hands.click(sign.primary)
    hands.press("Enter", page.table)
    assert one(office).state == "closed"
    hands.settle(page)
    show(page, "call")
    hands.press("Enter", page.table)
    call = hands.dialog(dialogs.CallBackDialog)
    hands.click(call.primary)
    assert one(office).satisfaction == "satisfied"
    assert page.table.listing.rowCount() == 0
    show(page, "all")
    assert primary(page) == ""


def test_the_filled_button_is_what_has_to_be_done_next(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    taken = several(office, purchase)
    page: ComplaintsPage = open_window("complaints").stack.currentWidget()  # type: ignore[assignment]
    found = [primary(page)]
    for step in (
        lambda: complaints.inform(office, taken, promised=date(2026, 10, 15), how="电话"),
        lambda: complaints.resolve(office, taken, text="已退差价"),
        lambda: [complaints.signed_on_paper(office, taken, department=each, signer="某") for each in taken.departments],
    ):
        step()
        page.desk.changed.emit()
        found.append(primary(page))
    assert found == ["告知客户解决日期", "已解决", "会签", "结案"]


def test_closing_stays_grey_and_says_what_is_missing(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    complaints.resolve(office, several(office, purchase), text="已退差价")
    page: ComplaintsPage = open_window("complaints").stack.currentWidget()  # type: ignore[assignment]
    close = hands.button(page.panel.foot, "结案")
    assert not close.isEnabled()
    assert "还缺 2 个部门" in close.toolTip()


def test_a_department_is_asked_to_sign_beside_its_name(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    complaints.resolve(office, several(office, purchase), text="已退差价")
    page: ComplaintsPage = open_window("complaints").stack.currentWidget()  # type: ignore[assignment]
    asked = [each for each in page.panel.findChildren(QPushButton) if each.text() == "请他签"]
    hands.click(asked[1])
    dialog = hands.dialog(dialogs.DepartmentDialog)
    assert dialog.department.currentText() == "物业"
    hands.type_("孙经理", dialog.signer.lineEdit())
    hands.click(dialog.primary)
    assert one(office).unsigned == ("财务部",)
    assert hands.until(lambda: "孙经理" in hands.words(page.panel))


def test_the_ladder_says_with_whom_it_is_and_who_stands_in(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    people = {each.name: each.id for each in staff.everybody(office)}
    days = {"first": date(2026, 10, 12), "last": date(2026, 10, 13)}
    roles.appoint(office, person=people["何志远"], deputy=people["林晓燕"], **days)
    complaints.escalate(office, several(office, purchase), to="sales-director", why="总监出差")
    page: ComplaintsPage = open_window("complaints").stack.currentWidget()  # type: ignore[assignment]
    (ladder,) = (each for each in page.panel.findChildren(Ladder) if each.isVisible())
    assert ladder.accessibleName() == "逐级上报，现在在销售总监 林晓燕，今天 10:00 起"
    assert "何志远 今天至明天由林晓燕代理" in hands.words(page.panel)
    assert not hands.button(page.panel.foot, "上报总经理").isHidden()


def test_the_clock_says_what_is_left_and_until_when(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow], at: Callable[[str], None]
) -> None:
    taken = several(office, purchase)
    at("2026-10-12 16:30")
    page: ComplaintsPage = open_window("complaints").stack.currentWidget()  # type: ignore[assignment]
    (bar,) = (each for each in page.panel.findChildren(DayBar) if each.isVisible())
    assert bar.accessibleName() == "剩 7 小时 30 分，今天 24:00 前办结，或告知客户解决日期"
    complaints.resolve(office, taken, text="已退差价")
    page.desk.changed.emit()
    shown = [each.accessibleName() for each in page.panel.findChildren(DayBar) if not each.isHidden()]
    assert shown[-1] == "已解决，用时 6 小时 30 分"


def test_the_phone_is_masked_until_somebody_who_may_asks_for_it(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    several(office, purchase)
    page: ComplaintsPage = open_window("complaints").stack.currentWidget()  # type: ignore[assignment]
    assert "13800138000" not in hands.words(page.panel)
    hands.click(hands.button(page.panel, "显示"))
    assert hands.until(lambda: "13800138000" in hands.words(page.panel))


def test_the_client_is_one_click_away(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    several(office, purchase)
    window = open_window("complaints")
    hands.click(hands.button(window.stack.currentWidget(), "陈䶮 2-1-1001"))
    assert window.shown_dossier() == purchase.id


def test_what_follows_if_it_is_not_settled_is_said_before_it_happens(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    several(office, purchase)
    page: ComplaintsPage = open_window("complaints").stack.currentWidget()  # type: ignore[assignment]
    assert "拟处 林晓燕 100.00 元" in hands.words(page.panel)


def test_in_a_narrow_window_enter_shows_the_story_and_esc_the_list(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    several(office, purchase)
    window = open_window("complaints")
    window.resize(683, 312)
    page: ComplaintsPage = window.stack.currentWidget()  # type: ignore[assignment]
    assert hands.until(lambda: not page.panel.isVisible())
    hands.press("Enter", page.table)
    assert page.panel.isVisible()
    assert not page.table.isVisible()
    hands.press("Esc", page.panel)
    assert page.table.isVisible()
    assert not page.panel.isVisible()


def test_after_an_act_of_the_foot_the_keys_go_to_the_list_or_in_a_narrow_window_to_the_next_act(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    several(office, purchase)
    window = open_window("complaints")
    page: ComplaintsPage = window.stack.currentWidget()  # type: ignore[assignment]
    hands.settle(page)
    hands.button(page.panel.foot, "告知客户解决日期").setFocus()
    hands.press("Enter")
    inform = hands.dialog(dialogs.InformDialog)
    hands.type_("1015", inform.promised)
    hands.click(inform.primary)
    assert hands.until(lambda: window.focusWidget() is page.table)
    window.resize(683, 312)
    page.split.ask()
    hands.settle(page)
    hands.press("Enter", window.focusWidget())
    resolve = hands.dialog(dialogs.ResolveDialog)
    resolve.text.setPlainText("已退差价")
    hands.click(resolve.primary)
    hands.settle(page)
    assert window.focusWidget() is hands.button(page.panel.foot, "会签")


def test_closed_complaints_are_read_when_they_are_asked_for(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    taken = complaints.resolve(office, several(office, purchase), text="已退差价")
    for department in taken.departments:
        complaints.signed_on_paper(office, taken, department=department, signer="某")
    complaints.close(office, taken)
    assert (complaints.unclosed_count(office), len(complaints.unfinished(office))) == (0, 1)
    complaints.call_back(office, taken, outcome="unreached", words="")
    assert len(complaints.unfinished(office)) == 1
    complaints.call_back(office, taken, outcome="satisfied", words="")
    assert complaints.unfinished(office) == []
    page: ComplaintsPage = open_window("complaints").stack.currentWidget()  # type: ignore[assignment]
    assert page.table.listing.rowCount() == 0
    show(page, "all")
    assert page.table.listing.rowCount() == 1


def test_a_dissatisfied_client_makes_it_open_again(office: Office, purchase: Dossier) -> None:
    taken = complaints.resolve(office, several(office, purchase), text="已退差价")
    for department in taken.departments:
        complaints.signed_on_paper(office, taken, department=department, signer="某")
    complaints.call_back(office, complaints.close(office, taken), outcome="dissatisfied", words="还差")
    assert complaints.unclosed_count(office) == 1


def test_a_complaint_without_words_is_said_in_place(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    hands.press("F4", open_window("complaints"))
    dialog = hands.dialog(dialogs.ReceiveComplaintDialog)
    hands.click(dialog.primary)
    assert dialog.problem.text()
    assert complaints.listed(office) == []


def test_the_form_prints_with_its_steps_and_departments(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    page = received(open_window("complaints"))
    hands.press("Ctrl+P", page.window())
    dialog = hands.dialog(PreviewDialog)
    text = pypdfium2.PdfDocument(dialog.sheet.pdf)[0].get_textpage().get_text_range()
    assert all(word in text for word in ("客户投诉单", "TS2026-0001", "卫生间漏水", "工程部", "2-1-1001"))
    assert "13800138000" not in text
    dialog.reject()


def test_the_quarter_is_analysed_with_charts(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    page = received(open_window("complaints"))
    hands.click(hands.button(page, "季度分析"))
    hands.menu(page, "2026-Q4")
    dialog = hands.dialog(PreviewDialog)
    text = pypdfium2.PdfDocument(dialog.sheet.pdf)[0].get_textpage().get_text_range()
    assert all(word in text for word in ("客户投诉季度分析", "2026年第四季度", "房屋质量", "工程部", "来电"))
    dialog.reject()


def test_today_counts_the_complaints_that_are_not_closed(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("complaints")
    received(window)
    window.go("today")
    today = window.stack.currentWidget()
    hands.click(today.reminding)  # type: ignore[union-attr]
    link = today.reminders.complaints  # type: ignore[union-attr]
    assert "1 件投诉未结案" in link.text()
    hands.click(link)
    assert type(window.stack.currentWidget()).__name__ == "ComplaintsPage"


def test_the_form_signed_on_paper_is_scanned_back_looked_at_and_closes_the_complaint(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("complaints")
    page = received(window)
    complaints.resolve(office, one(office), text="已重做防水")
    kept = attachments.keep(office, scans.jpeg(), "TS2026-0001")
    attachments.enter(office, purchase.id, kept, record="TS2026-0001", signed=True)
    window.desk.changed.emit()
    assert "可结案" in hands.column(page.table, 0)[0]
    hands.click(hands.button(page, "看签字页"))
    hands.dialog(SignedSheetDialog).reject()
    act(page, "结案")
    assert one(office).state == "closed"
