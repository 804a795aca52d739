"""The seat that looks: opens the snapshot of a place on this PC, and shows newer ones by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.base.words import say
from app.register.register import is_place

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from app.kit.background import Beside
    from app.kit.office_window import OfficeWindow
    from app.office.office import Office
    from app.register.snapshots import Brought

MINUTE = 60_000
"""Milliseconds between two looks whether there is a newer snapshot."""


class Seat(QObject):
    """Holds the snapshot that is shown, until another folder is entered."""

    fresher = Signal(object)
    """The ``Office`` as a newer snapshot says it, with the same person at it."""
    over = Signal(str)
    """Why nothing can be shown any more, in a sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._brought: Brought | None = None
        self._next: Brought | None = None
        self._window: OfficeWindow | None = None
        self._work: Beside | None = None
        self._said = ""
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE)
        self._timer.timeout.connect(self.look)

    def enter(self, folder: Path, now: datetime) -> Path:
        """The folder to open instead of ``folder``: if snapshots lie there, the one that was brought to this PC.

        Raises:
            SnapshotTooOld, SnapshotTorn, OSError

        """
        if self._brought and folder == self._brought.folder:
            return folder
        self._brought = None
        if not is_place(folder):
            return folder
        from app.register import snapshots

        self._brought = snapshots.bring(folder, now)
        return self._brought.folder

    def watch(self, window: OfficeWindow) -> None:
        """Look for newer snapshots while a window shows the one that was brought."""
        self._window, self._said = window, ""
        self._timer.start()
        self.look()

    def rest(self) -> None:
        """Nobody looks any more."""
        self._timer.stop()
        self._window = self._next = None
        if self._work:
            self._work.cancel()
            self._work.wait()
            self._work = None

    def look(self) -> None:
        """Show a newer snapshot, if there is one."""
        if self._next:
            self._show()
        elif self._window and self._brought and self._work is None:
            self._work = self._window.desk.beside(self._newer, done=self._came, failed=self._failed, ended=self._ended)

    def _newer(self, office: Office) -> Brought | None:
        from app.register import snapshots

        return snapshots.newer(self._brought, office.register.key, office.now()) if self._brought else None

    def _ended(self) -> None:
        self._work = None

    def _failed(self, words: str) -> None:
        """Said once, not every minute: the share may be away for hours."""
        if self._window and words != self._said:
            self._said = words
            self._window.desk.refused.emit(say("新的快照没有拿到：{why}", why=words))
        self._check_age()

    def _came(self, found: Brought | None) -> None:
        self._said = ""
        if self._window is None:
            return
        if found is None:
            self._check_age()
        elif found is self._brought:
            self._window.desk.office.register.as_of = found.shown.moment
            self._window.desk.changed.emit()
        else:
            self._next = found
            self._show()

    def _check_age(self) -> None:
        from app.office.words import sentence
        from app.register import snapshots

        if self._window and self._brought:
            try:
                snapshots.check_age(self._brought.place, self._brought.shown, self._window.desk.office.now())
            except snapshots.SnapshotTooOld as refusal:
                self._give_up(sentence(refusal))

    def _give_up(self, words: str) -> None:
        self._timer.stop()
        self._window = None
        self.over.emit(words)

    def _show(self) -> None:
        """Show what was brought, unless a dialog is open or the screen is locked: then at the next look."""
        from app.access import service as access

        if self._window is None or self._next is None:
            return
        if QApplication.activeModalWidget() or not self._window.isVisible():
            return
        brought = self._next
        office = self._window.desk.quietly(self._give_up, access.again, brought.folder)
        if office is None:
            return
        former, self._brought, self._next = self._brought, brought, None
        self.fresher.emit(office)
        # Its register was open until now.
        del former
