"""Reactions: what follows from an event under the regulations in force. Pure; also used by scenarios and rehearsals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Literal

import msgspec

from app.rulebook import sanctions
from app.rulebook.answers.held import Held
from app.rulebook.answers.pasts import Past
from app.rulebook.answers.responsibility import responsible
from app.rulebook.answers.settling import answered
from app.rulebook.answers.settling import candidates as candidates_of
from app.rulebook.causes import Cause, Proposal
from app.rulebook.clauses import Trigger, date_field, limit_of
from app.rulebook.duties import WHOLE, Duty, without_number
from app.rulebook.limit_words import parse
from app.rulebook.matching import Moment, agrees, candidates, consented, unsaid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.base.working_calendar import Calendar
    from app.rulebook.clauses import Clause, Terms
    from app.rulebook.events import Event
    from app.rulebook.regulations import InForce


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should look at: a consent that was not given first, a missing fact, a duty that is nobody's, or
    an event that left open which of several duties it is about.

    ``missing`` is the kind of event that should have come before, the field whose value would have decided, the role of
    which nobody is responsible, or the id of the duty that was taken.
    """

    clause: str
    file: str
    event: str
    why: Literal["no consent", "not known", "nobody", "several"]
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


def react(event: Event, past: Past | Iterable[Event], duties: Held | Iterable[Duty], in_force: InForce) -> Changes:
    """What follows from ``event``; nothing if no regulation knows its kind.

    ``past``: the earlier events of the same file, oldest first. ``duties``: all duties of that file so far, and the
    recurring ones that belong to no file.
    """
    words = in_force.book.vocabulary
    if event.kind not in words.events:
        return Changes()
    before = past if isinstance(past, Past) else Past(words, past)
    held = duties if isinstance(duties, Held) else Held(sorted(duties, key=lambda duty: (duty.started, duty.due)))
    moment = Moment(event, before, before.known(event), in_force)
    changed, several = answered(moment, held)
    notices = [Notice(duty.clause, event.file, event.id, "several", duty.id) for duty in several]
    notices += _unknown(moment, held)
    opened, causes = list[Duty](), list[Cause]()
    for clause, version, terms in in_force.book.started_by(event.kind, in_force.calendar.day_of(event.at)):
        parts = _started(moment, clause, terms, held)
        if not parts:
            continue
        notices += _without_consent(moment, clause, terms, parts)
        if limit_of(terms):
            opened += _opened(moment, clause, version, terms, parts, held)
        elif not terms.limit and terms.sanction:
            causes.append(_called_for(moment, clause, version, terms, parts))
    notices += [_nobody(moment, duty.clause, duty.version) for duty in opened if not duty.responsible]
    notices += [_nobody(moment, cause.clause, cause.version) for cause in causes if not cause.person]
    proposals = sanctions.uncounted(causes, in_force)
    return Changes(tuple(opened), changed, tuple(causes), proposals, tuple(notices), tuple(_undone(moment)))


def _nobody(moment: Moment, clause: str, version: int) -> Notice:
    role = moment.in_force.book.terms(clause, version).who.role
    return Notice(clause, moment.event.file, moment.event.id, "nobody", role, moment.event.documents)


def _undone(moment: Moment) -> Iterator[tuple[str, str]]:
    """The voided event as a whole; of the kind that this one undoes, the latest event of each document or, if it names
    no documents, the latest with the same values."""
    event, kind, past = moment.event, moment.kind, moment.past
    if kind.effect == "voids a hand-off":
        yield event.data["of"], WHOLE
    for document in event.documents if kind.undoes else ():
        latest = next((each for each in past.of_document(document) if each.kind == kind.undoes), None)
        if latest:
            yield latest.id, document
    if kind.undoes and not event.documents:
        earlier = next((each for each in past.of_kinds([kind.undoes]) if _says_the_same(each, event)), None)
        if earlier:
            yield earlier.id, WHOLE


def _says_the_same(past: Event, event: Event) -> bool:
    return all(past.data[field] == word for field, word in event.data.items() if field in past.data)


def _unknown(moment: Moment, duties: Held) -> Iterator[Notice]:
    """Notices about clauses and duties that this event would have started or met if a missing field had the right value."""
    event, book = moment.event, moment.in_force.book
    for clause, _, terms in book.started_by(event.kind, moment.in_force.calendar.day_of(event.at)):
        if terms.trigger and candidates(moment, clause, terms.trigger, duties):
            for field in unsaid(moment, terms.trigger.where):
                yield Notice(clause.id, event.file, event.id, "not known", field, event.documents)
    for clause_id in book.met_by(event.kind):
        met_by = [met for terms in book.versions_of(clause_id) for met in terms.duty.met_by if met.event == event.kind]
        if not any(unsaid(moment, met.where) for met in met_by):
            continue
        for duty in candidates_of(moment, clause_id, duties):
            if not set(duty.outstanding) & {*event.documents, WHOLE}:
                continue
            for met in book.terms(duty.clause, duty.version).duty.met_by:
                if met.event == event.kind and agrees(moment, met.where, met.unless):
                    for field in unsaid(moment, met.where):
                        yield Notice(duty.clause, event.file, event.id, "not known", field, event.documents)


def _started(moment: Moment, clause: Clause, terms: Terms, duties: Held) -> tuple[str, ...]:
    """The parts for which the event starts the clause: documents, ``WHOLE``, or none."""
    trigger = terms.trigger
    return () if trigger is None or unsaid(moment, trigger.where) else candidates(moment, clause, trigger, duties)


def _day_or_moment(written: str | None, calendar: Calendar) -> date | None:
    """The day in an event's field, or the moment (a ``datetime``) in the office's zone."""
    if not written:
        return None
    return calendar.parse(written) if "T" in written else date.fromisoformat(written)


def _opened(
    moment: Moment, clause: Clause, version: int, terms: Terms, parts: tuple[str, ...], duties: Held
) -> list[Duty]:
    """One duty, or one for each person with the role."""
    event, calendar = moment.event, moment.in_force.calendar
    dated = _day_or_moment(event.data.get(date_field(terms)), calendar)
    limit = parse(terms.limit)
    due = limit.due(event.at, calendar, dated)
    duty = Duty(
        id=f"{clause.id}@{event.id}",
        clause=clause.id,
        version=version,
        file=event.file,
        responsible="" if terms.who.each else responsible(moment, terms),
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
        grace=int((due.at - event.at).total_seconds() // 60) if limit.at_once else 0,
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


def _case(moment: Moment, terms: Terms, duties: Held) -> str:
    """The number of the case; without one, the case that it continues, or a new one named after the event.

    A number that is new is assigned to the continued case that has none yet, which keeps its name.
    """
    trigger = terms.trigger
    if trigger is None or not trigger.case:
        return ""
    number, continued = moment.event.data.get(trigger.case), ""
    if trigger.case_of and not (number and duties.has_case(trigger.case_of, number)):
        continued = duties.last_case(trigger.case_of, numbered=not number)
    return continued or number or without_number(moment.event)


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
        person=responsible(moment, terms),
        key=event.id,
        case=event.data.get(trigger.case) or without_number(event),
        documents=parts,
        day=moment.in_force.calendar.day_of(event.at),
        at=event.at,
        why="event",
        event=event.id,
        times=int(event.data.get(trigger.count) or 1),
        days=int(event.data.get(trigger.count) or 1),
        named=_named(moment, terms),
    )
