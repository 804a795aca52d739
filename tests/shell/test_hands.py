"""A clerk's day at the keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.access import staff
from app.access.people_tab import PersonDialog
from app.access.sign_in import ChoosePerson
from app.custody import handoffs, whereabouts
from app.custody.accept_dialog import AcceptDialog
from app.custody.hand_over_dialog import HandOverDialog
from app.custody.handoffs import Item
from app.custody.receive_dialog import ReceiveDialog
from app.custody.register_contract_dialog import RegisterContractDialog
from app.custody.trace_dialog import TraceDialog
from app.dossiers import service as dossiers
from app.dossiers.dialog import DossierDialog
from app.dossiers.rules import Buyer
from app.duties import calendars
from app.duties import service as duties
from app.duties.explain_dialog import EndDialog, ExplainDialog
from app.file.page import DossierPage
from app.find.clients_page import ClientsPage
from app.find.dialog import FindDialog
from app.forms import printed_store
from app.forms.preview_dialog import PreviewDialog
from app.imports.dialog import ImportDialog
from app.kit.dialogs import ReasonDialog
from tests import SAMPLES, hands
from tests.conftest import a_purchase
from tests.fixtures.holders import OFFICE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]

LEDGER = SAMPLES / "sales-ledger.xlsx"


def receive(office: Office, purchase: Dossier, *kinds: str) -> Handoff:
    items = [Item(kind) for kind in kinds]
    return handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items)


def keepers(office: Office, purchase: Dossier) -> list[set[str]]:
    return [set(held.holders) for held in whereabouts.held(office, purchase.id)]


def test_a_person_signs_in_with_arrow_and_enter(office: Office, qtbot: QtBot, clean_settings: object) -> None:
    page = ChoosePerson(office, "测试售楼部")
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.chosen) as chosen:
        hands.press("Down", page.people)
        hands.press("Enter", page.people)
    assert chosen.args == ["何志远"]


def test_ctrl_and_a_digit_show_the_pages(open_window: Open, purchase: Dossier) -> None:
    window = open_window()
    hands.press("Ctrl+2", window)
    assert type(window.stack.currentWidget()).__name__ == "ClientsPage"
    hands.press("Ctrl+3", window)
    assert type(window.stack.currentWidget()).__name__ == "HandoffsPage"


def test_typing_narrows_the_clients_and_enter_opens(open_window: Open, office: Office, purchase: Dossier) -> None:
    dossiers.open_dossier(office, replace(a_purchase("5-2-703"), buyers=(Buyer("王某"),), contract="HT7", phone="1"))
    window = open_window("clients")
    page = window.stack.currentWidget()
    hands.type_("cy", page.box)
    assert hands.column(page.hits, 0) == ["2-1-1001"]
    hands.press("Enter", page.box)
    assert window.shown_dossier() == purchase.id


def test_scanning_a_paper_among_the_clients_opens_its_file(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    receive(office, purchase, "presale-contract")
    window = open_window("clients")
    hands.scan("00000001", window.stack.currentWidget().box)
    assert window.shown_dossier() == purchase.id


def test_a_title_sorts_the_clients(open_window: Open, office: Office, purchase: Dossier) -> None:
    dossiers.open_dossier(office, a_purchase("1-1-101"))
    table = open_window("clients").stack.currentWidget().everybody
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert hands.column(table, 0) == ["2-1-1001", "1-1-101"]


def test_a_new_file_is_opened_with_the_keyboard_alone(open_window: Open, office: Office) -> None:
    window = open_window("clients")
    hands.press("Ctrl+N", window)
    dialog = hands.dialog(DossierDialog)
    hands.type_("3栋2单元501", dialog.unit)
    hands.type_("解䶮", dialog.buyers.lines[0].name)
    hands.type_("11010519491231002x", dialog.buyers.lines[0].number)
    hands.type_("259万", dialog.price)
    hands.press("Enter", dialog.texts["note"])
    stored = dossiers.named(office, "3-2-501")
    assert (stored.names, stored.price, stored.buyers[0].identity) == ("解䶮", 259_000_000, "11010519491231002X")
    assert window.shown_dossier() == stored.id


def test_an_impossible_number_is_said_while_typing(open_window: Open, purchase: Dossier) -> None:
    window = open_window("clients")
    hands.press("Ctrl+N", window)
    line = hands.dialog(DossierDialog).buyers.lines[0]
    hands.type_("110105194912310021", line.number)
    assert "校验码" in line.number_field.complaint


def test_a_taken_unit_is_said_while_typing(open_window: Open, purchase: Dossier) -> None:
    window = open_window("clients")
    hands.press("Ctrl+N", window)
    dialog = hands.dialog(DossierDialog)
    hands.type_("2-1-1001", dialog.unit)
    assert purchase.number in dialog.unit_field.complaint


def test_the_same_person_is_found_with_a_way_there(open_window: Open, purchase: Dossier) -> None:
    window = open_window("clients")
    hands.press("Ctrl+N", window)
    line = hands.dialog(DossierDialog).buyers.lines[0]
    hands.type_("11010519491231002X", line.number)
    assert "2-1-1001" in line.number_field.complaint
    hands.click(line.other)
    assert window.shown_dossier() == purchase.id


def test_shares_that_do_not_add_up_are_refused_in_place(open_window: Open, office: Office, purchase: Dossier) -> None:
    window = open_window("clients")
    window.open_dossier(purchase.id)
    hands.press("Ctrl+E", window)
    dialog = hands.dialog(DossierDialog)
    for line, share in zip(dialog.buyers.lines, ("50%", "40%"), strict=True):
        line.share.setText(share)
    hands.click(dialog.primary)
    assert "90%" in dialog.problem.text()
    assert dossiers.load(office, purchase.id) == purchase


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
    hands.click(page.accept)
    dialog = hands.dialog(AcceptDialog)
    dialog.table.item(1, 3).setText("缺公章")
    hands.click(dialog.primary)
    assert keepers(office, purchase) == [{"mortgage-lawyer"}, {OFFICE}]


def test_withdrawing_needs_a_reason(open_window: Open, office: Office, purchase: Dossier) -> None:
    offer(office, purchase)
    page = open_window("handoffs").stack.currentWidget()
    hands.choose_row(page.table, lambda each: each.state == "pending")
    hands.click(page.withdraw)
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
    hands.click(page.void)
    dialog = hands.dialog(ReasonDialog)
    hands.type_("送错部门", dialog.reason)
    hands.click(dialog.primary)
    assert handoffs.listed(office, "voided")


def test_today_lists_by_urgency_and_a_chip_narrows(
    open_window: Open, office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    receive(office, purchase, "presale-contract", "income-proof")
    at("2026-10-13 11:00")
    page = open_window().stack.currentWidget()
    assert hands.column(page.table, 0)[0] == "逾期"
    late = next(chip for chip in page.chips.buttons() if chip.property("chip") == "late")
    hands.click(late)
    assert set(hands.column(page.table, 0)) == {"逾期"}
    assert late.text() == f"逾期 {page.table.model().rowCount()}"


def test_the_due_act_opens_filled_in(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "income-proof", "bank-statement")
    page = open_window().stack.currentWidget()
    hands.choose_row(page.table, lambda each: each.duty.clause == "SO-1.5")
    hands.click(page.act)
    dialog = hands.dialog(HandOverDialog)
    assert (dialog.client.dossier, dialog.other.holder()) == (purchase.id, "mortgage-lawyer")
    assert len(dialog.bundle.ticked()) == 2
    hands.click(dialog.primary)
    assert keepers(office, purchase) == [{"mortgage-lawyer"}, {"mortgage-lawyer"}]


def test_registering_online_is_one_step_from_today(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    page = open_window().stack.currentWidget()
    hands.choose_row(page.table, lambda each: each.duty.clause == "SO-1.6")
    hands.click(page.act)
    dialog = hands.dialog(RegisterContractDialog)
    hands.press("Enter", dialog.number)
    assert dialog.problem.text()
    hands.type_("WQ2026001", dialog.number)
    hands.press("Enter", dialog.number)
    states = {each.duty.clause: each.state for each in duties.of_dossier(office, purchase.id)}
    assert states["SO-1.6"] == "met"


def test_the_explain_card_counts_the_days(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    page = open_window().stack.currentWidget()
    hands.choose_row(page.table, lambda each: each.duty.clause == "SO-1.6")
    hands.press("Enter", page.table)
    card = hands.dialog(ExplainDialog)
    assert "2026-10-13 24:00" in hands.words(card)
    assert hands.column(card.days, 3) == ["计入"]
    assert "SO-1.6" in hands.words(card)


def test_a_duty_ends_only_with_a_reason(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    page = open_window().stack.currentWidget()
    before = page.table.model().rowCount()
    hands.click(hands.button(page, "不再办理…"))
    dialog = hands.dialog(EndDialog)
    hands.click(dialog.primary)
    assert len(duties.due(office)) == before
    hands.type_("合同重签", dialog.reason)
    hands.click(dialog.primary)
    assert page.table.model().rowCount() == before - 1


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
    page.papers.selectRow(0)
    hands.press("Enter", page.papers)
    trace = hands.dialog(TraceDialog)
    assert "签约律师" in trace.holder.text()
    hands.type_("1012 15:29", trace.at)
    assert "客服部" in trace.holder.text()


def test_filing_from_the_dossier_meets_the_check_in(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    window = open_window("clients")
    window.open_dossier(purchase.id)
    page = window.stack.currentWidget()
    page.papers.selectAll()
    hands.click(page.file_button)
    states = {each.duty.clause: each.state for each in duties.of_dossier(office, purchase.id)}
    assert states["SO-1.1"] == "met"


def test_esc_leaves_a_dossier_for_the_page_before(open_window: Open, purchase: Dossier, qtbot: QtBot) -> None:
    window = open_window("clients")
    window.open_dossier(purchase.id)
    hands.press("Esc", window.stack.currentWidget())
    qtbot.waitUntil(lambda: window.shown_dossier() == "")
    assert isinstance(window.stack.currentWidget(), ClientsPage)


def test_find_opens_clients_receipts_and_commands(open_window: Open, office: Office, purchase: Dossier) -> None:
    number = receive(office, purchase, "presale-contract").number
    window = open_window()
    for typed in ("陈䶮", number, "00000001", "KH000001"):
        window.go("today")
        hands.press("Ctrl+K", window)
        hands.scan(typed, hands.dialog(FindDialog).box)
        assert window.shown_dossier() == purchase.id, typed
    hands.press("Ctrl+K", window)
    hands.scan("收件", hands.dialog(FindDialog).box)
    hands.dialog(ReceiveDialog).reject()


def test_find_says_what_to_try_when_nothing_matches(open_window: Open, purchase: Dossier) -> None:
    window = open_window()
    hands.press("Ctrl+K", window)
    dialog = hands.dialog(FindDialog)
    hands.type_("zzzzqq", dialog.box)
    assert not dialog.none.isHidden()


def test_a_ledger_is_imported_and_undone(open_window: Open, office: Office, qtbot: QtBot) -> None:
    window = open_window("clients")
    hands.press("Ctrl+I", window)
    dialog = hands.dialog(ImportDialog)
    dialog.read(str(LEDGER))
    qtbot.waitUntil(dialog.primary.isEnabled)
    assert hands.column(dialog.report, 0)[0] == "不导入"
    hands.click(dialog.primary)
    qtbot.waitUntil(lambda: dossiers.count(office) == 260)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    window.go("settings")
    page = window.stack.currentWidget()
    page.tabs.setCurrentIndex(3)
    page.batches.selectRow(0)
    hands.click(hands.button(page, "撤销这次导入…"))
    reason = hands.dialog(ReasonDialog)
    hands.type_("选错了表", reason.reason)
    hands.click(reason.primary)
    assert dossiers.count(office) == 0


def test_what_is_no_ledger_says_so(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "网页.xlsx"
    page.write_text("<html></html>", encoding="utf-8")
    hands.press("Ctrl+I", open_window("clients"))
    dialog = hands.dialog(ImportDialog)
    dialog.read(str(page))
    qtbot.waitUntil(lambda: "网页.xlsx" in dialog.problem.text())
    assert not dialog.primary.isEnabled()
    dialog.reject()


def test_somebody_is_added_and_a_taken_name_is_said(open_window: Open, office: Office) -> None:
    window = open_window("settings")
    page = window.stack.currentWidget()
    page.tabs.setCurrentIndex(1)
    hands.click(hands.button(page, "添加人员"))
    dialog = hands.dialog(PersonDialog)
    hands.type_("林晓燕", dialog.name)
    hands.press("Enter", dialog.name)
    assert "林晓燕" in dialog.problem.text()
    hands.type_("二", dialog.name)
    hands.press("Enter", dialog.name)
    assert [each.name for each in staff.everybody(office)][-1] == "林晓燕二"


def test_a_rest_day_moves_what_today_shows(open_window: Open, office: Office, purchase: Dossier) -> None:
    from datetime import date

    receive(office, purchase, "presale-contract")
    window = open_window()
    page = window.stack.currentWidget()
    window.desk.do(calendars.set_day, date(2026, 10, 13), "rest")
    shown = dict(zip(hands.column(page.table, 5), hands.column(page.table, 1), strict=True))
    assert shown["SO-1.6"] == "2026-10-14 24:00"


def test_a_receipt_is_previewed_saved_and_printed(
    open_window: Open, office: Office, purchase: Dossier, tmp_path: Path
) -> None:
    receive(office, purchase, "presale-contract")
    page = open_window("handoffs").stack.currentWidget()
    hands.choose_row(page.table, lambda each: True)
    hands.click(page.print)
    dialog = hands.dialog(PreviewDialog)
    dialog.save_as(str(tmp_path / "receipt.pdf"))
    assert (tmp_path / "receipt.pdf").read_bytes().startswith(b"%PDF")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "painted.pdf"))
    dialog.paint(printer)
    assert (tmp_path / "painted.pdf").stat().st_size > 10_000
    assert [each.copies for each in printed_store.load(office.register)] == [1, 1]


def test_an_empty_office_says_what_to_do_first(open_window: Open, office: Office) -> None:
    window = open_window("clients")
    assert "Ctrl+I" in window.stack.currentWidget().everybody.empty
    window.go("today")
    assert "F2" in window.stack.currentWidget().table.empty


def test_on_a_low_screen_no_line_of_why_due_is_cut(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract", "income-proof", "loan-application")
    window = open_window("today")
    card = ExplainDialog(window.desk, duties.due(office)[0], window)
    card.open()
    card.resize(480, 360)
    QTest.qWait(50)
    lines = [each for each in card.findChildren(QLabel) if each.wordWrap() and each.isVisible()]
    assert lines
    assert [each.text() for each in lines if each.height() < each.heightForWidth(each.width())] == []
    card.reject()
