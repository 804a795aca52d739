"""Backups 备份 on disk: one encrypted file per moment, made by the engine's online copy; never with the plain key.

Several offices may share a folder, so a file's name contains the office's series. Older names contain only the moment;
whether the office's key opens such a file shows whose it is.
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
from app.register.engine import READING, CannotOpen, EngineError, connect
from app.register.files import put_in_place
from app.register.moments import moment
from app.register.register import FILE, KEY, MIGRATIONS, SLOTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from app.register.register import Register

FOLDER, ATTACHMENTS = "backups", "attachments"
PART = ".part"
"""The suffix of a file that is still being written; what an interruption leaves is cleared by the next run."""

STEP = 2000
"""Pages of 4 KiB copied between two calls of ``tell``, which may stop the copy."""

_STAMP = "%Y%m%dT%H%M%SZ"
_ASIDE = "aside-"
_NAME = re.compile(rf"(?P<aside>{_ASIDE})?(?P<at>\d{{8}}T\d{{6}}Z)(?:-(?P<series>[0-9a-f]{{8}}))?(?:-(?P<count>\d+))?")
_WRITING = ("cipher_log_level = NONE", "journal_mode = OFF", "synchronous = OFF")
"""For writing a copy: it is worth nothing until it is complete, and is synced then."""


@dataclass(eq=False)
class BackupBroken(Refusal):
    """The backup ``file`` is missing, damaged, or differs from what was copied."""

    file: str


class NotOpened(BackupBroken):
    """This office's key does not open the backup: it is another office's, or its first page is damaged."""


@dataclass(eq=False)
class OfficeLeft(Refusal):
    """``folder`` still contains ``what``, keys or a backup of an earlier office; no office is founded over them."""

    folder: str
    what: str


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as described by its file: path, moment (UTC, to the second), size in bytes.

    ``aside``: it was put aside by a restore. ``series`` is the office's, empty if the name has none; ``number`` counts
    backups of the same second.
    """

    path: Path
    at: datetime
    size: int
    aside: bool = False
    series: str = ""
    number: int = 1


def free_path(folder: Path, at: datetime, series: str = "", *, aside: bool = False) -> Path:
    """The path for a backup of this moment, not taken even if there are others of the same second."""
    stem = f"{_ASIDE * aside}{at.astimezone(UTC):{_STAMP}}{series and '-'}{series}"
    return next(each for each in (folder / f"{stem}{tail}.db" for tail in _tails()) if not os.path.lexists(each))


def _tails() -> Iterator[str]:
    yield ""
    yield from (f"-{place}" for place in count(2))


def _named(path: Path) -> Backup | None:
    """The backup with this file name, or None if it is not the name of a backup."""
    found = _NAME.fullmatch(path.stem)
    try:
        at = datetime.strptime(found["at"], _STAMP).replace(tzinfo=UTC) if found else None
    except ValueError:
        return None
    if found is None or at is None:
        return None
    return Backup(path, at, path.stat().st_size, bool(found["aside"]), found["series"] or "", int(found["count"] or 1))


def series(register: Register) -> str:
    """What distinguishes an office's backups from others': the first 8 digits of its first journal entry's hash."""
    return _origin(register.connection)[:8]


def _origin(connection: Any) -> str:
    return rows.value(connection, "SELECT hash FROM journal ORDER BY seq LIMIT 1") or journal.GENESIS


@dataclass(frozen=True, slots=True)
class Contents:
    """What a register or a backup holds.

    ``seq``, ``by``, ``entered_at`` and the hash ``head`` are the last journal entry's; ``origin`` is the first one's hash.
    ``version`` is the version of its tables.
    """

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
        """Whether this program can read tables of this version."""
        return self.version <= len(MIGRATIONS)


def listed(folder: Path) -> list[Backup]:
    """The backups in a folder, newest first; none if the folder is missing."""
    if not folder.is_dir():
        return []
    found = [each for each in map(_named, folder.glob("*.db")) if each]
    return sorted(found, key=lambda each: (each.at, each.number), reverse=True)


