"""Sanctions 处罚: the lines proposed for late duties and events, one per liable person; a director decides on them."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from app.rulebook.causes import Cause, Proposal
from app.rulebook.duties import WHOLE
from app.rulebook.events import kind_of
from app.rulebook.tariffs import own_tariffs

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from app.rulebook.clauses import Sanction
    from app.rulebook.duties import Duty
    from app.rulebook.regulations import InForce, Rulebook
    from app.rulebook.tariffs import Tariff


def late(
    duties: Iterable[Duty], now: datetime, in_force: InForce, beside: Iterable[Cause] = ()
) -> tuple[Proposal, ...]:
    """The lines proposed for the duties that are late at ``now``, each cause once; ``now`` as in ``Duty.state_at``.

    ``beside`` are further causes that count together with these.
    """
    own = {cause.key: cause for cause in causes(duties, now, in_force)}
    others = [cause for cause in beside if cause.key not in own]
    return tuple(line for line in lines([*own.values(), *others], in_force) if line.duty in own)


def causes(duties: Iterable[Duty], now: datetime, in_force: InForce) -> Iterator[Cause]:
    """The causes that the duties late at ``now``, open, done or ended, amount to."""
    return (_lateness(duty, in_force) for duty in duties if duty.was_late(now))


def without(known: Iterable[Cause], undone: Container[tuple[str, str]]) -> Iterator[Cause]:
    """The causes that remain once events are ``undone``: pairs of an event and a document, or ``WHOLE`` for all."""
    for cause in known:
        if cause.event and (cause.event, WHOLE) in undone:
            continue
        left = tuple(document for document in cause.documents if (cause.event, document) not in undone)
        if left:
            yield cause if left == cause.documents else msgspec.structs.replace(cause, documents=left)


def lines(known: Iterable[Cause], in_force: InForce) -> tuple[Proposal, ...]:
    """The lines for causes: one per liable person, and per document where the regulation says so. ``known`` must hold
    all causes that count together."""
    return tuple(line for _, _, line in _lines(known, in_force))


def uncounted(known: Iterable[Cause], in_force: InForce) -> tuple[Proposal, ...]:
    """The lines that do not depend on the number of earlier occurrences."""
    return tuple(line for tariff, _, line in _lines(known, in_force) if not tariff.counts)


def counted(known: Iterable[Cause], in_force: InForce, scopes: Container[str]) -> tuple[Proposal, ...]:
    """The lines in ``scopes`` that do depend on it; ``known`` must hold all causes of these scopes."""
    return tuple(line for tariff, scope, line in _lines(known, in_force) if tariff.counts and scope in scopes)


def scopes(cause: Cause, in_force: InForce) -> frozenset[str]:
    """All scopes in which the cause counts together with others."""
    return frozenset(
        tariff.scope(cause, in_force.calendar) for tariff in tariffs(cause, in_force.book) if tariff.counts
    )


def because(line: Proposal, now: datetime, in_force: InForce, language: str = "zh_CN") -> str:
    """Why a line is proposed, in the regulation's own wording, which names ``now`` if the duty is open."""
    grounds, calendar = in_force.book.grounds(line.breached), in_force.calendar
    template = {"open": grounds.open, "done": grounds.done, "event": grounds.event}[line.why]
    document = in_force.book.vocabulary.documents.get(kind_of(line.document))
    sentence = template.of(language).format(
        clause=line.breached,
        file=line.file,
        due=calendar.written_due(line.at),
        at=calendar.written(line.at),
        done=calendar.written(line.done) if line.done else "",
        now=calendar.written(now),
        document=document.name.of(language) if document else "",
    )
    return sentence if line.file else " ".join(sentence.split())


