"""Hand-offs 交接: papers are received, handed over, accepted, refused, given back; nobody doubts where they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.domain import custody
from app.domain.custody import BORROWER, OFFICE, Count, Handoff, Line, Movement, Paper
from app.domain.refusals import ChangedMeanwhile, ReasonMissing, Refusal, known
from app.domain.typed_dates import typed_day
from app.services import dossiers
from app.storage import handoffs as stored
from app.storage import journal, numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from app.services.office import Office


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


@dataclass(eq=False)
class NumberMissing(Refusal):
    """A registration needs the number that was given for it."""


@dataclass(eq=False)
class GoneForGood(Refusal):
    """The papers of receipt ``number`` were destroyed."""

    number: str


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
    _refuse_borrower(giver)
    now = office.now()
    at = at or now
    with office.register.transaction():
        taken = [item for item in items if not item.refused]
        known = [Line(item.paper, Count(item.originals, item.copies)) for item in taken if item.paper]
        custody.check_bundle(
            [Line(item.paper or "", Count(item.originals, item.copies)) for item in taken], giver, OFFICE, at, now
        )
        custody.check_held(known, giver, at, stored.movements(office.register, dossier=dossier), promised(office))
        papers = _registered(office, dossier, taken)
        lines = tuple(
            Line(paper.id, Count(item.originals, item.copies)) for item, paper in zip(taken, papers, strict=True)
        )
        handoff, moved = _at_once(office, dossier, giver, OFFICE, at, lines, counterpart, note)
        documents = [document(paper) for paper in papers]
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


def _refuse_borrower(holder: str) -> None:
    if holder == BORROWER:
        raise ThroughLoans


def _at_once(
    office: Office,
    dossier: str,
    giver: str,
    taker: str,
    at: datetime,
    lines: tuple[Line, ...],
    counterpart: str,
    note: str,
) -> tuple[Handoff, list[object]]:
    """Papers change hands and both sides sign; with the seal of the movements for the journal."""
    offered = _confirmed(office, dossier, giver, taker, at, lines, counterpart, note)
    handoff = replace(offered, state="accepted", settled_at=at)
    stored.add(office.register, handoff)
    return handoff, stored.move(office.register, custody.moves(handoff, at), office.now())


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

    Raises:
        SameHolder, InTheFuture, NothingChosen, NotHeldBy, PromisedElsewhere, BeforeLastMovement

    """
    custody.check_bundle(lines, giver, taker, at, office.now())
    custody.check_held(lines, giver, at, stored.movements(office.register, dossier=dossier), promised(office))
    return _at_once(office, dossier, giver, taker, at, tuple(lines), counterpart, note)


def _registered(office: Office, dossier: str, items: Sequence[Item]) -> list[Paper]:
    """The items' papers; new ones get their number and are stored."""
    known = {paper.id: paper for paper in stored.papers(office.register, dossier)}
    new = [item for item in items if not item.paper]
    number = numbers.take(office.register.connection, "paper", len(new)) if new else 0
    made = {
        id(item): Paper(
            str(uuid4()), dossier, item.kind, f"{number + offset:08d}", item.title, _valid_until(office, item)
        )
        for offset, item in enumerate(new)
    }
    stored.add_papers(office.register, made.values())
    return [known[item.paper] if item.paper else made[id(item)] for item in items]


def _valid_until(office: Office, item: Item) -> str:
    """The day a paper is valid until, as an ISO text, or nothing. Raises NotADate."""
    day = typed_day(item.valid_until, office.now(), office.rules.calendar)
    return day.isoformat() if day else ""


def document(paper: Paper) -> str:
    """How events name a paper: its kind, and its number since a dossier may have two of a kind."""
    return f"{paper.kind}#{paper.number}"


def _confirmed(
    office: Office,
    dossier: str,
    giver: str,
    taker: str,
    at: datetime,
    lines: tuple[Line, ...],
    counterpart: str,
    note: str,
) -> Handoff:
    year = office.local(at).year
    number = numbers.take(office.register.connection, f"receipt-{year}")
    return Handoff(
        id=str(uuid4()),
        dossier=dossier,
        giver=giver,
        taker=taker,
        at=at,
        entered_at=office.now(),
        by=office.signed_in,
        lines=lines,
        number=f"{year}-{number:04d}",
        counterpart=counterpart,
        note=note,
    )


