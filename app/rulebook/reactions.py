"""Reactions: what follows from an event under the regulations in force. Pure; also used by scenarios and rehearsals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Literal

import msgspec

from app.rulebook import periods, sanctions
from app.rulebook.causes import Cause, Proposal
from app.rulebook.clauses import Trigger, date_field, limit_of
from app.rulebook.duties import WHOLE, Duty, is_numbered, without_number
from app.rulebook.events import known_of, not_voided
from app.rulebook.limit_words import parse
from app.rulebook.matching import Moment, agrees, candidates, consented, fits, unsaid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.base.working_calendar import Calendar
    from app.rulebook.clauses import Clause, Terms
    from app.rulebook.events import Event
    from app.rulebook.regulations import InForce


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should look at: a consent that was not given first, or a missing fact.

    ``missing`` is the kind of event that should have come before, or the field whose value would have decided.
    """

    clause: str
    file: str
    event: str
    why: Literal["no consent", "not known"]
    missing: str
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What follows from an event: new duties, duties in their new state, causes of sanctions, notices.

    ``proposals`` are the lines for these ``causes``, except those that depend on the number of earlier occurrences.
    ``undone`` are the earlier events whose sanctions lose their cause, each with the document, or ``WHOLE`` for all.
    """

    opened: tuple[Duty, ...] = ()
    changed: tuple[Duty, ...] = ()
    causes: tuple[Cause, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    notices: tuple[Notice, ...] = ()
    undone: tuple[tuple[str, str], ...] = ()


def react(event: Event, past: Sequence[Event], duties: Iterable[Duty], in_force: InForce) -> Changes:
    """What follows from ``event``; nothing if no regulation knows its kind.

    ``past``: the earlier events of the same file, oldest first. ``duties``: all duties of that file so far, and the
    recurring ones that belong to no file.
    """
    words = in_force.book.vocabulary
    if event.kind not in words.events:
        return Changes()
    still = not_voided(past, words)
    moment = Moment(event, still, known_of([*still, event], words), in_force)
    before = list(duties)
    after = _answered(moment, before, past)
    changed = tuple(new for old, new in zip(before, after, strict=True) if new != old)
    notices = list(_unknown(moment, before))
    opened, causes = list[Duty](), list[Cause]()
    for clause, version, terms in in_force.book.in_force(in_force.calendar.day_of(event.at)):
        parts = _started(moment, clause, terms, after)
        if not parts:
            continue
        notices += _without_consent(moment, clause, terms, parts)
        if limit_of(terms):
            opened += _opened(moment, clause, version, terms, parts, after)
        elif not terms.limit and terms.sanction:
            causes.append(_called_for(moment, clause, version, terms, parts))
    proposals = sanctions.uncounted(causes, in_force)
    return Changes(tuple(opened), changed, tuple(causes), proposals, tuple(notices), tuple(_undone(moment)))


def _undone(moment: Moment) -> Iterator[tuple[str, str]]:
    """The voided event as a whole; of the kind that this one undoes, the latest event of each document or, if it names
    no documents, the latest with the same values."""
    event, kind = moment.event, moment.kind
    if kind.effect == "voids a hand-off":
        yield event.data["of"], WHOLE
    for document in event.documents if kind.undoes else ():
        same = (past.id for past in reversed(moment.past) if past.kind == kind.undoes and document in past.documents)
        for latest in islice(same, 1):
            yield latest, document
    if kind.undoes and not event.documents:
        alike = (past for past in reversed(moment.past) if past.kind == kind.undoes and _says_the_same(past, event))
        for earlier in islice(alike, 1):
            yield earlier.id, WHOLE


def _says_the_same(past: Event, event: Event) -> bool:
    return all(past.data[field] == word for field, word in event.data.items() if field in past.data)


def _answered(moment: Moment, duties: list[Duty], past: Sequence[Event]) -> list[Duty]:
    """The duties, in the same order, as the event leaves them."""
    event = moment.event
    match moment.kind.effect:
        case "voids a hand-off":
            voided = next((earlier for earlier in past if earlier.id == event.data["of"]), None)
            return [_unhanded(duty, voided, moment) for duty in duties] if voided else duties
        case "withdraws documents":
            return [duty.without(event, event.documents) for duty in duties]
        case "ends a duty":
            named = event.data["of"]
            return [
                duty.closed_by(event) if duty.outstanding and named in {duty.id, duty.clause} else duty
                for duty in duties
            ]
        case _:
            return _settled(moment, duties)


def _unhanded(duty: Duty, voided: Event, moment: Moment) -> Duty:
    """The duty as if ``voided`` had not happened: closed if that was its trigger, else without what it settled, and
    with the papers withdrawn that only ``voided`` had brought in."""
    if duty.trigger == voided.id:
        return duty.closed_by(moment.event) if not duty.closing else duty
    undone = duty.undone(voided.id)
    if _handoff(moment, voided) != "in" or duty.started < voided.at:
        return undone
    return undone.without(
        moment.event, [each for each in voided.documents if not _was_here(each, duty, voided, moment)]
    )


def _was_here(document: str, duty: Duty, voided: Event, moment: Moment) -> bool:
    """Whether, without ``voided``, a document was here when the duty began, or was moved by its trigger."""
    begun = next((place for place, each in enumerate(moment.past, 1) if each.id == duty.trigger), 0)
    moved = (each for each in reversed(moment.past[:begun]) if document in each.documents and _handoff(moment, each))
    last = next((each for each in moved if each.id != voided.id), None)
    return last is not None and (last.id == duty.trigger or _handoff(moment, last) == "in")


def _handoff(moment: Moment, event: Event) -> str:
    return moment.in_force.book.vocabulary.events[event.kind].handoff


def _settled(moment: Moment, duties: list[Duty]) -> list[Duty]:
    """The duties after those that the event meets are settled; recurring ones of a clause one period at a time."""
    served = set[str]()
    after = []
    for duty in duties:
        once = not duty.trigger and duty.clause in served
        if duty.outstanding and not once and _meets(moment, duty, duties):
            after.append(duty.settled_by(moment.event, moment.event.documents or duty.parts))
            served.add(duty.clause)
        else:
            after.append(duty)
    return after


def _meets(moment: Moment, duty: Duty, duties: Iterable[Duty]) -> bool:
    terms = moment.in_force.book.terms(duty.clause, duty.version)
    number = moment.event.data.get(terms.trigger.case) if terms.trigger else None
    return (
        duty.started <= moment.event.at
        and (number is None or number == duty.case or (not is_numbered(duty.case) and not _known(number, duties)))
        and (not terms.who.each or (moment.event.data.get(terms.who.field) or moment.event.by) == duty.responsible)
        and (bool(duty.trigger) or _of_the_period(moment, duty))
        and any(fits(moment, met) and _prepared(moment, duty, met.after) for met in terms.duty.met_by)
    )


def _of_the_period(moment: Moment, duty: Duty) -> bool:
    """Whether the event is about the duty's period; true if it names no period."""
    period = moment.event.data.get(moment.kind.field_of("period"))
    return period is None or periods.is_named(duty, period, moment.in_force.calendar)


