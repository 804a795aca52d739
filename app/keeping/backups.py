"""Backups 备份: made while people work and on closing, in one or two places; old ones are deleted."""

from __future__ import annotations

import errno
import os
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.keeping.retention import Rhythm, retained
from app.office.office import TROUBLE, ZONE
from app.register import backups as backups_store
from app.register import journal, outputs
from app.register.backups import (
    Backup,
    BackupBroken,
    NotOpened,
    OfficeLeft,
)
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.office.office import Office

__all__ = ["Backup", "BackupBroken", "NotOpened", "OfficeLeft"]

MOST_ENTRIES, MOST_MINUTES = 10_000, 24 * 60

ALONE = threading.Lock()
"""Held while backing up or restoring: two backups of one moment would write one file, and none may be made of a register
that is being exchanged."""


@dataclass(eq=False)
class NoSuchFolder(Refusal):
    """The second place ``folder`` for backups does not exist, or is the office's own folder."""

    folder: str


@dataclass(eq=False)
class RhythmOutOfRange(Refusal):
    """The entries or minutes between backups are not within 1 to MOST_ENTRIES or MOST_MINUTES."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The office's settings for backups: a second place (None: only beside the register), and how often."""

    place: Path | None
    rhythm: Rhythm


def rules(office: Office) -> Rules:
    """The office's settings for backups."""
    register, usual = office.register, Rhythm()
    place = setting(register, "backup.place")
    entries = int(setting(register, "backup.entries", str(usual.entries)))
    minutes = int(setting(register, "backup.minutes", str(usual.minutes)))
    return Rules(Path(place) if place else None, Rhythm(entries, minutes))


def set_rules(office: Office, *, place: str, entries: int, minutes: int) -> None:
    """Set the second place for backups (empty: none) and how often they are made.

    Raises:
        NotAllowed, NoSuchFolder, OfficesOwn, RhythmOutOfRange

    """
    office.require("backup")
    if not (1 <= entries <= MOST_ENTRIES and 1 <= minutes <= MOST_MINUTES):
        raise RhythmOutOfRange
    folder = place.strip()
    if folder and (not Path(folder).is_dir() or Path(folder).resolve() == office.register.folder.resolve()):
        raise NoSuchFolder(folder)
    if folder:
        outputs.check_folder(Path(folder))
    with office.register.transaction():
        for name, value in (("place", folder), ("entries", str(entries)), ("minutes", str(minutes))):
            set_setting(office.register, f"backup.{name}", value)
        office.record("backup.set", place=folder, entries=entries, minutes=minutes)


def beside(folder: Path) -> Path:
    """The folder of backups beside the register in ``folder``."""
    return folder / backups_store.FOLDER


def last(office: Office, folder: Path | None = None) -> Backup | None:
    """The office's newest backup in a folder, by default beside the register; None if there is none."""
    own = {"", backups_store.series(office.register)}
    there = backups_store.listed(folder or beside(office.register.folder))
    mine = [each for each in there if not each.aside and each.series in own]
    # A clock that was ahead named backups after days to come: what was made since the correction is newer than they.
    return next((each for each in mine if each.at <= office.now()), next(iter(mine), None))


def entries_since(office: Office, backup: Backup | None) -> int:
    """How many journal entries follow a backup; all of them if there is none or it cannot be read."""
    seq = journal.last(office.register)
    if backup is None:
        return seq
    try:
        return max(0, seq - backups_store.read_contents(backup.path, office.register.key).seq)
    except BackupBroken:
        return seq


def due(office: Office) -> bool:
    """Whether the open program should back up now."""
    newest = last(office)
    since = office.now() - newest.at if newest else None
    return rules(office).rhythm.due(entries_since(office, newest), since)


@dataclass(frozen=True, slots=True)
class BackupResult:
    """A backup that was made; ``missed`` is why the second place got none, None if it did or none is set."""

    backup: Backup
    missed: Exception | None = None


def make(office: Office, tell: Callable[[int, int], object] = lambda _left, _pages: None) -> BackupResult:
    """Back up beside the register and, if one is set, to the second place; old backups are deleted.

    It needs no right and is not journalled, since that would change the register. A second place that is missing or
    full is tried again next time.

    Raises:
        ReadingOnly, BackupBroken, OSError, EngineError: nothing was backed up
        and whatever ``tell`` raises to stop it

    """
    # A backup of a snapshot would say that it is of now.
    office.register.require_writing()
    with ALONE:
        return _make(office, tell)


def _make(office: Office, tell: Callable[[int, int], object]) -> BackupResult:
    home, at = office.register.folder, office.now()
    backup = _into(home, office.register.key, beside(home), at, tell)
    place = rules(office).place
    if place is None:
        return BackupResult(backup)
    try:
        if not place.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(place))
        _into(home, office.register.key, place, at, tell)
    except (BackupBroken, *TROUBLE) as trouble:
        return BackupResult(backup, trouble)
    return BackupResult(backup)


def _into(home: Path, key: bytes, folder: Path, at: datetime, tell: Callable[[int, int], object]) -> Backup:
    from zoneinfo import ZoneInfo

    made = backups_store.make(home, key, folder, at, tell)
    # In a shared place other offices may be writing now, so only this office's unfinished files are deleted there.
    backups_store.clear(
        folder, f"*{backups_store.PART}" if folder == beside(home) else f"*{made.series}*{backups_store.PART}"
    )
    zone, origin = ZoneInfo(ZONE), backups_store.read_contents(made.path, key).origin
    own = [each for each in backups_store.listed(folder) if not each.aside and backups_store.is_own(each, key, origin)]
    # Whatever moments the others have, the one just made is the newest.
    stay = {made.at.astimezone(zone)} | retained(each.at.astimezone(zone) for each in own)
    backups_store.drop(each for each in own if each.at.astimezone(zone) not in stay)
    return made


def everywhere(office: Office) -> list[Backup]:
    """The office's backups in both places, newest first, one of each moment."""
    own = {"", backups_store.series(office.register)}
    return [each for each in listed(office.register.folder, rules(office).place) if each.series in own]


def listed(home: Path, place: Path | None = None) -> list[Backup]:
    """The backups of any office beside the register in ``home`` and in a second place, newest first."""
    both = [*backups_store.listed(beside(home)), *(backups_store.listed(place) if place else ())]
    # Backups without a series in their names may be of two offices even if of one moment, so their sizes count too.
    one = {(each.path.name, each.series or each.size): each for each in reversed(both)}
    return sorted(one.values(), key=lambda each: (each.at, each.number), reverse=True)
