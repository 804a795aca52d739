"""Sanctions 处罚: what a late duty or an event proposes, one line per liable person; a director decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime  # noqa: TC003 - part of the values' types at run time
from typing import TYPE_CHECKING, Literal

import msgspec

from app.domain.events import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.domain.clauses import Sanction, Terms
    from app.domain.duties import Duty
    from app.domain.regulations import InForce

Why = Literal["open", "done", "event"]
"""The duty is late and still open, it was done late, or the event calls for it by itself."""


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """One proposed ledger line. ``low`` and ``high`` are hundredths of ``unit`` (fen for CNY); None is no upper bound.

    ``id`` is the same whenever the same cause is looked at again, so that a line is proposed once. ``clause`` sets
    the amount, ``breached`` was not kept. A joint line names in ``main`` the line it goes with. ``person`` is empty
    where nobody has the liable ``role``. ``at`` is the due that was missed, or when the event happened.
    """

    id: str
    clause: str
    breached: str
    file: str
    person: str
    role: str = ""
    joint: bool = False
    main: str = ""
    unit: str
    low: int
    high: int | None
    decided_by: str = ""
    duty: str = ""
    event: str = ""
    document: str = ""
    at: datetime
    done: datetime | None = None
    why: Why


@dataclass(frozen=True, slots=True)
class Cause:
    """What a sanction is for. ``key`` tells causes apart, ``case`` those of one case; ``day`` picks the terms."""

    clause: str
    terms: Terms
    file: str
    person: str
    key: str
    case: str
    documents: tuple[str, ...]
    day: date
    at: datetime
    why: Why
    done: datetime | None = None
    duty: str = ""
    event: str = ""


def late(duties: Iterable[Duty], now: datetime, in_force: InForce) -> tuple[Proposal, ...]:
    """The lines that duties late at ``now`` propose, each cause once; ``now`` as in ``Duty.state_at``."""
    found: dict[str, Proposal] = {}
    for duty in sorted(duties, key=lambda duty: (duty.due, duty.clause, duty.id)):
        if duty.state_at(now) in {"late", "met-late"}:
            for line in proposed(_lateness(duty, in_force), in_force):
                found.setdefault(line.id, line)
    return tuple(found.values())


def proposed(cause: Cause, in_force: InForce) -> Iterator[Proposal]:
    """The lines for one cause: one per liable person, and per document where the regulation counts documents."""
    for clause, lines in _amounts(cause, in_force):
        for line in lines:
            key = f"{cause.file}/{cause.case}" if line.per == "case" else cause.key
            for document in cause.documents if line.per == "document" else ("",):
                yield _line(line, clause, f"{clause}@{key}/{document}".rstrip("/"), document, cause, in_force)


def because(line: Proposal, now: datetime, in_force: InForce, language: str = "zh_CN") -> str:
    """Why a line is proposed, in a sentence that the regulation words; ``now`` is told where the duty is open."""
    grounds, calendar = in_force.book.grounds(line.breached), in_force.calendar
    template = {"open": grounds.open, "done": grounds.done, "event": grounds.event}[line.why]
    document = in_force.book.vocabulary.documents.get(kind_of(line.document))
    return template.of(language).format(
        clause=line.breached,
        file=line.file,
        due=calendar.written_due(line.at),
        at=calendar.written(line.at),
        done=calendar.written(line.done) if line.done else "",
        now=calendar.written(now),
        document=document.name.of(language) if document else "",
    )


def _lateness(duty: Duty, in_force: InForce) -> Cause:
    return Cause(
        clause=duty.clause,
        terms=in_force.book.terms(duty.clause, duty.version),
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
    )


def _amounts(cause: Cause, in_force: InForce) -> Iterator[tuple[str, tuple[Sanction, ...]]]:
    """The clause that sets amounts, and its lines: the breached one, and every one it refers to."""
    own = tuple(line for line in cause.terms.sanction if not line.like and line.nth == 1)
    if own:
        yield cause.clause, own
    for line in cause.terms.sanction:
        if line.like:
            others = in_force.book.terms_on(line.like, cause.day).sanction
            yield line.like, tuple(other for other in others if not other.like and other.nth == 1)


def _line(line: Sanction, clause: str, key: str, document: str, cause: Cause, in_force: InForce) -> Proposal:
    return Proposal(
        id=f"{key}:{line.role or 'responsible'}",
        clause=clause,
        breached=cause.clause,
        file=cause.file,
        person=in_force.person_with(line.role) if line.role else cause.person,
        role=line.role,
        joint=line.joint,
        main=f"{key}:responsible" if line.joint else "",
        unit=line.unit,
        low=line.least,
        high=line.most,
        decided_by=line.decided_by,
        duty=cause.duty,
        event=cause.event,
        document=document,
        at=cause.at,
        done=cause.done,
        why=cause.why,
    )
