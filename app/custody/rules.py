"""Custody 文件去向: who holds which paper, now and at any past minute.

A paper stays the sender's until the receiver accepts. Originals are with one holder at a time; copies are
counted separately and may be with several (clauses.md, reading of section SO).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from app.base.refusals import ReasonMissing, Refusal
from app.base.series import Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

RECEIPT = Series("", "receipt", "handoff-receipt", stored_in="handoff:number")
PAPER = Series("", "paper", yearly=False, digits=8, stored_in="paper:number")
LOSS = Series("YS", "loss", "loss-report", stored_in="journal:documents.lost")


COPIER = ""
"""Nobody: where a photocopy that is made here comes from."""

HandoffState = Literal["pending", "accepted", "withdrawn", "voided"]


class Count(NamedTuple):
    """How many sheets of one paper: originals and copies."""

    originals: int
    copies: int


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of a dossier: its ``kind`` in the office's list, its ``number`` on the label."""

    id: str
    dossier: str
    kind: str
    number: str = ""
    title: str = ""
    valid_until: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Movement:
    """``count`` of a paper passed from one holder to another at an instant; ``handoff`` says by which receipt."""

    paper: str
    at: datetime
    giver: str
    taker: str
    count: Count
    handoff: str


@dataclass(frozen=True, slots=True)
class Line:
    """One paper in a hand-off; ``refused`` is the receiver's reason for not taking it, or empty."""

    paper: str
    count: Count
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Handoff:
    """One bundle under one signature. ``at`` is when it happened, ``entered_at`` when it was written down."""

    id: str
    dossier: str
    giver: str
    taker: str
    at: datetime
    entered_at: datetime
    by: str
    lines: tuple[Line, ...]
    number: str = ""
    counterpart: str = ""
    note: str = ""
    state: HandoffState = "pending"
    settled_at: datetime | None = None
    reason: str = ""
    version: int = 1


@dataclass(eq=False)
class NothingChosen(Refusal):
    """A hand-off needs at least one paper with at least one sheet."""


@dataclass(eq=False)
class NotHeldBy(Refusal):
    """``giver`` cannot pass on ``wanted`` of ``paper``, holding only ``held``."""

    paper: str
    giver: str
    wanted: Count
    held: Count


@dataclass(eq=False)
class PromisedElsewhere(Refusal):
    """``paper`` waits for acceptance under receipt ``handoff``; it cannot be handed over twice."""

    paper: str
    handoff: str


class HolderUnknown(Refusal):
    """The regulations know nobody who would give or take."""


@dataclass(eq=False)
class SameHolder(Refusal):
    """Giver and taker are the same."""

    holder: str


@dataclass(eq=False)
class InTheFuture(Refusal):
    """``at`` is later than now."""

    at: datetime


@dataclass(eq=False)
class BeforeLastMovement(Refusal):
    """``paper`` moved at ``last``, after the moment now given."""

    paper: str
    at: datetime
    last: datetime


@dataclass(eq=False)
class AlreadySettled(Refusal):
    """Receipt ``number`` is already accepted, withdrawn or voided."""

    number: str
    state: HandoffState


@dataclass(eq=False)
class MovedOn(Refusal):
    """Receipt ``number`` cannot be voided: ``paper`` has moved again since."""

    number: str
    paper: str


def holdings(movements: Iterable[Movement], at: datetime | None = None) -> dict[str, dict[str, Count]]:
    """Who holds what: paper -> holder -> count, after all movements up to and including ``at`` (None: all).

    A paper's first movement brings it into the register; from then on every sheet is somewhere. A photocopy made
    meanwhile comes from nobody.
    """
    held: dict[str, dict[str, Count]] = {}
    for move in movements:
        if at is not None and move.at > at:
            continue
        if move.paper in held and move.giver != COPIER:
            _add(held[move.paper], move.giver, move.count, -1)
        _add(held.setdefault(move.paper, {}), move.taker, move.count, 1)
    return {paper: {holder: count for holder, count in each.items() if any(count)} for paper, each in held.items()}


