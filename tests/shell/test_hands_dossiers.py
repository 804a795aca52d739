"""Clients and their dossiers at the keyboard: found, opened, corrected, imported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.custody.receive_dialog import ReceiveDialog
from app.dossiers import service as dossiers
from app.dossiers.dialog import DossierDialog
from app.dossiers.rules import Buyer
from app.duties import service as duties
from app.find.clients_page import ClientsPage
from app.find.dialog import FindDialog
from app.imports.dialog import ImportDialog
from app.kit.dialogs import ReasonDialog
from tests import SAMPLES, hands
from tests.conftest import a_purchase
from tests.counter import receive

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]

LEDGER = SAMPLES / "sales-ledger.xlsx"


def test_typing_narrows_the_clients_and_enter_opens(open_window: Open, office: Office, purchase: Dossier) -> None:
    dossiers.open_dossier(office, replace(a_purchase("5-2-703"), buyers=(Buyer("王某"),), contract="HT7", phone="1"))
    window = open_window("clients")
    page = window.stack.currentWidget()
    hands.type_("cy", page.box)
    assert hands.below(page.hits, 0) == ["2-1-1001"]
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
    assert hands.below(table, 0) == ["2-1-1001", "1-1-101"]


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


def test_filing_from_the_dossier_meets_the_check_in(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    window = open_window("clients")
    window.open_dossier(purchase.id)
    page = window.stack.currentWidget()
    page.tabs.look_at("papers")
    page.papers.table.selectAll()
    hands.click(page.papers.file_button)
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
    assert dialog.hits.accessibleDescription().startswith("没有找到")
    assert not dialog.primary.isEnabled()


def test_a_ledger_is_imported_and_undone(open_window: Open, office: Office, qtbot: QtBot) -> None:
    window = open_window("clients")
    hands.press("Ctrl+I", window)
    dialog = hands.dialog(ImportDialog)
    dialog.read(str(LEDGER))
    qtbot.waitUntil(dialog.primary.isEnabled)
    assert hands.column(dialog.report, 0)[0] == "不导入"
    hands.click(dialog.primary)
    qtbot.waitUntil(lambda: dossiers.count(office) == 260)
    qtbot.waitUntil(lambda: hands.closed(dialog))
    window.go("settings")
    page = window.stack.currentWidget()
    page.sections.look_at("导入记录")
    page.imports.batches.selectRow(0)
    hands.click(hands.button(page, "撤销这次导入…"))
    reason = hands.dialog(ReasonDialog)
    hands.type_("选错了表", reason.reason)
    hands.click(reason.primary)
    assert dossiers.count(office) == 0
    page.imports.batches.selectRow(0)
    assert not page.imports.undo.isEnabled()


def test_what_is_no_ledger_says_so(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "网页.xlsx"
    page.write_text("<html></html>", encoding="utf-8")
    hands.press("Ctrl+I", open_window("clients"))
    dialog = hands.dialog(ImportDialog)
    dialog.read(str(page))
    qtbot.waitUntil(lambda: "网页.xlsx" in dialog.problem.text())
    assert not dialog.primary.isEnabled()
    dialog.reject()
