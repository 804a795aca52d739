"""Hand-offs 交接: papers are received 收件 and handed over 移交 under a receipt 文件交接单."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.base.refusals import Refusal, known
from app.base.typed_dates import typed_day
from app.custody import endings, filing, handoffs_store, whereabouts
from app.custody import rules as custody
from app.custody.rules import Count, Handoff, Line, Paper
from app.dossiers import service as dossiers
from app.office.own.paper_kinds import OTHER
from app.parties import service as parties
from app.register import numbers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.office.office import Office


@dataclass(frozen=True, slots=True)
class Item:
    """One paper on the counter: a registered ``paper`` (its id), or a new one of a ``kind``.

    ``refused`` is the reason for not taking it, or empty; a refused new paper is not registered.
    """

    kind: str
    originals: int = 1
    copies: int = 0
    paper: str | None = None
    title: str = ""
    valid_until: str = ""
    refused: str = ""


class Unnamed(Refusal):
    """A paper that is of no known kind needs a name."""


class ThroughLoans(Refusal):
    """Papers go to a borrower and come back only as a loan, which needs approval (SO-1.4)."""


def receive(
    office: Office,
    *,
    dossier: str,
    giver: str,
    items: Sequence[Item],
    at: datetime | None = None,
    counterpart: str = "",
    filed: bool = False,
    note: str = "",
) -> Handoff:
    """Receive papers at the counter: both sides sign at once, so the office holds them from ``at`` on.

    ``filed``: they were also checked against the list and put into the dossier (SO-1.1).

    Raises:
        NotAllowed, ThroughLoans, Unnamed, HolderUnknown, SameHolder, InTheFuture, NothingChosen, NotHeldBy,
        PromisedElsewhere, BeforeLastMovement, NotADate

    """
    office.require("handoffs")
    _refuse_borrower(office, giver)
    now, here = office.now(), office.rules.this_office
    at = at or now
    with office.register.transaction():
        taken = [item for item in items if not item.refused]
        if any(item.kind == OTHER and not item.paper and not item.title.strip() for item in taken):
            raise Unnamed
        known = [Line(item.paper, Count(item.originals, item.copies)) for item in taken if item.paper]
        custody.check_bundle(
            [Line(item.paper or "", Count(item.originals, item.copies)) for item in taken], giver, here, at, now
        )
        _check_held(office, dossier, known, giver, at)
        papers = _registered(office, dossier, taken)
        lines = tuple(
            Line(paper.id, Count(item.originals, item.copies)) for item, paper in zip(taken, papers, strict=True)
        )
        offered = _offer(office, dossier, giver, here, at, lines, counterpart, note)
        handoff, moved = _at_once(office, offered)
        documents = [filing.document(paper) for paper in papers]
        refused = [{"kind": item.kind, "reason": item.refused} for item in items if item.refused]
        office.record(
            "documents.received",
            id=handoff.id,
            at=at,
            dossier=dossier,
            number=handoff.number,
            refused=refused,
            moved=moved,
            **told_of_receipt(office, dossier, giver, documents),
        )
        parties.remember(office, dossier, giver)
        if filed:
            office.record("documents.filed", at=at, dossier=dossier, documents=documents)
    return handoff


def told_of_receipt(office: Office, dossier: str, giver: str, documents: Sequence[str]) -> dict[str, object]:
    """What the rules are told of documents (``kind#number``) that come in."""
    return {"documents": documents, "payment": dossiers.load(office, dossier).payment, "from": giver}


def hand_over(
    office: Office,
    *,
    dossier: str,
    taker: str,
    lines: Sequence[Line],
    at: datetime | None = None,
    counterpart: str = "",
    accepted: bool = True,
    note: str = "",
) -> Handoff:
    """Hand papers over. ``accepted``: the receiver signs at once; otherwise the office holds them until acceptance.

    Raises:
        NotAllowed, ThroughLoans, HolderUnknown, SameHolder, InTheFuture, NothingChosen, NotHeldBy, PromisedElsewhere,
        BeforeLastMovement

    """
    office.require("handoffs")
    _refuse_borrower(office, taker)
    now, here = office.now(), office.rules.this_office
    at = at or now
    with office.register.transaction():
        custody.check_bundle(lines, here, taker, at, now)
        _check_held(office, dossier, lines, here, at)
        handoff = _offer(office, dossier, here, taker, at, tuple(lines), counterpart, note)
        handoffs_store.add(office.register, handoff)
        office.record("handoff.offered", id=handoff.id, at=at, dossier=dossier, number=handoff.number, to=taker)
        parties.remember(office, dossier, taker)
        if accepted:
            handoff = endings.accept(office, handoff, at=at, counterpart=counterpart)
    return handoff


def exchange(
    office: Office,
    *,
    dossier: str,
    giver: str,
    taker: str,
    lines: Sequence[Line],
    at: datetime,
    counterpart: str = "",
    note: str = "",
) -> tuple[Handoff, list[object]]:
    """Move papers under a signed receipt; return the hand-off and the seal of its movements.

    The caller holds the transaction and records the event, with the seal as ``moved``.

    Raises:
        HolderUnknown, SameHolder, InTheFuture, NothingChosen, NotHeldBy, PromisedElsewhere, BeforeLastMovement

    """
    custody.check_bundle(lines, giver, taker, at, office.now())
    _check_held(office, dossier, lines, giver, at)
    return _at_once(office, _offer(office, dossier, giver, taker, at, tuple(lines), counterpart, note))


def _refuse_borrower(office: Office, holder: str) -> None:
    if holder == office.rules.borrower:
        raise ThroughLoans


def _check_held(office: Office, dossier: str, lines: Sequence[Line], giver: str, at: datetime) -> None:
    known = handoffs_store.movements(office.register, dossier=dossier)
    custody.check_held(lines, giver, at, known, whereabouts.promised(office), office.now())


def _registered(office: Office, dossier: str, items: Sequence[Item]) -> list[Paper]:
    """The papers of these items; new ones are numbered and stored."""
    known = {paper.id: paper for paper in handoffs_store.papers(office.register, dossier)}
    new = [item for item in items if not item.paper]
    taken = numbers.take_several(office.register, custody.PAPER, len(new)) if new else []
    made = {
        id(item): Paper(str(uuid4()), dossier, item.kind, number, item.title, _valid_until(office, item))
        for number, item in zip(taken, new, strict=True)
    }
    handoffs_store.add_papers(office.register, made.values())
    return [known[item.paper] if item.paper else made[id(item)] for item in items]


def _valid_until(office: Office, item: Item) -> str:
    """The last day a paper is valid, in ISO form, or empty. Raises NotADate."""
    day = typed_day(item.valid_until, office.now(), office.rules.calendar)
    return day.isoformat() if day else ""


def _at_once(office: Office, offered: Handoff) -> tuple[Handoff, list[object]]:
    """Store an offered hand-off as signed by both sides, and its movements; return both hand-off and their seal."""
    handoff = replace(offered, state="accepted", settled_at=offered.at)
    handoffs_store.add(office.register, handoff)
    return handoff, handoffs_store.move(office.register, custody.moves(handoff, offered.at), office.now())


def _offer(
    office: Office,
    dossier: str,
    giver: str,
    taker: str,
    at: datetime,
    lines: tuple[Line, ...],
    counterpart: str,
    note: str,
) -> Handoff:
    """A numbered hand-off that nobody has accepted yet; not stored."""
    return Handoff(
        id=str(uuid4()),
        dossier=dossier,
        giver=giver,
        taker=taker,
        at=at,
        entered_at=office.now(),
        by=office.signed_in,
        lines=lines,
        number=numbers.take(office.register, custody.RECEIPT, office.local(at).year),
        counterpart=counterpart,
        note=note,
    )


def by_number(office: Office, number: str) -> Handoff:
    """The hand-off with this receipt number.

    Raises:
        UnknownRecord

    """
    return known(handoffs_store.load(office.register, number=number), number)


def pending_count(office: Office) -> int:
    """How many hand-offs wait for acceptance."""
    return handoffs_store.count(office.register, "pending")


def listed(
    office: Office, state: str | None = None, dossier: str | None = None, limit: int | None = None
) -> list[Handoff]:
    """Hand-offs, newest first, of one state or dossier if given; at most ``limit``."""
    return handoffs_store.load(office.register, state=state, dossier=dossier, limit=limit)
