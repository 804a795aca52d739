"""Periods 期间: duties that recur by themselves, such as monthly reports and weekly meetings, and turns 轮值."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from app.base import period_labels
from app.rulebook import limits
from app.rulebook.clauses import limit_of
from app.rulebook.duties import Duty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.base.working_calendar import Calendar
    from app.rulebook.clauses import Clause, Terms, Who
    from app.rulebook.regulations import InForce

_INSTANT = timedelta(microseconds=1)


def recurring(
    in_force: InForce, since: datetime, until: datetime, earlier: Iterable[Duty] = (), *, under_way: bool = False
) -> tuple[Duty, ...]:
    """The duties of recurring clauses whose period began between ``since`` and ``until``, under the terms of that time.

    A period ends, and the next begins, at its due. The first begins at ``since``, or when the regulation comes into
    force; if periods were ``under_way`` at ``since``, at the next due. ``earlier`` duties decide whose turn is next.
    """
    turns = defaultdict[str, list[Duty]](list)
    for duty in sorted(earlier, key=lambda duty: duty.started):
        turns[duty.clause].append(duty)
    return tuple(
        duty
        for regulation in in_force.book.regulations
        for on, off in in_force.book.spans(regulation)
        for clause in regulation.clause
        for duty in _periods(
            clause,
            _first(clause, in_force.calendar.moment(on, time()), since, in_force, under_way),
            min(until, in_force.calendar.moment(off, time()) - _INSTANT) if off else until,
            in_force,
            turns[clause.id],
        )
    )


def is_named(duty: Duty, period: str, calendar: Calendar) -> bool:
    """Whether a recurring duty's period ends within ``period``, which is in the form of ``period_labels.written``."""
    first, last = period_labels.period_of(period)
    return first <= calendar.day_of(duty.due - _INSTANT) <= last


def next_in_turn(names: Sequence[str], turns: Sequence[str]) -> str:
    """Whose turn it is after ``turns``, oldest first: the one who has waited longest, newcomers before all others.

    Nobody's place changes when people come and go; empty if there is nobody.
    """
    last = {name: place for place, name in enumerate(turns)}
    return min(names, key=lambda name: last.get(name, -1), default="")


def _recurs(clause: Clause, at: datetime, in_force: InForce) -> tuple[int, Terms, limits.Limit] | None:
    """The clause's version, terms and limit at a moment, if they make it recur by itself."""
    version = clause.version_on(in_force.calendar.day_of(at))
    terms = in_force.book.terms(clause.id, version)
    limit = limit_of(terms)
    return (version, terms, limit) if limit and limit.recurring and terms.trigger is None else None


def _first(clause: Clause, on: datetime, since: datetime, in_force: InForce, under_way: bool) -> datetime:
    """When the first period begins."""
    if not under_way or on > since:
        return max(on, since)
    found = _recurs(clause, since, in_force)
    return next(limits.occurrences(found[2], since, in_force.calendar)).at if found else since


def _periods(clause: Clause, begins: datetime, until: datetime, in_force: InForce, turns: list[Duty]) -> Iterator[Duty]:
    calendar = in_force.calendar
    while begins <= until and (found := _recurs(clause, begins, in_force)):
        version, terms, limit = found
        due = next(limits.occurrences(limit, begins, calendar))
        for name in _responsible(terms.who, due.at, in_force, turns):
            duty = Duty(
                id=f"{clause.id}@{calendar.local(begins):%Y-%m-%dT%H:%M}" + (f":{name}" if terms.who.each else ""),
                clause=clause.id,
                version=version,
                file="",
                responsible=name,
                trigger="",
                started=begins,
                limit=terms.limit,
                due=due.at,
                provisional=due.provisional,
            )
            turns.append(duty)
            yield duty
        begins = due.at


def _responsible(who: Who, due: datetime, in_force: InForce, turns: Sequence[Duty]) -> tuple[str, ...]:
    names = in_force.people_with(who.role)
    if who.each:
        return names
    if not who.rotates:
        return (in_force.person_with(who.role),)
    last = turns[-1] if turns else None
    if who.turn and last and last.responsible in names and _turn(who, last.due, in_force) == _turn(who, due, in_force):
        return (last.responsible,)
    return (next_in_turn(names, [duty.responsible for duty in turns]),)


def _turn(who: Who, due: datetime, in_force: InForce) -> str:
    """The label of the week, month or quarter in which a period ends, which is one person's turn; empty without one."""
    return period_labels.written(who.turn, in_force.calendar.day_of(due - _INSTANT)) if who.turn else ""
