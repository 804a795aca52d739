"""Periods 期间: duties that recur by themselves, such as monthly reports and weekly meetings, and turns 轮值."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import msgspec

from app.base import period_labels
from app.rulebook import slots
from app.rulebook.clauses import limit_of
from app.rulebook.duties import Duty, slot_of
from app.rulebook.limit_words import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.base.working_calendar import Calendar
    from app.rulebook.clauses import Clause, Terms, Who
    from app.rulebook.limits import Limit
    from app.rulebook.regulations import InForce

_INSTANT = timedelta(microseconds=1)


def recurring(in_force: InForce, since: datetime, until: datetime, earlier: Iterable[Duty] = ()) -> tuple[Duty, ...]:
    """The duties of recurring clauses whose period began by ``until``, except those among ``earlier`` ones.

    A clause goes on where its ``earlier`` duties end; without any, its first period is the one under way at ``since``, or
    when the regulation comes into force. ``earlier`` must hold the latest duties of each clause, and all of a clause that
    rotates, since they decide whose turn is next. Looking more often, or less often, gives the same duties.
    """
    known = defaultdict[str, list[Duty]](list)
    for duty in sorted(earlier, key=lambda duty: duty.started):
        if not duty.trigger:
            known[duty.clause].append(duty)
    return tuple(
        duty
        for regulation in in_force.book.regulations
        for on, off in in_force.book.spans(regulation)
        for clause in regulation.clause
        for duty in _periods(
            clause,
            _begins(known[clause.id], in_force.calendar.moment(on, time()), since),
            until,
            in_force.calendar.moment(off, time()) - _INSTANT if off else until,
            in_force,
            known[clause.id],
        )
    )


def followed(duties: Iterable[Duty], now: datetime, in_force: InForce) -> tuple[Duty, ...]:
    """New values of the recurring duties whose period has not ended and that have passed to somebody else, since whoever
    had them never came, left, or has another role now. What somebody took over, or owes for themselves, stays."""
    changed = []
    for duty in duties:
        if duty.trigger or duty.handed or duty.due < now:
            continue
        who = in_force.book.terms(duty.clause, duty.version).who
        names = in_force.people_with(who.role)
        if (duty.case or not who.each) and duty.responsible not in names:
            name = next_in_turn(names, [duty.responsible]) if who.rotates else in_force.answers_for(who, duty.case)
            if name != duty.responsible:
                changed.append(msgspec.structs.replace(duty, responsible=name))
    return tuple(changed)


def is_named(duty: Duty, period: str, calendar: Calendar, *, ahead: bool = False) -> bool:
    """Whether a recurring duty is owed for ``period``, which is in the form of ``period_labels.written``; ``ahead`` means
    the period after the one in which it falls due."""
    first, last = period_labels.period_of(period)
    slot = slot_of(duty, calendar)
    return first <= (slot + slots.DAY if ahead else slot) <= last


def lies_in(duty: Duty, at: datetime, calendar: Calendar) -> bool:
    """Whether what happened at a moment belongs to a recurring duty's period."""
    first, last = slots.days_of(parse(duty.limit), slot_of(duty, calendar), calendar)
    return first <= calendar.day_of(at) <= last


def next_in_turn(names: Sequence[str], turns: Sequence[str]) -> str:
    """Whose turn it is after ``turns``, oldest first: the one who has waited longest, newcomers before all others.

    Nobody's place changes when people come and go; empty if there is nobody.
    """
    last = {name: place for place, name in enumerate(turns)}
    return min(names, key=lambda name: last.get(name, -1), default="")


def _begins(known: Sequence[Duty], on: datetime, since: datetime) -> datetime:
    """When the period begins from which a clause is looked at: its latest known one of this span, else the first."""
    return max((duty.started for duty in known if duty.started >= on), default=max(on, since))


def _recurs(clause: Clause, at: datetime, in_force: InForce) -> tuple[int, Terms, Limit] | None:
    """The clause's version, terms and limit at a moment, if they make it recur by itself."""
    version = clause.version_on(in_force.calendar.day_of(at))
    terms = in_force.book.terms(clause.id, version)
    limit = limit_of(terms)
    return (version, terms, limit) if limit and limit.recurring and terms.trigger is None else None


def _periods(
    clause: Clause, begins: datetime, until: datetime, off: datetime, in_force: InForce, turns: list[Duty]
) -> Iterator[Duty]:
    """The missing duties of the periods that begin from ``begins`` to ``until``, and before the regulation is ``off``."""
    calendar = in_force.calendar
    owed = defaultdict[date, set[str]](set)
    for duty in turns:
        owed[slot_of(duty, calendar)].add(duty.case or duty.responsible)
    last: date | None = None
    while begins <= min(until, off):
        found = _recurs(clause, begins, in_force)
        if found is None:
            # It may recur again under terms that come later.
            days = (calendar.moment(each.from_, time()) for each in clause.amendment)
            begins, last = min((day for day in days if day > begins), default=off + slots.DAY), None
            continue
        version, terms, limit = found
        slot = limit.slot_from(last + slots.DAY, calendar) if last else slots.first(limit, begins, calendar)
        due = slots.due_at(limit, slot, calendar)
        for name, entry in _owing(terms.who, slot, due.at >= until, in_force, turns, owed.get(slot, set())):
            duty = Duty(
                id=f"{clause.id}@{slot}" + (f":{entry or name}" if entry or terms.who.each else ""),
                clause=clause.id,
                version=version,
                file="",
                responsible=name,
                trigger="",
                started=begins,
                limit=terms.limit,
                due=due.at,
                provisional=due.provisional,
                case=entry,
                slot=slot,
            )
            turns.append(duty)
            yield duty
        # A due that a holiday moved behind the next slot's own leaves that one a period all the same.
        begins = (
            due.at
            if due.at < slots.due_at(limit, limit.slot_from(slot + slots.DAY, calendar), calendar).at
            else (calendar.end(slot))
        )
        last = slot


def _owing(
    who: Who, slot: date, under_way: bool, in_force: InForce, turns: Sequence[Duty], owed: set[str]
) -> tuple[tuple[str, str], ...]:
    """Who owes the duty of a period, each with the entry of the list that it is about, without those whose it is already: of
    a period that is over, nobody and nothing joins them."""
    joins = under_way or not owed
    if entries := in_force.lists.get(who.per):
        return tuple((in_force.answers_for(who, each), each) for each in entries if joins and each not in owed)
    names = in_force.people_with(who.role)
    if who.each:
        return tuple((name, "") for name in names if joins and name not in owed)
    if owed:
        return ()
    if not who.rotates:
        return ((in_force.person_with(who.role), ""),)
    last = turns[-1] if turns else None
    if who.turn and last and last.responsible in names:
        then = slot_of(last, in_force.calendar)
        if period_labels.written(who.turn, then) == period_labels.written(who.turn, slot):
            return ((last.responsible, ""),)
    return ((next_in_turn(names, [duty.responsible for duty in turns]), ""),)
