"""Chase letters and period reports in the register; both only grow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from app.register.moments import moment, stamp
from app.register.tables import Chase as ChaseRow
from app.register.tables import PeriodReport as ReportRow

if TYPE_CHECKING:
    from datetime import datetime

    from app.register.register import Register


@dataclass(frozen=True, slots=True)
class Chase:
    """A chase letter 督办函; ``lines`` are the late steps as ``service.late_with`` gives them, with ``nth``."""

    id: str
    number: str
    outside: str
    at: datetime
    by: str
    lines: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class PeriodReport:
    """A progress report 进度汇报 on the days from ``first`` to ``last``, as drawn up."""

    id: str
    number: str
    first: date
    last: date
    at: datetime
    by: str
    body: dict[str, Any]


def add_chase(register: Register, chase: Chase) -> None:
    """Store a chase letter."""
    ChaseRow.insert(
        id=chase.id,
        number=chase.number,
        outside=chase.outside,
        at=stamp(chase.at),
        by=chase.by,
        body=msgspec.json.encode(chase.lines).decode(),
    ).execute(register.rows)


def chases(register: Register) -> list[Chase]:
    """Every chase letter, newest first."""
    return [
        Chase(
            id=row["id"],
            number=row["number"],
            outside=row["outside"],
            at=moment(row["at"]),
            by=row["by"],
            lines=tuple(msgspec.json.decode(row["body"])),
        )
        for row in ChaseRow.select().order_by(ChaseRow.number.desc()).dicts().execute(register.rows)
    ]


def add_report(register: Register, report: PeriodReport) -> None:
    """Store a report."""
    ReportRow.insert(
        id=report.id,
        number=report.number,
        first=report.first.isoformat(),
        last=report.last.isoformat(),
        at=stamp(report.at),
        by=report.by,
        body=msgspec.json.encode(report.body).decode(),
    ).execute(register.rows)


def reports(register: Register) -> list[PeriodReport]:
    """Every report, newest first."""
    return [
        PeriodReport(
            id=row["id"],
            number=row["number"],
            first=date.fromisoformat(row["first"]),
            last=date.fromisoformat(row["last"]),
            at=moment(row["at"]),
            by=row["by"],
            body=msgspec.json.decode(row["body"]),
        )
        for row in ReportRow.select().order_by(ReportRow.number.desc()).dicts().execute(register.rows)
    ]
