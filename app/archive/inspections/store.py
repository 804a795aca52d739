"""Inspections in the register, with the lines that were expected or scanned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.archive.inspections.rules import Inspection, Line
from app.register import tables
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.register.register import Register


def add(register: Register, inspection: Inspection, lines: Iterable[Line]) -> None:
    """Store a new inspection with what it expects."""
    tables.Inspection.insert(
        id=inspection.id,
        number=inspection.number,
        quarter=inspection.quarter,
        location=inspection.location,
        papers=int(inspection.papers),
        at=stamp(inspection.at),
        by=inspection.by,
        note=inspection.note,
    ).execute(register.rows)
    rows = [{"inspection": inspection.id, **_columns(line)} for line in lines]
    for start in range(0, len(rows), 500):
        tables.Inspected.insert_many(rows[start : start + 500]).execute(register.rows)


def _columns(line: Line) -> dict[str, Any]:
    return {
        "kind": line.kind,
        "record": line.record,
        "number": line.number,
        "expected": int(line.expected),
        "seen_at": stamp(line.seen_at) if line.seen_at else None,
        "damage": line.damage,
        "repair": line.outcome,
    }


def put(register: Register, inspection: Inspection, line: Line) -> None:
    """Store a line, or its sighting, damage and outcome if its number is already there."""
    row = tables.Inspected
    row.insert(inspection=inspection.id, **_columns(line)).on_conflict(
        conflict_target=[row.inspection, row.number], preserve=[row.seen_at, row.damage, row.repair]
    ).execute(register.rows)


def forget(register: Register, inspection: Inspection, number: str) -> None:
    """Delete a surplus line, the number of which was misread."""
    row = tables.Inspected
    row.delete().where(row.inspection == inspection.id, row.number == number, row.expected == 0).execute(register.rows)


def end(register: Register, inspection: Inspection) -> bool:
    """Store that an inspection ended; False if it already had."""
    row = tables.Inspection
    return bool(
        row.update(ended_at=stamp(inspection.ended_at) if inspection.ended_at else None, note=inspection.note)
        .where(row.id == inspection.id, row.ended_at.is_null())
        .execute(register.rows)
    )


def load(register: Register, number: str | None = None) -> list[Inspection]:
    """Inspections, newest first; or the one under a number."""
    query = tables.Inspection.select().order_by(tables.Inspection.at.desc(), tables.Inspection.number.desc())
    if number is not None:
        query = query.where(tables.Inspection.number == number)
    return [
        Inspection(
            id=row["id"],
            number=row["number"],
            quarter=row["quarter"],
            papers=bool(row["papers"]),
            at=moment(row["at"]),
            by=row["by"],
            location=row["location"],
            ended_at=moment(row["ended_at"]) if row["ended_at"] is not None else None,
            note=row["note"],
        )
        for row in query.dicts().execute(register.rows)
    ]


def lines(register: Register, inspection: str, number: str | None = None) -> list[Line]:
    """The lines of an inspection (id) in the order they came; or the one under a number."""
    row = tables.Inspected
    query = row.select().where(row.inspection == inspection).order_by(row.id)
    if number is not None:
        query = query.where(row.number == number)
    return [
        Line(
            kind=each["kind"],
            number=each["number"],
            record=each["record"],
            expected=bool(each["expected"]),
            seen_at=moment(each["seen_at"]) if each["seen_at"] is not None else None,
            damage=each["damage"],
            outcome=each["repair"],
        )
        for each in query.dicts().execute(register.rows)
    ]
