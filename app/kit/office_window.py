"""What pages, locks and keepers ask of the main window; the window itself is in ``shell/``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.kit.desk import Desk


class OfficeWindow(QMainWindow):
    """One office on one screen, and the ways from page to page."""

    desk: Desk
    signed_out = Signal()
    language_chosen = Signal(str)
    restored = Signal()

    def go(self, name: str) -> QWidget:
        """Show a page by its name; answers it."""
        raise NotImplementedError

    def open_dossier(self, dossier: str) -> None:
        """Show one dossier."""
        raise NotImplementedError

    def show_archive(self, tab: str) -> None:
        """Show a tab of the archive by its name."""
        raise NotImplementedError

    def shown_dossier(self) -> str:
        """The dossier on screen, or nothing."""
        raise NotImplementedError

    def call(self, name: str) -> None:
        """Do what a room declares as the command of this name, if the office has it."""
        raise NotImplementedError

    def after_paint(self, act: Callable[[], object]) -> None:
        """Do ``act`` once the window was painted, so that nobody waits for it."""
        raise NotImplementedError
