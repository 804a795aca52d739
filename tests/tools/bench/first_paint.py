"""One start of a window in a process of its own: ``python -m tests.tools.bench.first_paint WINDOW BEGAN [FOLDER]``.

Says at its first paint how long it took since BEGAN (monotonic seconds), what memory is its own, what is loaded.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QEvent, QObject, QSettings, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

ROWS, COLUMNS = 100_000, 9


class FirstPaint(QObject):
    """Waits for the first paint of a table, reports, and ends the program."""

    def __init__(self, table: QTableView, began: float) -> None:
        super().__init__(table)
        self.began, self.seen = began, QEvent.Type(QEvent.registerEventType())
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            # Comes as soon as everything is painted, and before anything that waits for that.
            QCoreApplication.postEvent(self, QEvent(self.seen), Qt.EventPriority.HighEventPriority.value)
            watched.removeEventFilter(self)
        return False

    def customEvent(self, event: QEvent) -> None:
        took = time.monotonic() - self.began
        print(json.dumps({"seconds": took, "megabytes": own_memory(), "modules": sorted(sys.modules)}), flush=True)
        QCoreApplication.exit()


def own_memory() -> float:
    """Megabytes that the process shares with nobody; 0 where the system does not say."""
    try:
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty"))) / 1024


class Constant(QAbstractTableModel):
    """A lazy list of one and the same text."""

    def rowCount(self, _parent: QModelIndex | None = None) -> int:  # noqa: N802
        return ROWS

    def columnCount(self, _parent: QModelIndex | None = None) -> int:  # noqa: N802
        return COLUMNS

    def data(self, _index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return "王晓伟 1-1-101" if role == Qt.ItemDataRole.DisplayRole else None


def bare(began: float) -> None:
    """Nothing but Qt: a table in a window; with the font we ship where the system has no Chinese one, as we do."""
    from PySide6.QtGui import QFont, QFontDatabase

    application = QApplication(sys.argv[:1])
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        QFontDatabase.addApplicationFont(str(Path("resources", "fonts", "NotoSansSC-Regular.ttf").resolve()))
        application.setFont(QFont("Noto Sans SC", 10))
    window, table = QMainWindow(), QTableView()
    table.setModel(Constant())
    window.setCentralWidget(table)
    window.resize(1280, 720)
    FirstPaint(table, began)
    window.show()
    application.exec()


def ours(began: float, folder: Path) -> None:
    """The program after sign-in, at the Clients page."""
    from app import start
    from app.services import offices

    application = start.make_application()
    program = start.Program(folder)
    program.office = offices.open_office(folder, start.clock)
    start.speak(program.office.language)
    program.sign_in("林晓燕", "clients")
    FirstPaint(program.window.findChild(QTableView), began)
    application.exec()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare(float(sys.argv[2]))
    else:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[3])
        ours(float(sys.argv[2]), Path(sys.argv[3]))