def promised(office: Office) -> dict[str, str]:
    """Papers that wait for somebody's acceptance: paper -> number of the receipt."""
    return {
        line.paper: handoff.number
        for handoff in stored.load(office.register, state="pending")
        for line in handoff.lines
        if not line.refused
    }


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
    _refuse_borrower(taker)
    now = office.now()
    at = at or now
    with office.register.transaction():
        custody.check_bundle(lines, OFFICE, taker, at, now)
        custody.check_held(lines, OFFICE, at, stored.movements(office.register, dossier=dossier), promised(office))
        handoff = _confirmed(office, dossier, OFFICE, taker, at, tuple(lines), counterpart, note)
        stored.add(office.register, handoff)
        office.record("handoff.offered", id=handoff.id, at=at, dossier=dossier, number=handoff.number, to=taker)
        if accepted:
            handoff = accept(office, handoff, at=at, counterpart=counterpart)
    return handoff


def accept(
    office: Office,
    handoff: Handoff,
    *,
    at: datetime | None = None,
    counterpart: str = "",
    refused: Mapping[str, str] | None = None,
) -> Handoff:
    """The receiver signs for a pending hand-off, possibly refusing single papers with a reason.

    Raises:
        NotAllowed, AlreadySettled, ReasonMissing, NothingChosen, InTheFuture, BeforeLastMovement, ChangedMeanwhile

    """
    office.require("handoffs")
    at = at or office.now()
    refused = refused or {}
    if handoff.state != "pending":
        raise custody.AlreadySettled(handoff.number, handoff.state)
    if at > office.now():
        raise custody.InTheFuture(at)
    custody.check_refusals(handoff.lines, refused)
    lines = tuple(replace(line, refused=refused.get(line.paper, "")) for line in handoff.lines)
    if all(line.refused for line in lines):
        raise custody.NothingChosen
    if at < handoff.at:
        raise custody.BeforeLastMovement(lines[0].paper, at, handoff.at)
    with office.register.transaction():
        known = stored.movements(office.register, dossier=handoff.dossier)
        for line in lines:
            custody.check_order(line.paper, at, known)
        settled = replace(
            handoff,
            state="accepted",
            settled_at=at,
            lines=lines,
            counterpart=counterpart or handoff.counterpart,
        )
        _settle(office, settled)
        moved = stored.move(office.register, custody.moves(settled, at), office.now())
        _tell(office, settled, at, known, moved)
    return replace(settled, version=handoff.version + 1)


def withdraw(office: Office, handoff: Handoff, reason: str) -> Handoff:
    """Take back a hand-off nobody accepted; the papers never left.

    Raises:
        NotAllowed, AlreadySettled, ReasonMissing, ChangedMeanwhile

    """
    office.require("handoffs")
    if handoff.state != "pending":
        raise custody.AlreadySettled(handoff.number, handoff.state)
    if not reason.strip():
        raise ReasonMissing
    with office.register.transaction():
        settled = replace(handoff, state="withdrawn", settled_at=office.now(), reason=reason)
        _settle(office, settled)
        office.record(
            "handoff.withdrawn", dossier=handoff.dossier, number=handoff.number, reason=reason, handoff=handoff.id
        )
    return settled


def void(office: Office, handoff: Handoff, reason: str) -> Handoff:
    """Undo an accepted hand-off by a counter-entry: papers go back, and the duties it met or opened follow.

    Raises:
        NotAllowed, AlreadySettled, ReasonMissing, GoneForGood, MovedOn, ChangedMeanwhile

    """
    office.require("void")
    if handoff.state != "accepted":
        raise custody.AlreadySettled(handoff.number, handoff.state)
    if not reason.strip():
        raise ReasonMissing
    if handoff.taker not in office.rules.holders():
        raise GoneForGood(handoff.number)
    now = office.now()
    with office.register.transaction():
        known = stored.movements(office.register, dossier=handoff.dossier)
        moved = stored.move(office.register, custody.counter_moves(handoff, known, now), now)
        settled = replace(handoff, state="voided", reason=reason)
        _settle(office, settled)
        for event in _events(office, handoff):
            office.record(
                "handoff.voided",
                dossier=handoff.dossier,
                number=handoff.number,
                reason=reason,
                of=event,
                moved=moved,
            )
    return settled


