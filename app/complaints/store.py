"""Complaints and their steps in the register; both only grow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import peewee as pw

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
    query = Row.select()
    for name, value in of.items():
        query = query.where(getattr(Row, name) == value)
    return _loaded(register, query)


def unclosed(register: Register) -> list[Complaint]:
    """The complaints that are not closed, newest first."""
    return _loaded(register, Row.select().where(_UNCLOSED))


def unfinished(register: Register) -> list[Complaint]:
    """The complaints that are not closed, or whose client has not been reached since."""
    return _loaded(register, Row.select().where(_UNFINISHED))


def unclosed_count(register: Register) -> int:
    """How many are not closed."""
    return int(Row.select().where(_UNCLOSED).count(register.rows))


def _loaded(register: Register, query: pw.ModelSelect[Row]) -> list[Complaint]:
    rows = list(query.order_by(Row.number.desc()).dicts().execute(register.rows))
    done = steps.load(register, StepRow.complaint, [row["id"] for row in rows], Step)
    return [Complaint(**row, steps=tuple(done.get(row["id"], ()))) for row in rows]


def _without(what: str) -> pw.SQL:
    """The complaints whose present round has no step of which ``what`` is true."""
    latest = "(SELECT max(round) FROM complaint_step WHERE complaint = s.complaint)"
    return pw.SQL(f"id NOT IN (SELECT s.complaint FROM complaint_step s WHERE {what} AND s.round = {latest})")


_UNCLOSED = _without("s.kind = 'closed'")
_UNFINISHED = _without("s.kind = 'called-back' AND s.body ->> 'outcome' = 'satisfied'")
