"""Periods 期间 as people write them: a day, a week, a month, a quarter, half a year, a year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

Period = Literal["day", "week", "month", "quarter", "half-year", "year"]
MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


def bounds(period: Period, day: date) -> tuple[date, date]:
    """First and last day of the period in which ``day`` lies; weeks begin on Monday."""
    if period == "day":
        return day, day
    if period == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    months = MONTHS[period]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    last = first.month + months - 1
    return first, date(day.year, last, monthrange(day.year, last)[1])


def written(period: Period, day: date) -> str:
    """The period in which ``day`` lies: 2026-11-22, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026."""
    match period:
        case "day":
            return day.isoformat()
        case "week":
            year, week, _ = day.isocalendar()
            return f"{year}-W{week:02}"
        case "month":
            return f"{day:%Y-%m}"
        case "quarter":
            return f"{day.year}-Q{(day.month + 2) // 3}"
        case "half-year":
            return f"{day.year}-H{(day.month + 5) // 6}"
        case _:
            return str(day.year)


def months(today: date, count: int = 12) -> list[str]:
    """The labels of ``count`` months, newest first, beginning with that of ``today``."""
    first, found = today.replace(day=1), list[str]()
    for _ in range(count):
        found.append(written("month", first))
        first = (first - timedelta(days=1)).replace(day=1)
    return found


_WRITTEN = re.compile(r"(\d{4})(?:-(?:W(\d{2})|Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$")


def period_of(text: str) -> tuple[date, date]:
    """First and last day of a period in the form that ``written`` gives it. Raises ValueError."""
    found = _WRITTEN.match(text.strip())
    if not found:
        raise ValueError(text)
    year, week, quarter, half, month, day = (int(part) if part else 0 for part in found.groups())
    if week:
        monday = date.fromisocalendar(year, week, 1)
        return monday, monday + timedelta(days=6)
    if day:
        return (only := date(year, month, day)), only
    kind: Period = "quarter" if quarter else "half-year" if half else "month" if month else "year"
    return bounds(kind, date(year, (quarter * 3 or half * 6 or month or 12), 1))


def is_period(text: str) -> bool:
    """Whether ``period_of`` can read a text."""
    try:
        period_of(text)
    except ValueError:
        return False
    return True
