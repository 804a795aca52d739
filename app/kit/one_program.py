"""One program per register on one PC: a second start brings the first one's window to the front and ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QSysInfo, Signal

if TYPE_CHECKING:
    from pathlib import Path

LOCK, REQUEST, MARK = "program.lock", "front.request", "program.open"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another PC that holds the folder: its name, and since when (UTC). Whether its program still runs is unknown."""

    host: str
    since: datetime


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

    def take(self) -> bool:
        """Lock the folder; False if another program holds it. True, unlocked, if the folder can't be written."""
        if not self._lock.tryLock(0):
            return self._lock.error() != QLockFile.LockError.LockFailedError
        mark = self.folder / MARK
        self.left_open = mark.exists()
        try:
            (self.folder / REQUEST).unlink(missing_ok=True)
            mark.touch()
        except OSError:
            return True
        self._watcher.addPath(str(self.folder))
        return True

    def elsewhere(self) -> Elsewhere | None:
        """The other PC that holds the folder; None if it is a program on this one, or the lock cannot be read."""
        info = self._lock.getLockInfo()
        _, host, _ = info[-3:] if isinstance(info, tuple) else (0, "", "")
        if not host or host == QSysInfo.machineHostName():
            return None
        try:
            since = datetime.fromtimestamp((self.folder / LOCK).stat().st_mtime, UTC)
        except OSError:
            return None
        return Elsewhere(host, since)

    def take_over(self) -> bool:
        """Like ``take``, in spite of another PC's lock: somebody confirmed that nobody works there any more."""
        if self.elsewhere():
            try:
                (self.folder / LOCK).unlink(missing_ok=True)
            except OSError:
                return False
        return self.take()

    def ask(self) -> None:
        """Ask the program that holds the folder to come to the front."""
        try:
            (self.folder / REQUEST).touch()
        except OSError:
            return

    def _look(self) -> None:
        request = self.folder / REQUEST
        if not request.exists():
            return
        request.unlink(missing_ok=True)
        self.wanted.emit()

    def release(self) -> None:
        """Release the folder, noting that the program ended properly."""
        if self._lock.isLocked():
            (self.folder / MARK).unlink(missing_ok=True)
            self._lock.unlock()
