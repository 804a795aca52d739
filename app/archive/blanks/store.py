"""Blank contracts in the register: the state of each, and the lines of the stock register, which only grow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import peewee as pw

from app.register import tables
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.archive.blanks.rules import BlankState
    from app.register.register import Register


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the stock register: blanks ``first`` to ``last`` became what ``kind`` says."""

    id: str
    number: str
    kind: BlankState
    at: datetime
    entered_at: datetime
    by: str
    first: str
    last: str
    count: int
    recipient: str = ""
    reason: str = ""


def states(register: Register) -> dict[str, BlankState]:
    """Number -> state of every registered blank."""
    rows = tables.Blank.select(tables.Blank.number, tables.Blank.state).dicts().execute(register.rows)
    return {row["number"]: row["state"] for row in rows}


def add(register: Register, step: Step, numbers: Sequence[str]) -> None:
    """Append a line and give its blanks the new state."""
    tables.BlankStep.insert(
        id=step.id,
        number=step.number,
        kind=step.kind,
        at=stamp(step.at),
        entered_at=stamp(step.entered_at),
        by=step.by,
        first=step.first,
        last=step.last,
        count=step.count,
        recipient=step.recipient,
        reason=step.reason,
    ).execute(register.rows)
    row = tables.Blank
    for start in range(0, len(numbers), 500):
        row.insert_many(
            [{"number": each, "state": step.kind, "step": step.id} for each in numbers[start : start + 500]]
        ).on_conflict(conflict_target=[row.number], preserve=[row.state, row.step]).execute(register.rows)


def steps(register: Register) -> list[Step]:
    """The stock register, newest first."""
    row = tables.BlankStep
    query = row.select().order_by(pw.SQL("rowid").desc()).dicts()
    return [
        Step(
            id=each["id"],
            number=each["number"],
            kind=each["kind"],
            at=moment(each["at"]),
            entered_at=moment(each["entered_at"]),
            by=each["by"],
            first=each["first"],
            last=each["last"],
            count=each["count"],
            recipient=each["recipient"],
            reason=each["reason"],
        )
        for each in query.execute(register.rows)
    ]
