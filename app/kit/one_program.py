"""One program per register on one PC: a second start brings the first one's window to the front and ends."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QFileSystemWatcher,
    QLockFile,
    QObject,
    QSysInfo,
    QTimer,
    Signal,
)

from app.register.files import LOCK, MARK, REQUEST

if TYPE_CHECKING:
    from pathlib import Path

MINUTE, STEP = 60_000, 20
"""Milliseconds between two signs of life, and between two looks whether a request was answered."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Who holds the folder: the name of the PC, since when, and when its program was last seen there (UTC).

    Whether it still runs is unknown. ``here``: the lock names this PC and a program that runs, but does not answer: the
    folder was copied together with its lock, or that program is stuck.
    """

    host: str
    since: datetime
    alive: datetime | None = None
    here: bool = False


class OneProgram(QObject):
    """Holds an office's folder for this program; ``wanted`` is emitted when somebody starts the program once more.

    The lock of a program that was killed is ignored. ``left_open``: the last program that held the folder did not end
    properly.
    """

    wanted = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.left_open = False
        self._lock = QLockFile(str(folder / LOCK))
        # A lock is stale once its program is dead, never because of its age: an office stays open all day.
        self._lock.setStaleLockTime(0)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._unanswered = False
        self._alive = QTimer(self)
        self._alive.setInterval(MINUTE)
        self._alive.timeout.connect(self._stir)

    def take(self) -> bool:
        """Lock the folder; False if another program holds it. True, unlocked, if the folder can't be written."""
        if not self._lock.tryLock(0):
            return self._lock.error() != QLockFile.LockError.LockFailedError
        mark = self.folder / MARK
        try:
            self.left_open = mark.exists()
            (self.folder / REQUEST).unlink(missing_ok=True)
            mark.touch()
        except OSError:
            return True
        self._watcher.addPath(str(self.folder))
        self._alive.start()
        return True

    def _stir(self) -> None:
        """Show whoever else looks that this program still runs."""
        with contextlib.suppress(OSError):
            (self.folder / MARK).touch()

    def elsewhere(self) -> Elsewhere | None:
        """Who holds the folder; None if it is a program on this PC that may answer, or the lock cannot be read."""
        info = self._lock.getLockInfo()
        _, host, _ = info[-3:] if isinstance(info, tuple) else (0, "", "")
        here = host == QSysInfo.machineHostName()
        since = _changed(self.folder / LOCK)
        if not host or since is None or (here and not self._unanswered):
            return None
        return Elsewhere(host, since, _changed(self.folder / MARK), here)

    def take_over(self) -> bool:
        """Like ``take``, in spite of the lock of another PC or of a program that does not answer: somebody confirmed that
        nobody works there any more."""
        if self.elsewhere():
            try:
                (self.folder / LOCK).unlink(missing_ok=True)
            except OSError:
                return False
        return self.take()

    def ask(self, patience: int = 0) -> bool:
        """Ask the program that holds the folder to come to the front; False if it does not within ``patience`` ms.

        Without patience nobody waits for it.
        """
        request = self.folder / REQUEST
        try:
            request.touch()
        except OSError:
            return True
        waited = QElapsedTimer()
        waited.start()
        while waited.elapsed() < patience:
            QCoreApplication.processEvents()
            time.sleep(STEP / 1000)
            if not request.exists():
                return True
        self._unanswered = patience > 0
        if self._unanswered:
            with contextlib.suppress(OSError):
                request.unlink(missing_ok=True)
        return not self._unanswered

    def _look(self) -> None:
        request = self.folder / REQUEST
        try:
            if not request.exists():
                return
            request.unlink(missing_ok=True)
        except OSError:
            # A network folder may go away at any moment.
            return
        self.wanted.emit()

    def release(self) -> None:
        """Release the folder, noting that the program ended properly."""
        if self._lock.isLocked():
            self._alive.stop()
            with contextlib.suppress(OSError):
                (self.folder / MARK).unlink(missing_ok=True)
            self._lock.unlock()


def _changed(file: Path) -> datetime | None:
    """When a file was last written; None if it cannot be told."""
    try:
        return datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except OSError:
        return None
