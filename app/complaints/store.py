"""Complaints and their steps in the register; both only grow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.complaints.rules import Complaint, Step
from app.register import steps
from app.register.tables import Complaint as Row
from app.register.tables import ComplaintStep as StepRow

if TYPE_CHECKING:
    from app.register.register import Register


def add(register: Register, complaint: Complaint) -> None:
    """Store a new complaint with its steps."""
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
    """Append a step to a complaint (id)."""
    StepRow.insert(complaint=complaint, **steps.columns(step)).execute(register.rows)


def load(register: Register, **of: Any) -> list[Complaint]:
    """The complaints with these column values, newest first."""
    query = Row.select().order_by(Row.number.desc())
    for name, value in of.items():
        query = query.where(getattr(Row, name) == value)
    rows = list(query.dicts().execute(register.rows))
    done = steps.load(register, StepRow.complaint, [row["id"] for row in rows], Step)
    return [Complaint(**row, steps=tuple(done.get(row["id"], ()))) for row in rows]
