"""Custody 保管: who holds which paper, now and at any past moment.

A paper stays with the giver until the taker accepts it. Originals are with one holder at a time; copies are
counted separately and may be with several (clauses.md, reading of section SO).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from app.base.refusals import ReasonMissing, Refusal
from app.base.series import Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

RECEIPT = Series("", "receipt", "handoff-receipt", stored_in="handoff:number", prefix="32")
PAPER = Series("", "paper", yearly=False, digits=8, stored_in="paper:number", prefix="31")
LOSS = Series("YS", "loss", "loss-report", stored_in="journal:documents.lost", prefix="33")


COPIER = ""
"""The giver of a photocopy that was made here: no holder."""

HandoffState = Literal["pending", "accepted", "withdrawn", "voided"]


class Count(NamedTuple):
    """How many originals and copies of one paper."""

    originals: int
    copies: int


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of a dossier: its ``kind`` in the regulation's list, the ``number`` on its label; ``valid_until`` is ISO or empty."""

    id: str
    dossier: str
    kind: str
    number: str = ""
    title: str = ""
    valid_until: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Movement:
    """``count`` of a paper passed from giver to taker at a moment; ``handoff`` is the id of the hand-off."""

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
    """One bundle 交接 under one receipt. ``at`` is when it happened, ``entered_at`` when it was entered."""

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
    """A hand-off needs papers, each with at least one original or copy."""


@dataclass(eq=False)
class NotHeldBy(Refusal):
    """``giver`` cannot pass on ``wanted`` of ``paper`` while holding only ``held``."""

    paper: str
    giver: str
    wanted: Count
    held: Count


@dataclass(eq=False)
class PromisedElsewhere(Refusal):
    """``paper`` already waits for acceptance under the receipt numbered ``handoff``."""

    paper: str
    handoff: str


class HolderUnknown(Refusal):
    """The regulations name no holder who could be giver or taker here."""


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
    """``paper`` moved at ``last``, later than the given ``at``."""

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

    A paper's first movement brings it into the register, and a photocopy is added to it: neither takes anything
    from a holder. Every other movement does.
    """
    held: dict[str, dict[str, Count]] = {}
    for move in movements if at is None else _until(list(movements), at):
        if move.paper in held and move.giver != COPIER:
            _add(held[move.paper], move.giver, move.count, -1)
        _add(held.setdefault(move.paper, {}), move.taker, move.count, 1)
    return {paper: {holder: count for holder, count in each.items() if any(count)} for paper, each in held.items()}


def _until(movements: list[Movement], at: datetime) -> list[Movement]:
    return [move for move, moment in zip(movements, effective_moments(movements), strict=True) if moment <= at]


def effective_moments(movements: Sequence[Movement]) -> list[datetime]:
    """When each movement was; what a clock that was ahead dated after a paper's next movement was before that."""
    earliest: dict[str, datetime] = {}
    found = []
    for move in reversed(movements):
        earliest[move.paper] = min(move.at, earliest.get(move.paper, move.at))
        found.append(earliest[move.paper])
    return found[::-1]


def _add(holders: dict[str, Count], holder: str, count: Count, sign: int) -> None:
    had = holders.get(holder, Count(0, 0))
    holders[holder] = Count(had.originals + sign * count.originals, had.copies + sign * count.copies)


def overdrawn(movements: Iterable[Movement]) -> Iterator[tuple[Movement, Count]]:
    """The movements, oldest first, that took from a holder more than it held then, with what it held."""
    held: dict[str, dict[str, Count]] = {}
    for move in movements:
        if move.paper in held and move.giver != COPIER:
            had = held[move.paper].get(move.giver, Count(0, 0))
            if move.count.originals > max(had.originals, 0) or move.count.copies > max(had.copies, 0):
                yield move, had
            _add(held[move.paper], move.giver, move.count, -1)
        _add(held.setdefault(move.paper, {}), move.taker, move.count, 1)


