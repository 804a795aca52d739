"""A label that is scanned where it has no effect is never passed over in silence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent
from PySide6.QtWidgets import QApplication

from app.custody import whereabouts
from app.custody.bundles.cells import COPIES, NAME, ORIGINALS
from app.custody.hand_over_dialog import HandOverDialog
from app.custody.receive_dialog import ReceiveDialog
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer
from app.kit.desk import Desk
from tests import hands
from tests.conftest import a_purchase
from tests.counter import hand_over, papers_of, receive

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.fixture
def neighbour(office: Office, purchase: Dossier) -> Dossier:
    """Another client, next door."""
    return dossiers.open_dossier(
        office, replace(a_purchase("2-1-1002"), buyers=(Buyer("何欣"),), contract="YS2026000002")
    )


@pytest.fixture
def strange(office: Office, neighbour: Dossier) -> str:
    """The number on the neighbour's paper, which is in this office."""
    (paper,) = papers_of(receive(office, neighbour, "income-proof"))
    return number_of(office, neighbour, paper)


def number_of(office: Office, dossier: Dossier, paper: str) -> str:
    return next(each.paper.number for each in whereabouts.held(office, dossier.id) if each.paper.id == paper)


KEYS = {"\n": "Enter", "\r": "Enter", "\t": "Tab", "\x02": "Ctrl+B", "\x03": "Ctrl+C"}


def handing_over(office: Office, dossier: Dossier, qtbot: QtBot) -> HandOverDialog:
    dialog = HandOverDialog(Desk(office), dossier.id)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.bundle.setFocus()
    return dialog


def test_another_clients_paper_says_whose_it_is_and_where(
    office: Office, purchase: Dossier, strange: str, qtbot: QtBot
) -> None:
    receive(office, purchase, "income-proof")
    dialog = handing_over(office, purchase, qtbot)
    hands.scan(strange, dialog.bundle)
    assert not dialog.bundle.ticked()
    for said in ("2-1-1002", "何欣", strange, office.rules.holder(office.rules.this_office)):
        assert said in dialog.problem.text()


def test_receiving_says_so_too(office: Office, purchase: Dossier, strange: str, qtbot: QtBot) -> None:
    dialog = ReceiveDialog(Desk(office), purchase.id)
    qtbot.addWidget(dialog)
    hands.scan(strange, dialog.bundle)
    assert "2-1-1002" in dialog.problem.text()


def test_an_own_paper_that_is_elsewhere_says_where(office: Office, purchase: Dossier, qtbot: QtBot) -> None:
    (paper,) = papers_of(receive(office, purchase, "income-proof"))
    hand_over(office, purchase, [paper], "mortgage-lawyer")
    dialog = handing_over(office, purchase, qtbot)
    hands.scan(number_of(office, purchase, paper), dialog.bundle)
    assert office.rules.holder("mortgage-lawyer") in dialog.problem.text()


def test_a_paper_that_waits_says_under_which_receipt(office: Office, purchase: Dossier, qtbot: QtBot) -> None:
    (paper,) = papers_of(receive(office, purchase, "income-proof"))
    offered = hand_over(office, purchase, [paper], "mortgage-lawyer", accepted=False)
    dialog = handing_over(office, purchase, qtbot)
    dialog.client.setText(number_of(office, purchase, paper))
    dialog.client.dossier = ""
    hands.press("Enter", dialog.client)
    assert offered.number in dialog.problem.text()


def test_a_number_of_nobody_and_a_clients_own_number_say_so(
    office: Office, purchase: Dossier, neighbour: Dossier, qtbot: QtBot
) -> None:
    dialog = handing_over(office, purchase, qtbot)
    hands.scan("99999999", dialog.bundle)
    assert "99999999" in dialog.problem.text()
    hands.scan(neighbour.number, dialog.bundle)
    assert "2-1-1002" in dialog.problem.text()


def test_the_next_good_scan_clears_what_was_said(office: Office, purchase: Dossier, qtbot: QtBot) -> None:
    (paper,) = papers_of(receive(office, purchase, "income-proof"))
    own = number_of(office, purchase, paper)
    dialog = handing_over(office, purchase, qtbot)
    hands.scan("99999999", dialog.bundle)
    hands.scan(own, dialog.bundle)
    assert len(dialog.bundle.ticked()) == 1
    assert not dialog.problem.text()
    hands.scan(own, dialog.bundle)
    assert own in dialog.problem.text()


@pytest.mark.parametrize("around", ["]C1{}\n", "]Q3{}\n", "{}\t", "\x02{}\x03\n", "{}\r", "]e0{}\t"])
def test_what_the_scanner_adds_does_not_matter(office: Office, purchase: Dossier, qtbot: QtBot, around: str) -> None:
    (paper,) = papers_of(receive(office, purchase, "income-proof"))
    dialog = handing_over(office, purchase, qtbot)
    own = number_of(office, purchase, paper)
    for letter in around.format(own):
        if letter in KEYS:
            hands.press(KEYS[letter], dialog.bundle)
        else:
            hands.type_(letter, dialog.bundle)
    assert len(dialog.bundle.ticked()) == 1


def test_a_scan_among_the_counts_is_no_count(office: Office, purchase: Dossier, qtbot: QtBot) -> None:
    (paper,) = papers_of(receive(office, purchase, "income-proof"))
    dialog = handing_over(office, purchase, qtbot)
    for column in (ORIGINALS, COPIES):
        item = dialog.bundle.item(dialog.bundle.currentRow(), column)
        assert item
        item.setText(number_of(office, purchase, paper))
    (ticked,) = dialog.bundle.ticked()
    assert (ticked.originals, ticked.copies) == (1, 0)


def test_an_input_method_that_is_on_loses_no_digit(office: Office, purchase: Dossier, qtbot: QtBot) -> None:
    (paper,) = papers_of(receive(office, purchase, "income-proof"))
    dialog = handing_over(office, purchase, qtbot)
    dialog.bundle.setCurrentCell(0, NAME)
    asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(dialog.bundle, asked)
    assert not asked.value(Qt.InputMethodQuery.ImEnabled)
    for part in (number_of(office, purchase, paper)[:3], number_of(office, purchase, paper)[3:]):
        event = QInputMethodEvent()
        event.setCommitString(part)
        QApplication.sendEvent(dialog.bundle, event)
    hands.press("Enter", dialog.bundle)
    assert len(dialog.bundle.ticked()) == 1


def test_a_client_who_is_not_found_is_said_at_the_field(office: Office, purchase: Dossier, qtbot: QtBot) -> None:
    dialog = ReceiveDialog(Desk(office))
    qtbot.addWidget(dialog)
    dialog.client.setText("KH999999")
    hands.press("Enter", dialog.client)
    assert "KH999999" in dialog.client_field.complaint