def _lateness(duty: Duty, in_force: InForce) -> Cause:
    return Cause(
        clause=duty.clause,
        version=duty.version,
        file=duty.file,
        person=duty.responsible,
        key=duty.id,
        case=duty.case or duty.id,
        documents=duty.parts,
        day=in_force.calendar.day_of(duty.started),
        at=duty.due,
        why="done" if duty.met_at else "open",
        done=duty.met_at,
        duty=duty.id,
        days=_days_late(duty, in_force),
        named=duty.named,
    )


def _days_late(duty: Duty, in_force: InForce) -> int:
    """How many calendar days after its due a duty was done, or ended, each begun one counted; 0 while it is open."""
    over = duty.met_at or (duty.closing.at if duty.closing else None)
    day_of = in_force.calendar.day_of
    return max(0, (day_of(over) - day_of(duty.due - timedelta(microseconds=1))).days) if over else 0


def _lines(known: Iterable[Cause], in_force: InForce) -> Iterator[tuple[Tariff, str, Proposal]]:
    """Every line with its tariff and scope, in order of time; a line that several causes share, as in a case, once."""
    happened, seen = Counter[str](), set[str]()
    mains: dict[str, tuple[str, str]] = {}
    for cause in sorted(known, key=lambda cause: (cause.at, cause.clause, cause.key)):
        for tariff in tariffs(cause, in_force.book):
            scope = tariff.scope(cause, in_force.calendar)
            for key, document in _occasions(cause, tariff):
                if f"{key}:{tariff.liable}" in seen:
                    continue
                seen.add(f"{key}:{tariff.liable}")
                times = cause.days if tariff.first.per == "day" else cause.times
                hits = tariff.hits(happened[scope], times) if tariff.counts else [tariff.first] * times
                happened[scope] += times
                if hits:
                    line = _line(hits, tariff, key, mains.get(key, ("", ""))[0], document, cause, in_force)
                    if line.joint and line.person and line.person == mains.get(key, ("", ""))[1]:
                        continue  # Nobody is jointly liable with themselves.
                    line = msgspec.structs.replace(line, scope=scope) if tariff.counts else line
                    mains.setdefault(key, (line.id, line.person))
                    yield tariff, scope, line


def _occasions(cause: Cause, tariff: Tariff) -> Iterator[tuple[str, str]]:
    """The keys under each of which one line is proposed, with the document it is about, if any."""
    per = tariff.first.per
    key = f"{cause.file}/{cause.case}" if per == "case" else cause.key
    for document in cause.documents if per == "document" else ("",):
        yield f"{tariff.clause}@{key}/{document}".rstrip("/"), document


def _line(
    hits: Sequence[Sanction], tariff: Tariff, key: str, main: str, document: str, cause: Cause, in_force: InForce
) -> Proposal:
    """One line for all ``hits``; its id contains the amount if that is not the tariff's first."""
    step = hits[-1]
    low = sum(hit.least for hit in hits)
    person = cause.named.get(step.field, "") if step.field else cause.person
    return Proposal(
        id=f"{key}:{tariff.liable}" + (f"#{low}" if low != tariff.first.least else ""),
        clause=tariff.clause,
        breached=cause.clause,
        file=cause.file,
        person=in_force.person_with(step.role) if step.role else person,
        role=step.role,
        joint=step.joint,
        main=main if step.joint else "",
        unit=step.unit,
        low=low,
        high=None if any(hit.most is None for hit in hits) else sum(hit.most or 0 for hit in hits),
        base=step.base,
        decided_by=step.decided_by,
        duty=cause.duty,
        event=cause.event,
        document=document,
        at=cause.at,
        done=cause.done,
        why=cause.why,
    )


def tariffs(cause: Cause, book: Rulebook) -> Iterator[Tariff]:
    """The tariffs of the breached clause, and of every clause it refers to."""
    terms = book.terms(cause.clause, cause.version)
    yield from own_tariffs(cause.clause, terms)
    for line in terms.sanction:
        if line.like:
            yield from own_tariffs(line.like, book.terms_on(line.like, cause.day))
