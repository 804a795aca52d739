"""Settling 办结: what an event does to the duties there are. Each event belongs to one case, and to one period.

An event that names no case, where several are open, is taken for the oldest of them, and so is the end of a duty that is
named by its clause alone; ``answered`` tells of it, since it may be another that was meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base import period_labels
from app.rulebook import periods
from app.rulebook.answers.held import UNNUMBERED
from app.rulebook.duties import Duty, is_numbered
from app.rulebook.matching import Moment, fits, same_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.rulebook.answers.held import Held
    from app.rulebook.clauses import Terms, Who
    from app.rulebook.events import Event


def answered(moment: Moment, duties: Held) -> tuple[tuple[Duty, ...], list[Duty]]:
    """The duties that the event changes, in their new state; and those it was taken to be about although others would
    have done as well."""
    event = moment.event
    several: list[Duty] = []
    match moment.kind.effect:
        case "voids a hand-off":
            voided = moment.past.by_id(event.data["of"])
            touched = _touched(duties, voided) if voided else ()
            changed = [(duty, _unhanded(duty, voided, moment, duties)) for duty in touched] if voided else []
        case "withdraws documents":
            changed = [(duty, duty.without(event, event.documents)) for duty in duties.open_with(event.documents)]
        case "ends a duty":
            ended, several = _named(moment, duties)
            changed = [(duty, duty.closed_by(event)) for duty in ended]
        case _:
            met, several = _met(moment, duties)
            changed = [(duty, duty.settled_by(event, event.documents or duty.parts)) for duty in met]
            changed += [(duty, duty.closed_by(event)) for duty in _replaced(moment, duties) if duty not in met]
    return tuple(new for old, new in changed if new != old), several


def _replaced(moment: Moment, duties: Held) -> Iterator[Duty]:
    """The duties of the same case in whose place the event puts a new one, before they are late."""
    event, in_force = moment.event, moment.in_force
    for clause, _, terms in in_force.book.started_by(event.kind, in_force.calendar.day_of(event.at)):
        if event.kind not in terms.duty.replaced_by:
            continue
        number = event.data.get(terms.trigger.case, "") if terms.trigger else ""
        for duty in duties.open_of(clause.id):
            if duty.started <= event.at <= duty.due and (not number or duty.case == number):
                yield duty


def _touched(duties: Held, voided: Event) -> Iterable[Duty]:
    found = [*duties.touched_by(voided.id), *duties.open_with(voided.documents)]
    return {duty.id: duty for duty in found}.values()


def _unhanded(duty: Duty, voided: Event, moment: Moment, duties: Held) -> Duty:
    """The duty as if ``voided`` had not happened: closed if that was its trigger, else without what it settled, with what
    settled it since, and with the papers withdrawn that only ``voided`` had brought in."""
    if duty.trigger == voided.id:
        return duty.closed_by(moment.event) if not duty.closing else duty
    undone = duty.undone(voided.id)
    if again := set(undone.outstanding) - set(duty.outstanding):
        undone = _settled_since(undone, again, voided, moment, duties)
    if _handoff(moment, voided) != "in" or duty.started < voided.at:
        return undone
    return undone.without(
        moment.event, [each for each in voided.documents if not _was_here(each, duty, voided, moment)]
    )


def _settled_since(duty: Duty, again: set[str], voided: Event, moment: Moment, duties: Held) -> Duty:
    """A duty of which parts are open ``again``, with what would have settled these since ``voided``, had they been open."""
    past, terms = moment.past, moment.in_force.book.terms(duty.clause, duty.version)
    kinds = {met.event for met in terms.duty.met_by}
    begun = max(past.place_of(voided.id), past.place_of(duty.trigger))
    for each in sorted(past.since(begun, kinds), key=lambda event: past.place_of(event.id)):
        then = Moment(each, past, past.known(each), moment.in_force)
        named = each.documents or not duty.case or each.data.get(_case_field(then, duty)) == duty.case
        if named and _meets(then, duty, duties):
            duty = duty.settled_by(each, again.intersection(each.documents or duty.parts))
    return duty


def _was_here(document: str, duty: Duty, voided: Event, moment: Moment) -> bool:
    """Whether, without ``voided``, a document was here when the duty began, or was moved by its trigger."""
    begun = moment.past.place_of(duty.trigger)
    moved = (each for each in moment.past.of_document(document, before=begun) if _handoff(moment, each))
    last = next((each for each in moved if each.id != voided.id), None)
    return last is not None and (last.id == duty.trigger or _handoff(moment, last) == "in")


def _handoff(moment: Moment, event: Event) -> str:
    kind = moment.in_force.book.vocabulary.events.get(event.kind)
    return kind.handoff if kind else ""


def _named(moment: Moment, duties: Held) -> tuple[list[Duty], list[Duty]]:
    """The open duty that the event ends: the one with the id it gives, else the oldest of the clause it gives."""
    named = moment.event.data["of"]
    one = duties.get(named)
    if one:
        return ([one] if one.outstanding else []), []
    begun = [duty for duty in duties.open_of(named) if duty.started <= moment.event.at]
    oldest = sorted(begun, key=lambda duty: (duty.started, duty.due))[:1]
    return oldest, oldest if len(begun) > 1 else []


def _met(moment: Moment, duties: Held) -> tuple[list[Duty], list[Duty]]:
    """The duties that the event meets, wholly or in part."""
    found = list[Duty]()
    for clause in moment.in_force.book.met_by(moment.event.kind):
        cases, slot = set[str](), None
        for duty in candidates(moment, clause, duties):
            if (slot and duty.slot != slot) or not _meets(moment, duty, duties):
                continue
            found.append(duty)
            cases |= {duty.case} - {"", moment.event.data.get(_case_field(moment, duty), "")}
            # Of several periods that would do, the first, in which something may be owed for a list's entry and, since the
            # list began in it, as before; of cases that are not named, the oldest, once it is known that there are several.
            slot = duty.slot
            if (not duty.trigger and not slot) or (duty.trigger and len(cases) > 1):
                break
    return _of_one_case(moment, found)


def candidates(moment: Moment, clause: str, duties: Held) -> Iterator[Duty]:
    """The open duties of a clause that the event can be about, judged by what it names, oldest first."""
    if moment.event.documents:
        yield from (duty for duty in duties.open_with(moment.event.documents) if duty.clause == clause)
        return
    fields = {terms.trigger.case if terms.trigger else "" for terms in moment.in_force.book.versions_of(clause)}
    numbers = {moment.event.data.get(field, "") for field in fields}
    if "" in numbers:
        yield from duties.open_of(clause)
        return
    for key in (*sorted(numbers), UNNUMBERED):
        yield from duties.open_of(clause, key)


def _of_one_case(moment: Moment, met: list[Duty]) -> tuple[list[Duty], list[Duty]]:
    """The duties of ``met`` without those of other cases, where the event names none: the oldest case is taken."""
    unsure = [duty for duty in met if duty.case and moment.event.data.get(_case_field(moment, duty)) != duty.case]
    cases = dict.fromkeys(duty.case for duty in sorted(unsure, key=lambda duty: (duty.started, duty.due)))
    if len(cases) < 2:
        return met, []
    taken = next(iter(cases))
    others = cases.keys() - {taken}
    kept = [duty for duty in met if duty not in unsure or duty.case not in others]
    return kept, [duty for duty in kept if duty.case == taken][:1]


def _case_field(moment: Moment, duty: Duty) -> str:
    terms = moment.in_force.book.terms(duty.clause, duty.version)
    return terms.trigger.case if terms.trigger else ""


def _meets(moment: Moment, duty: Duty, duties: Held) -> bool:
    event = moment.event
    terms = moment.in_force.book.terms(duty.clause, duty.version)
    number = event.data.get(terms.trigger.case) if terms.trigger else None
    return (
        duty.started <= event.at
        and (not number or number == duty.case or (not is_numbered(duty.case) and not duties.is_known(number)))
        and _is_of(event, duty, terms.who)
        and (bool(duty.trigger) or _of_the_period(moment, duty, terms))
        and any(fits(moment, met) and _prepared(moment, duty, met.after, terms) for met in terms.duty.met_by)
    )


def _is_of(event: Event, duty: Duty, who: Who) -> bool:
    """Whether the event is about the entry of a list, or the person, for whom a duty is owed."""
    if who.per and not duty.trigger and duty.case:
        return event.data.get(who.names) == duty.case
    return not who.each or (event.data.get(who.field) or event.by) == duty.responsible


def _of_the_period(moment: Moment, duty: Duty, terms: Terms) -> bool:
    """Whether the event is about the duty's period: the one that it names, else the one in which it happened.

    A report that could have named its period, and did not, is the oldest one owed. What a person wrote may be no period.
    """
    field, calendar = moment.kind.field_of("period"), moment.in_force.calendar
    period = moment.event.data.get(field, "")
    if period_labels.is_period(period):
        return periods.is_named(duty, period, calendar, ahead=terms.duty.ahead)
    return (bool(field) and not period) or periods.lies_in(duty, moment.event.at, calendar)


def _prepared(moment: Moment, duty: Duty, steps: Iterable[str], terms: Terms) -> bool:
    """Whether all these kinds of events have come since the duty began, for its own case."""
    field = terms.trigger.case if terms.trigger else ""
    number = duty.case if is_numbered(duty.case) else None
    begun = moment.past.place_of(duty.trigger)

    def has_come(kind: str) -> bool:
        since = moment.past.since(begun, [kind])
        return any(each.at >= duty.started and same_case(number, each, field) for each in since)

    return all(map(has_come, steps))
