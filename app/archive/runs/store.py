"""Submissions to headquarters in the register: one number for the hand-offs of one run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.register import tables
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from app.register.register import Register


@dataclass(frozen=True, slots=True)
class Submission:
    """One run; ``handoffs`` are the ids of its hand-offs, one per dossier."""

    id: str
    number: str
    at: datetime
    by: str
    counterpart: str
    handoffs: tuple[str, ...]


def add(register: Register, submission: Submission) -> None:
    """Store a run."""
    tables.Submission.insert(
        id=submission.id,
        number=submission.number,
        at=stamp(submission.at),
        by=submission.by,
        counterpart=submission.counterpart,
    ).execute(register.rows)
    tables.SubmissionHandoff.insert_many(
        [{"handoff": each, "submission": submission.id} for each in submission.handoffs]
    ).execute(register.rows)


def load(register: Register, number: str | None = None) -> list[Submission]:
    """Runs, newest first; or the one under a number."""
    query = tables.Submission.select().order_by(tables.Submission.at.desc(), tables.Submission.number.desc())
    if number is not None:
        query = query.where(tables.Submission.number == number)
    members: dict[str, list[str]] = {}
    for row in tables.SubmissionHandoff.select().dicts().execute(register.rows):
        members.setdefault(row["submission"], []).append(row["handoff"])
    return [
        Submission(
            id=row["id"],
            number=row["number"],
            at=moment(row["at"]),
            by=row["by"],
            counterpart=row["counterpart"],
            handoffs=tuple(members.get(row["id"], ())),
        )
        for row in query.dicts().execute(register.rows)
    ]
