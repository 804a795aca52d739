"""Imports in the register: what came with which sheet, and how sheets with a header are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Batch:
    """One import: so many dossiers ``new`` and ``changed``; ``undone_at`` once it was taken back."""

    id: str
    number: str
    source: str
    at: datetime
    by: str
    new: int
    changed: int
    undone_at: datetime | None = None


def add(connection: Any, batch: Batch) -> None:
    """Store a new batch."""
    connection.execute(
        "INSERT INTO batch (id, number, source, at, by, new, changed) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (batch.id, batch.number, batch.source, stamp(batch.at), batch.by, batch.new, batch.changed),
    )


def load(connection: Any) -> list[Batch]:
    """All batches, newest first."""
    rows = connection.execute(
        "SELECT at, undone_at, id, number, source, by, new, changed FROM batch ORDER BY number DESC"
    )
    return [
        Batch(batch, number, source, moment(at), by, new, changed, moment(undone) if undone else None)
        for at, undone, batch, number, source, by, new, changed in rows
    ]


def dossiers(connection: Any, batch: str) -> list[str]:
    """The ids of the dossiers that a batch brought."""
    return [row[0] for row in connection.execute("SELECT id FROM dossier WHERE batch = ?", (batch,))]


def used(connection: Any, batch: str) -> list[str]:
    """The units of a batch's dossiers that were changed since, or have papers."""
    rows = connection.execute(
        "SELECT unit FROM dossier WHERE batch = ? AND (version > 1 OR id IN (SELECT dossier FROM paper)"
        " OR id IN (SELECT dossier FROM handoff) OR id IN (SELECT dossier FROM duty))",
        (batch,),
    )
    return [row[0] for row in rows]


def mark_undone(connection: Any, batch: str, at: datetime) -> None:
    """Note that a batch was taken back; its dossiers are gone, so nothing refers to it."""
    connection.execute("UPDATE batch SET undone_at = ? WHERE id = ?", (stamp(at), batch))


def mapping(connection: Any, signature: str) -> str | None:
    """The remembered columns for a header."""
    row = connection.execute("SELECT columns FROM mapping WHERE signature = ?", (signature,)).fetchone()
    return row[0] if row else None


def remember(connection: Any, signature: str, columns: str) -> None:
    """Remember the columns for a header."""
    connection.execute(
        "INSERT INTO mapping (signature, columns) VALUES (?, ?) "
        "ON CONFLICT (signature) DO UPDATE SET columns = excluded.columns",
        (signature, columns),
    )
