"""Snapshots 快照: written while people work to a place where other PCs open them for reading only."""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from datetime import UTC, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app.access import service as access
from app.base.refusals import Refusal
from app.keeping import backups
from app.office.office import TROUBLE
from app.register import backups as backups_store
from app.register import outputs, snapshots
from app.register.files import SNAPSHOT
from app.register.moments import stamp
from app.register.register import FILE, SLOTS, is_secured
from app.register.settings import set_setting, setting
from app.register.snapshots import TAIL, Snapshot

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

MINUTES, HOURS = 10, 24
"""The usual minutes between snapshots, and the hours after which one is too old to be opened."""

MOST_MINUTES, MOST_HOURS = 24 * 60, 31 * 24


_failures: dict[Path, Exception] = {}
"""Why no snapshot was written, by the office's folder."""


@dataclass(eq=False)
class NoPlace(Refusal):
    """The place ``folder`` for snapshots does not exist; empty: none was chosen."""

    folder: str


@dataclass(eq=False)
class NotOurs(Refusal):
    """In ``folder`` lies a ``snapshot.json`` that is no snapshot; nothing is written over it."""

    folder: str


class SeatsOutOfRange(Refusal):
    """The minutes between snapshots or their hours are not within 1 to MOST_MINUTES or MOST_HOURS."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The office's settings: where snapshots go (None: nowhere), every how many minutes, and for how many hours they are shown."""

    place: Path | None
    minutes: int
    hours: int


def rules(office: Office) -> Rules:
    """The office's settings for snapshots."""
    register = office.register
    place = setting(register, "snapshot.place")
    minutes, hours = setting(register, "snapshot.minutes"), setting(register, "snapshot.hours")
    return Rules(Path(place) if place else None, int(minutes or MINUTES), int(hours or HOURS))


def set_rules(office: Office, *, place: str, minutes: int, hours: int) -> None:
    """Set where snapshots are written (empty: nowhere), every how many minutes, and after how many hours nobody opens them.

    Raises:
        NotAllowed, NotSecured, NoPlace, NotOurs, SnapshotForeign, OfficesOwn, SeatsOutOfRange, OSError

    """
    office.require("backup")
    if not (1 <= minutes <= MOST_MINUTES and 1 <= hours <= MOST_HOURS):
        raise SeatsOutOfRange
    folder = place.strip()
    if folder:
        _former(office, Path(folder))
    with office.register.transaction():
        for name, value in (("place", folder), ("minutes", str(minutes)), ("hours", str(hours))):
            set_setting(office.register, f"snapshot.{name}", value)
        office.record("snapshot.set", place=folder, minutes=minutes, hours=hours)


def last(office: Office) -> Snapshot | None:
    """The snapshot in the office's place; None if there is none. Raises as ``write``."""
    place = rules(office).place
    return _former(office, place) if place else None


def due(office: Office) -> bool:
    """Whether the open program should write a snapshot now. Raises as ``write``."""
    chosen = rules(office)
    if chosen.place is None:
        return False
    former = _former(office, chosen.place)
    # One from a clock that was ahead is written anew.
    return former is None or not timedelta(0) <= office.now() - former.moment < timedelta(minutes=chosen.minutes)


def write(
    office: Office,
    place: Path | None = None,
    tell: Callable[[int, int], object] = lambda _left, _pages: None,
) -> Snapshot:
    """Write a whole snapshot to a place, by default to the office's own.

    Raises:
        NotAllowed, ReadingOnly, NotSecured, NoPlace, NotOurs, SnapshotForeign, OfficesOwn, BackupBroken, OSError,
        EngineError: the former snapshot stands
        and whatever ``tell`` raises to stop it

    """
    office.require("backup")
    office.register.require_writing()
    made = _written(office, place or rules(office).place or Path(), tell)
    if place is None:
        _failures.pop(office.register.folder, None)
    return made


def bring_up_to_date(
    office: Office, tell: Callable[[int, int], object] = lambda _left, _pages: None
) -> Snapshot | None:
    """Write a snapshot to the office's place, if one is chosen; if nothing was entered since the former one, that one says so.

    It needs no right and is not journalled: the place was chosen by who may. Raises as ``write``, and ``failure`` remembers.
    """
    home = office.register.folder
    try:
        made = _kept_up(office, tell)
    except (Refusal, *TROUBLE) as error:
        _failures[home] = error
        raise
    _failures.pop(home, None)
    return made