def _prepared(moment: Moment, duty: Duty, steps: Iterable[str]) -> bool:
    """Whether all these kinds of events have come since the duty began."""
    begun = next((place for place, each in enumerate(moment.past, 1) if each.id == duty.trigger), 0)
    return set(steps) <= {each.kind for each in moment.past[begun:] if each.at >= duty.started}


def _unknown(moment: Moment, duties: Iterable[Duty]) -> Iterator[Notice]:
    """Notices about clauses and duties that this event would have started or met if a missing field had the right value."""
    event, book = moment.event, moment.in_force.book
    for clause, _, terms in book.in_force(moment.in_force.calendar.day_of(event.at)):
        if terms.trigger and candidates(moment, clause, terms.trigger, duties):
            for field in unsaid(moment, terms.trigger.where):
                yield Notice(clause.id, event.file, event.id, "not known", field, event.documents)
    for duty in duties:
        if not set(duty.outstanding) & {*event.documents, WHOLE}:
            continue
        for met in book.terms(duty.clause, duty.version).duty.met_by:
            if met.event == event.kind and agrees(moment, met.where, met.unless):
                for field in unsaid(moment, met.where):
                    yield Notice(duty.clause, event.file, event.id, "not known", field, event.documents)


def _started(moment: Moment, clause: Clause, terms: Terms, duties: Iterable[Duty]) -> tuple[str, ...]:
    """The parts for which the event starts the clause: documents, ``WHOLE``, or none."""
    trigger = terms.trigger
    return () if trigger is None or unsaid(moment, trigger.where) else candidates(moment, clause, trigger, duties)


