"""Checks of the register's own tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.register import rows, search
from app.register.engine import EngineError, is_damage
from app.register.moments import LAST
from app.register.tables import TABLES, moments_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.base.series import Series
    from app.register.register import Register


class _Lost(NamedTuple):
    name: str
    place: int | None


class _Counter(NamedTuple):
    name: str
    next: int

    @property
    def parted(self) -> tuple[str, int]:
        """The counter without its year, and the year; 0 if it has none."""
        name, _, year = self.name.rpartition("-")
        return (name, int(year)) if year.isdecimal() and len(year) == 4 else (self.name, 0)


class _Sampled(NamedTuple):
    seq: int
    unit: str
    number: str


def pages(register: Register) -> list[str]:
    """The faults that the engine finds in the pages of the present transaction's moment, and in foreign keys."""
    try:
        faults = [each for each in rows.values(register.connection, "PRAGMA integrity_check(5)") if each != "ok"]
        # The PRAGMA names a column "table"; as a table-valued function its columns can be renamed.
        lost = 'SELECT "table" AS name, rowid AS place FROM pragma_foreign_key_check'
        return faults + [f"{row.name} {row.place}" for row in rows.read(register.connection, _Lost, lost)]
    except EngineError as error:
        if not is_damage(error):
            raise
        return [str(error)]


class _Folded(NamedTuple):
    busy: int
    log: int
    checkpointed: int


def raw_pages(register: Register) -> list[str]:
    """The faults in the file's pages as they lie there, used or not; none while the file waits for pages of its log.

    The log is folded in first, which cannot be done inside a transaction.
    """
    if register.unwritable or register.in_transaction:
        return []
    folded = rows.first(register.connection, _Folded, "PRAGMA wal_checkpoint(TRUNCATE)")
    if folded is None or folded.busy or folded.log > 0:
        return []
    found: list[str] = rows.values(register.connection, "PRAGMA cipher_integrity_check")
    return found


def sound(register: Register) -> bool:
    """Whether the engine finds its pages intact; quicker than ``pages``, for a start after a crash."""
    try:
        return bool(rows.value(register.connection, "PRAGMA quick_check(1)") == "ok")
    except EngineError:
        return False


def misdated(register: Register) -> Iterator[str]:
    """The tables with a moment before 1970 or after 9998, which no use case stores."""
    for table in TABLES:
        name, found = table._meta.table_name, moments_of(table)
        outside = " OR ".join(f"{column} NOT BETWEEN 0 AND {LAST - 1}" for column in found)
        if found and rows.value(register.connection, f"SELECT 1 FROM {name} WHERE {outside} LIMIT 1"):
            yield name


def gaps(register: Register, series_of: Callable[[str], Series | None]) -> Iterator[tuple[str, str]]:
    """The numbers missing below their counter, as (counter, number). ``series_of`` maps a counter's name to its series."""
    for counter in list(rows.read(register.connection, _Counter, "SELECT name, next FROM counter")):
        name, year = counter.parted
        series = series_of(name)
        if series and series.stored_in:
            found = set(_standing(register, series.stored_in))
            missing = (each for each in range(1, counter.next) if series.written(each, year) not in found)
            yield from ((counter.name, str(each)) for each in missing)


def _standing(register: Register, stands: str) -> list[str]:
    """All numbers of a series, from where it is ``stored_in``."""
    table, _, where = stands.partition(":")
    if table == "journal":
        return rows.values(register.connection, "SELECT body ->> 'number' FROM journal WHERE kind = ?", (where,))
    found: list[str] = rows.values(register.connection, f"SELECT {where} FROM {table}")
    # The number of a dossier that was merged into another still means that one.
    return found + (rows.values(register.connection, "SELECT number FROM merged") if table == "dossier" else [])


SAMPLE = 1000
"""About how many dossiers are looked up in the index; all of them if there are no more."""


def unindexed(register: Register) -> Iterator[str]:
    """The units of sampled dossiers that a search for their own number does not find."""
    every = max(1, rows.value(register.connection, "SELECT count(*) FROM dossier") // SAMPLE)
    sql = "SELECT seq, unit, number FROM dossier WHERE seq % ? = 0"
    for row in list(rows.read(register.connection, _Sampled, sql, (every,))):
        if row.seq not in search.find(register, row.number, 10):
            yield row.unit
