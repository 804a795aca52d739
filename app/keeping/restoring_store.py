"""Replaces the register by a backup: it is prepared, the present register put aside 留存, and both exchanged in one rename."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

from app.register import backups as backups_store
from app.register.engine import CannotOpen, EngineError, connect, trouble_of
from app.register.files import put_in_place
from app.register.register import FILE, SLOTS

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
    _fold_in(home / FILE, key)
    # A log left behind would be replayed into the new register.
    for tail in _TAILS:
        (home / f"{FILE}{tail}").unlink(missing_ok=True)
    put_in_place(home / PREPARED / FILE, home / FILE)
    shutil.rmtree(home / PREPARED, ignore_errors=True)


def _fold_in(register: Path, key: bytes) -> None:
    """Fold the write-ahead log into the register, which needs exclusive access. Raises EngineError if it is busy."""
    try:
        with closing(connect(register, key)) as present:
            present.execute("PRAGMA journal_mode = DELETE")
    except CannotOpen:
        return
    except EngineError as error:
        if trouble_of(error) == "busy":
            raise
