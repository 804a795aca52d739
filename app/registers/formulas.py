"""Computing: the values of a form that follow from others (``Compute``): sums, rates, counts, days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.registers.record_rules import rows, ticks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.base.working_calendar import Calendar
    from app.forms.entries import Compute
    from app.registers.record_rules import Cell, Value


def worked_out(compute: Compute, values: Mapping[str, Value], calendar: Calendar) -> int | None:
    """A number that follows from others; None while these are missing."""
    found = [numbers(values, name) for name in compute.of]
    match compute.how:
        case "join":
            return None
        case "sum":
            return sum(sum(each) for each in found)
        case "difference":
            return sum(found[0]) - sum(sum(each) for each in found[1:])
        case "rate":
            whole = sum(found[1])
            return round(sum(found[0]) * 10_000 / whole) if whole else None
        case "average":
            parts = sum(found[1])
            return round(sum(found[0]) * 100 / parts) if parts else None
        case "rows":
            return len(rows(values.get(compute.of[0])))
        case "ticked":
            return sum(bool(each) for each in _cells(values, compute.of[0]))
        case _:
            told = (values.get(name) for name in compute.of[:2])
            days = [date.fromisoformat(each) for each in told if isinstance(each, str) and each]
            if len(days) < 2:
                return None
            start, end = days
            if compute.how == "calendar-days":
                return max(0, (end - start).days)
            return calendar.worked_between(calendar.end(start), calendar.end(end))


def numbers(values: Mapping[str, Value], name: str) -> list[int]:
    """The number in a field, or those of a column; none where nothing is filled in."""
    found = _cells(values, name) if "." in name else (values.get(name),)
    return [each for each in found if isinstance(each, int)]


def _cells(values: Mapping[str, Value], name: str) -> Sequence[Cell]:
    """The items of a checklist, or those of one column of a table."""
    table, _, column = name.partition(".")
    told = values.get(table)
    return [row.get(column) for row in rows(told)] if column else ticks(told)
