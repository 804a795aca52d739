"""The language of time limits in regulations: ``24 hours``, ``2 working days``, ``every mon, thu`` …"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from functools import cache
from typing import TYPE_CHECKING

from app.base.period_labels import MONTHS
from app.base.refusals import Refusal
from app.rulebook.limits import (
    EVERY,
    Appointment,
    AtOnce,
    Before,
    Conduct,
    DayEnd,
    Days,
    DaysAfter,
    Elapsed,
    Limit,
    MinutesBefore,
    PeriodEnd,
    Promised,
    Slots,
    WorkingAppointment,
    WorkingDays,
    WorkingDaysAfter,
    WorkingDaysBefore,
)

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLES = (
    "24 hours",
    "same day",
    "3 days",
    "2 working days",
    "every mon, thu",
    "every friday 09:00",
    "every working day 17:30",
    "day end",
    "working day end",
    "month end",
    "quarter end",
    "half-year end",
    "year end",
    "30 days before X",
    "7 working days before X",
    "15 minutes before X",
    "3 days after X",
    "5 working days after X",
    "promised",
    "at once",
    "60 seconds",
    "3 rings",
)
"""An example of each form, for messages."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(eq=False)
class NotALimit(Refusal):
    """``words`` is not in the language of limits."""

    words: str


@cache
def parse(words: str) -> Limit:
    """The limit written as ``words``.

    Raises:
        NotALimit

    """
    normal = " ".join(words.lower().split())
    for pattern, make in _GRAMMAR:
        if found := re.fullmatch(pattern, normal):
            return make(normal, *found.groups())
    raise NotALimit(words)


def _weekdays(words: str, listed: str) -> tuple[int, ...]:
    names = [name.strip() for name in listed.split(",")]
    found = [number for name in names for number, full in enumerate(WEEKDAYS) if name in {full, full[:3]}]
    if len(found) != len(names):
        raise NotALimit(words)
    return tuple(sorted(set(found)))


def _appointment(words: str, listed: str, hour: str, minute: str) -> Limit:
    if int(hour) > 23 or int(minute) > 59:
        raise NotALimit(words)
    clock = time(int(hour), int(minute))
    if listed == "working day":
        return WorkingAppointment(words, EVERY, clock)
    return Appointment(words, EVERY if listed == "day" else _weekdays(words, listed), clock)


_COUNT = r"([1-9]\d{0,3})"
_GRAMMAR: tuple[tuple[str, Callable[..., Limit]], ...] = (
    ("at once", AtOnce),
    ("same day", Days),
    ("promised", Promised),
    (rf"{_COUNT} hours?", lambda words, count: Elapsed(words, int(count))),
    (rf"{_COUNT} days?", lambda words, count: Days(words, int(count))),
    (rf"{_COUNT} working days?", lambda words, count: WorkingDays(words, int(count))),
    (rf"{_COUNT} (?:seconds?|rings?)", lambda words, _: Conduct(words)),
    (
        rf"{_COUNT} minutes? before ([a-z][a-z0-9_]*)",
        lambda words, count, moment: MinutesBefore(words, int(count), moment),
    ),
    (rf"{_COUNT} days? before ([a-z][a-z0-9_]*)", lambda words, count, day: Before(words, int(count), day)),
    (
        rf"{_COUNT} working days? before ([a-z][a-z0-9_]*)",
        lambda words, count, day: WorkingDaysBefore(words, int(count), day),
    ),
    (rf"{_COUNT} days? after ([a-z][a-z0-9_]*)", lambda words, count, day: DaysAfter(words, int(count), day)),
    (
        rf"{_COUNT} working days? after ([a-z][a-z0-9_]*)",
        lambda words, count, day: WorkingDaysAfter(words, int(count), day),
    ),
    ("day end", DayEnd),
    ("working day end", lambda words: Slots(words, EVERY)),
    (r"(month|quarter|half-year|year) end", lambda words, period: PeriodEnd(words, MONTHS[period])),
    (r"every ([a-z, ]+?) (\d\d):(\d\d)", _appointment),
    (r"every ([a-z, ]+)", lambda words, listed: Slots(words, _weekdays(words, listed))),
)
