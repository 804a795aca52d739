"""Records of forms and their steps in the register; both only grow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.register import steps
from app.register.moments import stamp
from app.register.tables import Record as Row
from app.register.tables import RecordStep as StepRow
from app.registers.record_rules import Record, Step

if TYPE_CHECKING:
    from datetime import datetime

    from app.register.register import Register


def add(register: Register, record: Record) -> None:
    """Store a new record with its steps."""
    Row.insert(
        id=record.id,
        form=record.form,
        version=record.version,
        number=record.number,
        dossier=record.dossier,
        at=stamp(record.written.at),
    ).execute(register.rows)
    for step in record.steps:
        append(register, record.id, step)


def append(register: Register, record: str, step: Step) -> None:
    """Append a step to a record (id)."""
    StepRow.insert(record=record, **steps.columns(step)).execute(register.rows)


def forms(register: Register) -> list[str]:
    """The forms that have records, by name."""
    return [row["form"] for row in Row.select(Row.form).distinct().order_by(Row.form).dicts().execute(register.rows)]


def load(
    register: Register, *, since: datetime | None = None, until: datetime | None = None, **of: Any
) -> list[Record]:
    """The records with these column values written from ``since`` until before ``until``, newest first."""
    query = Row.select().order_by(Row.at.desc(), Row.number.desc())
    for name, value in of.items():
        query = query.where(getattr(Row, name) == value)
    if since:
        query = query.where(Row.at >= stamp(since))
    if until:
        query = query.where(Row.at < stamp(until))
    rows = list(query.dicts().execute(register.rows))
    done = steps.load(register, StepRow.record, [row["id"] for row in rows], Step)
    return [Record(**{name: row[name] for name in row if name != "at"}, steps=tuple(done[row["id"]])) for row in rows]
