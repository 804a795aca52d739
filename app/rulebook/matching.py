"""Matching: whether an event is what a clause means, given the earlier events of its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.rulebook.clauses import values
from app.rulebook.duties import WHOLE
from app.rulebook.events import kind_of, says

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.rulebook.answers.held import Held
    from app.rulebook.answers.pasts import Past
    from app.rulebook.clauses import Clause, Consent, Met, Trigger, Where
    from app.rulebook.events import Event
    from app.rulebook.regulations import InForce
    from app.rulebook.vocabulary import EventKind


@dataclass(frozen=True)
class Moment:
    """An event, the past of its file, and what is known about the file by then."""

    event: Event
    past: Past
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


def candidates(moment: Moment, clause: Clause, trigger: Trigger, duties: Held) -> tuple[str, ...]:
    """The parts (documents or ``WHOLE``) for which the event would start the clause if all fields of ``where`` had values.

    ``duties`` are the file's duties so far.
    """
    if moment.event.kind not in trigger.starts or not agrees(moment, trigger.where, trigger.unless):
        return ()
    if not moment.event.documents:
        return () if trigger.documents else (WHOLE,)
    kinds = moment.in_force.book.vocabulary.kinds(trigger.documents)
    fitting = (document for document in moment.event.documents if not trigger.documents or kind_of(document) in kinds)
    return tuple(
        dict.fromkeys(
            document for document in fitting if _complete(document, trigger, moment, duties.starts(clause.id, document))
        )
    )


def _complete(document: str, trigger: Trigger, moment: Moment, starts: set[str]) -> bool:
    """Whether the trigger's other events have also happened to the document since they last started this clause."""
    if moment.event.kind in trigger.anew:
        return True
    others = set(trigger.events) - {moment.event.kind}
    for earlier in moment.past.happened_to(document):
        if not others or earlier.id in starts:
            break
        others.discard(earlier.kind)
    return not others


def consented(moment: Moment, part: str, consent: Consent, trigger: Trigger) -> bool:
    """Whether consent was given since the last event that starts the clock, which used up any earlier consent; consent
    for one case is none for another."""
    past = moment.past
    about = past.of_kinds({consent.event, *trigger.starts}) if part == WHOLE else past.of_document(part)
    for earlier in about:
        if not same_case(moment.event.data.get(trigger.case), earlier, trigger.case):
            continue
        if earlier.kind == consent.event:
            giver, day = earlier.data.get(consent.field) or earlier.by, moment.in_force.calendar.day_of(earlier.at)
            if moment.in_force.acts_as(giver, consent.role, day):
                return True
        if earlier.kind in trigger.starts:
            return False
    return False


def same_case(number: str | None, event: Event, field: str) -> bool:
    """Whether an event may be about the case ``number``, given in ``field``: true if either has no number."""
    return not number or event.data.get(field) in {None, "", number}
