"""今日 looks ahead in the background: papers that run out, files without a next step, reports to be signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

from app.access.sign_dialog import SignDialog
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.forms.preview_dialog import PreviewDialog
from app.progress import period_reports
from app.progress.reports_dialog import ReportsDialog
from app.today.outlook_dialogs import ExpiringDialog, IdleDialog
from tests import hands
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow
    from app.today.page import TodayPage
    from app.today.reminders_panel import Reminders


def today_of(window: MainWindow) -> Reminders:
    """The page's reminders, once it has looked ahead and somebody asked for them."""
    page: TodayPage = window.stack.currentWidget()  # type: ignore[assignment]
    assert hands.until(lambda: page.reminders.outlook)
    hands.click(page.reminding)
    return page.reminders


def test_a_paper_that_runs_out_leads_to_its_client(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    items = [Item("income-proof", valid_until="2026-10-12")]
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items)
    window = open_window()
    page = today_of(window)
    assert page.expiring.text() == "1 份文件轮到前将过期"
    hands.click(page.expiring)
    dialog = hands.dialog(ExpiringDialog)
    assert hands.column(dialog.table, 3) == ["2026-10-12"]
    hands.press("Enter", dialog.table)
    assert window.shown_dossier() == purchase.id


def test_a_file_without_a_next_step_is_found(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    page = today_of(open_window())
    assert page.idle.text() == "1 份档案没有下一步"
    hands.click(page.idle)
    dialog = hands.dialog(IdleDialog)
    assert hands.column(dialog.table, 0) == ["2-1-1001"]
    dialog.reject()


def test_nothing_to_say_is_not_said(office: Office, open_window: Callable[..., MainWindow]) -> None:
    page = today_of(open_window())
    assert page.expiring.isHidden()
    assert page.idle.isHidden()
    assert page.reports.isHidden()


def test_the_report_that_is_due_stands_ready_to_be_read_and_signed(
    office: Office, purchase: Dossier, at: Callable[[str], None], open_window: Callable[..., MainWindow]
) -> None:
    at("2026-10-19 08:30")
    window = open_window()
    page = today_of(window)
    assert [each.number for each in period_reports.listed(office)] == ["JB2026-0001"]
    assert "JB2026-0001" in window.line.text
    assert page.reports.text() == "1 份进度汇报待签"
    hands.click(page.reports)
    dialog = hands.dialog(ReportsDialog)
    assert hands.column(dialog.table, 5) == [office.rules.role("sales-director")]
    hands.press("Enter", dialog.table)
    preview = hands.dialog(PreviewDialog)
    text = pypdfium2.PdfDocument(preview.sheet.pdf)[0].get_textpage().get_text_range()
    assert "办理进度汇报" in text
    preview.reject()
    hands.press("F7", dialog)
    hands.dialog(SignDialog).reject()
    dialog.reject()


def test_it_looks_again_at_the_next_minute_only_if_something_happened(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    page = today_of(open_window())
    before = page.outlook
    page.look_ahead()
    assert page.outlook is before
    dossiers.open_dossier(office, a_purchase("3-1-502"))
    page.look_ahead()
    hands.until(lambda: page.outlook is not before)
    assert page.idle.text() == "1 份档案没有下一步"
