"""The duty time 值班时间 of the office: in it people are told what falls due, and outside it left alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from app.base.working_calendar import Calendar
    from app.office.office import Office

SETTING = "duty-time"


@dataclass(eq=False)
class NoDutyTime(Refusal):
    """Duty time ends before it begins."""

    first: time
    last: time


@dataclass(frozen=True, slots=True)
class DutyTime:
    """From ``first`` to ``last`` by the office's clocks, on working days, or every day with ``rest_days``."""

    first: time = time(8, 30)
    last: time = time(18, 0)
    rest_days: bool = False

    def on(self, day: date, calendar: Calendar) -> bool:
        """Whether somebody is on duty on a day."""
        return self.rest_days or calendar.is_working(day)

    def contains(self, at: datetime, calendar: Calendar) -> bool:
        """Whether a moment is in duty time."""
        local = calendar.local(at)
        return self.on(local.date(), calendar) and self.first <= local.time() < self.last

    def off(self, first: date, days: int, calendar: Calendar) -> Iterator[tuple[datetime, datetime]]:
        """When nobody is on duty: from when to when, in ``days`` days from the ``first``."""
        for day in (first + timedelta(days=each) for each in range(days)):
            begin, end = calendar.moment(day, time()), calendar.end(day)
            if self.on(day, calendar):
                yield begin, calendar.moment(day, self.first)
                yield calendar.moment(day, self.last), end
            else:
                yield begin, end

    def following(self, at: datetime, calendar: Calendar) -> datetime:
        """The moment itself if it is in duty time, else when duty time begins next."""
        local = calendar.local(at)
        day = local.date() if local.time() < self.last else local.date() + timedelta(days=1)
        while not self.on(day, calendar):
            day += timedelta(days=1)
        return max(at, calendar.moment(day, self.first))


def read(office: Office) -> DutyTime:
    """The office's duty time."""
    kept = setting(office.register, SETTING)
    if not kept:
        return DutyTime()
    first, last, rest = kept.split()
    return DutyTime(time.fromisoformat(first), time.fromisoformat(last), rest == "every")


def change(office: Office, duty_time: DutyTime) -> None:
    """Set the office's duty time.

    Raises:
        NotAllowed, NoDutyTime

    """
    office.require("office")
    if duty_time.first >= duty_time.last:
        raise NoDutyTime(duty_time.first, duty_time.last)
    if duty_time == read(office):
        return
    first, last = f"{duty_time.first:%H:%M}", f"{duty_time.last:%H:%M}"
    with office.register.transaction():
        set_setting(office.register, SETTING, f"{first} {last} {'every' if duty_time.rest_days else 'working'}")
        office.record("duty-time.changed", first=first, last=last, rest_days=duty_time.rest_days)
