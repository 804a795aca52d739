"""Complaints and their steps in the register; both only grow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import peewee as pw

from app.complaints.rules import Complaint, Step
from app.register import rows, steps
from app.register.moments import stamp
from app.register.tables import Complaint as Row
from app.register.tables import ComplaintStep as StepRow
from app.register.tables import ComplaintWaiting as WaitingRow

if TYPE_CHECKING:
    from datetime import datetime

    from app.register.register import Register


_EVER = 1 << 62

State = Literal["open", "call"]
"""Not closed; or closed, and the client has not been reached since."""


class Waiting(NamedTuple):
    """A complaint (id) that waits for somebody."""

    complaint: str
    state: str


_LATEST = "(SELECT max(round) FROM complaint_step WHERE complaint = c.id)"
_OPEN = (
    "NOT EXISTS (SELECT 1 FROM complaint_step s WHERE s.complaint = c.id AND s.kind = 'closed' "
    f"AND s.round = {_LATEST})"
)
_CALL = (
    "coalesce((SELECT s.body ->> 'outcome' FROM complaint_step s WHERE s.complaint = c.id AND s.kind = 'called-back' "
    f"AND s.round = {_LATEST} ORDER BY s.id DESC LIMIT 1), 'unreached') = 'unreached'"
)
_WAITING = (
    f"SELECT c.id AS complaint, iif({_OPEN}, 'open', 'call') AS state FROM complaint c WHERE ({_OPEN} OR {_CALL})"
)
"""Who waits, as the steps of the present round tell."""


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
    """Append a step to a complaint (id), and keep whether it waits for somebody."""
    StepRow.insert(complaint=complaint, **steps.columns(step)).execute(register.rows)
    register.connection.execute("DELETE FROM complaint_waiting WHERE complaint = ?", (complaint,))
    found = rows.read(register.connection, Waiting, f"{_WAITING} AND c.id = ?", (complaint,))
    rows.add(register.connection, "complaint_waiting", Waiting, found)


def load(register: Register, **of: Any) -> list[Complaint]:
    """The complaints with these column values, newest first."""
    query = Row.select()
    for name, value in of.items():
        query = query.where(getattr(Row, name) == value)
    return _loaded(register, query)


def waiting(register: Register, state: State | None = None) -> list[Complaint]:
    """The complaints that wait for somebody, in a state or any, newest first."""
    found = WaitingRow.select(WaitingRow.complaint)
    if state:
        found = found.where(WaitingRow.state == state)
    return _loaded(register, Row.select().where(Row.id.in_(found)))


def waiting_count(register: Register, state: State) -> int:
    """How many wait in a state."""
    sql = "SELECT count(*) FROM complaint_waiting WHERE state = ?"
    return int(rows.value(register.connection, sql, (state,)))


def received(register: Register, since: datetime, until: datetime | None = None) -> list[Complaint]:
    """The complaints that first came in at ``since`` or later, and before ``until``, newest first."""
    sql = "id IN (SELECT complaint FROM complaint_step WHERE kind = 'received' AND round = 1 AND at >= ? AND at < ?)"
    return _loaded(register, Row.select().where(pw.SQL(sql, (stamp(since), stamp(until) if until else _EVER))))


def wrong(register: Register) -> list[str]:
    """The numbers of complaints that are kept as waiting and do not, or the other way round."""
    sql = (
        f"SELECT number FROM complaint JOIN (SELECT * FROM ({_WAITING} EXCEPT SELECT complaint, state FROM complaint_waiting) "
        f"UNION SELECT * FROM (SELECT complaint, state FROM complaint_waiting EXCEPT {_WAITING})) ON id = complaint"
    )
    return rows.values(register.connection, sql)


def _loaded(register: Register, query: pw.ModelSelect[Row]) -> list[Complaint]:
    found = list(query.order_by(Row.number.desc()).dicts().execute(register.rows))
    done = steps.load(register, StepRow.complaint, [row["id"] for row in found], Step)
    return [Complaint(**row, steps=tuple(done.get(row["id"], ()))) for row in found]
