"""Moving in: a backup becomes the register of a PC that has none, after somebody signed in to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.base.words import say
from app.keeping import restoring_store
from app.register import backups as backups_store
from app.register import register as registers

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office
    from app.register.backups import Backup


@dataclass(eq=False)
class NoKeysBeside(Refusal):
    """Beside the backup ``file`` there are no keys, without which nobody can open it."""

    file: str


@dataclass(eq=False)
class OtherKeys(Refusal):
    """``folder`` has the keys of another office than the backup's; they are not replaced."""

    folder: str


def prepare(home: Path, backup: Backup) -> Path:
    """Copy a backup and its keys into a folder of its own inside ``home``, where people can sign in. Returns that folder.

    Raises:
        RegisterExists: ``home`` has a register, for which a backup is restored from within
        NoKeysBeside, OtherKeys, OSError

    """
    if registers.exists(home):
        raise registers.RegisterExists(str(home))
    keys = restoring_store.keys_of(home, backup.path)
    if keys is None:
        raise NoKeysBeside(backup.path.name)
    if not restoring_store.may_replace(home, keys):
        raise OtherKeys(str(home))
    return restoring_store.lay_out(home, backup.path, keys)


def settle(home: Path, office: Office, backup: Backup) -> Office:
    """Make the prepared register that ``office`` was opened from the one in ``home``; returns the office, open there.

    Raises:
        NotAllowed, BackupBroken, OSError, EngineError

    """
    office.require("restore")
    backups_store.check(backup.path, office.register.key)
    with office.register.transaction():
        office.record("office.restored", backup=backup.at.isoformat(), reason=say("这台电脑上没有登记库，用备份恢复"))
    office.register.close()
    restoring_store.settle(home, office.register.key, office.now())
    backups_store.bring_missing(backup.path.parent / backups_store.ATTACHMENTS, home / backups_store.ATTACHMENTS)
    return replace(office, register=registers.open_register(home, office.register.key))
