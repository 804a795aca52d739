"""The journal only grows, and whoever changes it afterwards is found out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.register import journal
from app.register.engine import Connections, EngineError
from app.register.journal import GENESIS, Entry
from app.register.register import FILE, Register
from tests.fixtures.registers import MORNING

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = ("id", "kind", "dossier", "by", "at", "entered_at", "body", "previous", "hash")


@pytest.fixture
def kept(register: Register) -> Register:
    """A register whose journal has three entries."""
    entries = [
        Entry(name, "documents.received", "林晓燕", MORNING, MORNING, f"file of {name}", {"from": "律师", "copies": 2})
        for name in ("first", "second", "third")
    ]
    with register.transaction():
        journal.append(register, entries)
    return register


def unguarded(register: Register) -> Register:
    """The register in the hands of somebody who has the key and took the guards away."""
    taken = Register(register.folder, Connections(register.folder / FILE, register.key, guarded=False), register.key)
    for table in ("journal", "movement", "printed"):
        for guard in ("kept", "unaltered"):
            taken.connection.execute(f"DROP TRIGGER {table}_{guard}")
    return taken


def forged(value: str | int | None) -> Iterator[str | int]:
    """Every value that differs from this one in one character, or by one."""
    if not isinstance(value, str):
        yield (value or 0) + 1
        return
    for place, character in enumerate(value):
        yield value[:place] + chr(ord(character) ^ 1) + value[place + 1 :]
        yield value[:place] + value[place + 1 :]
    yield value + "0"


def test_an_untouched_chain_holds(kept: Register) -> None:
    assert journal.first_break(kept) is None


def test_an_empty_journal_holds_and_begins_at_nothing(register: Register) -> None:
    assert journal.first_break(register) is None
    assert journal.head(register) == GENESIS


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("seq", [1, 2, 3])
def test_every_changed_character_of_an_entry_is_found(kept: Register, column: str, seq: int) -> None:
    taken = unguarded(kept)
    (value,) = taken.connection.execute(f"SELECT {column} FROM journal WHERE seq = ?", (seq,)).fetchone()
    for other in forged(value):
        taken.connection.execute(f"UPDATE journal SET {column} = ? WHERE seq = ?", (other, seq))
        assert journal.first_break(taken) == seq, other


def test_an_entry_taken_out_is_found(kept: Register) -> None:
    taken = unguarded(kept)
    taken.connection.execute("DELETE FROM journal WHERE seq = 2")
    assert journal.first_break(taken) == 3


def test_entries_that_changed_places_are_found(kept: Register) -> None:
    taken = unguarded(kept)
    for old, new in ((2, 9), (3, 2), (9, 3)):
        taken.connection.execute("UPDATE journal SET seq = ? WHERE seq = ?", (new, old))
    assert journal.first_break(taken) == 2


def test_what_the_journal_keeps_is_read_as_it_was_written(register: Register) -> None:
    told = Entry("e", "dossier.opened", "何志远", MORNING, MORNING, None, {"b": ["䶮", 1], "a": None})
    with register.transaction():
        journal.append(register, [told])
    (read,) = journal.read(register)
    assert replace(read, seq=0, hash="") == told


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET by = 'nobody'",
        "DELETE FROM {table}",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        "REPLACE INTO {table} SELECT * FROM {table}",
        "UPDATE OR REPLACE {table} SET by = 'nobody'",
    ],
)
def test_journal_entries_and_printings_are_neither_changed_nor_removed(kept: Register, statement: str) -> None:
    kept.connection.execute(
        "INSERT INTO printed (form, version, record, copies, at, by) VALUES ('f', 1, 'r', 1, 0, '林')"
    )
    for table in ("journal", "printed"):
        before = kept.connection.execute(f"SELECT * FROM {table}").fetchall()
        with pytest.raises(EngineError, match=r"only grows|not authorized"):
            kept.connection.execute(statement.format(table=table))
        assert kept.connection.execute(f"SELECT * FROM {table}").fetchall() == before


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER journal_kept",
        "DROP TABLE journal",
        "ALTER TABLE journal RENAME TO old",
        "ALTER TABLE journal DROP COLUMN body",
        "CREATE TRIGGER t AFTER INSERT ON journal BEGIN SELECT 1; END",
        "CREATE TABLE other (a)",
        "CREATE TEMP TABLE other (a)",
        "PRAGMA writable_schema = ON",
        "PRAGMA recursive_triggers = OFF",
        "PRAGMA foreign_keys = OFF",
        "DELETE FROM sqlite_master",
        "UPDATE sqlite_master SET sql = ''",
        "ATTACH ':memory:' AS other",
        "WITH gone AS (SELECT 1) DELETE FROM journal WHERE seq IN gone",
    ],
)
def test_the_guards_cannot_be_taken_away(kept: Register, statement: str) -> None:
    with pytest.raises(EngineError, match=r"not authorized|may not be"):
        kept.connection.execute(statement)
    assert journal.first_break(kept) is None
    assert len(journal.read(kept)) == 3
