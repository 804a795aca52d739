"""Restore 恢复: go back to a backup; what would be lost can be read first, and the present register is put aside 留存."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from app.base.refusals import ChangedMeanwhile, ReasonMissing, Refusal
from app.base.rights import NotAllowed
from app.keeping import backups, restoring_store
from app.office import people_store
from app.register import backups as backups_store
from app.register import journal
from app.register import register as registers
from app.register.backups import (
    Backup,
    BackupBroken,
    Contents,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from app.office.history import Happened
    from app.office.office import Office

Standing = Literal["earlier", "branched", "foreign", "closed", "broken", "newer"]


@dataclass(eq=False)
class ForeignBackup(Refusal):
    """The backup is of another office and cannot replace this one."""


@dataclass(eq=False)
class NewerBackup(Refusal):
    """A newer program wrote the backup."""


@dataclass(frozen=True, slots=True)
class CheckedBackup:
    """A backup and its contents (None if it cannot be opened). ``standing`` is its relation to the present register:

    earlier: its last entry is on the present journal, and ``lost`` entries follow it; branched: of this office, but
    its last entry is not on the present journal (work after a restore, or put aside by one); foreign: of another
    office; closed: this office's key does not open it; broken: opened, but damaged; newer: written by a newer program.
    """

    backup: Backup
    standing: Standing
    contents: Contents | None = None
    lost: int = 0


def look(office: Office, backup: Backup, *, every_page: bool = False) -> CheckedBackup:
    """Open a backup and compare it with the present register; ``every_page`` also lets the engine check its pages."""
    alone = look_alone(office.register.key, backup, every_page=every_page)
    if alone.contents is None or alone.standing != "earlier":
        return alone
    present = backups_store.contents(office.register)
    if alone.contents.origin != present.origin:
        return replace(alone, standing="foreign")
    if journal.hash_at(office.register, alone.contents.seq) != alone.contents.head:
        return replace(alone, standing="branched")
    return replace(alone, lost=present.seq - alone.contents.seq)


def look_at_each(office: Office, tell: Callable[[CheckedBackup], object]) -> int:
    """Look into every backup, newest first, and call ``tell`` with each. Returns how many there are."""
    every = backups.everywhere(office)
    for backup in every:
        tell(look(office, backup))
    return len(every)


def look_alone(key: bytes, backup: Backup, *, every_page: bool = True) -> CheckedBackup:
    """Open a backup without comparing it with a present register: its standing is earlier, newer, closed or broken."""
    try:
        contents = (backups_store.check if every_page else backups_store.read_contents)(backup.path, key)
    except backups_store.NotOpened:
        return CheckedBackup(backup, "closed")
    except BackupBroken:
        return CheckedBackup(backup, "broken")
    return CheckedBackup(backup, "earlier" if contents.readable else "newer", contents)


def would_be_lost(office: Office, looked: CheckedBackup) -> list[Happened]:
    """The journal entries after a backup that is earlier than the present, newest first."""
    return journal.read(office.register, limit=looked.lost) if looked.lost else []


@dataclass(frozen=True, slots=True)
class PreparedRestore:
    """A backup prepared to replace the register; the present one was put ``aside`` when its journal ended in ``head``."""

    backup: Backup
    aside: Path
    head: str


def make_ready(office: Office, backup: Backup, reason: str) -> PreparedRestore:
    """Prepare a restore: the long part, which does not change the register; may run in any thread.

    Raises:
        NotAllowed, ReadingOnly, ReasonMissing, BackupBroken, ForeignBackup, NewerBackup, OSError, EngineError

    """
    office.require("restore")
    office.register.require_writing()
    looked, head = look(office, backup), journal.head(office.register)

    def seat(folder: Path) -> Office:
        return replace(office, register=registers.open_register(folder, office.register.key))

    home, key = office.register.folder, office.register.key
    _prepare(home, key, seat, looked, reason, office, lost=looked.lost, head=head)
    return PreparedRestore(backup, restoring_store.put_aside(home, key, office.now()), head)


def go_back(office: Office, ready: PreparedRestore) -> None:
    """Replace the register by a prepared backup: the short part. The office must then be opened again.

    Raises:
        ChangedMeanwhile: somebody entered something after the present was put aside
        EngineError: another program has the register open
        OSError

    """
    if journal.head(office.register) != ready.head:
        raise ChangedMeanwhile(ready.backup.path.name)
    with backups.ALONE:
        office.register.close()
        _exchange(office.register.folder, office.register.key, ready.backup)


def restore(office: Office, backup: Backup, reason: str) -> Path:
    """Prepare a restore and go back. Returns where the present register was put aside.

    Raises:
        NotAllowed, ReasonMissing, ForeignBackup, NewerBackup, BackupBroken, OSError

    """
    ready = make_ready(office, backup, reason)
    go_back(office, ready)
    return ready.aside


def recover(home: Path, key: bytes, at: datetime, seat: Callable[[Path], Office], backup: Backup, reason: str) -> Path:
    """Restore a backup where the present register cannot be opened. Returns where its files were put aside.

    ``seat`` opens the office in a folder with the person signed in, whose right is looked up in the backup.

    Raises:
        NotAllowed, ReasonMissing, BackupBroken, NewerBackup, OSError, and what ``seat`` raises

    """

    def allowed(folder: Path) -> Office:
        office = seat(folder)
        try:
            office.require("restore")
        except NotAllowed:
            office.register.close()
            raise
        return office

    _prepare(home, key, allowed, look_alone(key, backup), reason)
    aside = restoring_store.put_aside(home, key, at)
    _exchange(home, key, backup)
    return aside


def _prepare(
    home: Path,
    key: bytes,
    seat: Callable[[Path], Office],
    looked: CheckedBackup,
    reason: str,
    present: Office | None = None,
    **facts: str | int,
) -> None:
    _check(looked, reason)
    prepared = seat(restoring_store.prepare(home, key, looked.backup.path))
    try:
        with prepared.register.transaction():
            data: dict[str, Any] = {"backup": looked.backup.at.isoformat(), "reason": reason.strip(), **facts}
            if present:
                _carry_over(present, prepared)
            prepared.record("office.restored", **data)
    finally:
        prepared.register.close()


def _carry_over(present: Office, prepared: Office) -> None:
    """Take along who came and which secrets were given since the backup: the key slots are the present ones, so everybody
    signs in as before."""
    there = people_store.credentials(prepared.register)
    since = [each for each in people_store.credentials(present.register).values() if each.id not in there]
    known = {each.id for each in people_store.load(prepared.register)}
    for person in people_store.load(present.register):
        if person.id not in known and any(each.person == person.id for each in since):
            people_store.add(prepared.register, person)
    for each in since:
        people_store.add_credential(prepared.register, each)


def _exchange(home: Path, key: bytes, backup: Backup) -> None:
    restoring_store.exchange(home, key)
    backups_store.bring_missing(backup.path.parent / backups_store.ATTACHMENTS, home / backups_store.ATTACHMENTS)
    backups_store.bring_slots(backup.path, home)


def _check(looked: CheckedBackup, reason: str) -> None:
    if not reason.strip():
        raise ReasonMissing
    if looked.standing in {"broken", "closed"}:
        raise BackupBroken(looked.backup.path.name)
    if looked.standing == "foreign":
        raise ForeignBackup
    if looked.standing == "newer":
        raise NewerBackup
