"""A complaint from F4 to the call-back, with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

from app.complaints import dialogs
from app.complaints import service as complaints
from app.forms.preview_dialog import PreviewDialog
from app.scans import attachments
from app.scans.signed_sheet_dialog import SignedSheetDialog
from tests import hands
from tests import invented_scans as scans

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


def show(page: ComplaintsPage, filter_: str) -> None:
    page.filter.setCurrentIndex(page.filter.findData(filter_))
    hands.choose_row(page.table, lambda _: True)


def test_a_complaint_goes_its_way_to_the_call_back(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    page = received(open_window("complaints"))
    assert (one(office).client, one(office).departments) == ("陈䶮", ("工程部",))
    assert "剩" in hands.column(page.table, 4)[0]
    hands.click(page.inform)
    inform = hands.dialog(dialogs.InformDialog)
    hands.type_("1015", inform.promised)
    hands.click(inform.primary)
    hands.choose_row(page.table, lambda _: True)
    hands.press("Enter", page.table)
    resolve = hands.dialog(dialogs.ResolveDialog)
    resolve.text.setPlainText("已重做防水")
    hands.click(resolve.primary)
    show(page, "waiting")
    hands.press("Enter", page.table)
    sign = hands.dialog(dialogs.DepartmentDialog)
    hands.type_("赵工", sign.signer.lineEdit())
    hands.click(sign.primary)
    show(page, "waiting")
    hands.click(page.close_button)
    show(page, "call")
    hands.press("Enter", page.table)
    call = hands.dialog(dialogs.CallBackDialog)
    hands.click(call.primary)
    assert one(office).satisfaction == "satisfied"


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
    dialog = hands.dialog(PreviewDialog)
    text = pypdfium2.PdfDocument(dialog.sheet.pdf)[0].get_textpage().get_text_range()
    assert all(word in text for word in ("客户投诉季度分析", "2026 Q4", "房屋质量", "工程部", "来电"))
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
    show(page, "waiting")
    assert hands.column(page.table, 6) == ["可结案"]
    hands.click(hands.button(page, "看签字页"))
    hands.dialog(SignedSheetDialog).reject()
    hands.click(page.close_button)
    assert one(office).state == "closed"
