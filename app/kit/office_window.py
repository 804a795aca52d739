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
    lock_wanted = Signal()
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

    def receive(self) -> None:
        """Receive papers (F2)."""
        raise NotImplementedError

    def hand_over(self) -> None:
        """Hand papers over (F3)."""
        raise NotImplementedError

    def new_dossier(self) -> None:
        """Open a new dossier (Ctrl+N)."""
        raise NotImplementedError

    def import_ledger(self) -> None:
        """Import a sales ledger (Ctrl+I)."""
        raise NotImplementedError

    def scan_back(self) -> None:
        """Let signed sheets that were scanned find their records."""
        raise NotImplementedError

    def print_list(self) -> None:
        """Print the list in view (Ctrl+Shift+P)."""
        raise NotImplementedError

    def export_list(self) -> None:
        """Export the list in view (Ctrl+Shift+E)."""
        raise NotImplementedError

    def after_paint(self, act: Callable[[], object]) -> None:
        """Do ``act`` once the window was painted, so that nobody waits for it."""
        raise NotImplementedError
