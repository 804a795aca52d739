"""How an offered hand-off ends: accepted or refused in part 签收, withdrawn 撤回, and voided afterwards 作废."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from app.base.refusals import ChangedMeanwhile, ReasonMissing, Refusal
from app.custody import filing, handoffs_store, whereabouts
from app.custody import rules as custody
from app.register import journal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from app.custody.rules import Handoff, Movement
    from app.office.office import Office


OWN_SLIP = timedelta(minutes=10)
"""For how long people may undo what they just did themselves, if nothing was built on it."""


@dataclass(eq=False)
class GoneForGood(Refusal):
    """The papers of receipt ``number`` were destroyed."""

    number: str


def accept(
    office: Office,
    handoff: Handoff,
    *,
    at: datetime | None = None,
    counterpart: str = "",
    refused: Mapping[str, str] | None = None,
) -> Handoff:
    """The receiver signs for a pending hand-off; ``refused`` maps papers not taken to the reason.

    Raises:
        NotAllowed, AlreadySettled, ReasonMissing, NothingChosen, InTheFuture, NotHeldBy, BeforeLastMovement,
        ChangedMeanwhile

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
    # An offer dated after now was made while the clock was ahead.
    if at < handoff.at <= office.now():
        raise custody.BeforeLastMovement(lines[0].paper, at, handoff.at)
    with office.register.transaction():
        known = handoffs_store.movements(office.register, dossier=handoff.dossier)
        for line in lines:
            custody.check_order(line.paper, at, known, office.now())
        settled = replace(
            handoff,
            state="accepted",
            settled_at=at,
            lines=lines,
            counterpart=counterpart or handoff.counterpart,
        )
        _settle(office, settled)
        for line in (each for each in lines if not each.refused):
            custody.check_has(line, handoff.giver, known)
        moved = handoffs_store.move(office.register, custody.moves(settled, at), office.now())
        _record_moved(office, settled, at, known, moved)
    return replace(settled, version=handoff.version + 1)


def withdraw(office: Office, handoff: Handoff, reason: str) -> Handoff:
    """Take back a pending hand-off; its papers never left.

    Raises:
        NotAllowed, AlreadySettled, ReasonMissing, ChangedMeanwhile

    """
    _check_withdraw(office, handoff)
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
    """Undo an accepted hand-off by counter-movements; the duties that it met or opened change accordingly.

    Raises:
        NotAllowed, AlreadySettled, GoneForGood, MovedOn, PromisedElsewhere, ReasonMissing, ChangedMeanwhile

    """
    office.require("void")
    return _void(office, handoff, reason)


def _void(office: Office, handoff: Handoff, reason: str) -> Handoff:
    now = office.now()
    with office.register.transaction():
        back = _check_void(office, handoff, now)
        if not reason.strip():
            raise ReasonMissing
        moved = handoffs_store.move(office.register, back, now)
        settled = replace(handoff, state="voided", reason=reason)
        _settle(office, settled)
        for event in events(office, handoff):
            office.record(
                "handoff.voided",
                dossier=handoff.dossier,
                number=handoff.number,
                reason=reason,
                of=event,
                moved=moved,
            )
    return settled


def undo(office: Office, handoff: Handoff, reason: str) -> Handoff:
    """Withdraw a pending hand-off, void an accepted one; one's own slip without the right to void, for ``OWN_SLIP``.

    Raises:
        NotAllowed; and what ``withdraw`` or ``void`` does

    """
    office.require("handoffs")
    if handoff.state == "pending":
        return withdraw(office, handoff, reason)
    _check_undo(office, handoff)
    return _void(office, handoff, reason)


def undoable(office: Office, handoff: Handoff) -> bool:
    """Whether the person signed in may undo a hand-off and the rules allow it now."""
    return why_not(office, handoff) is None


def why_not(office: Office, handoff: Handoff) -> Refusal | None:
    """Why the person signed in cannot undo a hand-off now; None if it can be done."""
    try:
        if handoff.state == "pending":
            _check_withdraw(office, handoff)
        else:
            _check_undo(office, handoff)
            _check_void(office, handoff, office.now())
    except Refusal as refusal:
        return refusal
    return None


def _check_withdraw(office: Office, handoff: Handoff) -> None:
    office.require("handoffs")
    if handoff.state != "pending":
        raise custody.AlreadySettled(handoff.number, handoff.state)


def _check_void(office: Office, handoff: Handoff, now: datetime) -> list[Movement]:
    """The movements that would undo a hand-off. Raises AlreadySettled, GoneForGood, MovedOn, PromisedElsewhere."""
    if handoff.state != "accepted":
        raise custody.AlreadySettled(handoff.number, handoff.state)
    if handoff.taker not in office.rules.holders():
        raise GoneForGood(handoff.number)
    papers = handoffs_store.by_ids(office.register, [line.paper for line in handoff.lines])
    if moved := next((each for each in papers.values() if each.dossier != handoff.dossier), None):
        raise custody.MovedOn(handoff.number, moved.id)
    known = handoffs_store.movements(office.register, dossier=handoff.dossier)
    return custody.counter_moves(handoff, known, whereabouts.promised(office), now)


def _check_undo(office: Office, handoff: Handoff) -> None:
    """Refuse to undo an accepted hand-off unless it is one's own slip, or one may void any. Raises NotAllowed."""
    mine = handoff.by == office.signed_in and abs(office.now() - handoff.entered_at) <= OWN_SLIP
    office.require("handoffs" if mine else "void")


def events(office: Office, handoff: Handoff) -> list[str]:
    """The ids of this hand-off's journal entries to which the regulations react."""
    kinds = office.rules.book.vocabulary.events
    return [
        entry.id
        for entry in journal.read(office.register, dossier=handoff.dossier)
        if entry.kind in kinds
        and kinds[entry.kind].handoff
        and handoff.id in {entry.id, (entry.body or {}).get("handoff")}
    ]


def _settle(office: Office, handoff: Handoff) -> None:
    if not handoffs_store.settle(office.register, handoff):
        raise ChangedMeanwhile(handoff.number)


def _record_moved(
    office: Office, handoff: Handoff, at: datetime, before: Sequence[Movement], moved: list[object]
) -> None:
    """Record the papers that left: as returned if they go back unfiled to where they came from, else as handed over."""
    papers = [line.paper for line in handoff.lines if not line.refused]
    by_kind = departures(office, handoff.dossier, handoff.giver, handoff.taker, papers, before)
    for kind, documents in by_kind.items():
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


def departures(
    office: Office, dossier: str, giver: str, taker: str, papers: Sequence[str], before: Sequence[Movement]
) -> dict[str, list[str]]:
    """Kind of event -> the documents (``kind#number``) of ``papers`` (ids) that leave; without kinds that have none.

    ``before``: the dossier's movements until then.
    """
    known = {paper.id: paper for paper in handoffs_store.papers(office.register, dossier)}
    came_from = custody.came_from(before, giver)
    checked_in = filing.filed(office, dossier)
    by_kind: dict[str, list[str]] = {"documents.returned": [], "documents.handed-over": []}
    for paper in papers:
        named = filing.document(known[paper])
        back = came_from.get(paper) == taker and named not in checked_in
        by_kind["documents.returned" if back else "documents.handed-over"].append(named)
    return {kind: documents for kind, documents in by_kind.items() if documents}
