"""Papers at the keyboard: received, handed over, accepted, traced, printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter

from app.custody import handoffs
from app.custody.accept_dialog import AcceptDialog
from app.custody.hand_over_dialog import HandOverDialog
from app.custody.receive_dialog import ReceiveDialog
from app.custody.tracing.dialog import TraceDialog
from app.file.page import DossierPage
from app.forms import printed_store
from app.forms.preview_dialog import PreviewDialog
from app.kit.dialogs import ReasonDialog
from app.kit.foresight.reasons import AheadReasonDialog
from tests import hands
from tests.counter import keepers, receive
from tests.fixtures.holders import OFFICE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]


def test_papers_are_received_with_the_keyboard_alone(open_window: Open, office: Office, purchase: Dossier) -> None:
    window = open_window("clients")
    window.open_dossier(purchase.id)
    hands.press("F2", window)
    dialog = hands.dialog(ReceiveDialog)
    assert hands.focus() is dialog.bundle
    hands.press("Space")
    hands.press("Down")
    hands.press("Space")
    hands.type_("孔国晨", dialog.counterpart)
    hands.press("Enter", dialog.counterpart)
    assert keepers(office, purchase) == [{OFFICE}, {OFFICE}]
    assert "2026-0001" in window.line.text


def test_a_receipt_is_undone_from_the_quiet_line(open_window: Open, office: Office, purchase: Dossier) -> None:
    window = open_window("clients")
    window.open_dossier(purchase.id)
    hands.press("F2", window)
    dialog = hands.dialog(ReceiveDialog)
    hands.press("Space", dialog.bundle)
    hands.click(dialog.primary)
    hands.click(hands.button(window.line, "撤销"))
    assert [each.state for each in handoffs.listed(office)] == ["voided"]


def test_receiving_without_a_client_says_what_to_do(open_window: Open, purchase: Dossier) -> None:
    window = open_window()
    hands.press("F2", window)
    dialog = hands.dialog(ReceiveDialog)
    hands.click(dialog.primary)
    assert dialog.client_field.complaint
    assert dialog.isVisible()


def test_receiving_nothing_is_refused_in_place(open_window: Open, office: Office, purchase: Dossier) -> None:
    window = open_window("clients")
    window.open_dossier(purchase.id)
    hands.press("F2", window)
    dialog = hands.dialog(ReceiveDialog)
    hands.click(dialog.primary)
    assert dialog.problem.text()
    assert handoffs.listed(office) == []


def test_a_time_that_is_none_is_said_beside_its_field(open_window: Open, purchase: Dossier) -> None:
    window = open_window("clients")
    window.open_dossier(purchase.id)
    hands.press("F2", window)
    dialog = hands.dialog(ReceiveDialog)
    hands.press("Space", dialog.bundle)
    hands.type_("上次", dialog.at)
    hands.click(dialog.primary)
    assert "上次" in dialog.at_field.complaint


def test_scanned_papers_are_handed_over(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract", "income-proof", "bank-statement")
    window = open_window()
    hands.press("F3", window)
    dialog = hands.dialog(HandOverDialog)
    hands.scan("00000001", dialog.client)
    hands.scan("00000003", dialog.bundle)
    dialog.other.choose("signing-lawyer")
    hands.click(dialog.primary)
    assert keepers(office, purchase) == [{"signing-lawyer"}, {OFFICE}, {"signing-lawyer"}]


def test_handing_over_to_nobody_says_what_to_do(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    window = open_window()
    hands.press("F3", window)
    dialog = hands.dialog(HandOverDialog)
    hands.scan("00000001", dialog.client)
    hands.click(dialog.primary)
    assert dialog.other_field.complaint
    assert keepers(office, purchase) == [{OFFICE}]


def offer(office: Office, purchase: Dossier) -> Handoff:
    lines = receive(office, purchase, "income-proof", "bank-statement").lines
    return handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines, accepted=False)


def test_a_waiting_bundle_is_accepted_but_for_one_paper(open_window: Open, office: Office, purchase: Dossier) -> None:
    offer(office, purchase)
    window = open_window("handoffs")
    page = window.stack.currentWidget()
    hands.choose_row(page.table, lambda each: each.state == "pending")
    hands.click(page.panel.accept)
    dialog = hands.dialog(AcceptDialog)
    dialog.table.item(1, 3).setText("缺公章")
    hands.click(dialog.primary)
    assert keepers(office, purchase) == [{"mortgage-lawyer"}, {OFFICE}]


def test_withdrawing_needs_a_reason(open_window: Open, office: Office, purchase: Dossier) -> None:
    offer(office, purchase)
    page = open_window("handoffs").stack.currentWidget()
    hands.choose_row(page.table, lambda each: each.state == "pending")
    hands.click(page.panel.withdraw)
    dialog = hands.dialog(ReasonDialog)
    hands.click(dialog.primary)
    assert dialog.field.complaint
    hands.type_("对方改期", dialog.reason)
    hands.click(dialog.primary)
    assert handoffs.listed(office, "withdrawn")


def test_voiding_from_the_list_needs_a_reason(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "income-proof")
    page = open_window("handoffs").stack.currentWidget()
    hands.choose_row(page.table, lambda each: each.state == "accepted")
    hands.click(page.panel.void)
    dialog = hands.dialog(AheadReasonDialog)
    hands.type_("送错部门", dialog.reason)
    hands.click(dialog.primary)
    assert handoffs.listed(office, "voided")


def test_the_trace_names_the_keeper_of_a_past_minute(
    open_window: Open, office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    received = receive(office, purchase, "presale-contract")
    at("2026-10-12 15:30")
    handoffs.hand_over(office, dossier=purchase.id, taker="signing-lawyer", lines=received.lines)
    window = open_window("clients")
    window.open_dossier(purchase.id)
    page = window.stack.currentWidget()
    assert isinstance(page, DossierPage)
    page.tabs.look_at("papers")
    page.papers.table.selectRow(0)
    hands.press("Enter", page.papers.table)
    trace = hands.dialog(TraceDialog)
    assert "签约律师" in trace.holder.text()
    hands.type_("1012 15:29", trace.at)
    assert "客服部" in trace.holder.text()


def test_a_receipt_is_previewed_saved_and_printed(
    open_window: Open, office: Office, purchase: Dossier, tmp_path: Path
) -> None:
    receive(office, purchase, "presale-contract")
    page = open_window("handoffs").stack.currentWidget()
    hands.choose_row(page.table, lambda each: True)
    hands.click(page.panel.print)
    dialog = hands.dialog(PreviewDialog)
    dialog.save_as(str(tmp_path / "receipt.pdf"))
    assert (tmp_path / "receipt.pdf").read_bytes().startswith(b"%PDF")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "painted.pdf"))
    dialog.paint(printer)
    assert (tmp_path / "painted.pdf").stat().st_size > 10_000
    assert [each.copies for each in printed_store.load(office.register)] == [1, 1]


def test_clearing_the_client_takes_their_papers_off_the_list(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    receive(office, purchase, "presale-contract")
    window = open_window("clients")
    for key, kind in (("F2", ReceiveDialog), ("F3", HandOverDialog)):
        window.open_dossier(purchase.id)
        hands.press(key, window)
        dialog = hands.dialog(kind)
        assert dialog.bundle.rowCount()
        dialog.client.selectAll()
        hands.press("Backspace", dialog.client)
        assert dialog.bundle.rowCount() == 0
        assert dialog.client.dossier == ""
        dialog.reject()
