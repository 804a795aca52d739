"""What lies near when no office is open yet: registers and backups, here and on removable drives."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.keeping.restoring_store import PREPARED
from app.register import backups, register

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from app.register.backups import Backup

MOST_FOLDERS = 200
"""A drive may contain thousands of folders; the search is for what somebody put where it is easily seen."""

_NOT_HERE = ("$", ".", PREPARED)
"""What the names of folders begin with in which nobody puts anything: the system's own, and a restore given up halfway."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """Folders with a register, and backups, newest first, by the folder in which they lie."""

    offices: tuple[Path, ...] = ()
    backups: tuple[tuple[Path, tuple[Backup, ...]], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.offices or self.backups)


def look(folders: Iterable[Path], *, apart: Iterable[Path] = ()) -> Nearby:
    """What lies in the folders and in the folders inside them; ``apart`` are left out. What cannot be read is skipped."""
    left_out = set(apart)
    there = [each for each in dict.fromkeys(_with_inner(folders)) if each not in left_out]
    offices = [each for each in there if _has_register(each)]
    # The backups beside a register belong to it, and whoever opens it finds them.
    beside = {each / backups.FOLDER for each in offices}
    kept = [(each, found) for each in there if each not in beside and (found := _backups(each))]
    return Nearby(tuple(offices), tuple(kept))


def _with_inner(folders: Iterable[Path]) -> Iterator[Path]:
    for each in folders:
        yield each
        inner: list[Path] = []
        with contextlib.suppress(OSError):
            inner = sorted(path for path in each.iterdir() if not path.name.startswith(_NOT_HERE) and path.is_dir())
        for path in inner[:MOST_FOLDERS]:
            yield path
            if path.name != backups.FOLDER:
                yield path / backups.FOLDER


def _has_register(folder: Path) -> bool:
    try:
        return register.exists(folder)
    except OSError:
        return False


def _backups(folder: Path) -> tuple[Backup, ...]:
    try:
        return tuple(each for each in backups.listed(folder) if not each.aside)
    except OSError:
        return ()
