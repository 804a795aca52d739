"""What a dossier does not need 不需要, and why, in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.register import rows
from app.register.moments import stamp

if TYPE_CHECKING:
    from datetime import datetime

    from app.register.register import Register


class _Row(NamedTuple):
    dossier: str
    kind: str
    reason: str
    at: int
    by: str


def load(register: Register, dossier: str) -> dict[str, str]:
    """Kind of paper -> why the dossier does not need it."""
    sql = f"SELECT {rows.columns(_Row)} FROM unneeded WHERE dossier = ?"
    return {row.kind: row.reason for row in rows.read(register.connection, _Row, sql, (dossier,))}


def keep(register: Register, dossier: str, kind: str, reason: str, at: datetime, by: str) -> None:
    """Say why a dossier does not need a kind of paper; with an empty reason it needs it again."""
    register.connection.execute("DELETE FROM unneeded WHERE dossier = ? AND kind = ?", (dossier, kind))
    if reason:
        rows.add(register.connection, "unneeded", _Row, [_Row(dossier, kind, reason, stamp(at), by)])
