"""What an act costs in a window in which every page was visited: ``python -m tests.tools.bench.acting FOLDER``.

Prints JSON: milliseconds of processor time for receiving a paper without a window, and in the window at Today.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from app import start
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.kit import background
from app.kit.desk import Desk
from app.shell.main_window import MainWindow
from tests.tools.year.simulated import UNTIL

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = 11


def cost(act: Callable[[], object]) -> float:
    """Milliseconds of processor time until the act is done and everything it causes is shown."""
    begun = time.process_time()
    act()
    rest()
    return 1000 * (time.process_time() - begun)


def rest() -> None:
    """Let the window do what it still has to do."""
    QTest.qWait(1)
    while background.busy():
        QTest.qWait(1)


def main() -> None:
    """Visit every page, then receive papers of one client after the other."""
    application = start.make_application()
    office = start.offices.open_office(Path(sys.argv[1]), lambda: UNTIL)
    office.signed_in = "林晓燕"
    start.speak(office.language)
    clients = iter(dossiers.all_of_them(office))

    def wanted() -> dict[str, object]:
        return {"dossier": next(clients).id, "giver": "sales-back-office", "items": [Item("loan-application", 1, 1)]}

    alone = median([cost(lambda: handoffs.receive(office, **wanted())) for _ in range(TIMES)])  # type: ignore[arg-type]
    window = MainWindow(Desk(office), "", "today")
    window.resize(1366, 768)
    window.show()
    for page in (*window.sidebar.names(), "today"):
        window.go(page)
        rest()
    shown = median([cost(lambda: window.desk.do(handoffs.receive, **wanted())) for _ in range(TIMES)])  # type: ignore[arg-type]
    print(json.dumps({"alone": alone, "shown": shown}), flush=True)
    del application
    os._exit(0)


if __name__ == "__main__":
    main()
