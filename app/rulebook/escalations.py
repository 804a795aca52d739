"""Escalations 上报: who must be told by now that a duty is late, level by level (QM-7, SC-5, PG-2)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from app.rulebook.limit_words import parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from app.base.working_calendar import Calendar
    from app.rulebook.clauses import Terms
    from app.rulebook.duties import Duty


class Level(NamedTuple):
    """The roles that must be told, and since when."""

    roles: tuple[str, ...]
    since: datetime


def levels_reached(duty: Duty, terms: Terms, now: datetime, calendar: Calendar) -> tuple[Level, ...]:
    """The levels that a duty has reached by ``now``, in order.

    A level is reached when the duty is late or, if it has a limit ``after``, that long after the previous level (the due
    for the first). A duty met or closed by then goes no higher. An ``always`` level is reached when the duty starts.
    """
    ended = duty.closing.at if duty.closing else duty.met_at
    return tuple(
        level
        for when, level in _levels(duty, terms, calendar)
        if (level.since < now or (when == "always" and level.since == now)) and not (ended and ended <= level.since)
    )


def _after(words: str, begun: datetime, at_due: bool, calendar: Calendar) -> datetime:
    """The end of the limit ``words`` from ``begun``; where days are counted, a due at 24:00 belongs to the day it ends."""
    limit = parse(words)
    last = begun - timedelta(microseconds=1)
    by_days = at_due and limit.span(calendar.day_of(last), calendar, None) is not None
    return limit.due(last if by_days else begun, calendar).at


def _levels(duty: Duty, terms: Terms, calendar: Calendar) -> Iterator[tuple[str, Level]]:
    begins = {"always": duty.started, "late": duty.due}
    for step in terms.escalation:
        if step.when in begins:
            if step.after:
                begins[step.when] = _after(step.after, begins[step.when], step.when == "late", calendar)
            yield step.when, Level(step.to, begins[step.when])
