"""What is said at the first paint of a list, and the barest window with one."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex


class FirstPaint(QObject):
    """Waits for the first paint of a widget, reports, and ends the program; ``began`` is in monotonic seconds."""

    def __init__(self, painted: QWidget, began: float) -> None:
        super().__init__(painted)
        self.began, self.seen = began, QEvent.Type(QEvent.registerEventType())
        painted.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            # Comes as soon as everything is painted, before anything else that waits for that.
            QCoreApplication.postEvent(self, QEvent(self.seen), Qt.EventPriority.HighEventPriority.value)
            watched.removeEventFilter(self)
        return False

    def customEvent(self, _event: QEvent) -> None:  # noqa: N802
        took = time.monotonic() - self.began
        print(json.dumps({"seconds": took, "megabytes": memory(), "modules": sorted(sys.modules)}), flush=True)
        # What the program does beside the window would only be waited for.
        os._exit(0)


def memory() -> float:
    """Megabytes that the process takes, shared libraries included; 0 where the system does not say."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


class Constant(QAbstractTableModel):
    """A lazy list of 100 000 rows of one and the same text."""

    def rowCount(self, _parent: QModelIndex | None = None) -> int:  # noqa: N802
        return 100_000

    def columnCount(self, _parent: QModelIndex | None = None) -> int:  # noqa: N802
        return 9

    def data(self, _index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return "王晓伟 1-1-101" if role == Qt.ItemDataRole.DisplayRole else None


def bare_window(began: float, font: str) -> None:
    """Nothing but Qt and a table; where the system has no Chinese font, with the file ``font``, as our window."""
    application = QApplication(sys.argv[:1])
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        QFontDatabase.addApplicationFont(font)
        application.setFont(QFont("Noto Sans SC", 10))
    window, table = QMainWindow(), QTableView()
    table.setModel(Constant())
    window.setCentralWidget(table)
    window.resize(1280, 720)
    FirstPaint(table.viewport(), began)
    window.show()
    application.exec()