def _add(holders: dict[str, Count], holder: str, count: Count, sign: int) -> None:
    had = holders.get(holder, Count(0, 0))
    holders[holder] = Count(had.originals + sign * count.originals, had.copies + sign * count.copies)


def check_bundle(lines: Iterable[Line], giver: str, taker: str, at: datetime, now: datetime) -> None:
    """Refuse a bundle that no one could sign.

    Raises:
        HolderUnknown, SameHolder, InTheFuture, NothingChosen

    """
    if not giver or not taker:
        raise HolderUnknown
    if giver == taker:
        raise SameHolder(giver)
    if at > now:
        raise InTheFuture(at)
    lines = list(lines)
    if not lines or any(min(line.count) < 0 or not any(line.count) for line in lines):
        raise NothingChosen


def check_held(
    lines: Iterable[Line],
    giver: str,
    at: datetime,
    movements: Iterable[Movement],
    promised: Mapping[str, str],
) -> None:
    """Refuse to pass on what ``giver`` does not hold, has promised to somebody else, or what moved later.

    ``promised`` maps papers in pending hand-offs to the receipt's number.

    Raises:
        NotHeldBy, PromisedElsewhere, BeforeLastMovement

    """
    movements = list(movements)
    held = holdings(movements)
    for line in lines:
        if line.paper in promised:
            raise PromisedElsewhere(line.paper, promised[line.paper])
        has = held.get(line.paper, {}).get(giver, Count(0, 0))
        if line.count.originals > has.originals or line.count.copies > has.copies:
            raise NotHeldBy(line.paper, giver, line.count, has)
        check_order(line.paper, at, movements)


def check_order(paper: str, at: datetime, movements: Iterable[Movement]) -> None:
    """Refuse a moment before the paper's last known movement.

    Raises:
        BeforeLastMovement

    """
    last = max((move.at for move in movements if move.paper == paper), default=None)
    if last is not None and at < last:
        raise BeforeLastMovement(paper, at, last)


def check_refusals(lines: Iterable[Line], refused: Mapping[str, str]) -> None:
    """Each refused paper needs a reason and must be in the bundle.

    Raises:
        ReasonMissing, NothingChosen

    """
    papers = {line.paper for line in lines}
    if not set(refused) <= papers:
        raise NothingChosen
    if any(not reason.strip() for reason in refused.values()):
        raise ReasonMissing


def moves(handoff: Handoff, at: datetime) -> list[Movement]:
    """The movements that acceptance at ``at`` makes: every line that was not refused."""
    return [
        Movement(line.paper, at, handoff.giver, handoff.taker, line.count, handoff.id)
        for line in handoff.lines
        if not line.refused
    ]


def came_from(movements: Iterable[Movement], holder: str) -> dict[str, str]:
    """From whom ``holder`` got each paper last; a photocopy, or what a voided hand-off gave back, came from nobody."""
    found: dict[str, str] = {}
    given: set[tuple[str, str]] = set()
    for move in movements:
        if move.giver == holder:
            given.add((move.paper, move.handoff))
        elif move.taker == holder and move.giver != COPIER and (move.paper, move.handoff) not in given:
            found[move.paper] = move.giver
    return found


def counter_moves(handoff: Handoff, movements: Iterable[Movement], at: datetime) -> list[Movement]:
    """The movements that void an accepted hand-off: everything goes back, at ``at``.

    Raises:
        MovedOn: a paper has moved again since

    """
    movements = list(movements)
    back = []
    for line in (line for line in handoff.lines if not line.refused):
        latest = [move for move in movements if move.paper == line.paper][-1]
        if latest.handoff != handoff.id:
            raise MovedOn(handoff.number, line.paper)
        back.append(Movement(line.paper, at, handoff.taker, handoff.giver, line.count, handoff.id))
    return back


SERIES = (RECEIPT, PAPER, LOSS)
"""The numbers given out here."""
