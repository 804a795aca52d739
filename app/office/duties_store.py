"""Duties in the register: the whole value as JSON, a few columns for lists, a partial index over the open ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from app.register.moments import stamp
from app.rulebook.duties import Duty

if TYPE_CHECKING:
    from collections.abc import Iterable

_decoder = msgspec.json.Decoder(Duty)


def store(connection: Any, duties: Iterable[Duty]) -> None:
    """Store duties as they now stand, new ones and known ones alike."""
    connection.executemany(
        "INSERT INTO duty (id, clause, dossier, responsible, started, due, provisional, open, body) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET responsible = excluded.responsible, "
        "due = excluded.due, provisional = excluded.provisional, open = excluded.open, body = excluded.body",
        [
            (
                duty.id,
                duty.clause,
                duty.file or None,
                duty.responsible,
                stamp(duty.started),
                stamp(duty.due),
                int(duty.provisional),
                int(bool(duty.outstanding)),
                msgspec.json.encode(duty).decode(),
            )
            for duty in duties
        ],
    )


def load(connection: Any, where: str = "1 = 1", arguments: tuple[Any, ...] = ()) -> list[Duty]:
    """Duties that satisfy a condition on their columns, by due, then clause."""
    rows = connection.execute(f"SELECT body FROM duty WHERE {where} ORDER BY due, clause, id", arguments)
    return [_decoder.decode(body) for (body,) in rows]
