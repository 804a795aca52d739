"""Matching: whether an event is what a clause means, given the earlier events of its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.rulebook.clauses import values
from app.rulebook.duties import WHOLE
from app.rulebook.events import happened_to, kind_of, says

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.rulebook.clauses import Clause, Consent, Met, Trigger, Where
    from app.rulebook.duties import Duty
    from app.rulebook.events import Event
    from app.rulebook.regulations import InForce
    from app.rulebook.vocabulary import EventKind


@dataclass(frozen=True)
class Moment:
    """An event, the earlier events of its file that were not voided, and what is known about the file by then."""

    event: Event
    past: Sequence[Event]
    known: Mapping[str, str]
    in_force: InForce

    @property
    def kind(self) -> EventKind:
        """The event's kind."""
        return self.in_force.book.vocabulary.events[self.event.kind]


def fits(moment: Moment, met: Met) -> bool:
    """Whether the event is what ``met`` requires; a field without a value fails ``met.where``."""
    return met.event == moment.event.kind and not unsaid(moment, met.where) and agrees(moment, met.where, met.unless)


def agrees(moment: Moment, where: Where, unless: Where) -> bool:
    """Whether no value contradicts ``where`` or is excluded by ``unless``; a field without a value does neither."""

    def among(field: str, wanted: str | tuple[str, ...], silent: bool) -> bool:
        said = says(moment.event, moment.known, field)
        return silent if said is None else said in values(wanted)

    return all(among(field, wanted, silent=True) for field, wanted in where.items()) and not any(
        among(field, wanted, silent=False) for field, wanted in unless.items()
    )


def unsaid(moment: Moment, where: Where) -> tuple[str, ...]:
    """The fields of ``where`` for which neither the event nor its file has a value."""
    return tuple(field for field in where if says(moment.event, moment.known, field) is None)


def candidates(moment: Moment, clause: Clause, trigger: Trigger, duties: Iterable[Duty]) -> tuple[str, ...]:
    """The parts (documents or ``WHOLE``) for which the event would start the clause if all fields of ``where`` had values.

    ``duties`` are the file's duties so far.
    """
    if moment.event.kind not in trigger.starts or not agrees(moment, trigger.where, trigger.unless):
        return ()
    if not moment.event.documents:
        return () if trigger.documents else (WHOLE,)
    kinds = moment.in_force.book.vocabulary.kinds(trigger.documents)
    fitting = (document for document in moment.event.documents if not trigger.documents or kind_of(document) in kinds)
    earlier = [duty for duty in duties if duty.clause == clause.id]
    return tuple(dict.fromkeys(document for document in fitting if _complete(document, trigger, moment, earlier)))


def _complete(document: str, trigger: Trigger, moment: Moment, own: Iterable[Duty]) -> bool:
    """Whether the trigger's other events have also happened to the document since they last started this clause."""
    if moment.event.kind in trigger.anew:
        return True
    others = set(trigger.events) - {moment.event.kind}
    starts = {duty.trigger for duty in own if document in duty.parts}
    for earlier in happened_to(document, moment.past, moment.in_force.book.vocabulary):
        if not others or earlier.id in starts:
            break
        others.discard(earlier.kind)
    return not others


def consented(moment: Moment, part: str, consent: Consent, trigger: Trigger) -> bool:
    """Whether consent was given since the last event that starts the clock, which used up any earlier consent."""
    for earlier in reversed(moment.past):
        about = part == WHOLE or part in earlier.documents
        giver = earlier.data.get(consent.field) or earlier.by
        if about and earlier.kind == consent.event and moment.in_force.role_of(giver) == consent.role:
            return True
        if about and earlier.kind in trigger.starts:
            return False
    return False