def failure(office: Office) -> Exception | None:
    """Why the last attempt to keep the snapshot up to date failed, as long as the program runs; None if it did not."""
    return _failures.get(office.register.folder)


def _kept_up(office: Office, tell: Callable[[int, int], object]) -> Snapshot | None:
    place = rules(office).place
    if place is None:
        return None
    # What is entered while this looks is later than what it says.
    former, at = _former(office, place), stamp(office.now())
    if former and _stands(office, place, former):
        return _publish(office, place, former, at)
    return _written(office, place, tell)


def _former(office: Office, place: Path) -> Snapshot | None:
    """The office's snapshot in a place in which it may write. Raises as ``write``."""
    if not is_secured(office.register.folder):
        raise access.NotSecured
    if place == Path():
        raise NoPlace("")
    if not place.is_dir():
        raise NoPlace(str(place))
    outputs.check_folder(place)
    if not os.path.lexists(place / SNAPSHOT):
        return None
    try:
        former = snapshots.read(place)
    except snapshots.SnapshotTorn as error:
        raise NotOurs(str(place)) from error
    if former.office != backups_store.contents(office.register).origin:
        raise snapshots.SnapshotForeign(str(place))
    return former


def _stands(office: Office, place: Path, former: Snapshot) -> bool:
    """Whether a snapshot is still what the office says."""
    home, folder = office.register.folder, place / former.folder
    beside = {each.name: snapshots.digest_of(each) for each in _beside(home)}
    there = all((folder / f"{name}{TAIL}").is_file() for name in former.files)
    same = former.head == backups_store.contents(office.register).head
    return there and same and former.files == {**beside, FILE: former.files.get(FILE)}


def _beside(home: Path) -> list[Path]:
    """What lies beside a register and is needed to read it: the key slots, own regulations and label stock."""
    return [home / SLOTS, *(each for each in sorted(home.glob("*.toml")) if snapshots.is_plain(each.name))]


def _written(office: Office, place: Path, tell: Callable[[int, int], object]) -> Snapshot:
    with backups.ALONE:
        former, home, key = _former(office, place), office.register.folder, office.register.key
        folder, at = _new_folder(office, place), stamp(office.now())
        try:
            held = backups_store.copy(home, key, folder / f"{FILE}{TAIL}", tell)
            # Slots that change now open the copy all the same, or lead to the next one.
            files = {each.name: snapshots.laid(each, folder) for each in _beside(home)}
            files[FILE] = snapshots.digest_of(folder / f"{FILE}{TAIL}")
            backups_store.bring_missing(office.register.attachments, place / backups_store.ATTACHMENTS, held.origin[:8])
            made = _publish(office, place, Snapshot(held.origin, held.head, folder.name, at, 0, files), at)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        _tidy(place, held.origin, {folder.name, former.folder if former else ""})
        return made


def _publish(office: Office, place: Path, shown: Snapshot, at: int) -> Snapshot:
    shown = msgspec.structs.replace(shown, at=at, hours=rules(office).hours)
    return snapshots.publish(place, shown, office.register.key)


def _new_folder(office: Office, place: Path) -> Path:
    """A new folder, named by the moment and the office's series, so that only its own are ever deleted."""
    stem = f"{office.now().astimezone(UTC):%Y%m%dT%H%M%SZ}-{backups_store.series(office.register)}"
    folder = next(each for n in count(1) if not os.path.lexists(each := place / f"{stem}-{n}"))
    folder.mkdir()
    return folder


def _tidy(place: Path, origin: str, stay: set[str]) -> None:
    """Delete the office's former snapshots but for those that ``stay``; what is in use or strange is left as it is."""
    for folder in place.glob(f"*Z-{origin[:8]}-*"):
        if folder.name not in stay and not folder.is_symlink():
            with contextlib.suppress(OSError):
                for each in (*folder.glob(f"*{TAIL}"), *folder.glob(f"*{TAIL}-journal")):
                    each.unlink()
                folder.rmdir()
