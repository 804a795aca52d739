"""Looking into backups, going back to one, taking everything out: each beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.keeping import backups, restores
from app.keeping import export as leaving
from app.keeping.backup_keeper import Counted
from app.kit.background import Work

if TYPE_CHECKING:
    from pathlib import Path

    from app.keeping.backups import Backup
    from app.office.office import Office


class Looking(Counted):
    """Looks into every backup, newest first; ``found`` carries each."""

    found = Signal(object)

    def answer(self) -> object:
        try:
            every = backups.everywhere(self._office)
            for done, backup in enumerate(every):
                self.count(done, len(every))
                self.found.emit(restores.look(self._office, backup))
        finally:
            self._office.register.close()
        return len(every)


class MakingReady(Work):
    """Makes a backup ready to go back to; ``done`` carries ``restores.Ready``."""

    def __init__(self, office: Office, backup: Backup, reason: str) -> None:
        super().__init__()
        self._office, self._backup, self._reason = office, backup, reason

    def answer(self) -> object:
        try:
            return restores.make_ready(self._office, self._backup, self._reason)
        finally:
            self._office.register.close()


class Leaving(Counted):
    """Takes everything out; ``done`` carries ``leaving.Left``."""

    def __init__(self, office: Office, target: Path, reason: str) -> None:
        super().__init__(office)
        self._target, self._reason = target, reason

    def answer(self) -> object:
        try:
            return leaving.leave(self._office, self._target, self._reason, self.count)
        finally:
            self._office.register.close()
