"""Alter: somebody with the key and another program changes what must never change, and ``verify`` finds it.

Every cell of every row of every table is changed: each character, each number, and to nothing; every row
is taken out; every file of a scan is changed byte by byte. The triggers are gone for a moment, as such a person would do.
"""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.keeping import verification
from app.register import engine
from app.register.register import FILE, Register
from app.register.tables import named
from tests.tampering import without_triggers
from tests.tools.endure import small_office
from tests.tools.endure.outcomes import Outcome, started

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office

TABLES = tuple(named())
FULL = 2_000
"""So many positions of a text, and of a file, are changed at most; evenly over its length."""


def run(positions: int = FULL, in_file: int = FULL, every: int = 1, ways: int = FULL) -> Outcome:
    """Change everything in turn, in every row or every so many rows of a table.

    ``positions``: at most so many characters of one text, ``in_file`` bytes of one file; ``ways``: at most so many changes
    of one cell, by turns others of the next.
    """
    outcome = started("alter", "not found", "broke verify")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder) / "office"
        seat = small_office.made(home)
        connections = engine.Connections(home / FILE, seat.data, guarded=False)
        office = seat.sitting(Register(home, connections, seat.data))
        office.register.connection.execute("PRAGMA foreign_keys = OFF")
        assert verification.first_wrong(office) is None
        for table in TABLES:
            _cells(office, table, (positions, every, ways), outcome)
            _rows(office, table, every, outcome)
        _files(office, in_file, outcome)
        office.register.close()
    return outcome


def _cells(office: Office, table: str, asked: tuple[int, int, int], outcome: Outcome) -> None:
    connection, (positions, every, ways) = office.register.connection, asked
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    for row in connection.execute(f'SELECT rowid, * FROM "{table}"').fetchall()[::every]:
        for turn, (column, value) in enumerate(zip(columns, row[1:], strict=True)):
            every_way = list(others(value, positions))
            first = turn % len(every_way)
            for other in (every_way[first:] + every_way[:first])[:ways]:
                where = f"{table}.{column} of row {row[0]}: {value!r} -> {other!r}"
                with _changed(
                    connection, f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (other, row[0])
                ) as done:
                    _look(office, outcome, where, "cells changed", done)


def others(value: object, positions: int) -> Iterator[object]:
    """A cell's value with one thing changed, in every way that is tried; nothing becomes something."""
    if value is None:
        yield from ("x", 1)
        return
    yield None
    if isinstance(value, int):
        yield from (value + 1, value - 1, -value or 7, 2**62)
    else:
        text = str(value)
        for at in _evenly(len(text), positions):
            yield text[:at] + ("1" if text[at] == "0" else "0") + text[at + 1 :]
        yield from {text + " ", text[:-1], ""} - {text}


def _evenly(length: int, most: int) -> list[int]:
    """At most so many positions, the first and the last among them."""
    if length <= most:
        return list(range(length))
    return sorted({at * (length - 1) // (most - 1) for at in range(most)})


def _rows(office: Office, table: str, every: int, outcome: Outcome) -> None:
    """Each row is taken out."""
    connection = office.register.connection
    rows = [row[0] for row in connection.execute(f"SELECT rowid FROM {table} ORDER BY rowid")]
    for row in rows[::every]:
        with _changed(connection, f"DELETE FROM {table} WHERE rowid = ?", (row,)) as done:
            _look(office, outcome, f"{table}: row {row} taken out", "rows taken out", done)


@contextmanager
def _changed(connection: Any, statement: str, values: tuple[object, ...]) -> Iterator[bool]:
    """While a change stands; False if the table itself refused it."""
    connection.execute("BEGIN")
    try:
        with without_triggers(connection):
            connection.execute(statement, values)
        done = True
    except (engine.EngineError, OverflowError):
        done = False
    try:
        yield done
    finally:
        connection.execute("ROLLBACK")


def _look(office: Office, outcome: Outcome, where: str, figure: str, done: bool) -> None:
    if not done:
        outcome.count("refused by the table")
        return
    outcome.count(figure)
    try:
        found = verification.first_wrong(office)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what this trial looks for
        outcome.fail("broke verify", f"{where}: {error!r}")
        return
    if found is None:
        outcome.fail("not found", where)


def _files(office: Office, positions: int, outcome: Outcome) -> None:
    for path in sorted((office.register.folder / "attachments").rglob("*")):
        if path.is_file():
            _file(office, path, positions, outcome)


def _file(office: Office, path: Path, positions: int, outcome: Outcome) -> None:
    whole = path.read_bytes()
    for at in _evenly(len(whole), positions):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        _look(office, outcome, f"{path.name}: byte {at}", "bytes of scans changed", done=True)
    path.write_bytes(whole)
