"""Working days 工作日: Monday to Friday, less holidays 休, plus moved working days 班, plus or minus the office's own.

The yearly tables follow the State Council's holiday notices. A year without a table is reckoned with plain
weekends, and whatever depends on it is provisional.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cached_property
from itertools import accumulate, compress
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from app.base.local_times import written, written_due
from app.base.refusals import Refusal
from app.base.toml_tables import Declared, Malformed, read
from app.base.words import Names, say, write_names

FIRST_YEAR, LAST_YEAR = 1990, 2099
"""The years in which working days can be counted."""

_EVE = date(FIRST_YEAR, 1, 1).toordinal() - 1
_DAYS = range(_EVE, date(LAST_YEAR, 12, 31).toordinal() + 1)
"""Every day of these years and the one before them, as ordinals."""

_MONDAY_TO_FRIDAY = range(1, 6)
"""Their ordinals modulo seven."""

SHANGHAI = ZoneInfo("Asia/Shanghai")

Standing = Literal["working", "weekend", "holiday", "moved", "office-rest", "office-work"]
"""Why a day is worked or not; ``moved`` is a weekend day that the State Council made a working day."""

WORKED: frozenset[Standing] = frozenset({"working", "moved", "office-work"})


class Holiday(Declared, frozen=True, kw_only=True):
    """One holiday of a year: its days of rest and the weekend days worked for it."""

    name: Names
    rest: tuple[date, ...]
    work: tuple[date, ...] = ()


class Year(Declared, frozen=True, kw_only=True):
    """The published table of one year; ``source`` says where it was taken from."""

    year: int
    source: str
    holiday: tuple[Holiday, ...]


@dataclass(eq=False)
class NaiveMoment(Refusal):
    """The moment ``at`` has no time zone."""

    at: datetime


@dataclass(eq=False)
class BeyondCalendar(Refusal):
    """``day``, or a day counted from it, lies outside the years in which working days can be counted."""

    day: date


@dataclass(eq=False)
class RestAndWork(Refusal):
    """The office declared ``day`` both a day of rest and a working day."""

    day: date


@dataclass(frozen=True)
class Calendar:
    """The working days of an office: published ``years``, its own ``rest`` and ``work`` days, its time zone; and within
    how long something is done ``at_once``.

    Raises:
        RestAndWork: a day is in both of the office's own lists

    """

    years: tuple[Year, ...] = ()
    rest: frozenset[date] = frozenset()
    work: frozenset[date] = frozenset()
    zone: tzinfo = SHANGHAI
    at_once: timedelta = timedelta(minutes=30)

    def __post_init__(self) -> None:
        for day in sorted(self.rest & self.work):
            raise RestAndWork(day)

    def standing(self, day: date) -> Standing:
        """Why ``day`` is worked or not; the office's own lists take precedence."""
        if day in self.work:
            return "office-work"
        if day in self.rest:
            return "office-rest"
        if day in self._moved:
            return "moved"
        if day in self._holidays:
            return "holiday"
        return "weekend" if day.weekday() >= 5 else "working"

    def is_working(self, day: date) -> bool:
        """Whether the office works on ``day``."""
        return self.standing(day) in WORKED

    def named(self, day: date) -> Names | None:
        """The holiday for which ``day`` is free or worked, if any."""
        return self._holidays.get(day) or self._moved.get(day)

    def after(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day``, which is not counted itself. Raises BeyondCalendar."""
        return self._counted(day, 0, count - 1)

    def before(self, day: date, count: int) -> date:
        """The ``count``-th working day before ``day``, which is not counted itself. Raises BeyondCalendar."""
        return self._counted(day, 1, -count)

    def rolled(self, day: date) -> date:
        """``day`` if it is worked, else the next working day. Raises BeyondCalendar."""
        return self._counted(day, 1, 0)

    def published(self, first: date, last: date) -> bool:
        """Whether the table of every year from ``first`` to ``last`` is known."""
        return self._published.issuperset(range(first.year, last.year + 1))

    def day_of(self, at: datetime) -> date:
        """The local calendar day of an instant. Raises NaiveMoment."""
        return self.local(at).date()

    def local(self, at: datetime) -> datetime:
        """An instant as the office's clocks show it. Raises NaiveMoment."""
        if at.tzinfo is None:
            raise NaiveMoment(at)
        return at.astimezone(self.zone)

    def moment(self, day: date, clock: time) -> datetime:
        """The instant (UTC) at which the office's clocks show ``clock`` on ``day``."""
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    def end(self, day: date) -> datetime:
        """The end, 24:00, of ``day`` as an instant (UTC): midnight of the next local day."""
        return self.moment(day + timedelta(days=1), time())

    def written(self, at: datetime) -> str:
        """An instant as people write it, to the minute, by the office's clocks. Raises NaiveMoment."""
        return written(self.local(at))

    def written_due(self, due: datetime) -> str:
        """A due instant as people write it: the end of a day is its 24:00. Raises NaiveMoment."""
        return written_due(self.local(due))

    def parse(self, written: str) -> datetime:
        """The moment of an ISO 8601 text, in the office's zone; a text without an offset is local. Raises ValueError."""
        moment = datetime.fromisoformat(written)
        return moment.astimezone(self.zone) if moment.tzinfo else moment.replace(tzinfo=self.zone)

    def worked_between(self, start: datetime, end: datetime) -> int:
        """How many whole working days lie between two instants; 0 if they are in the wrong order."""
        first = self.day_of(start - timedelta(microseconds=1)).toordinal() - _EVE
        last = self.day_of(end).toordinal() - _EVE
        return max(0, self._so_far[last - 1] - self._so_far[first])

    @cached_property
    def version(self) -> str:
        """Identifies the tables in use: first and last published year and a short digest of everything that counts."""
        content = msgspec.json.encode(
            [self.years, sorted(self.rest), sorted(self.work), str(self.zone)], enc_hook=write_names
        )
        span = f"{min(self._published)}-{max(self._published)}" if self._published else "none"
        return f"{span}/{hashlib.sha256(content).hexdigest()[:8]}"

    def _counted(self, day: date, earlier: int, steps: int) -> date:
        """The working day at index ``steps`` plus the number of working days up to ``earlier`` days before ``day``."""
        offset = day.toordinal() - _EVE - earlier
        if 0 <= offset < len(self._so_far):
            index = self._so_far[offset] + steps
            if 0 <= index < len(self._worked):
                return date.fromordinal(self._worked[index])
        raise BeyondCalendar(day)

    @cached_property
    def _published(self) -> frozenset[int]:
        return frozenset(year.year for year in self.years)

    @cached_property
    def _holidays(self) -> dict[date, Names]:
        return {day: holiday.name for year in self.years for holiday in year.holiday for day in holiday.rest}

    @cached_property
    def _moved(self) -> dict[date, Names]:
        return {day: holiday.name for year in self.years for holiday in year.holiday for day in holiday.work}

    @cached_property
    def _flags(self) -> bytearray:
        """Whether each day is worked, from the eve of the first year on, which counts for nothing: 1 or 0."""
        week = bytes(1 if number % 7 in _MONDAY_TO_FRIDAY else 0 for number in range(_EVE, _EVE + 7))
        flags = bytearray(week * (len(_DAYS) // 7 + 1))[: len(_DAYS)]
        # What comes later takes precedence: moved days over holidays, the office's own over both.
        for days, flag in ((self._holidays, 0), (self._moved, 1), (self.rest, 0), (self.work, 1)):
            for day in days:
                if day.toordinal() in _DAYS:
                    flags[day.toordinal() - _EVE] = flag
        flags[0] = 0
        return flags

    @cached_property
    def _worked(self) -> list[int]:
        """Every working day (its ordinal), in order: counting is then two look-ups and an addition."""
        return list(compress(_DAYS, self._flags))

    @cached_property
    def _so_far(self) -> list[int]:
        """How many working days there are up to and including each day, from the eve of the first year on."""
        return list(accumulate(self._flags))


def parse_year(text: str, file: str) -> Year:
    """The table that the TOML ``text`` of ``file`` declares.

    Raises:
        Malformed: unreadable, a date of another year, or a day both free and worked

    """
    year = read(text, file, Year)
    free = [day for holiday in year.holiday for day in holiday.rest]
    worked = [day for holiday in year.holiday for day in holiday.work]
    for day in free + worked:
        if day.year != year.year:
            raise Malformed(file, "holiday", say("{day} 不在 {year} 年内", day=day, year=year.year))
    for day in set(free) & set(worked):
        raise Malformed(file, "holiday", say("{day} 既是休息日又是上班日", day=day))
    return year
