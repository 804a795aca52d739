"""At the desk: the checklist before a closing, its mends, papers ticked to go back, approval, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.closing import service as closing
from app.closing.dialog import ProcedureDialog, ReopenDialog
from app.complaints.dialogs import ResolveDialog
from app.dossiers import service as dossiers
from app.dossiers.dialog import DossierDialog
from tests import hands
from tests.closing.procedures import DIRECTOR, carried_out, complain, give_back
from tests.counter import keeper, papers_of, receive
from tests.custody.dossier_tabs import from_the_menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: Open, purchase: Dossier) -> MainWindow:
    shown = open_window("clients")
    shown.open_dossier(purchase.id)
    return shown


def begin(window: MainWindow, procedure: str) -> ProcedureDialog:
    """The dialog, with a procedure chosen."""
    from_the_menu(window, "办结、变更…")
    dialog = hands.dialog(ProcedureDialog)
    dialog.kind.setCurrentIndex(dialog.kind.findText(procedure))
    return dialog


def test_a_purchase_without_anything_open_is_closed(window: MainWindow, office: Office, purchase: Dossier) -> None:
    dialog = begin(window, "结案")
    assert dialog.primary.isEnabled()
    assert "没有未了的事" in hands.words(dialog)
    hands.click(dialog.primary)
    assert dialog.isVisible()
    assert "请写明原因" in dialog.problem.text()
    hands.type_("都办完了", dialog.reason)
    hands.click(dialog.primary)
    assert dossiers.load(office, purchase.id).state == "closed"
    assert hands.no_dialog()


def test_what_must_be_mended_first_has_its_mend_beside_it(
    window: MainWindow, office: Office, purchase: Dossier
) -> None:
    complain(office, purchase)
    dialog = begin(window, "结案")
    assert "TS2026-0001" in hands.words(dialog)
    assert not dialog.primary.isEnabled()
    hands.click(hands.button(dialog.gate, "办理"))
    resolve = hands.dialog(ResolveDialog)
    resolve.text.setPlainText("已修好")
    hands.click(resolve.primary)
    assert not dialog.primary.isEnabled(), "resolved, but not closed"


def test_what_may_stay_open_is_confirmed_with_a_tick(window: MainWindow, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    dialog = begin(window, "结案")
    assert "办理后终止" in hands.words(dialog)
    assert not dialog.primary.isEnabled()
    hands.press("Space", dialog.gate.confirm)
    assert dialog.primary.isEnabled()
    hands.type_("资料齐", dialog.reason)
    hands.click(dialog.primary)
    assert dossiers.load(office, purchase.id).state == "closed"


def test_a_return_takes_approval_and_ticked_papers_and_offers_a_new_dossier(
    window: MainWindow, office: Office, purchase: Dossier
) -> None:
    contract, proof = papers_of(receive(office, purchase, "presale-contract", "income-proof"))
    dialog = begin(window, "退房")
    assert [each.paper for each in dialog.papers.ticked()] == [proof]
    hands.press("Space", dialog.gate.confirm)
    hands.type_("贷款未批", dialog.reason)
    hands.type_("TF-7", dialog.said["agreement"])
    hands.click(dialog.primary)
    assert "由销售总监批准" in dialog.problem.text()
    dialog.approval.by.choose(DIRECTOR)
    said: list[list[tuple[str, Callable[[], object]]]] = []
    window.desk.said.connect(lambda _, acts: said.append(acts))
    hands.click(dialog.primary)
    assert dossiers.load(office, purchase.id).state == "returned"
    assert (keeper(office, purchase, proof), keeper(office, purchase, contract)) == ({"client"}, {"client-service"})
    entry = closing.last_of(office, purchase.id)
    assert entry
    assert (entry.body or {})["said"] == {"agreement": "TF-7"}
    label, act = said[-1][-1]
    assert label == "2-1-1001 再售，新建档案"
    act()
    new = hands.dialog(DossierDialog)
    assert (new.unit.text(), new.new) == ("2-1-1001", True)
    assert not new.unit_field.complaint


def test_a_renaming_asks_for_the_buyers(window: MainWindow, office: Office, purchase: Dossier) -> None:
    dialog = begin(window, "更名")
    assert dialog.alteration.buyers.isVisible()
    assert not dialog.alteration.exchange.isVisible()
    for line, name in zip(dialog.alteration.buyers.lines, ("王伟", "李梅"), strict=True):
        line.name.clear()
        hands.type_(name, line.name)
        line.number.clear()
    hands.type_("女儿买", dialog.reason)
    hands.click(dialog.primary)
    assert dossiers.load(office, purchase.id).names == "王伟、李梅"


def test_an_exchange_asks_for_the_unit(window: MainWindow, office: Office, purchase: Dossier) -> None:
    dialog = begin(window, "换房")
    assert dialog.alteration.exchange.isVisible()
    dialog.alteration.unit.clear()
    hands.type_("3-2-302", dialog.alteration.unit)
    hands.type_("换大的", dialog.reason)
    hands.click(dialog.primary)
    assert dossiers.load(office, purchase.id).unit == "3-2-302"


def test_a_closed_dossier_is_taken_up_again_with_a_reason(
    window: MainWindow, office: Office, purchase: Dossier
) -> None:
    carried_out(office, purchase, "closing")
    window.desk.changed.emit()
    from_the_menu(window, "重新启用…")
    dialog = hands.dialog(ReopenDialog)
    hands.click(dialog.primary)
    assert dialog.field.complaint
    hands.type_("补件", dialog.reason)
    hands.click(dialog.primary)
    assert dossiers.load(office, purchase.id).state == "active"


def test_a_returned_one_can_still_be_closed(window: MainWindow, office: Office, purchase: Dossier) -> None:
    give_back(office, purchase)
    window.desk.changed.emit()
    dialog = begin(window, "结案")
    assert [dialog.kind.itemText(place) for place in range(dialog.kind.count())] == ["结案"]


def test_the_dossier_dialog_changes_no_state(window: MainWindow, office: Office, purchase: Dossier) -> None:
    carried_out(office, purchase, "closing")
    dialog = DossierDialog(window.desk, dossiers.load(office, purchase.id), window)
    dialog.open()
    hands.type_("补记", dialog.texts["note"])
    hands.click(dialog.primary)
    stored = dossiers.load(office, purchase.id)
    assert (stored.note, stored.state) == ("补记", "closed")


def test_the_command_without_a_client_says_what_to_do(open_window: Open, office: Office) -> None:
    window = open_window("clients")
    said: list[str] = []
    window.desk.said.connect(lambda words, _: said.append(words))
    window.call("procedure")
    assert said == ["请先打开一位客户的档案，再办结或变更。"]


def test_papers_that_were_ticked_by_hand_stay_so_after_a_mend(
    window: MainWindow, office: Office, purchase: Dossier
) -> None:
    contract, proof = papers_of(receive(office, purchase, "presale-contract", "income-proof"))
    dialog = begin(window, "退房")
    dialog.papers.tick(contract)
    (more,) = papers_of(receive(office, purchase, "bank-statement"))
    window.desk.changed.emit()
    assert {each.paper for each in dialog.papers.ticked()} == {contract, proof, more}


def test_a_scanned_label_ticks_its_paper(window: MainWindow, office: Office, purchase: Dossier) -> None:
    (contract,) = papers_of(receive(office, purchase, "presale-contract"))
    dialog = begin(window, "结案")
    assert not dialog.papers.ticked()
    hands.scan("00000001", dialog.papers)
    assert [each.paper for each in dialog.papers.ticked()] == [contract]
