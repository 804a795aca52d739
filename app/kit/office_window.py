"""The interface of the main window for pages and dialogs; ``shell/`` implements it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.kit.desk import Desk


class OfficeWindow(QMainWindow):
    """The main window of one office, and the navigation between its pages."""

    desk: Desk
    signed_out = Signal()
    language_chosen = Signal(str)
    look_chosen = Signal()
    """Colours or letters were chosen anew; the window has to be made again."""
    restored = Signal()
    demonstration_left = Signal()
    """The demonstration that is open should be removed."""

    def go(self, name: str) -> QWidget:
        """Show a page by its name, and return it."""
        raise NotImplementedError

    def open_dossier(self, dossier: str) -> None:
        """Show a dossier, given by its id."""
        raise NotImplementedError

    def show_archive(self, tab: str) -> None:
        """Show a tab of the archive by its name."""
        raise NotImplementedError

    def shown_dossier(self) -> str:
        """The id of the dossier on screen; empty if there is none."""
        raise NotImplementedError

    def call(self, name: str) -> None:
        """Run the command that a room declares under this name, if the office has it."""
        raise NotImplementedError

    def bring_up_to_date(self) -> None:
        """Enter, after the next paint, what follows from the time."""
        raise NotImplementedError

    def after_paint(self, act: Callable[[], object]) -> None:
        """Call ``act`` once the window was painted, so that nobody waits for it."""
        raise NotImplementedError