def check_unused(folder: Path) -> None:
    """Refuse to found an office in a folder that contains keys or backups of one.

    Raises:
        OfficeLeft

    """
    left = [folder / name for name in (SLOTS, KEY) if (folder / name).exists()]
    left += [each.path for each in (*listed(folder), *listed(folder / FOLDER))]
    if left:
        raise OfficeLeft(str(folder), str(left[0].relative_to(folder)))


def is_own(backup: Backup, key: bytes, origin: str) -> bool:
    """Whether a backup is the office's own, which its ``key`` must prove; only own backups are ever deleted."""
    if backup.series not in {"", origin[:8]}:
        return False
    try:
        return read_contents(backup.path, key).origin == origin
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


def read_contents(path: Path, key: bytes) -> Contents:
    """What a backup holds; its pages are not checked.

    Raises:
        BackupBroken

    """
    return _read(path, key, _contents)


def check(path: Path, key: bytes) -> Contents:
    """What a backup holds, after the engine has checked every page.

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
        with closing(connect(path, key, READING)) as connection:
            return look(connection)
    except CannotOpen as error:
        raise NotOpened(path.name) from error
    except EngineError as error:
        raise BackupBroken(path.name) from error


def make(home: Path, key: bytes, folder: Path, at: datetime, tell: Callable[[int, int], object]) -> Backup:
    """Copy the register in ``home`` into ``folder``, check the copy, and only then give it its final name.

    Others may read and write meanwhile: the copy shows the moment it began. ``tell`` is called with the pages left and
    the pages in total; if it raises, the copy stops and is removed.

    Raises:
        BackupBroken, OSError, EngineError

    """
    folder.mkdir(parents=True, exist_ok=True)
    with closing(connect(home / FILE, key)) as present:
        own = _origin(present)[:8]
    final = free_path(folder, at, own)
    part = final.with_name(final.name + PART)
    try:
        copy(home, key, part, tell)
        bring_missing(home / ATTACHMENTS, folder / ATTACHMENTS, own)
        if (home / SLOTS).is_file():
            _copy_whole(home / SLOTS, slots_of(final))
        put_in_place(part, final)
    finally:
        clear(folder, part.name)
    made = _named(final)
    if made is None:
        raise BackupBroken(final.name)
    return made


def copy(home: Path, key: bytes, part: Path, tell: Callable[[int, int], object]) -> Contents:
    """Copy the register page by page, sync the copy, open it anew and check it; what it holds. Raises as ``make``."""
    with closing(connect(home / FILE, key)) as present, closing(connect(part, key, _WRITING)) as target:
        # An open read transaction keeps others' writes out of the copy, which would otherwise restart after each.
        present.execute("BEGIN")
        head = _contents(present).head
        present.backup(target, pages=STEP, progress=lambda _status, left, pages: tell(left, pages))
        present.execute("COMMIT")
        target.execute("PRAGMA journal_mode = DELETE")
    _sync(part)
    found = check(part, key)
    if found.head != head:
        raise BackupBroken(part.name)
    return found


def slots_of(backup: Path) -> Path:
    """The path of the key slots copied with a backup."""
    return backup.with_name(f"{backup.stem}.{SLOTS}")


def bring_missing(source: Path, target: Path, series: str = "") -> None:
    """Copy the attachments that ``target`` lacks: they are sealed and named by their content, so they may lie anywhere."""
    for path in source.rglob("*") if source.is_dir() else ():
        there = target / path.relative_to(source)
        if path.is_file() and path.suffix != PART and not there.exists():
            _copy_whole(path, there, series)


def bring_slots(backup: Path, home: Path) -> None:
    """Copy a backup's key slots into an office that has lost its own; existing ones are newer and stay."""
    if not (home / SLOTS).exists() and slots_of(backup).is_file():
        _copy_whole(slots_of(backup), home / SLOTS)


def _copy_whole(source: Path, target: Path, series: str = "") -> None:
    """Copy a file so that ``target`` is never incomplete; the name of the unfinished copy contains the ``series``."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}{series and '.'}{series}{PART}")
    shutil.copyfile(source, part)
    _sync(part)
    put_in_place(part, target)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def clear(folder: Path, pattern: str = f"*{PART}") -> None:
    """Delete what an interrupted copy left; silently gives up if the folder cannot be reached."""
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
        slots_of(each.path).unlink(missing_ok=True)
