"""Time limits 时限: by when something must be done; ``limit_words`` parses them.

A limit turns the moment something started into a ``Due``. The end of a day is its 24:00, that is 00:00 of the next
local day. Working days are counted without the day on which the clock started.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from app.base.refusals import Refusal
from app.base.working_calendar import NaiveMoment

if TYPE_CHECKING:
    from app.base.words import Names
    from app.base.working_calendar import Calendar, Standing


EVERY = tuple(range(7))
"""All weekdays."""


@dataclass(eq=False)
class NotTimed(Refusal):
    """``words`` is a conduct standard without a clock, or does not recur where a recurring limit is needed."""

    words: str


@dataclass(eq=False)
class DateMissing(Refusal):
    """The limit ``words`` needs a day or moment to count back from or end on, and none was given."""

    words: str


class Due(NamedTuple):
    """When something is due (UTC); provisional while it depends on a year whose holidays are not published."""

    at: datetime
    provisional: bool = False


class Span(NamedTuple):
    """The first and last day that a limit covers, and the day at whose end it falls due."""

    first: date
    last: date
    due: date


class CountedDay(NamedTuple):
    """One day of an explanation: whether it counts towards the limit, why, and for which holiday."""

    day: date
    counts: bool
    standing: Standing
    holiday: Names | None


@dataclass(frozen=True)
class Limit:
    """A limit, written as ``words``; ``by_calendar`` says whether working days matter to it."""

    words: str

    by_calendar = False
    recurring = False
    timed = True
    at_once = False
    """Whether it is to be done at once, for which the office has a tolerance (``Calendar.at_once``)."""
    counts_back = False
    """Whether it counts from, or ends on, a date that the event must give."""

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span | None:
        """The days covered; None where hours or minutes are counted, not days."""
        raise NotImplementedError

    def counts(self, day: date, span: Span, calendar: Calendar) -> bool:  # noqa: ARG002 - each limit uses its share
        """Whether a day of the span counts towards the limit."""
        return True

    def slot_from(self, day: date, calendar: Calendar) -> date:  # noqa: ARG002
        """The first slot on or after ``day``: the last day of a period of a recurring limit, before days of rest move it.

        Raises:
            NotTimed: the limit does not recur

        """
        raise NotTimed(self.words)

    def due(self, started: datetime, calendar: Calendar, dated: date | None = None) -> Due:
        """When it is due if the clock started at ``started``; ``dated`` is the promised or planned day or moment, where
        the limit needs one.

        Raises:
            NotTimed, DateMissing, NaiveMoment, BeyondCalendar

        """
        span = self.span(calendar.day_of(started), calendar, dated)
        if span is None:
            raise NotTimed(self.words)
        provisional = self.by_calendar and not calendar.published(span.first, span.last)
        return Due(calendar.end(span.due), provisional)


@dataclass(frozen=True)
class Elapsed(Limit):
    """Hours by the clock; nights and holidays count."""

    hours: int = 0

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span | None:  # noqa: ARG002
        """Hours are counted, not days."""
        return None

    def due(self, started: datetime, calendar: Calendar, dated: date | None = None) -> Due:  # noqa: ARG002
        """The start plus the hours."""
        if started.tzinfo is None:
            raise NaiveMoment(started)
        return Due(started.astimezone(UTC) + timedelta(hours=self.hours))


@dataclass(frozen=True)
class AtOnce(Elapsed):
    """At once: within the office's tolerance, since nobody acts in the very second."""

    at_once = True

    def due(self, started: datetime, calendar: Calendar, dated: date | None = None) -> Due:
        """The start plus the tolerance."""
        return Due(super().due(started, calendar, dated).at + calendar.at_once)


@dataclass(frozen=True)
class Conduct(Limit):
    """A standard of conduct: sampled, never timed."""

    timed = False

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span | None:  # noqa: ARG002
        """No days either."""
        return None


