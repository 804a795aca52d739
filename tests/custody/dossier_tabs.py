"""What the tests of a dossier's tabs share: papers come in, and somebody looks at a tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.custody import handoffs
from app.custody.handoffs import Item
from app.file.page import DossierPage
from app.office.own.paper_kinds import OTHER
from tests import hands

if TYPE_CHECKING:
    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow


def receive(office: Office, purchase: Dossier, *items: Item) -> Handoff:
    """Papers come from the sales office, not yet filed."""
    return handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items)


def receive_forty(office: Office, purchase: Dossier) -> None:
    """Forty papers of no kind, with long names."""
    receive(office, purchase, *(Item(OTHER, title=f"补充协议之第{n}份附件和说明") for n in range(1, 41)))


def look(window: MainWindow, purchase: Dossier, tab: str) -> DossierPage:
    """The dossier, at its tab of this name."""
    window.open_dossier(purchase.id)
    page = window.stack.currentWidget()
    assert isinstance(page, DossierPage)
    page.tabs.look_at(tab)
    hands.settle(window)
    return page


def from_the_menu(window: MainWindow, words: str) -> None:
    """Choose what has no button with words on the dossier in view."""
    page = window.stack.currentWidget()
    assert isinstance(page, DossierPage)
    hands.click(page.head.more)
    hands.menu(page, words)
