"""A backup takes the place of the register: prepared beside it, the present put aside, exchanged in one rename."""

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
"""The folder in the office's own in which a backup is made ready."""

_TAILS = ("-wal", "-shm", "-journal")


def prepare(home: Path, key: bytes, backup: Path) -> Path:
    """Copy a backup into a folder of its own, where it can be opened as a register; answers the folder.

    The present key slots come along, so that whoever acts can sign in there.

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
    """Keep the present register among the backups: a checked copy, or the bare files if it cannot be read. Raises OSError."""
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
    """Let what was prepared take the register's place. Nobody may have the register open.

    Raises:
        EngineError: another program has it open
        OSError

    """
    # A log beside the prepared file would stay behind, and with it what was written last.
    with closing(connect(home / PREPARED / FILE, key)) as prepared:
        prepared.execute("PRAGMA journal_mode = DELETE")
    _fold_in(home / FILE, key)
    # A log that stayed behind would be replayed into the other register.
    for tail in _TAILS:
        (home / f"{FILE}{tail}").unlink(missing_ok=True)
    put_in_place(home / PREPARED / FILE, home / FILE)
    shutil.rmtree(home / PREPARED, ignore_errors=True)


def _fold_in(register: Path, key: bytes) -> None:
    """Close the write-ahead log, which only the one who has the register to himself can do."""
    try:
        with closing(connect(register, key)) as present:
            present.execute("PRAGMA journal_mode = DELETE")
    except CannotOpen:
        return
    except EngineError as error:
        if trouble_of(error) == "busy":
            raise
