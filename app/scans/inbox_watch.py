"""Watches the scan inbox 扫描收件夹: a folder chosen on this PC for this office, looked at by a timer in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from app.base.words import say
from app.scans import inbox_folder
from app.scans.inbox_rules import settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.office.office import Office
    from app.scans.inbox_rules import Stamp

EVERY = 4000
"""Milliseconds between two looks by the clock; a file whose size stood still as long is no longer being written."""


def _setting(office: Office) -> str:
    """Where the PC user's settings keep the folder; each office on a PC has its own."""
    return f"inbox/{quote(str(office.register.folder.resolve()), safe='')}"


def chosen(office: Office) -> Path | None:
    """The folder that somebody chose on this PC; None if nobody did."""
    kept = str(QSettings().value(_setting(office), ""))
    return Path(kept) if kept else None


class InboxWatch(QObject):
    """``files`` are those that wait, the oldest first; ``trouble`` says in a sentence why the folder cannot be looked at."""

    changed = Signal()

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._desk = desk
        self._seen: dict[Path, Stamp] = {}
        self._looking = False
        self.folder = chosen(desk.office)
        self.files: dict[Path, Stamp] = {}
        self.trouble = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._begin()

    @classmethod
    def of(cls, window: QWidget, desk: Desk) -> InboxWatch:
        """The one watch of a window."""
        return window.findChild(cls) or cls(window, desk)

    def choose(self, folder: Path | None) -> None:
        """Watch another folder, or none, and remember that on this PC."""
        QSettings().setValue(_setting(self._desk.office), str(folder) if folder else "")
        self.folder = folder
        self._seen, self.files, self.trouble = {}, {}, ""
        self._begin()
        self.changed.emit()

    def _begin(self) -> None:
        self._timer.stop()
        if self.folder:
            self.look()

    def look(self) -> None:
        """Look in the background, unless the look before still waits for a slow drive."""
        self._look(self._looked)

    def drop_gone(self) -> None:
        """Look between two looks by the clock only for what is gone: what is new may still be written."""
        self._look(self._looked_between)

    def _look(self, done: Callable[[tuple[Path, dict[Path, Stamp]]], None]) -> None:
        folder = self.folder
        if folder and not self._looking:
            self._looking = True
            self._desk.beside(
                lambda _office: (folder, inbox_folder.look(folder)), done=done, failed=self._failed, ended=self._ended
            )

    def _ended(self) -> None:
        """The time to the next look is counted from the end of this one, which may have been long."""
        self._looking = False
        if self.folder:
            self._timer.start(EVERY)

    def _looked(self, found: tuple[Path, dict[Path, Stamp]]) -> None:
        folder, now = found
        if folder != self.folder:
            return
        files = settled(self._seen, now)
        self._seen = now
        self._show(files, "")

    def _looked_between(self, found: tuple[Path, dict[Path, Stamp]]) -> None:
        folder, now = found
        if folder == self.folder:
            self._show({path: seen for path, seen in self.files.items() if now.get(path) == seen}, self.trouble)

    def _failed(self, _words: str) -> None:
        self._seen = {}
        words = say("扫描收件夹打不开：{folder}。盘接好以后会自己接着看。", folder=self.folder or "")
        self._show({}, words if self.folder else "")

    def _show(self, files: dict[Path, Stamp], trouble: str) -> None:
        if (files, trouble) != (self.files, self.trouble):
            self.files, self.trouble = files, trouble
            self.changed.emit()
