"""Dates and times as clerks type them: ``1122``, ``11-22 15:30``, ``明天``, ``+2工作日``, ``930``."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from app.base.refusals import Refusal

if TYPE_CHECKING:
    from app.base.working_calendar import Calendar

DAYS = {
    "今天": 0,
    "今日": 0,
    "今": 0,
    "today": 0,
    "明天": 1,
    "明日": 1,
    "明": 1,
    "tomorrow": 1,
    "后天": 2,
    "後天": 2,
    "昨天": -1,
    "昨日": -1,
    "昨": -1,
    "yesterday": -1,
    "前天": -2,
}

_WHOLE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SHORT = re.compile(r"(?:(\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))")
_COUNTED = re.compile(r"([+-])(\d{1,3})(天|日|d|days?|工作日|w|working ?days?)?")
_CLOCK = re.compile(r"(\d{1,2})[::点點](\d{2})?分?")
_NAMED = re.compile("(" + "|".join(sorted(DAYS, key=len, reverse=True)) + r")(?=\d|$)")


@dataclass(eq=False)
class NotADate(Refusal):
    """``written`` cannot be read as a date and time."""

    written: str


def typed_moment(written: str, now: datetime, calendar: Calendar, clock: time | None = None) -> datetime:
    """The moment somebody typed, in the office's zone; without a time of day it is at ``clock``, else at that of ``now``.

    Empty means now. A day without a year is the nearest such day, the past preferred.

    Raises:
        NotADate

    """
    text = unicodedata.normalize("NFKC", written).strip().lower()
    local = calendar.local(now)
    if not text:
        return local
    parts = text.split()
    at = next((found for part in parts if (found := _clock(part)) is not None), None)
    days = [part for part in parts if _clock(part) is None]
    if len(days) > 1 or len(parts) - len(days) > 1:
        raise NotADate(written)
    day = _day(days[0], local.date(), calendar) if days else local.date()
    if day is None:
        raise NotADate(written)
    if at is None:
        at = clock if clock is not None else local.time().replace(second=0, microsecond=0)
    return datetime.combine(day, at, calendar.zone)


def typed_day(written: str, now: datetime, calendar: Calendar) -> date | None:
    """The day somebody typed; None for an empty text.

    Raises:
        NotADate

    """
    return typed_moment(written, now, calendar, time()).date() if written.strip() else None


def _clock(part: str) -> time | None:
    match = _CLOCK.fullmatch(part)
    if not match or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return None
    return time(int(match[1]), int(match[2] or 0))


def _day(text: str, today: date, calendar: Calendar) -> date | None:
    if _NAMED.fullmatch(text):
        return today + timedelta(days=DAYS[text])
    if counted := _COUNTED.fullmatch(text):
        return _counted(counted, today, calendar)
    whole = _WHOLE.fullmatch(text) or _COMPACT.fullmatch(text)
    if whole:
        return _date(int(whole[1]), int(whole[2]), int(whole[3]))
    if short := _SHORT.fullmatch(text):
        month, day = int(short[1] or short[3]), int(short[2] or short[4])
        near = [found for year in (-1, 0, 1) if (found := _date(today.year + year, month, day))]
        return min(near, key=lambda each: (abs((each - today).days), each > today), default=None)
    return None


def _counted(match: re.Match[str], today: date, calendar: Calendar) -> date:
    count = int(match[2])
    if match[3] and match[3].startswith(("工", "w")) and count:
        return calendar.after(today, count) if match[1] == "+" else calendar.before(today, count)
    return today + timedelta(days=count if match[1] == "+" else -count)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