@dataclass(frozen=True)
class Days(Limit):
    """Calendar days; zero is the same day 当日."""

    count: int = 0

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span:  # noqa: ARG002
        """From the day after the start (or the same day) to the last."""
        last = started + timedelta(days=self.count)
        return Span(min(started + timedelta(days=1), last), last, last)


@dataclass(frozen=True)
class DayEnd(Days):
    """The end of every calendar day."""

    recurring = True

    def slot_from(self, day: date, calendar: Calendar) -> date:  # noqa: ARG002
        """The day itself."""
        return day


@dataclass(frozen=True)
class WorkingDays(Limit):
    """Working days 工作日; the day of the start is not counted."""

    count: int = 1
    by_calendar = True

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span:  # noqa: ARG002
        """From the day after the start to the last one counted."""
        last = calendar.after(started, self.count)
        return Span(started + timedelta(days=1), last, last)

    def counts(self, day: date, span: Span, calendar: Calendar) -> bool:  # noqa: ARG002
        """Only working days do."""
        return calendar.is_working(day)


@dataclass(frozen=True)
class DaysAfter(Days):
    """Calendar days after the day in the event's field ``field``, on which something begins; after the start without one."""

    field: str = ""
    counts_back = True

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span:
        """From the day after that day to the last."""
        return super().span(dated or started, calendar, None)


@dataclass(frozen=True)
class WorkingDaysAfter(WorkingDays):
    """Like ``DaysAfter``, in working days."""

    field: str = ""
    counts_back = True

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span:
        """From the day after that day to the last one counted."""
        return super().span(dated or started, calendar, None)


@dataclass(frozen=True)
class Slots(Limit):
    """Fixed weekdays (0 is Monday); a slot on a rest day moves to the next working day.

    All seven weekdays together mean every working day.
    """

    weekdays: tuple[int, ...] = ()
    by_calendar = True
    recurring = True

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span:  # noqa: ARG002
        """From the day of the start, included, to the slot."""
        last = calendar.rolled(_next_weekday(started, self.weekdays))
        return Span(started, last, last)

    def slot_from(self, day: date, calendar: Calendar) -> date:
        """The next of the weekdays, worked or not; where all seven are meant, the next working day."""
        if len(self.weekdays) == len(EVERY):
            return calendar.rolled(day)
        slot = _next_weekday(day, self.weekdays)
        while len(self.weekdays) > 1:
            # Two runs of a week that move to the same day are one.
            after = _next_weekday(slot + timedelta(days=1), self.weekdays)
            if calendar.rolled(after) != calendar.rolled(slot):
                break
            slot = after
        return slot

    def counts(self, day: date, span: Span, calendar: Calendar) -> bool:  # noqa: ARG002
        """Only the slot itself."""
        return day == span.due


@dataclass(frozen=True)
class Appointment(Limit):
    """A time of day on fixed weekdays, rest days included."""

    weekdays: tuple[int, ...] = ()
    clock: time = time()
    recurring = True

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span:  # noqa: ARG002
        """From the day of the start to that of the next occurrence."""
        last = _next_weekday(started, self.weekdays)
        return Span(started, last, last)

    def counts(self, day: date, span: Span, calendar: Calendar) -> bool:  # noqa: ARG002
        """Only the day of the occurrence."""
        return day == span.due

    def due(self, started: datetime, calendar: Calendar, dated: date | None = None) -> Due:  # noqa: ARG002
        """The next occurrence, which may be the start itself."""
        today = calendar.day_of(started)
        span = self.span(today, calendar, None)
        if calendar.moment(span.due, self.clock) < started:
            span = self.span(today + timedelta(days=1), calendar, None)
        provisional = self.by_calendar and not calendar.published(span.first, span.last)
        return Due(calendar.moment(span.due, self.clock), provisional)

    def slot_from(self, day: date, calendar: Calendar) -> date:
        """The day of the next occurrence."""
        return self.span(day, calendar, None).due


