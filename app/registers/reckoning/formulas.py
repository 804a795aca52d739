"""Formulas: numbers of a form that are computed from its other values (``Compute``)."""

from __future__ import annotations

from datetime import date
from math import prod
from typing import TYPE_CHECKING

from app.registers.record_rules import meets, rows, ticks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.base.working_calendar import Calendar
    from app.forms.fields import Compute, When
    from app.registers.record_rules import Cell, Value


def compute_number(
    compute: Compute, values: Mapping[str, Value], calendar: Calendar, kinds: Mapping[str, str] | None = None
) -> int | None:
    """The number that ``compute`` gives for ``values``, in the units of its field; None while values for it are missing.

    ``kinds`` are the kinds of the fields, by which a product of fen, hundredths and pieces comes out right. Halves are
    rounded up.
    """
    found = [numbers(values, name, compute.where) for name in compute.of]
    match compute.how:
        case "sum":
            return sum(sum(each) for each in found)
        case "difference":
            return sum(found[0]) - sum(sum(each) for each in found[1:])
        case "product":
            parts = [UNITS.get((kinds or {}).get(name, ""), 1) for name in compute.of]
            return divided(prod(map(sum, found)), prod(parts[1:])) if all(found) else None
        case "share" if len(found) > 2 and all(found):
            return divided(sum(found[0]) * sum(found[2]), sum(found[1]))
        case "rate" if len(found) > 1:
            return divided(sum(found[0]) * 10_000, sum(found[1]))
        case "average" if len(found) > 1:
            return divided(sum(found[0]) * 100, sum(found[1]))
        case "rows":
            return sum(meets(row, compute.where) for name in compute.of for row in rows(values.get(name)))
        case "ticked":
            return sum(bool(each) for each in _cells(values, compute.of[0], compute.where))
        case "interest" if len(found) > 3 and found[0] and found[1]:
            days = _days(values, compute.of[2:4])
            span = max(0, (days[1] - days[0]).days) if days else None
            return None if span is None else divided(sum(found[0]) * sum(found[1]) * span, 10_000 * compute.basis)
        case "days" | "calendar-days" if days := _days(values, compute.of[:2]):
            start, end = days
            if compute.how == "calendar-days":
                return max(0, (end - start).days)
            return calendar.worked_between(calendar.end(start), calendar.end(end))
        case _:
            return None


UNITS = {"number": 100, "percent": 10_000}
"""By how much a further factor of a kind is larger than what it means."""


def divided(one: int, by: int) -> int | None:
    """A quotient, halves rounded up away from zero; None if ``by`` is 0."""
    if not by:
        return None
    sign = -1 if (one < 0) != (by < 0) else 1
    return sign * ((2 * abs(one) + abs(by)) // (2 * abs(by)))


def _days(values: Mapping[str, Value], names: Sequence[str]) -> tuple[date, date] | None:
    days = [date.fromisoformat(each[:10]) for name in names if isinstance(each := values.get(name), str) and each]
    return (days[0], days[1]) if len(days) > 1 else None


def numbers(values: Mapping[str, Value], name: str, where: When | None = None) -> list[int]:
    """The number in a field, or those in a column of a table (``table.column``), as far as filled in, of rows that agree
    with ``where``."""
    found = _cells(values, name, where) if "." in name else (values.get(name),)
    return [each for each in found if isinstance(each, int)]


def _cells(values: Mapping[str, Value], name: str, where: When | None = None) -> Sequence[Cell]:
    """The ticks of a checklist, or the cells of a column (``table.column``)."""
    table, _, column = name.partition(".")
    value = values.get(table)
    return [row.get(column) for row in rows(value) if meets(row, where or {})] if column else ticks(value)