def check_bundle(lines: Iterable[Line], giver: str, taker: str, at: datetime, now: datetime) -> None:
    """Refuse a bundle without papers, between impossible holders or dated in the future.

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
    now: datetime,
) -> None:
    """Refuse to pass on what ``giver`` does not hold, has already offered to somebody, or what has moved after ``at``.

    ``promised`` maps papers in pending hand-offs to the number of the receipt.

    Raises:
        NotHeldBy, PromisedElsewhere, BeforeLastMovement

    """
    movements = list(movements)
    for line in lines:
        if line.paper in promised:
            raise PromisedElsewhere(line.paper, promised[line.paper])
        check_has(line, giver, movements)
        check_order(line.paper, at, movements, now)


def check_has(line: Line, giver: str, movements: Iterable[Movement]) -> None:
    """Refuse to move more of a paper than ``giver`` holds.

    Raises:
        NotHeldBy

    """
    own = [move for move in movements if move.paper == line.paper]
    has = holdings(own).get(line.paper, {}).get(giver, Count(0, 0))
    if line.count.originals > has.originals or line.count.copies > has.copies:
        raise NotHeldBy(line.paper, giver, line.count, has)


def check_order(paper: str, at: datetime, movements: Iterable[Movement], now: datetime) -> None:
    """Refuse a moment before the paper's last known movement; one after ``now`` was dated by a clock that was ahead.

    Raises:
        BeforeLastMovement

    """
    last = max((move.at for move in movements if move.paper == paper and move.at <= now), default=None)
    if last is not None and at < last:
        raise BeforeLastMovement(paper, at, last)


def check_refusals(lines: Iterable[Line], refused: Mapping[str, str]) -> None:
    """Refuse refusals (paper -> reason) without a reason or of a paper that is not in the bundle.

    Raises:
        ReasonMissing, NothingChosen

    """
    papers = {line.paper for line in lines}
    if not set(refused) <= papers:
        raise NothingChosen
    if any(not reason.strip() for reason in refused.values()):
        raise ReasonMissing


def moves(handoff: Handoff, at: datetime) -> list[Movement]:
    """The movements that follow from acceptance at ``at``: one for every line that was not refused."""
    return [
        Movement(line.paper, at, handoff.giver, handoff.taker, line.count, handoff.id)
        for line in handoff.lines
        if not line.refused
    ]


def came_from(movements: Iterable[Movement], holder: str) -> dict[str, str]:
    """Paper -> from whom ``holder`` last got it; photocopies and what a voided hand-off gave back do not count."""
    found: dict[str, str] = {}
    given: set[tuple[str, str]] = set()
    for move in movements:
        if move.giver == holder:
            given.add((move.paper, move.handoff))
        elif move.taker == holder and move.giver != COPIER and (move.paper, move.handoff) not in given:
            found[move.paper] = move.giver
    return found


def counter_moves(
    handoff: Handoff, movements: Iterable[Movement], promised: Mapping[str, str], at: datetime
) -> list[Movement]:
    """The movements that undo an accepted hand-off: everything goes back at ``at``.

    ``promised`` maps papers in pending hand-offs to the number of the receipt.

    Raises:
        MovedOn: a paper has moved again since
        PromisedElsewhere: a paper is about to move

    """
    movements = list(movements)
    back = []
    for line in (line for line in handoff.lines if not line.refused):
        latest = [move for move in movements if move.paper == line.paper][-1]
        if latest.handoff != handoff.id:
            raise MovedOn(handoff.number, line.paper)
        if line.paper in promised:
            raise PromisedElsewhere(line.paper, promised[line.paper])
        back.append(Movement(line.paper, at, handoff.taker, handoff.giver, line.count, handoff.id))
    return back


LIST = Series("QD", "handoff-list", "handoff-list", stored_in="submission:number", prefix="34")

SERIES = (RECEIPT, PAPER, LOSS, LIST)
"""The series of numbers this room gives out."""