@dataclass(frozen=True)
class WorkingAppointment(Appointment):
    """A time of day on every working day."""

    by_calendar = True

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span:  # noqa: ARG002
        """From the day of the start to the next working day, which may be the same day."""
        last = calendar.rolled(started)
        return Span(started, last, last)


@dataclass(frozen=True)
class PeriodEnd(Limit):
    """The last calendar day of the month, quarter, half-year or year (1, 3, 6, 12 months)."""

    months: int = 1
    recurring = True

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span:  # noqa: ARG002
        """From the day of the start to the end of its period."""
        closing = -(-started.month // self.months) * self.months
        after = date(started.year + closing // 12, closing % 12 + 1, 1)
        last = after - timedelta(days=1)
        return Span(started, last, last)

    def slot_from(self, day: date, calendar: Calendar) -> date:
        """The last day of the month, quarter, half-year or year in which ``day`` lies."""
        return self.span(day, calendar, None).due


@dataclass(frozen=True)
class Before(Limit):
    """Days counted back from the planned day in the event's field ``field``, which is not counted itself."""

    count: int = 1
    field: str = ""
    counts_back = True

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span:  # noqa: ARG002
        """From the day it falls due to the day before the planned one."""
        planned = _given(dated, self.words)
        due = self.counted_back(planned, calendar)
        return Span(due, planned - timedelta(days=1), due)

    def counted_back(self, planned: date, calendar: Calendar) -> date:  # noqa: ARG002
        """The day it falls due."""
        return planned - timedelta(days=self.count)


@dataclass(frozen=True)
class WorkingDaysBefore(Before):
    """Like ``Before``, in working days."""

    by_calendar = True

    def counted_back(self, planned: date, calendar: Calendar) -> date:
        """The day it falls due."""
        return calendar.before(planned, self.count)

    def counts(self, day: date, span: Span, calendar: Calendar) -> bool:  # noqa: ARG002
        """Only working days do."""
        return calendar.is_working(day)


@dataclass(frozen=True)
class MinutesBefore(Limit):
    """Minutes counted back from the moment in the event's field ``field``."""

    count: int = 1
    field: str = ""
    counts_back = True

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span | None:  # noqa: ARG002
        """Minutes are counted, not days."""
        return None

    def due(self, started: datetime, calendar: Calendar, dated: date | None = None) -> Due:  # noqa: ARG002
        """The minutes before the moment."""
        if not isinstance(dated, datetime):
            raise DateMissing(self.words)
        return Due(dated.astimezone(UTC) - timedelta(minutes=self.count))


@dataclass(frozen=True)
class Promised(Limit):
    """A day or moment that was promised to the client."""

    counts_back = True

    def due(self, started: datetime, calendar: Calendar, dated: date | None = None) -> Due:
        """The end of the day, or the moment itself."""
        return Due(dated.astimezone(UTC)) if isinstance(dated, datetime) else super().due(started, calendar, dated)

    def span(self, started: date, calendar: Calendar, dated: date | None) -> Span:  # noqa: ARG002
        """From the promise to the day promised."""
        promised = _given(dated, self.words)
        return Span(min(started, promised), promised, promised)


def counted_days(
    limit: Limit, started: datetime, calendar: Calendar, dated: date | None = None
) -> tuple[CountedDay, ...]:
    """Every day that the limit covers, and whether and why it counts; empty where hours are counted."""
    span = limit.span(calendar.day_of(started), calendar, dated)
    if span is None:
        return ()
    days = (span.first + timedelta(days=offset) for offset in range((span.last - span.first).days + 1))
    return tuple(
        CountedDay(day, limit.counts(day, span, calendar), calendar.standing(day), calendar.named(day)) for day in days
    )


def _next_weekday(day: date, weekdays: tuple[int, ...]) -> date:
    return day + timedelta(days=min((weekday - day.weekday()) % 7 for weekday in weekdays))


def _given(dated: date | None, words: str) -> date:
    if dated is None:
        raise DateMissing(words)
    return dated.date() if isinstance(dated, datetime) else dated
