"""What the pages of a window cost on one register: ``python -m tests.tools.bench.visiting FOLDER``.

Prints lines of JSON: what was done, milliseconds of processor time in the window's thread, and beside it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from app import start
from app.archive.page import SUBJECTS
from app.archive.runs import service as runs
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.dossiers import store as dossiers_store
from app.duties import notices
from app.keeping import backups
from app.kit import background
from app.kit.desk import Desk
from app.progress import kept
from app.shell.main_window import MainWindow
from app.today import outlook
from tests.tools.bench.painted import memory
from tests.tools.year.simulated import UNTIL

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.custody.rules import Handoff
    from app.office.office import Office

TIMES = 5
TYPED = ("cxj 1", "fpc 101", "wl 1", "z 2", "李 1", "王 101", "13 5")
"""What is hard to find: few letters, and a digit or some that many dossiers have."""

Cost = tuple[float, float]


def cost(act: Callable[[], object]) -> Cost:
    """Milliseconds until the act is done and everything it causes is shown: in this thread, and in others."""
    here, everywhere = time.thread_time(), time.process_time()
    act()
    rest()
    here = time.thread_time() - here
    return 1000 * here, 1000 * (time.process_time() - everywhere - here)


def rest() -> None:
    """Let the window do what it still has to do."""
    QTest.qWait(20)
    while background.busy():
        QTest.qWait(50)
        # What comes after it may begin something else.


def usual(act: Callable[[], object]) -> Cost:
    """The median of several times."""
    found = [cost(act) for _ in range(TIMES)]
    return median(each for each, _ in found), median(each for _, each in found)


def tell(what: str, found: Cost) -> None:
    """Print what was measured."""
    print(json.dumps((what, *found)), flush=True)


class Visits:
    """Visits every page of a window, each when it was never shown, and once more."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self._clients = iter(dossiers.page(office, 0, 200, "unit", False))

    def receive(self, office: Office) -> Handoff:
        """A paper of the next client comes in."""
        items = [Item("loan-application", 1, 1)]
        return handoffs.receive(office, dossier=next(self._clients).id, giver="sales-back-office", items=items)

    def headless(self) -> None:
        """What costs nothing in a window."""
        office = self.office
        # The first entry after a program that proved nothing proves all that was there.
        self.receive(office)
        kept.bring_up_to_date(office)
        runs.bring_up_to_date(office)
        tell("hand-off, headless", usual(lambda: self.receive(office)))
        tell("notices", usual(lambda: notices.take(office)))
        tell("backup's tick", usual(lambda: backups.due(office)))
        for text in TYPED:
            tell(f"find {text}", usual(partial(dossiers.matching, office, text, 200)))
        last = dossiers.count(office) - 100
        for order in dossiers_store.ORDERS:
            end = usual(partial(dossiers.page, office, last, 100, order, False))
            tell(f"end of the clients by {order}", end)
        tell("outlook", cost(lambda: outlook.look(office)))

    def pages(self) -> None:
        """Every page, and every subject of the archive."""
        window = MainWindow(Desk(self.office), "", "clients")
        window.resize(1366, 768)
        window.show()
        rest()
        names = [each for each in window.sidebar.names() if each != "clients"]
        for name in names:
            self._first(name, partial(window.go, name))
        for name in list(SUBJECTS)[1:]:
            self._first(f"archive, {name}", partial(window.show_archive, name))
        for name in names:
            self._again(name, window, partial(window.go, name))
        for name in SUBJECTS:
            self._again(f"archive, {name}", window, partial(window.show_archive, name))
        for name in ("today", "handoffs", "clients"):
            window.go(name)
            rest()
            acted = usual(partial(window.desk.do, self.receive))
            tell(f"hand-off at {name}, all pages visited", acted)
        tell("memory, MB", (memory(), 0))

    def _first(self, name: str, visit: Callable[[], object]) -> None:
        tell(f"{name}, first visit", cost(visit))

    def _again(self, name: str, window: MainWindow, visit: Callable[[], object]) -> None:
        """A return after something was entered meanwhile."""
        visit()
        rest()
        window.go("settings")
        rest()
        window.desk.do(self.receive)
        rest()
        tell(f"{name}, return", cost(visit))


def main() -> None:
    """Measure on the register in a folder, which is changed."""
    application = start.make_application()
    office = start.offices.open_office(Path(sys.argv[1]), lambda: UNTIL)
    office.signed_in = "林晓燕"
    start.speak(office.language)
    visits = Visits(office)
    visits.headless()
    visits.pages()
    del application
    os._exit(0)


if __name__ == "__main__":
    main()
