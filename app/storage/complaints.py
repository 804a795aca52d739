"""Complaints and their steps in the register; both only grow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import peewee as pw

from app.domain.complaints import Complaint, Step
from app.storage.moments import moment, stamp
from app.storage.tables import Complaint as Row
from app.storage.tables import ComplaintStep as StepRow

if TYPE_CHECKING:
    from app.storage.register import Register


def add(register: Register, complaint: Complaint) -> None:
    """Store a complaint as it came in."""
    Row.insert(
        id=complaint.id,
        number=complaint.number,
        dossier=complaint.dossier,
        unit=complaint.unit,
        client=complaint.client,
        phone=complaint.phone,
        channel=complaint.channel,
        cause=complaint.cause,
        words=complaint.words,
    ).execute(register.rows)
    for step in complaint.steps:
        append(register, complaint.id, step)


def append(register: Register, complaint: str, step: Step) -> None:
    """Append a step."""
    StepRow.insert(
        complaint=complaint,
        round=step.round,
        kind=step.kind,
        at=stamp(step.at),
        entered_at=stamp(step.entered_at),
        by=step.by,
        body=msgspec.json.encode(step.data).decode(),
    ).execute(register.rows)


def load(register: Register, **of: Any) -> list[Complaint]:
    """Complaints with these values, newest first."""
    asked = Row.select().order_by(Row.number.desc())
    for name, value in of.items():
        asked = asked.where(getattr(Row, name) == value)
    rows = list(asked.dicts().execute(register.rows))
    steps: dict[str, list[Step]] = {}
    query = StepRow.select().order_by(pw.SQL("id"))
    if of:
        query = query.where(StepRow.complaint.in_([row["id"] for row in rows]))
    for row in query.dicts().execute(register.rows):
        steps.setdefault(row["complaint"], []).append(
            Step(
                row["round"],
                row["kind"],
                moment(row["at"]),
                moment(row["entered_at"]),
                row["by"],
                msgspec.json.decode(row["body"]),
            )
        )
    return [Complaint(**row, steps=tuple(steps.get(row["id"], ()))) for row in rows]
