"""Formulas: numbers of a form that are computed from its other values (``Compute``)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.registers.record_rules import rows, ticks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.base.working_calendar import Calendar
    from app.forms.fields import Compute
    from app.registers.record_rules import Cell, Value


def compute_number(compute: Compute, values: Mapping[str, Value], calendar: Calendar) -> int | None:
    """The number that ``compute`` gives for ``values``, in the units of its field; None while values for it are missing."""
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
            ends = (values.get(name) for name in compute.of[:2])
            days = [date.fromisoformat(each) for each in ends if isinstance(each, str) and each]
            if len(days) < 2:
                return None
            start, end = days
            if compute.how == "calendar-days":
                return max(0, (end - start).days)
            return calendar.worked_between(calendar.end(start), calendar.end(end))


def numbers(values: Mapping[str, Value], name: str) -> list[int]:
    """The number in a field, or those in a column of a table (``table.column``), as far as filled in."""
    found = _cells(values, name) if "." in name else (values.get(name),)
    return [each for each in found if isinstance(each, int)]


def _cells(values: Mapping[str, Value], name: str) -> Sequence[Cell]:
    """The ticks of a checklist, or the cells of a column (``table.column``)."""
    table, _, column = name.partition(".")
    value = values.get(table)
    return [row.get(column) for row in rows(value)] if column else ticks(value)