def _day_or_moment(written: str | None, calendar: Calendar) -> date | None:
    """The day in an event's field, or the moment (a ``datetime``) in the office's zone."""
    if not written:
        return None
    return calendar.parse(written) if "T" in written else date.fromisoformat(written)


def _opened(
    moment: Moment, clause: Clause, version: int, terms: Terms, parts: tuple[str, ...], duties: Iterable[Duty]
) -> list[Duty]:
    """One duty, or one for each person with the role."""
    event, calendar = moment.event, moment.in_force.calendar
    dated = _day_or_moment(event.data.get(date_field(terms)), calendar)
    due = parse(terms.limit).due(event.at, calendar, dated)
    duty = Duty(
        id=f"{clause.id}@{event.id}",
        clause=clause.id,
        version=version,
        file=event.file,
        responsible="" if terms.who.each else _responsible(moment, terms),
        trigger=event.id,
        started=event.at,
        limit=terms.limit,
        dated=None if isinstance(dated, datetime) else dated,
        moment=dated.astimezone(UTC) if isinstance(dated, datetime) else None,
        due=due.at,
        provisional=due.provisional,
        parts=parts,
        case=_case(moment, terms, duties),
        named=_named(moment, terms),
    )
    if not terms.who.each:
        return [duty]
    names = moment.in_force.people_with(terms.who.role)
    return [msgspec.structs.replace(duty, id=f"{duty.id}:{name}", responsible=name) for name in names]


def _named(moment: Moment, terms: Terms) -> dict[str, str]:
    """The people, by field, whom the event names and the terms, or terms they refer to, make liable."""
    book, day = moment.in_force.book, moment.in_force.calendar.day_of(moment.event.at)
    others = (line for own in terms.sanction if own.like for line in book.terms_on(own.like, day).sanction)
    fields = {line.field for line in (*terms.sanction, *others) if line.field}
    return {field: moment.event.data[field] for field in sorted(fields) if field in moment.event.data}


def _responsible(moment: Moment, terms: Terms) -> str:
    """The person named; else, of those with the role, whoever did it or last acted in this file, or the first of all;
    else whoever did it."""
    event, role = moment.event, terms.who.role
    if event.data.get(terms.who.field):
        return event.data[terms.who.field]
    doers = [event.by, *(earlier.by for earlier in reversed(moment.past))]
    acting = (name for name in doers if name and (not role or moment.in_force.role_of(name) == role))
    return next(acting, "") or moment.in_force.person_with(role) or event.by


def _case(moment: Moment, terms: Terms, duties: Iterable[Duty]) -> str:
    """The number of the case; without one, the case that it continues, or a new one named after the event.

    A number that is new is assigned to the continued case that has none yet, which keeps its name.
    """
    trigger = terms.trigger
    if trigger is None or not trigger.case:
        return ""
    number = moment.event.data.get(trigger.case)
    continued = [duty for duty in duties if trigger.case_of and duty.clause == trigger.case_of]
    if number:
        continued = [] if _known(number, continued) else [duty for duty in continued if not is_numbered(duty.case)]
    return continued[-1].case if continued else number or without_number(moment.event)


def _known(number: str, duties: Iterable[Duty]) -> bool:
    return any(duty.case == number for duty in duties)


def _without_consent(moment: Moment, clause: Clause, terms: Terms, parts: tuple[str, ...]) -> Iterator[Notice]:
    consent = terms.duty.only_after
    if consent and terms.trigger:
        lacking = tuple(part for part in parts if not consented(moment, part, consent, terms.trigger))
        if lacking:
            event = moment.event
            yield Notice(clause.id, event.file, event.id, "no consent", consent.event, lacking)


def _called_for(moment: Moment, clause: Clause, version: int, terms: Terms, parts: tuple[str, ...]) -> Cause:
    event, trigger = moment.event, terms.trigger or Trigger(events=())
    return Cause(
        clause=clause.id,
        version=version,
        file=event.file,
        person=_responsible(moment, terms),
        key=event.id,
        case=event.data.get(trigger.case) or without_number(event),
        documents=parts,
        day=moment.in_force.calendar.day_of(event.at),
        at=event.at,
        why="event",
        event=event.id,
        times=int(event.data.get(trigger.count) or 1),
        named=_named(moment, terms),
    )