def _events(office: Office, handoff: Handoff) -> list[str]:
    """The events that the regulations saw of this hand-off."""
    kinds = office.rules.book.vocabulary.events
    return [
        entry.id
        for entry in journal.read(office.register.connection, dossier=handoff.dossier)
        if entry.kind in kinds
        and kinds[entry.kind].handoff
        and handoff.id in {entry.id, (entry.body or {}).get("handoff")}
    ]


def _settle(office: Office, handoff: Handoff) -> None:
    if not stored.settle(office.register, handoff):
        raise ChangedMeanwhile(handoff.number)


def _tell(office: Office, handoff: Handoff, at: datetime, before: Sequence[Movement], moved: list[object]) -> None:
    """Record what left: papers that go back unfiled to where they came from are returned, the others handed over."""
    known = {paper.id: paper for paper in stored.papers(office.register, handoff.dossier)}
    came_from = custody.came_from(before, handoff.giver)
    checked_in = filed(office, handoff.dossier)
    gone: dict[str, list[str]] = {"documents.returned": [], "documents.handed-over": []}
    for line in (line for line in handoff.lines if not line.refused):
        named = document(known[line.paper])
        back = came_from.get(line.paper) == handoff.taker and named not in checked_in
        gone["documents.returned" if back else "documents.handed-over"].append(named)
    for kind, documents in gone.items():
        if documents:
            office.record(
                kind,
                at=at,
                dossier=handoff.dossier,
                documents=documents,
                number=handoff.number,
                to=handoff.taker,
                refused=[{"paper": line.paper, "reason": line.refused} for line in handoff.lines if line.refused],
                handoff=handoff.id,
                moved=moved,
            )


def filed(office: Office, dossier: str) -> set[str]:
    """The documents of a dossier that were checked in and filed."""
    entries = journal.read(office.register.connection, dossier=dossier, kind="documents.filed")
    return {named for entry in entries for named in (entry.body or {}).get("documents", ())}


def file(office: Office, *, dossier: str, papers: Iterable[str], at: datetime | None = None) -> None:
    """Papers were checked against the list and put into the dossier (SO-1.1).

    Raises:
        NotAllowed, NothingChosen, InTheFuture

    """
    office.require("handoffs")
    _note(office, "documents.filed", dossier, papers, at)


def copied(office: Office, *, dossier: str, papers: Iterable[str], at: datetime | None = None) -> None:
    """Each of these papers was photocopied here: one copy more that this office holds (SO-1.3 wants it before a run).

    Raises:
        NotAllowed, NothingChosen, NotHeldBy, PromisedElsewhere, InTheFuture, BeforeLastMovement

    """
    office.require("handoffs")
    now = office.now()
    at = at or now
    if at > now:
        raise custody.InTheFuture(at)
    with office.register.transaction():
        known = stored.movements(office.register, dossier=dossier)
        found = {paper.id: paper for paper in stored.papers(office.register, dossier) if paper.id in set(papers)}
        if not found:
            raise custody.NothingChosen
        now_held = custody.holdings(known)
        for paper in found:
            if OFFICE not in now_held.get(paper, {}):
                raise custody.NotHeldBy(paper, OFFICE, Count(0, 1), Count(0, 0))
            custody.check_order(paper, at, known)
        first = {move.paper: move.handoff for move in reversed(known)}
        made = [Movement(paper, at, custody.COPIER, OFFICE, Count(0, 1), first[paper]) for paper in found]
        moved = stored.move(office.register, made, now)
        documents = [document(paper) for paper in found.values()]
        office.record("documents.copied", at=at, dossier=dossier, documents=documents, moved=moved)


