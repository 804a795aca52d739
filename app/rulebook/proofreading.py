"""Proofreading of regulations: words that are used but not declared."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, get_args

from app.base.rights import RIGHTS
from app.base.toml_tables import offer
from app.base.words import say
from app.rulebook import tracks
from app.rulebook.clauses import date_field, values
from app.rulebook.track_standings import DONE
from app.rulebook.vocabulary import FieldType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.base.words import Names
    from app.rulebook.clauses import Consent, Terms, Trigger, Where
    from app.rulebook.purchases.procedures import Procedure
    from app.rulebook.regulations import Grounds, Regulation, Rulebook
    from app.rulebook.tracks import Track
    from app.rulebook.vocabulary import Part, Vocabulary


NEEDED: tuple[Part, ...] = ("office", "borrower", "destroyed")
"""The parts that some holder must have where papers are handed off; not every office has headquarters."""


def loose_braces(grounds: Grounds, right: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Place and problem of each template with an unknown field or unmatched braces."""
    for part in grounds.__struct_fields__:
        words: Names = getattr(grounds, part)
        for language, text in words.texts().items():
            place = f"grounds.{part}.{language}".rstrip(".")
            try:
                fields = [field for _, field, _, _ in Formatter().parse(text) if field is not None]
            except ValueError:
                yield place, say("花括号不成对")
            else:
                yield from _known(place, fields, right)


def unknown_words(regulation: Regulation, book: Rulebook) -> Iterator[tuple[str, str]]:
    """Place and problem of each word that is used but not declared."""
    words = book.vocabulary
    for kind, document in regulation.documents.items():
        yield from _known(f"documents.{kind}.group", [document.group], words.groups)
        yield from _known(f"documents.{kind}.payments", document.payments, words.payments)
    for name, role in regulation.roles.items():
        yield from _known(f"roles.{name}.above", filter(None, [role.above]), words.roles)
        yield from _known(f"roles.{name}.rights", role.rights, RIGHTS)
    for kind, event in regulation.events.items():
        yield from _known(f"events.{kind}.undoes", filter(None, [event.undoes]), words.events)
        yield from _known(f"events.{kind}.fields", map(event.takes, event.fields), get_args(FieldType))
        for part in NEEDED if event.handoff else ():
            if not words.playing(part):
                yield f"events.{kind}.handoff", say('要交接资料，[holders] 中须有一方写明 part = "{part}"', part=part)
    for name, track in regulation.tracks.items():
        yield from _unknown_in_track(f"tracks.{name}", track, words)
    for name, procedure in regulation.procedures.items():
        yield from _unknown_in_procedure(f"procedures.{name}", procedure, words)
    for clause in regulation.clause:
        for terms in clause.versions:
            for place, problem in _unknown_in(terms, book):
                yield f"{clause.id} {place}", problem


def _unknown_in_track(place: str, track: Track, words: Vocabulary) -> Iterator[tuple[str, str]]:
    yield from _known(f"{place}.payments", track.payments, words.payments)
    yield from _known(f"{place}.instead", track.instead, words.tracks)
    by_hand = words.events[DONE].fields if DONE in words.events else {}
    for met in track.begins:
        yield from _unknown_where(f"{place}.begins", (met.event,), [met.where, met.unless], words)
    for step in track.steps:
        yield from _known(f"{place}.{step.id}.outside", filter(None, [step.outside]), words.holders)
        yield from _known(f"{place}.{step.id}.documents", step.documents, words.documents.keys() | words.groups.keys())
        for met in step.done_by:
            yield from _unknown_where(f"{place}.{step.id}", (met.event,), [met.where, met.unless], words)
        yield from _known(f"{place}.{step.id}.asks", (ask.id for ask in step.asks), by_hand)
        for problem in tracks.slips(step):
            yield f"{place}.{step.id}.limit", problem


def _unknown_in_procedure(place: str, procedure: Procedure, words: Vocabulary) -> Iterator[tuple[str, str]]:
    kinds = words.documents.keys() | words.groups.keys()
    yield from _known(f"{place}.approval", filter(None, [procedure.approval]), words.roles)
    yield from _known(f"{place}.documents", procedure.documents, words.documents)
    yield from _known(f"{place}.back", procedure.back, kinds)
    yield from _known(f"{place}.about", procedure.about, kinds)
    if procedure.act and procedure.leads_to:
        yield f"{place}.act", say("act 和 leads_to 只能写一个：变更后档案仍在办")


