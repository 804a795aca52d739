"""Explanations 为何到期: why a duty is due when it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.rulebook import limits
from app.rulebook.duties import Duty, due_of
from app.rulebook.limit_words import parse

if TYPE_CHECKING:
    from datetime import datetime

    from app.base.words import Names
    from app.base.working_calendar import Calendar
    from app.rulebook.clauses import Terms
    from app.rulebook.limits import CountedDay
    from app.rulebook.regulations import Rulebook


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a duty is due when it is: the facts of the explain card.

    ``days`` are all days that the limit covers, empty where hours are counted. ``now_due`` is the due under ``calendar``
    (its version); it differs from the duty's own due only until the duty is recomputed.
    """

    duty: Duty
    title: Names
    terms: Terms
    days: tuple[CountedDay, ...]
    now_due: datetime
    provisional: bool
    calendar: str


def explain(duty: Duty, book: Rulebook, calendar: Calendar) -> Explanation:
    """The explanation of a duty under its terms and ``calendar``."""
    limit = parse(duty.limit)
    due = due_of(duty, calendar)
    return Explanation(
        duty,
        book.clauses[duty.clause].title,
        book.terms(duty.clause, duty.version),
        () if duty.moment else limits.counted_days(limit, duty.started, calendar, duty.dated),
        due.at,
        due.provisional,
        calendar.version,
    )