def put_in_volume(
    office: Office, *, dossier: str, papers: Iterable[str], at: datetime | None = None, volume: str = ""
) -> None:
    """Filed papers were put in their volume 立卷 (SO-1.2); ``volume`` is its number.

    Raises:
        NotAllowed, NothingChosen, InTheFuture

    """
    office.require("handoffs")
    _note(office, "documents.volumed", dossier, papers, at, **({"volume": volume} if volume else {}))


def mark_for_hq(office: Office, *, dossier: str, papers: Iterable[str], at: datetime | None = None) -> None:
    """Papers are to go to headquarters' archive on the next run (SO-1.3).

    Raises:
        NotAllowed, NothingChosen, InTheFuture

    """
    office.require("handoffs")
    _note(office, "documents.marked-for-hq", dossier, papers, at)


def register_contract(office: Office, *, dossier: str, number: str, at: datetime | None = None) -> None:
    """The presale contract was registered online (SO-1.6); ``number`` is what the authority's site gave.

    Raises:
        NotAllowed, NumberMissing, InTheFuture

    """
    office.require("handoffs")
    at = at or office.now()
    if not number.strip():
        raise NumberMissing
    if at > office.now():
        raise custody.InTheFuture(at)
    with office.register.transaction():
        office.record("contract.registered", at=at, dossier=dossier, number=number.strip())


def _note(office: Office, kind: str, dossier: str, papers: Iterable[str], at: datetime | None, **told: str) -> None:
    at = at or office.now()
    if at > office.now():
        raise custody.InTheFuture(at)
    wanted = set(papers)
    found = [document(paper) for paper in stored.papers(office.register, dossier) if paper.id in wanted]
    if not found:
        raise custody.NothingChosen
    with office.register.transaction():
        office.record(kind, at=at, dossier=dossier, documents=found, **told)


@dataclass(frozen=True, slots=True)
class Held:
    """A paper and who has it: holder -> count; ``waiting`` is the receipt under which it is offered, or empty."""

    paper: Paper
    holders: dict[str, Count]
    waiting: str = ""


def held(office: Office, dossier: str) -> list[Held]:
    """Every paper of a dossier and who has it now."""
    now = custody.holdings(stored.movements(office.register, dossier=dossier))
    waiting = promised(office)
    return [
        Held(paper, now.get(paper.id, {}), waiting.get(paper.id, ""))
        for paper in stored.papers(office.register, dossier)
    ]


def paper_names(office: Office, dossier: str) -> dict[str, str]:
    """Paper id -> its name with its number."""
    return {
        paper.id: f"{office.rules.document(paper.kind)} {paper.number}"
        for paper in stored.papers(office.register, dossier)
    }


def history(office: Office, paper: str) -> list[Movement]:
    """Where a paper has been, oldest first."""
    return stored.movements(office.register, paper=paper)


def holders_at(office: Office, paper: str, at: datetime) -> dict[str, Count]:
    """Who held a paper at a past minute."""
    return custody.holdings(history(office, paper), at).get(paper, {})


def by_number(office: Office, number: str) -> Handoff:
    """The hand-off under a receipt's number.

    Raises:
        UnknownRecord

    """
    return known(stored.load(office.register, number=number), number)


def listed(
    office: Office, state: str | None = None, dossier: str | None = None, limit: int | None = None
) -> list[Handoff]:
    """Hand-offs, newest first: all, those in one state, or those of one dossier; at most ``limit``."""
    return stored.load(office.register, state=state, dossier=dossier, limit=limit)


def all_held(office: Office) -> list[tuple[str, Held]]:
    """Every paper with its dossier's unit and who has it now, in order of number."""
    now = custody.holdings(stored.movements(office.register))
    waiting = promised(office)
    papers = stored.papers(office.register)
    units = dossiers.units(office, {paper.dossier for paper in papers})
    return [(units[each.dossier], Held(each, now.get(each.id, {}), waiting.get(each.id, ""))) for each in papers]
