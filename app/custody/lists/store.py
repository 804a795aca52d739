"""Hand-off lists 交接清单 in the register: one number, one signature for the hand-offs of several dossiers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.register import tables
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from app.register.register import Register


@dataclass(frozen=True, slots=True)
class HandoffList:
    """One list; ``handoffs`` are the ids of its hand-offs, one per dossier, all from ``giver`` to ``taker``."""

    id: str
    number: str
    giver: str
    taker: str
    at: datetime
    by: str
    counterpart: str
    handoffs: tuple[str, ...]


def add(register: Register, made: HandoffList) -> None:
    """Store a list."""
    tables.Submission.insert(
        id=made.id,
        number=made.number,
        giver=made.giver,
        taker=made.taker,
        at=stamp(made.at),
        by=made.by,
        counterpart=made.counterpart,
    ).execute(register.rows)
    tables.SubmissionHandoff.insert_many([{"handoff": each, "submission": made.id} for each in made.handoffs]).execute(
        register.rows
    )


def load(register: Register, number: str | None = None, letters: str = "") -> list[HandoffList]:
    """Lists, newest first, whose numbers begin with ``letters``; or the one under a number."""
    query = tables.Submission.select().order_by(tables.Submission.at.desc(), tables.Submission.number.desc())
    if number is not None:
        query = query.where(tables.Submission.number == number)
    if letters:
        query = query.where(tables.Submission.number.startswith(letters))
    members = _members(register)
    return [
        HandoffList(
            id=row["id"],
            number=row["number"],
            giver=row["giver"],
            taker=row["taker"],
            at=moment(row["at"]),
            by=row["by"],
            counterpart=row["counterpart"],
            handoffs=tuple(members.get(row["id"], ())),
        )
        for row in query.dicts().execute(register.rows)
    ]


def _members(register: Register) -> dict[str, list[str]]:
    """List (id) -> the ids of its hand-offs."""
    found: dict[str, list[str]] = {}
    for row in tables.SubmissionHandoff.select().dicts().execute(register.rows):
        found.setdefault(row["submission"], []).append(row["handoff"])
    return found
