"""Imports in the register: the batches 导入批次, and the remembered meaning of the columns under a header."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from app.register import rows
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from app.register.register import Register


@dataclass(frozen=True, slots=True)
class Batch:
    """One import: how many dossiers are ``new`` and ``changed``; ``undone_at`` is None unless it was undone."""

    id: str
    number: str
    source: str
    at: datetime
    by: str
    new: int
    changed: int
    undone_at: datetime | None = None


class _Row(NamedTuple):
    id: str
    number: str
    source: str
    at: int
    by: str
    new: int
    changed: int
    undone_at: int | None


def add(register: Register, batch: Batch) -> None:
    """Store a new batch."""
    row = _Row(
        id=batch.id,
        number=batch.number,
        source=batch.source,
        at=stamp(batch.at),
        by=batch.by,
        new=batch.new,
        changed=batch.changed,
        undone_at=None,
    )
    rows.add(register.connection, "batch", _Row, [row])


def load(register: Register) -> list[Batch]:
    """All batches, newest first."""
    found = rows.read(register.connection, _Row, f"SELECT {rows.columns(_Row)} FROM batch ORDER BY number DESC")
    return [_batch(row) for row in found]


def _batch(row: _Row) -> Batch:
    undone = None if row.undone_at is None else moment(row.undone_at)
    return Batch(
        id=row.id,
        number=row.number,
        source=row.source,
        at=moment(row.at),
        by=row.by,
        new=row.new,
        changed=row.changed,
        undone_at=undone,
    )


def dossiers(register: Register, batch: str) -> list[str]:
    """The ids of the dossiers that a batch (id) created."""
    return rows.values(register.connection, "SELECT id FROM dossier WHERE batch = ?", (batch,))


ITS_OWN = frozenset({"buyer", "dossier_person", "former", "extra_field", "party_choice"})
"""Tables whose rows go with the dossier that an undone import had brought."""

CHOSEN = "party.chosen"
"""What the journal calls it when somebody chose an outside party; the import's own choices are told by its entries."""


def units_in_use(register: Register, batch: str) -> list[str]:
    """The units of a batch's dossiers that were changed since, have duties, or that anything else refers to."""
    tables = rows.values(register.connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    chosen = f"id IN (SELECT dossier FROM journal WHERE kind = '{CHOSEN}')"
    wanted = ["version > 1", "id IN (SELECT dossier FROM duty)", chosen]
    for table in tables:
        if table not in ITS_OWN:
            sql = 'SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = \'dossier\''
            wanted += [
                f'id IN (SELECT "{column}" FROM "{table}")'
                for column in rows.values(register.connection, sql, (table,))
            ]
    return rows.values(
        register.connection, f"SELECT unit FROM dossier WHERE batch = ? AND ({' OR '.join(wanted)})", (batch,)
    )


def keep_report(register: Register, batch: str, body: str) -> None:
    """Store what a batch (id) told of its rows, as JSON."""
    register.connection.execute("INSERT INTO batch_report (batch, body) VALUES (?, ?)", (batch, body))


def report(register: Register, batch: str) -> str | None:
    """What a batch (id) told of its rows, as JSON; None if it was imported before reports were kept."""
    found: str | None = rows.value(register.connection, "SELECT body FROM batch_report WHERE batch = ?", (batch,))
    return found


def mark_undone(register: Register, batch: str, at: datetime) -> None:
    """Store that a batch was undone; its dossiers are already gone."""
    register.connection.execute("UPDATE batch SET undone_at = ? WHERE id = ?", (stamp(at), batch))


def mapping(register: Register, signature: str) -> str | None:
    """The remembered columns, as JSON, for the signature of a header; None if there are none."""
    found: str | None = rows.value(register.connection, "SELECT columns FROM mapping WHERE signature = ?", (signature,))
    return found


def remember(register: Register, signature: str, columns: str) -> None:
    """Remember the columns, as JSON, for the signature of a header."""
    register.connection.execute(
        "INSERT INTO mapping (signature, columns) VALUES (?, ?) "
        "ON CONFLICT (signature) DO UPDATE SET columns = excluded.columns",
        (signature, columns),
    )
