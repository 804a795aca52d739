"""Slots: the days on which the periods of a recurring limit end, fixed by the limit alone.

A slot is the last day of its period before days of rest move its due: the Friday of a weekly report stays that week's
Friday, though during a holiday the report falls due on the first working day after it. So which periods there are never
depends on when somebody looks.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from app.base import period_labels
from app.rulebook.limits import EVERY, Appointment, Due, Limit, PeriodEnd, Slots

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from app.base.working_calendar import Calendar

DAY = timedelta(days=1)
_INSTANT = timedelta(microseconds=1)


def first(limit: Limit, begins: datetime, calendar: Calendar) -> date:
    """The slot of the period that is under way, or begins, at a moment.

    Raises:
        NotTimed: the limit does not recur

    """
    day = calendar.day_of(begins)
    slot = limit.slot_from(day, calendar)
    if isinstance(limit, Appointment) and calendar.moment(slot, limit.clock) <= begins:
        return limit.slot_from(day + DAY, calendar)
    return slot


def due_at(limit: Limit, slot: date, calendar: Calendar) -> Due:
    """When the period with this slot falls due."""
    return limit.due(calendar.moment(slot, time()), calendar)


def dues(limit: Limit, since: datetime, calendar: Calendar) -> Iterator[Due]:
    """The dues of a recurring limit after ``since``, slot by slot, an endless iterator.

    Raises:
        NotTimed: the limit does not recur

    """
    slot = first(limit, since, calendar)
    while True:
        yield due_at(limit, slot, calendar)
        slot = limit.slot_from(slot + DAY, calendar)


def days_of(limit: Limit, slot: date, calendar: Calendar) -> tuple[date, date]:
    """First and last day on which something that happens belongs to the period with this slot.

    A period of days ends with its due where a holiday moved it; one weekday means its week; of several weekdays, each
    has the days since the one before.
    """
    due = due_at(limit, slot, calendar).at
    last = max(slot, calendar.day_of(due - _INSTANT))
    return _begun(limit, slot), max(last, _week_end(limit, slot))


def _begun(limit: Limit, slot: date) -> date:
    if isinstance(limit, PeriodEnd):
        return date(slot.year, slot.month - limit.months + 1, 1)
    weekdays = _weekdays(limit)
    if len(weekdays) == 1:
        return period_labels.bounds("week", slot)[0]
    return slot - timedelta(days=min(((slot.weekday() - each - 1) % 7 for each in weekdays), default=0))


def _week_end(limit: Limit, slot: date) -> date:
    return period_labels.bounds("week", slot)[1] if len(_weekdays(limit)) == 1 else slot


def _weekdays(limit: Limit) -> tuple[int, ...]:
    """The weekdays of a limit that has some; none where every day, or every working day, is meant."""
    weekdays = limit.weekdays if isinstance(limit, Slots | Appointment) else ()
    return () if weekdays == EVERY else weekdays
