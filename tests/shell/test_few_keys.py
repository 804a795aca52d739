"""What is done many times a day takes few keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.lists import service as lists
from app.custody.lists.dialog import ListDialog
from app.custody.receive_dialog import ReceiveDialog
from app.dossiers import service as dossiers
from app.office.own.parties import Party
from app.parties import service as parties
from tests import hands
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]

LAWYER = "mortgage-lawyer"


class Keys:
    """Presses keys and counts them."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            hands.press(key)
            self.pressed += 1


def test_a_client_who_is_not_on_file_opens_nothing_and_says_so(open_window: Callable[..., MainWindow]) -> None:
    """A complaint of nobody on file has no dossier to look at."""
    window, said = open_window("fines"), list[str]()
    window.desk.refused.connect(said.append)
    for nobody in ("", "C-2026-0001"):
        window.open_dossier(nobody)
    assert window.shown_page() == "fines"
    assert len(said) == 2


def test_everything_missing_is_ticked_with_one_key(open_window: Open, office: Office, purchase: Dossier) -> None:
    window = open_window("clients")
    window.open_dossier(purchase.id)
    keys = Keys()
    keys.press("F2")
    dialog = hands.dialog(ReceiveDialog)
    needed = [each for _, each in dialog.bundle.papers() if each.needed]
    keys.press("Ctrl+A")
    assert [each.kind for each in dialog.bundle.ticked()] == [each.kind for each in needed]
    keys.press("Enter")
    assert hands.no_dialog()
    assert len(handoffs.listed(office)[0].lines) == len(needed)
    assert keys.pressed == 3


@pytest.fixture
def gao(office: Office) -> Party:
    """The firm to which three clients' loan papers are due; a fourth client's are due to another one."""
    firms = [parties.add(office, Party("", LAWYER, name)) for name in ("高律师", "孟律师")]
    for unit, firm in (("2-1-1001", 0), ("2-1-1002", 0), ("3-1-301", 0), ("3-1-302", 1)):
        client = dossiers.open_dossier(office, a_purchase(unit)).id
        parties.choose(office, dossier=client, holder=firms[firm].holder)
        items = [Item("loan-application"), Item("income-proof")]
        handoffs.receive(office, dossier=client, giver="sales-back-office", items=items, filed=True)
    return firms[0]


def test_everything_due_to_one_lawyer_is_handed_over(open_window: Open, office: Office, gao: Party) -> None:
    open_window("today")
    keys = Keys()
    keys.press("Shift+F3")
    dialog = hands.dialog(ListDialog)
    keys.press("Down")
    assert dialog.other.holder() == gao.holder
    keys.press("Enter")
    assert hands.no_dialog()
    held = lists.held_by(office, gao.holder)
    assert sorted({each.unit for each in held}) == ["2-1-1001", "2-1-1002", "3-1-301"]
    assert len(held) == 6
    assert keys.pressed <= 8
