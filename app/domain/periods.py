"""Periods: the duties that recur by themselves, such as monthly reports and weekly meetings."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain import limits
from app.domain.clauses import limit_of
from app.domain.duties import Duty

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from app.domain.clauses import Clause
    from app.domain.regulations import InForce


def recurring(in_force: InForce, since: datetime, until: datetime) -> tuple[Duty, ...]:
    """The duties of clauses without a trigger whose period began from ``since`` to ``until``, under the terms then."""
    return tuple(
        duty
        for regulation in in_force.book.regulations
        for clause in regulation.clause
        for duty in _periods(clause, max(since, in_force.calendar.moment(regulation.in_force, time())), until, in_force)
    )


def _periods(clause: Clause, since: datetime, until: datetime, in_force: InForce) -> Iterator[Duty]:
    calendar = in_force.calendar
    while since <= until:
        version = clause.version_on(calendar.day_of(since))
        terms = in_force.book.terms(clause.id, version)
        limit = limit_of(terms)
        if terms.trigger or limit is None or not limit.recurring:
            return
        due = next(limits.occurrences(limit, since, calendar))
        yield Duty(
            id=f"{clause.id}@{calendar.local(due.at):%Y-%m-%dT%H:%M}",
            clause=clause.id,
            version=version,
            file="",
            responsible=in_force.person_with(terms.who.role),
            trigger="",
            started=since,
            limit=terms.limit,
            due=due.at,
            provisional=due.provisional,
        )
        since = due.at
