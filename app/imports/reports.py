"""The row report of an import: what became of which row, kept with its batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.base.problems import Code, Problem
from app.imports.lines import Skipped, Why

if TYPE_CHECKING:
    from app.imports.planning import Plan


class Told(msgspec.Struct, frozen=True, array_like=True):
    """A problem, as it is kept."""

    cell: str
    code: str
    facts: dict[str, str | int]


class Row(msgspec.Struct, frozen=True, array_like=True):
    """A row of the sheet (1-based) that became a dossier or changed one: the unit and the buyers."""

    row: int
    unit: str
    buyers: str


class Report(msgspec.Struct, frozen=True):
    """What became of the rows of a sheet. ``more`` are warnings that were only counted, by kind."""

    new: list[Row]
    changed: list[Row]
    same: int
    refused: list[Told]
    warnings: list[Told]
    more: dict[str, int]
    skipped: dict[str, list[int]]
    """Why rows are no purchases -> those rows."""
    dropped: list[str]
    """The headings of columns that were not stored."""
    kept: list[str]
    """The headings of columns that were kept as extra fields."""


def of_plan(plan: Plan) -> Report:
    """The report of a plan."""
    skipped: dict[str, list[int]] = {}
    for each in plan.skipped:
        skipped.setdefault(each.why, []).append(each.row)
    return Report(
        [Row(plan.rows[each.id], each.unit, each.names) for each in plan.new],
        [Row(plan.rows[after.id], after.unit, after.names) for _, after in plan.changed],
        plan.same,
        [Told(each.cell, each.code, dict(each.facts)) for each in plan.refused],
        [Told(each.cell, each.code, dict(each.facts)) for each in plan.warnings],
        {str(code): times for code, times in plan.more.items()},
        skipped,
        list(plan.dropped),
        list(dict.fromkeys(name for fields in plan.extras.values() for name in fields)),
    )


def written(plan: Plan) -> str:
    """The report of a plan, as it is kept."""
    return msgspec.json.encode(of_plan(plan)).decode()


def read(body: str) -> Report:
    """A report that was kept."""
    return msgspec.json.decode(body, type=Report)


def problem(told: Told) -> Problem:
    """The problem that was kept."""
    return Problem(told.cell, msgspec.convert(told.code, Code), told.facts)


def more(report: Report) -> dict[Code, int]:
    """How many warnings of each kind were only counted."""
    return msgspec.convert(report.more, dict[Code, int])


def skipped(report: Report) -> list[Skipped]:
    """The rows that were no purchases, in the order of the sheet."""
    found = [Skipped(row, msgspec.convert(why, Why)) for why, rows in report.skipped.items() for row in rows]
    return sorted(found, key=lambda each: each.row)
