"""Five walks with the keyboard alone, from Today, with their keys counted: docs/hand.md tells them to whoever learns.

No test asks the mouse, and none sets a field: keys go where the focus is, as at a desk.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from app.access import staff
from app.custody import handoffs, whereabouts
from app.custody.hand_over_dialog import HandOverDialog
from app.custody.handoffs import Item
from app.custody.lists import service as lists
from app.custody.lists.dialog import ListDialog
from app.custody.receive_dialog import ReceiveDialog
from app.dossiers import finding
from app.dossiers import service as dossiers
from app.dossiers.dialog import DossierDialog
from app.dossiers.rules import Buyer
from app.file.page import DossierPage
from app.find.clients_page import ClientsPage
from app.fines import lines as fine_lines
from app.fines.page import FinesPage
from app.forms.preview_dialog import PreviewDialog
from app.kit.desk import Desk
from app.kit.painted.board import Board
from app.office import founding as offices
from app.office.own.parties import Party
from app.parties import service as parties
from app.shell.main_window import MainWindow
from tests import hands
from tests.conftest import a_purchase, local

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office

LAWYER = "mortgage-lawyer"
SYLLABLE = 4
"""How many keys a Chinese character takes with an input method, its choice included."""

SLOW = 1.2
"""Seconds that somebody takes for a key who is unused to the keyboard (Card, Moran, Newell: The Keystroke-Level Model for User
Performance Time with Interactive Systems, CACM 23, 1980)."""

MORNING = datetime(2026, 10, 12, 2, 0, tzinfo=UTC)


class Keys:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.pressed = window, 0

    def press(self, *keys: str) -> None:
        for key in keys:
            if hands.no_dialog():
                # As a window manager does once a dialog is closed.
                self.window.activateWindow()
                hands.until(lambda: self.window.isActiveWindow() and QApplication.focusWidget())
            hands.press(key)
            self.pressed += 1

    def type(self, words: str) -> None:
        hands.type_(words)
        self.pressed += sum(1 if each.isascii() else SYLLABLE for each in words)


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[MainWindow]:
    """One window on one office for every walk; each brings its own client."""
    office = offices.found(tmp_path_factory.mktemp("walks") / "office", lambda: MORNING, name="测试售楼部")
    staff.add(office, "林晓燕", "clerk")
    staff.add(office, "何志远", "sales-director")
    made = MainWindow(Desk(office), offices.name(office), "today")
    made.resize(1366, 768)
    made.show()
    yield made
    made.close()
    office.register.close()


@pytest.fixture
def office(window: MainWindow) -> Office:
    """The clerk stands before Today, on Monday 12 October 2026 at 10:00."""
    office = window.desk.office
    office.clock, office.signed_in = lambda: MORNING, "林晓燕"
    window.go("today")
    hands.settle(window)
    return office


@pytest.fixture
def keys(window: MainWindow) -> Keys:
    return Keys(window)


def test_the_first_hand_off_of_an_empty_office_takes_less_than_five_minutes(keys: Keys, office: Office) -> None:
    """A client nobody knew, one paper that comes in, and on to the lawyer."""
    keys.press("Ctrl+N")
    hands.dialog(DossierDialog)
    keys.type("1-1-101")
    keys.press("Tab", "Tab")
    keys.type("王芳")
    keys.press("Enter")
    keys.press("F2")
    hands.dialog(ReceiveDialog)
    keys.press("Space", "Enter", "F3")
    hands.dialog(HandOverDialog)
    keys.press(*["Down"] * 4, "Ctrl+A", "Enter")
    assert hands.no_dialog()
    hit = finding.find(office, "1-1-101")[0].dossier
    assert [set(each.holders) for each in whereabouts.held(office, hit)] == [{LAWYER}]
    assert keys.pressed <= 29
    assert keys.pressed * SLOW < 60, "and there is time to read"


def test_five_papers_are_received_and_printed(keys: Keys, office: Office) -> None:
    """The client is in view, since somebody just asked about him."""
    client = dossiers.open_dossier(office, a_purchase("2-1-1001"))
    keys.window.open_dossier(client.id)
    keys.press("F2")
    hands.dialog(ReceiveDialog)
    keys.press("Space", *("Down", "Space") * 4, "Ctrl+P")
    preview = hands.dialog(PreviewDialog)
    assert hands.focus() is hands.button(preview, "打印…"), "one more key prints"
    preview.reject()
    assert len(whereabouts.held(office, client.id)) == 5
    assert keys.pressed + 1 <= 12


def test_a_client_is_found_and_where_the_contract_is(keys: Keys, office: Office) -> None:
    client = dossiers.open_dossier(office, replace(a_purchase("2-1-1003"), buyers=(Buyer("覃璐"),)))
    item = Item("presale-contract")
    handoffs.receive(office, dossier=client.id, giver="sales-back-office", items=[item], filed=True)
    keys.press("Ctrl+2")
    hands.until(lambda: isinstance(keys.window.stack.currentWidget(), ClientsPage))
    keys.type("ql")
    keys.press("Enter")
    hands.until(lambda: isinstance(keys.window.stack.currentWidget(), DossierPage))
    hands.settle(keys.window)
    board = next(each for each in keys.window.stack.currentWidget().findChildren(Board) if each.isVisible())
    assert any("商品房预售合同" in card for card in board.texts()["在客服部"])
    assert keys.pressed == 4


def test_everything_due_to_one_lawyer_is_handed_over(keys: Keys, office: Office) -> None:
    gao = parties.add(office, Party("", LAWYER, "高律师"))
    for unit in ("3-1-301", "3-1-302"):
        client = dossiers.open_dossier(office, a_purchase(unit)).id
        parties.choose(office, dossier=client, holder=gao.holder)
        items = [Item("loan-application"), Item("income-proof")]
        handoffs.receive(office, dossier=client, giver="sales-back-office", items=items, filed=True)
    keys.press("Shift+F3")
    dialog = hands.dialog(ListDialog)
    while dialog.other.holder() != gao.holder:
        keys.press("Down")
    keys.press("Enter")
    assert hands.no_dialog()
    assert {"3-1-301", "3-1-302"} <= {each.unit for each in lists.held_by(office, gao.holder)}
    assert keys.pressed <= 8


def test_a_fine_is_decided(keys: Keys, office: Office) -> None:
    client = dossiers.open_dossier(office, a_purchase("4-1-401"))
    item = Item("loan-application")
    handoffs.receive(office, dossier=client.id, giver="sales-back-office", items=[item], filed=True)
    office.clock, office.signed_in = lambda: local("2026-10-13 10:01"), "何志远"
    keys.press("Ctrl+7")
    hands.until(lambda: isinstance(keys.window.stack.currentWidget(), FinesPage))
    hands.settle(keys.window)
    keys.press("Enter", "Enter")
    assert [each.state for each in fine_lines.listed(office)].count("approved") == 1
    assert keys.pressed <= 5