def _unknown_in(terms: Terms, book: Rulebook) -> Iterator[tuple[str, str]]:
    words = book.vocabulary
    signers = words.roles.keys() | words.holders.keys()
    yield from _known("who.role", filter(None, [terms.who.role]), words.roles)
    yield from _known("sanction.role", (line.role for line in terms.sanction if line.role), words.roles)
    yield from _known(
        "sanction.decided_by", (line.decided_by for line in terms.sanction if line.decided_by), words.roles
    )
    yield from _known("sanction.as", (line.like for line in terms.sanction if line.like), book.clauses)
    yield from _known("escalation.to", (role for step in terms.escalation for role in step.to), words.roles)
    yield from _known("evidence.signatures", terms.evidence.signatures, signers)
    yield from _known("who.per", filter(None, [terms.who.per]), words.lists)
    if terms.trigger:
        yield from _unknown_trigger(terms, terms.trigger, book)
    for met in terms.duty.met_by:
        yield from _unknown_where("duty.met_by", (met.event,), [met.where, met.unless], words)
        yield from _known("duty.met_by.after", met.after, words.events)
        if terms.who.each and terms.who.field and met.event in words.events:
            yield from _known("who.field", [terms.who.field], words.events[met.event].fields)
        if terms.who.per and met.event in words.events:
            yield from _known("who.per", [terms.who.names], words.events[met.event].fields)
    yield from _known("duty.replaced_by", terms.duty.replaced_by, terms.trigger.starts if terms.trigger else ())
    if terms.duty.only_after:
        yield from _unknown_consent(terms.duty.only_after, words)


def _unknown_consent(consent: Consent, words: Vocabulary) -> Iterator[tuple[str, str]]:
    yield from _known("duty.only_after.event", [consent.event], words.events)
    yield from _known("duty.only_after.role", [consent.role], words.roles)
    if consent.field and consent.event in words.events:
        yield from _known("duty.only_after.field", [consent.field], words.events[consent.event].fields)


def _unknown_trigger(terms: Terms, trigger: Trigger, book: Rulebook) -> Iterator[tuple[str, str]]:
    words = book.vocabulary
    yield from _unknown_where("trigger", trigger.starts, [trigger.where, trigger.unless], words)
    yield from _known("trigger.documents", trigger.documents, words.documents.keys() | words.groups.keys())
    yield from _known("trigger.case_of", filter(None, [trigger.case_of]), book.clauses)
    kinds = [words.events[event] for event in trigger.starts if event in words.events]
    doer = "" if terms.who.each else terms.who.field
    named = [name for name in (date_field(terms), trigger.case, doer) if name]
    named += [line.field for line in terms.sanction if line.field]
    for kind in kinds:
        yield from _known("trigger", named, kind.fields)
        if trigger.count:
            yield from _known(
                "trigger.count", [trigger.count], [each for each in kind.fields if kind.takes(each) == "count"]
            )
    needing = {
        event for event in trigger.starts if event in words.events and words.events[event].needs(date_field(terms))
    }
    if date_field(terms) and not (needing & set(trigger.events) and needing >= set(trigger.anew)):
        yield (
            "limit",
            say("“{limit}” 要用的日期字段 “{field}” 必须是事件的必填项", limit=terms.limit, field=date_field(terms)),
        )


def _unknown_where(
    place: str, events: tuple[str, ...], wheres: Iterable[Where], words: Vocabulary
) -> Iterator[tuple[str, str]]:
    yield from _known(f"{place}.event", events, words.events)
    fields = {"payment": "payment"}
    for event in events:
        if event in words.events:
            fields |= {field: words.events[event].takes(field) for field in words.events[event].fields}
    for where in wheres:
        yield from _known(f"{place}.where", where, fields)
        for field, wanted in where.items():
            declared: dict[str, Iterable[str]] = {"holder": words.holders, "payment": words.payments}
            known = declared.get(fields.get(field, ""))
            if known is not None:
                yield from _known(f"{place}.where.{field}", values(wanted), known)


def _known(place: str, used: Iterable[str], declared: Iterable[str]) -> Iterator[tuple[str, str]]:
    right = set(declared)
    for word in used:
        if word not in right:
            yield place, say("未知的 “{word}”；{offer}", word=word, offer=offer(word, right))
