"""What takes the pictures."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.kit.desk import Desk
from app.office import founding as offices
from app.shell.main_window import MainWindow
from tests import hands

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office

SIZES = ((1366, 768), (1920, 1080))
NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
"""A working afternoon in the office's zone."""


class Camera:
    """Shows a window at a size and keeps its picture."""

    def __init__(self, folder: Path, office: Office) -> None:
        self.folder, self.office = folder, office
        self.prefix, self.size = "", SIZES[0]

    def main(self, page: str = "today") -> MainWindow:
        """A main window at a page."""
        window = MainWindow(Desk(self.office), offices.name(self.office), page)
        window.resize(*self.size)
        window.show()
        window.go(page)
        QTest.qWait(30)
        return window

    def shoot(self, name: str, window: QWidget) -> None:
        """One picture of a whole window; a dialog is taken by itself."""
        QTest.qWait(60)
        hands.settle(window)
        path = self.folder / f"{self.prefix}-{name}.png"
        window.grab().save(str(path))

    def dialog(self) -> QWidget:
        """The dialog that is open."""
        return next(
            widget for widget in reversed(QApplication.topLevelWidgets()) if widget.isVisible() and widget.isModal()
        )
