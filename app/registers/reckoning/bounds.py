"""Bounds 上下限 between the fields of a form: a day not before another, a number not above another."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from app.registers.record_rules import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from app.base.working_calendar import Calendar
    from app.forms.fields import Field
    from app.registers.record_rules import Value


def crossed(
    fields: Iterable[Field],
    values: Mapping[str, Value],
    beside: Mapping[str, Value],
    calendar: Calendar,
    within: str = "",
) -> Iterator[tuple[str, str]]:
    """The problems (``record_rules.Unfit``) of values above or below another field's, of the row, the form, or ``beside`` it."""
    known = {**beside, **values}
    for field in fields:
        value = values.get(field.name)
        for key, name, sign in (("at_least", field.at_least, -1), ("at_most", field.at_most, 1)):
            bound = known.get(name)
            if name and _compared(value, bound, calendar) == sign:
                yield f"{within}{field.name}", f"{key}={bound}"
        for place, row in enumerate(rows(value), 1):
            yield from crossed(field.columns, {**row}, known, calendar, f"{within}{field.name}.{place}.")


def _compared(one: Value, other: Value, calendar: Calendar) -> int:
    """1 if ``one`` is larger or later than ``other``, -1 if smaller or earlier, else 0: also if they cannot be compared."""
    if isinstance(one, int) and isinstance(other, int):
        return (one > other) - (one < other)
    if not (isinstance(one, str) and isinstance(other, str) and one and other):
        return 0
    if ":" in one and "T" not in one:
        return (one > other) - (one < other)
    left, right = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if left.tzinfo and right.tzinfo:
        return (left > right) - (left < right)
    day, bound = (_day(each, calendar) for each in (left, right))
    return (day > bound) - (day < bound)


def _day(moment: datetime, calendar: Calendar) -> date:
    return calendar.day_of(moment) if moment.tzinfo else moment.date()
