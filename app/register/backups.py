"""Backups on disk: one encrypted file per moment, made by the engine's own online copy; never the plain key.

Several offices may keep theirs in one folder: a file's name says whose series it is of. Names from before that say only
the moment; what a key opens tells whose they are.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from app.base.refusals import Refusal
from app.register import journal, rows
from app.register.engine import CannotOpen, EngineError, connect
from app.register.files import put_in_place
from app.register.moments import moment
from app.register.register import FILE, KEY, MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from app.register.register import Register

FOLDER, SLOTS, ATTACHMENTS = "backups", "keys.json", "attachments"
PART = ".part"
"""How a file ends that is still being written; whoever comes next clears it away."""

STEP = 2000
"""Pages of 4 KiB copied between two looks at whether to go on."""

_STAMP = "%Y%m%dT%H%M%SZ"
_ASIDE = "aside-"
_NAME = re.compile(rf"(?P<aside>{_ASIDE})?(?P<at>\d{{8}}T\d{{6}}Z)(?:-(?P<series>[0-9a-f]{{8}}))?(?:-(?P<count>\d+))?")
_WRITING = ("cipher_log_level = NONE", "journal_mode = OFF", "synchronous = OFF")
"""A copy that is being made is worth nothing until it is whole; then it is synced."""

_READING = ("cipher_log_level = NONE", "query_only = ON", "trusted_schema = OFF", "cell_size_check = ON")
"""A copy is never changed, and may lie where nothing can be written."""


@dataclass(eq=False)
class BackupBroken(Refusal):
    """The backup ``file`` is damaged, or is not what was copied."""

    file: str


class NotOpened(BackupBroken):
    """This office's key does not open the backup: it is another office's, or its first page is damaged."""


@dataclass(eq=False)
class OfficeLeft(Refusal):
    """In ``folder`` lies ``what`` another office left: keys or backups, over which none is founded."""

    folder: str
    what: str


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as its file says: where, of which moment (UTC, to the second), how many bytes.

    ``aside``: it is what a restore put aside. ``series`` is the office's, empty where the name does not say; ``number``
    tells several of one second apart.
    """

    path: Path
    at: datetime
    size: int
    aside: bool = False
    series: str = ""
    number: int = 1


def free(folder: Path, at: datetime, series: str = "", *, aside: bool = False) -> Path:
    """Where a backup of this moment goes: under a name that no other has, of the same second or not."""
    stem = f"{_ASIDE * aside}{at.astimezone(UTC):{_STAMP}}{series and '-'}{series}"
    return next(each for each in (folder / f"{stem}{tail}.db" for tail in _tails()) if not os.path.lexists(each))


def _tails() -> Iterator[str]:
    yield ""
    yield from (f"-{place}" for place in count(2))


def _named(path: Path) -> Backup | None:
    """The backup under this name, or None if it is no name of a backup."""
    found = _NAME.fullmatch(path.stem)
    try:
        at = datetime.strptime(found["at"], _STAMP).replace(tzinfo=UTC) if found else None
    except ValueError:
        return None
    if found is None or at is None:
        return None
    return Backup(path, at, path.stat().st_size, bool(found["aside"]), found["series"] or "", int(found["count"] or 1))


def series(register: Register) -> str:
    """By what an office's backups are told from others': the beginning of its first journal entry's hash."""
    return _origin(register.connection)[:8]


def _origin(connection: Any) -> str:
    return rows.value(connection, "SELECT hash FROM journal ORDER BY seq LIMIT 1") or journal.GENESIS


@dataclass(frozen=True, slots=True)
class Contents:
    """What a register or a backup holds. ``seq`` and ``head`` are of the last journal entry, ``origin`` of the first."""

    dossiers: int
    papers: int
    seq: int
    head: str
    origin: str
    by: str
    entered_at: datetime | None
    version: int

    @property
    def readable(self) -> bool:
        """Whether this program knows tables of this version."""
        return self.version <= len(MIGRATIONS)


def listed(folder: Path) -> list[Backup]:
    """The backups in a folder, newest first; none if the folder is away."""
    if not folder.is_dir():
        return []
    found = [each for each in map(_named, folder.glob("*.db")) if each]
    return sorted(found, key=lambda each: (each.at, each.number), reverse=True)


def check_unused(folder: Path) -> None:
    """Refuse to found an office where keys or backups of one lie.

    Raises:
        OfficeLeft

    """
    left = [folder / name for name in (SLOTS, KEY) if (folder / name).exists()]
    left += [each.path for each in (*listed(folder), *listed(folder / FOLDER))]
    if left:
        raise OfficeLeft(str(folder), str(left[0].relative_to(folder)))


def is_own(backup: Backup, key: bytes, origin: str) -> bool:
    """Whether a backup is one of the office's own, as far as its key tells; only such a one is ever deleted."""
    if backup.series not in {"", origin[:8]}:
        return False
    try:
        return inside(backup.path, key).origin == origin
    except BackupBroken:
        return False


class _Entry(NamedTuple):
    seq: int
    by: str
    entered_at: int
    hash: str


def contents(register: Register) -> Contents:
    """What an open register holds."""
    return _contents(register.connection)


