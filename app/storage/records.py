"""Records of forms and their steps in the register; both only grow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import peewee as pw

from app.domain.records import Record, Step
from app.storage.moments import moment, stamp
from app.storage.tables import Record as Row
from app.storage.tables import RecordStep as StepRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from app.storage.register import Register

AT_ONCE = 400
"""Steps of so many records are asked for together."""


def add(register: Register, record: Record) -> None:
    """Store a record as it was written."""
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
    """Append a step."""
    StepRow.insert(
        record=record,
        kind=step.kind,
        name=step.name,
        at=stamp(step.at),
        entered_at=stamp(step.entered_at),
        by=step.by,
        event=step.event,
        body=msgspec.json.encode(step.data).decode(),
    ).execute(register.rows)


def forms(register: Register) -> list[str]:
    """The forms that have records, by name."""
    rows = Row.select(Row.form).distinct().order_by(Row.form).tuples().execute(register.rows)
    return [form for (form,) in rows]


def load(
    register: Register, *, since: datetime | None = None, until: datetime | None = None, **of: Any
) -> list[Record]:
    """Records with these values written from ``since`` up to before ``until``, newest first."""
    asked = Row.select().order_by(Row.at.desc(), Row.number.desc())
    for name, value in of.items():
        asked = asked.where(getattr(Row, name) == value)
    if since:
        asked = asked.where(Row.at >= stamp(since))
    if until:
        asked = asked.where(Row.at < stamp(until))
    rows = list(asked.dicts().execute(register.rows))
    steps: dict[str, list[Step]] = {}
    for record, step in _steps(register, [row["id"] for row in rows]):
        steps.setdefault(record, []).append(step)
    return [Record(**{name: row[name] for name in row if name != "at"}, steps=tuple(steps[row["id"]])) for row in rows]


def _steps(register: Register, records: list[str]) -> Iterator[tuple[str, Step]]:
    for begin in range(0, len(records), AT_ONCE):
        some: Iterable[str] = records[begin : begin + AT_ONCE]
        query = StepRow.select().where(StepRow.record.in_(some)).order_by(pw.SQL("id"))
        for row in query.dicts().execute(register.rows):
            yield (
                row["record"],
                Step(
                    row["kind"],
                    row["name"],
                    moment(row["at"]),
                    moment(row["entered_at"]),
                    row["by"],
                    row["event"],
                    msgspec.json.decode(row["body"]),
                ),
            )
