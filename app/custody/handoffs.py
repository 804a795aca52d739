"""Hand-offs 交接: papers are received and handed over under a receipt; nobody doubts where they are."""

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
from app.register import numbers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.office.office import Office


@dataclass(frozen=True, slots=True)
class Item:
    """One paper as it lies on the counter: a known ``paper`` (its id), or a new one of a ``kind``.

    ``refused`` is why it was not taken; a refused new paper is not registered.
    """

    kind: str
    originals: int = 1
    copies: int = 0
    paper: str | None = None
    title: str = ""
    valid_until: str = ""
    refused: str = ""


class ThroughLoans(Refusal):
    """What goes to a borrower, or comes back from one, is a loan and needs its approval (SO-1.4)."""


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
    """Take papers in at the counter: both sign at once, so the office holds them from ``at`` on.

    ``filed`` says they were checked against the list and put into the dossier in the same breath (SO-1.1).

    Raises:
        NotAllowed, ThroughLoans, SameHolder, InTheFuture, NothingChosen, NotHeldBy, PromisedElsewhere,
        BeforeLastMovement, NotADate

    """
    office.require("handoffs")
    _refuse_borrower(office, giver)
    now, here = office.now(), office.rules.this_office
    at = at or now
    with office.register.transaction():
        taken = [item for item in items if not item.refused]
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
            documents=documents,
            number=handoff.number,
            refused=refused,
            payment=dossiers.load(office, dossier).payment,
            moved=moved,
            **{"from": giver},
        )
        if filed:
            office.record("documents.filed", at=at, dossier=dossier, documents=documents)
    return handoff


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
    """Pass papers on. ``accepted``: the receiver signs at once; otherwise they stay ours until acceptance.

    Raises:
        NotAllowed, ThroughLoans, SameHolder, InTheFuture, NothingChosen, NotHeldBy, PromisedElsewhere,
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
    """Papers change hands under a receipt; what that means the caller records, with the movements' seal as ``moved``.

    The caller holds the transaction.

    Raises SameHolder, InTheFuture, NothingChosen, NotHeldBy, PromisedElsewhere, BeforeLastMovement.
    """
    custody.check_bundle(lines, giver, taker, at, office.now())
    _check_held(office, dossier, lines, giver, at)
    return _at_once(office, _offer(office, dossier, giver, taker, at, tuple(lines), counterpart, note))


def _refuse_borrower(office: Office, holder: str) -> None:
    if holder == office.rules.borrower:
        raise ThroughLoans


def _check_held(office: Office, dossier: str, lines: Sequence[Line], giver: str, at: datetime) -> None:
    known = handoffs_store.movements(office.register, dossier=dossier)
    custody.check_held(lines, giver, at, known, whereabouts.promised(office))


def _registered(office: Office, dossier: str, items: Sequence[Item]) -> list[Paper]:
    """The items' papers; new ones get their number and are stored."""
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
    """The day a paper is valid until, as an ISO text, or nothing. Raises NotADate."""
    day = typed_day(item.valid_until, office.now(), office.rules.calendar)
    return day.isoformat() if day else ""


def _at_once(office: Office, offered: Handoff) -> tuple[Handoff, list[object]]:
    """Papers change hands and both sides sign; with the seal of the movements for the journal."""
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
    """A hand-off under its number, which nobody has accepted yet."""
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
    """The hand-off under a receipt's number.

    Raises:
        UnknownRecord

    """
    return known(handoffs_store.load(office.register, number=number), number)


def listed(
    office: Office, state: str | None = None, dossier: str | None = None, limit: int | None = None
) -> list[Handoff]:
    """Hand-offs, newest first: all, those in one state, or those of one dossier; at most ``limit``."""
    return handoffs_store.load(office.register, state=state, dossier=dossier, limit=limit)