def _entry(connection: Any, order: str) -> _Entry | None:
    sql = f"SELECT seq, by, entered_at, hash FROM journal ORDER BY seq {order} LIMIT 1"
    return rows.first(connection, _Entry, sql)


def _contents(connection: Any) -> Contents:
    first, last = _entry(connection, "ASC"), _entry(connection, "DESC")
    return Contents(
        dossiers=rows.value(connection, "SELECT count(*) FROM dossier"),
        papers=rows.value(connection, "SELECT count(*) FROM paper"),
        seq=last.seq if last else 0,
        head=last.hash if last else journal.GENESIS,
        origin=first.hash if first else journal.GENESIS,
        by=last.by if last else "",
        entered_at=moment(last.entered_at) if last else None,
        version=rows.value(connection, "PRAGMA user_version"),
    )


def inside(path: Path, key: bytes) -> Contents:
    """What a backup holds, without checking its pages.

    Raises:
        BackupBroken

    """
    return _read(path, key, _contents)


def check(path: Path, key: bytes) -> Contents:
    """Open a backup with the key and let the engine look at every page.

    Raises:
        BackupBroken

    """

    def look(connection: Any) -> Contents:
        if rows.value(connection, "PRAGMA quick_check(1)") != "ok":
            raise BackupBroken(path.name)
        return _contents(connection)

    return _read(path, key, look)


def _read(path: Path, key: bytes, look: Callable[[Any], Contents]) -> Contents:
    if not path.is_file():
        raise BackupBroken(path.name)
    try:
        with closing(connect(path, key, _READING)) as connection:
            return look(connection)
    except CannotOpen as error:
        raise NotOpened(path.name) from error
    except EngineError as error:
        raise BackupBroken(path.name) from error


def make(home: Path, key: bytes, folder: Path, at: datetime, tell: Callable[[int, int], object]) -> Backup:
    """Copy the register in ``home`` into ``folder``, check the copy, and only then give it its name.

    Others may go on reading and writing meanwhile: the copy is of the moment it began. ``tell`` hears pages still to
    copy and pages in all; what it raises stops the copy, of which nothing is left.

    Raises:
        BackupBroken, OSError, EngineError

    """
    folder.mkdir(parents=True, exist_ok=True)
    with closing(connect(home / FILE, key)) as present:
        own = _origin(present)[:8]
    final = free(folder, at, own)
    part = final.with_name(final.name + PART)
    try:
        copy(home, key, part, tell)
        bring_missing(home / ATTACHMENTS, folder / ATTACHMENTS, own)
        if (home / SLOTS).is_file():
            _copy_whole(home / SLOTS, _slots(final))
        put_in_place(part, final)
    finally:
        clear(folder, part.name)
    made = _named(final)
    if made is None:
        raise BackupBroken(final.name)
    return made


def copy(home: Path, key: bytes, part: Path, tell: Callable[[int, int], object]) -> None:
    """Copy the register page by page, sync the copy, open it anew and check it. Raises as ``make``."""
    with closing(connect(home / FILE, key)) as present, closing(connect(part, key, _WRITING)) as target:
        # An open reading keeps others' writing out of the copy, which would else begin anew after each.
        present.execute("BEGIN")
        head = _contents(present).head
        present.backup(target, pages=STEP, progress=lambda _status, left, pages: tell(left, pages))
        present.execute("COMMIT")
        target.execute("PRAGMA journal_mode = DELETE")
    _sync(part)
    if check(part, key).head != head:
        raise BackupBroken(part.name)


def _slots(backup: Path) -> Path:
    """Where the key slots lie that were copied with a backup."""
    return backup.with_name(f"{backup.stem}.{SLOTS}")


def bring_missing(source: Path, target: Path, series: str = "") -> None:
    """Copy the attachments that are not there yet: sealed, and named by their content, they may lie anywhere."""
    for path in source.rglob("*") if source.is_dir() else ():
        there = target / path.relative_to(source)
        if path.is_file() and path.suffix != PART and not there.exists():
            _copy_whole(path, there, series)


def bring_slots(backup: Path, home: Path) -> None:
    """Give an office that lost its key slots those of a backup; slots that are there are newer and stay."""
    if not (home / SLOTS).exists() and _slots(backup).is_file():
        _copy_whole(_slots(backup), home / SLOTS)


def _copy_whole(source: Path, target: Path, series: str = "") -> None:
    """Copy a file so that under its name it is never half there; a half one says whose it is."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}{series and '.'}{series}{PART}")
    shutil.copyfile(source, part)
    _sync(part)
    put_in_place(part, target)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def clear(folder: Path, pattern: str = f"*{PART}") -> None:
    """Clear away what an interrupted copy left, as far as the place is still there."""
    try:
        left = [path for name in (pattern, f"{pattern}-*") for path in folder.rglob(name)]
        for path in left:
            path.unlink(missing_ok=True)
    except OSError:
        return


def drop(backups: Iterable[Backup]) -> None:
    """Delete backups with the key slots beside them."""
    for each in backups:
        each.path.unlink(missing_ok=True)
        _slots(each.path).unlink(missing_ok=True)
