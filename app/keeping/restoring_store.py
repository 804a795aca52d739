"""Replaces the register by a backup: it is prepared, the present register put aside 留存, and both exchanged in one rename."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

from app.register import backups as backups_store
from app.register import keys as slots
from app.register.engine import CannotOpen, EngineError, connect, trouble_of
from app.register.files import put_in_place, write_whole
from app.register.register import FILE, KEY, SLOTS

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

PREPARED = "restoring"
"""The subfolder of the office's folder in which a backup is prepared."""

_TAILS = ("-wal", "-shm", "-journal")


def prepare(home: Path, key: bytes, backup: Path) -> Path:
    """Copy a backup into a folder of its own, where it can be opened as a register. Returns the folder.

    The present key slots are copied too, so that people can sign in there.

    Raises:
        BackupBroken, OSError

    """
    backups_store.check(backup, key)
    folder = home / PREPARED
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(backup, folder / FILE)
    if (home / SLOTS).is_file():
        shutil.copyfile(home / SLOTS, folder / SLOTS)
    return folder


def put_aside(home: Path, key: bytes, at: datetime) -> Path:
    """Keep the present register among the backups: a checked copy, or its files if it cannot be read. Raises OSError."""
    aside = backups_store.free_path(home / backups_store.FOLDER, at, aside=True)
    aside.parent.mkdir(exist_ok=True)
    part = aside.with_name(aside.name + backups_store.PART)
    try:
        backups_store.copy(home, key, part, lambda _left, _pages: None)
        put_in_place(part, aside)
    except (CannotOpen, EngineError, backups_store.BackupBroken):
        for tail in ("", *_TAILS):
            present = home / f"{FILE}{tail}"
            if present.is_file():
                shutil.copyfile(present, aside.with_name(aside.name + tail))
    finally:
        backups_store.clear(aside.parent, part.name)
    return aside


def exchange(home: Path, key: bytes) -> None:
    """Replace the register by the prepared one. No program may have the register open.

    Raises:
        EngineError: another program has it open
        OSError

    """
    # A write-ahead log beside the prepared file would stay behind, and with it the last entries.
    with closing(connect(home / PREPARED / FILE, key)) as prepared:
        prepared.execute("PRAGMA journal_mode = DELETE")
    fold_in(home / FILE, key)
    # A log left behind would be replayed into the new register.
    for tail in _TAILS:
        (home / f"{FILE}{tail}").unlink(missing_ok=True)
    put_in_place(home / PREPARED / FILE, home / FILE)
    shutil.rmtree(home / PREPARED, ignore_errors=True)


def keys_of(home: Path, backup: Path) -> Path | None:
    """The keys that open a backup: its own, those in ``home``, or those of the office's folder in which it lies."""
    own = backups_store.slots_of(backup)
    above = [folder / name for folder in (home, backup.parent, backup.parent.parent) for name in (SLOTS, KEY)]
    return next((each for each in (own, *above) if each.is_file()), None)


def may_replace(home: Path, keys: Path) -> bool:
    """Whether ``home`` has no keys, or keys of the same office."""
    here = [home / name for name in (SLOTS, KEY) if (home / name).is_file()]
    if not here:
        return True
    if keys.name == KEY:
        return all(each.name == KEY and each.read_bytes() == keys.read_bytes() for each in here)
    try:
        ring = slots.read(keys).office
        return all(each.name == SLOTS and slots.read(each).office == ring for each in here)
    except slots.KeysDamaged:
        return False


def lay_out(home: Path, backup: Path, keys: Path) -> Path:
    """Copy a backup and its keys into a folder of its own in ``home``. Returns the folder. Raises OSError."""
    folder = home / PREPARED
    kept = keys.read_bytes()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(backup, folder / FILE)
    write_whole(folder / (KEY if keys.name == KEY else SLOTS), kept)
    return folder


def settle(home: Path, key: bytes, at: datetime) -> None:
    """Move the prepared register and its keys into ``home``, which has no register; a log and keys left there are put aside.

    Raises:
        EngineError, OSError

    """
    folder = home / PREPARED
    with closing(connect(folder / FILE, key)) as prepared:
        prepared.execute("PRAGMA journal_mode = DELETE")
    aside = backups_store.free_path(home / backups_store.FOLDER, at, aside=True)
    # A log would be replayed into the register; keys of a later day do not belong to it.
    places = {home / f"{FILE}{tail}": aside.with_name(aside.name + tail) for tail in _TAILS}
    places[home / SLOTS] = backups_store.slots_of(aside)
    for left, place in places.items():
        if left.exists():
            aside.parent.mkdir(exist_ok=True)
            left.replace(place)
    for name in (SLOTS, KEY):
        if (folder / name).is_file():
            put_in_place(folder / name, home / name)
    put_in_place(folder / FILE, home / FILE)
    shutil.rmtree(folder, ignore_errors=True)


def fold_in(register: Path, key: bytes) -> None:
    """Fold the write-ahead log into the register, which needs exclusive access. Raises EngineError if it is busy."""
    try:
        with closing(connect(register, key)) as present:
            present.execute("PRAGMA journal_mode = DELETE")
    except CannotOpen:
        return
    except EngineError as error:
        if trouble_of(error) == "busy":
            raise
