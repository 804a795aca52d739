"""Days off and moved working days, copied by hand from the State Council's notices for 2025 and 2026.

Source: 国办发明电〔2024〕12号, 国办发明电〔2025〕7号. Only from September 2025 on, since the simulated year begins there.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

REST = {
    *(date(2025, 10, day) for day in range(1, 9)),
    *(date(2026, 1, day) for day in range(1, 4)),
    *(date(2026, 2, day) for day in range(15, 24)),
    *(date(2026, 4, day) for day in range(4, 7)),
    *(date(2026, 5, day) for day in range(1, 6)),
    *(date(2026, 6, day) for day in range(19, 22)),
    *(date(2026, 9, day) for day in range(25, 28)),
    *(date(2026, 10, day) for day in range(1, 8)),
}
WORK = {
    date(2025, 9, 28),
    date(2025, 10, 11),
    date(2026, 1, 4),
    date(2026, 2, 14),
    date(2026, 2, 28),
    date(2026, 5, 9),
    date(2026, 9, 20),
    date(2026, 10, 10),
}


class Days:
    """The working days of one office: the published ones, and the days it took off by itself (``own``)."""

    def __init__(self) -> None:
        self.own: set[date] = set()

    def is_working(self, day: date) -> bool:
        """Whether people work on a day."""
        return day not in self.own and (day in WORK or (day.weekday() < 5 and day not in REST))

    def after(self, day: date, count: int) -> date:
        """The so-manieth working day after a day."""
        while count:
            day += timedelta(days=1)
            count -= self.is_working(day)
        return day

    def run_day(self, day: date) -> date:
        """The Monday or Thursday on or after a day; if nobody works then, the next day that somebody does."""
        while day.weekday() not in {0, 3}:
            day += timedelta(days=1)
        while not self.is_working(day):
            day += timedelta(days=1)
        return day


def end(day: date, like: datetime) -> datetime:
    """24:00 of a day, by the same clock as another moment."""
    return datetime(day.year, day.month, day.day, tzinfo=like.tzinfo) + timedelta(days=1)
