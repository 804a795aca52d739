"""进度: steps done, pauses, chase letters and reports, at the keyboard."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.forms.preview_dialog import PreviewDialog
from app.kit.dialogs import ReasonDialog
from app.kit.painted.steps import Steps
from app.progress import service as progress
from app.progress.page import ChaseDialog, StepDialog
from app.progress.stamp_dialogs import StampPaidDialog
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.progress.page import ProgressPage
    from app.shell.main_window import MainWindow


@pytest.fixture
def late(office: Office, purchase: Dossier, at: Callable[[str], None]) -> Dossier:
    """The loan papers are with the lawyer since the 12th; on the 22nd his step is late."""
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")])
    lines = [handoffs.Line(each.paper.id, handoffs.Count(1, 0)) for each in whereabouts.held(office, purchase.id)]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)
    at("2026-10-22 09:00")
    return purchase


def page_of(window: MainWindow) -> ProgressPage:
    page: ProgressPage = window.stack.currentWidget()  # type: ignore[assignment]
    hands.choose_row(page.table, lambda _: True)
    return page


def test_a_late_step_is_said_and_entered_as_done(
    office: Office, late: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    page = page_of(open_window("progress"))
    assert "逾期" in hands.below(page.table, 1)[0]
    hands.click(hands.button(page, "这步办完…"))
    dialog = hands.dialog(StepDialog)
    hands.type_("已递交", dialog.note_edit)
    hands.click(dialog.primary)
    assert hands.no_dialog()
    shown = progress.of_dossier(office, dossiers.load(office, late.id)).tracks[0]
    assert shown.done == 2


def test_a_pause_with_its_reason_stops_the_clock(
    office: Office, late: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    page = page_of(open_window("progress"))
    hands.click(hands.button(page, "客户原因暂停…"))
    dialog = hands.dialog(ReasonDialog)
    hands.type_("客户出差", dialog.reason)
    hands.click(dialog.primary)
    assert "暂停" in hands.below(page.table, 1)[0]


def test_the_lawyer_is_chased_by_letter(office: Office, late: Dossier, open_window: Callable[..., MainWindow]) -> None:
    hands.click(hands.button(page_of(open_window("progress")), "督办函…"))
    dialog = hands.dialog(ChaseDialog)
    hands.click(dialog.primary)
    preview = hands.dialog(PreviewDialog)
    text = "".join(pypdfium2.PdfDocument(preview.sheet.pdf)[0].get_textpage().get_text_range().split())
    assert all(word in text for word in ("督办函", "DB2026-0001", "按揭律师", "2-1-1001", "律师递交银行"))
    preview.reject()


def test_the_report_prints_with_late_steps(
    office: Office, late: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    hands.click(hands.button(page_of(open_window("progress")), "立即汇报"))
    preview = hands.dialog(PreviewDialog)
    text = pypdfium2.PdfDocument(preview.sheet.pdf)[0].get_textpage().get_text_range()
    assert all(word in text for word in ("办理进度汇报", "JB2026-0001", "2-1-1001", "按揭"))
    preview.reject()


def test_the_dossier_shows_its_tracks(office: Office, late: Dossier, open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    window.open_dossier(late.id)
    ways = window.stack.currentWidget().head.ways  # type: ignore[union-attr]
    told = [each.accessibleName() for each in ways.findChildren(Steps)]
    assert any(each.startswith("按揭") and "逾期" in each for each in told)


def test_the_stamp_duty_is_paid_with_its_receipt(
    office: Office, late: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    progress.set_stamp_duty(office, dossier=late.id, due=date(2026, 10, 30))
    page = page_of(open_window("progress"))
    hands.settle(page)
    hands.click(page.panel.acts.more)
    hands.menu(page, "印花税已缴…")
    dialog = hands.dialog(StampPaidDialog)
    hands.type_("12345", dialog.receipt)
    hands.click(dialog.primary)
    assert [each.state for each in duties.of_dossier(office, late.id) if each.duty.clause == "SO-1.12"] == ["met"]
