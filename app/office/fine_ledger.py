"""The ledger of fines 罚款台账: a proposed line, what was entered on it, and where it stands. Amounts are fen.

A line only grows: decisions, objections and counter-entries are entries, and its amount is the sum of theirs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal, cast

import msgspec

from app.base.refusals import ReasonMissing, Refusal
from app.base.series import Dated, Series

if TYPE_CHECKING:
    from app.rulebook.causes import Proposal

FINE = Series("FK", "fine", "fine-notice", stored_in="fine_entry:number")
DECISION = Series("JD", "fine-decision", stored_in="fine_entry:decision")
STATEMENT = Dated("DZ", "fine-statement", "month", each=True)


Kind = Literal[
    "proposed",
    "withdrawn",
    "approved",
    "reduced",
    "waived",
    "objected",
    "answered",
    "undone",
    "restored",
    "countered",
    "kept",
    "reversed",
]
"""proposed, withdrawn: its cause stands, or no longer does, while nobody has decided; approved, reduced, waived: the
decision; objected, answered: by the person and to it; undone, restored: the cause of a decided line fell away or came
back, so a counter-entry is proposed or no more; countered, kept: the decision on that; reversed: taken back."""

State = Literal["proposed", "withdrawn", "approved", "reduced", "waived", "objected", "undone", "reversed"]
Outcome = Literal["approved", "reduced", "waived"]

WAITING = frozenset({"proposed", "objected", "undone"})
"""States in which somebody has to decide."""


class Signed(msgspec.Struct, frozen=True):
    """A signature that is evidence: on which record, whose, when; an empty name is a signed sheet scanned back."""

    record: str
    name: str = ""
    at: datetime | None = None


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """What a line rests on when it is decided: the duty with the facts of its explain card, receipts, signatures.

    ``days`` are those the limit counted, as ISO dates; ``calendar`` is the version they were counted by.
    """

    clause: str
    limit: str = ""
    started: datetime | None = None
    due: datetime | None = None
    met_at: datetime | None = None
    days: tuple[str, ...] = ()
    calendar: str = ""
    documents: tuple[str, ...] = ()
    receipts: tuple[str, ...] = ()
    signatures: tuple[Signed, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing entered on a line: what it adds to the amount (fen), when, by whom, decided by whom, and why.

    ``number`` is the line's own, given with the first decision; ``decision`` the number of that decision, which may
    be about several lines; ``evidence`` what it rested on (JSON). ``on`` is the day of an objection.
    """

    line: str
    kind: Kind
    at: datetime
    by: str
    amount: int = 0
    decider: str = ""
    reason: str = ""
    number: str | None = None
    decision: str | None = None
    on: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class Line:
    """A proposed line with everything entered on it, oldest first."""

    proposal: Proposal
    entries: tuple[Entry, ...]

    @property
    def id(self) -> str:
        """The same for the same breach, whenever it is looked at."""
        return self.proposal.id

    @property
    def in_money(self) -> bool:
        """Whether its amounts are fen; else they are hundredths of a point or a percent."""
        return self.proposal.unit == "CNY"

    @property
    def number(self) -> str:
        """What people call it, once it is decided."""
        return next((entry.number for entry in self.entries if entry.number), "")

    @property
    def amount(self) -> int:
        """What is owed by now."""
        return sum(entry.amount for entry in self.entries)

    @property
    def decision(self) -> Entry | None:
        """The first decision on it, or None."""
        return next((entry for entry in self.entries if entry.number), None)

    @property
    def state(self) -> State:
        """Where it stands; an open counter-proposal goes before an open objection."""
        if self.decision is None:
            return "proposed" if self.entries[-1].kind == "proposed" else "withdrawn"
        if self._last("undone", "restored", "countered", "kept", "reversed") == "undone":
            return "undone"
        if self.objected:
            return "objected"
        if self.amount == 0 and self.decision.amount:
            return "reversed"
        outcome = cast("Outcome", self.decision.kind)
        return "reduced" if outcome == "approved" and self.amount < self.decision.amount else outcome

    @property
    def objected(self) -> bool:
        """Whether an objection waits for its answer; one to a line that was taken back is settled by that."""
        return self.amount > 0 and self._last("objected", "answered") == "objected"

    def _last(self, *kinds: Kind) -> str:
        return next((entry.kind for entry in reversed(self.entries) if entry.kind in kinds), "")


@dataclass(eq=False)
class NotWaiting(Refusal):
    """The line ``what`` is ``state``: it is not what this act is for."""

    what: str
    state: State


@dataclass(eq=False)
class OutsideRange(Refusal):
    """``amount`` is more than the clause allows (``high``), or less than nothing; all in fen."""

    amount: int
    high: int


@dataclass(eq=False)
class NotTheDecider(Refusal):
    """``name`` does not have the ``role`` that decides here, neither the own one nor as a deputy."""

    name: str
    role: str


@dataclass(eq=False)
class OwnLine(Refusal):
    """``name`` would decide about a line of his own."""

    name: str


@dataclass(eq=False)
class NotYours(Refusal):
    """``name`` may object to the own lines only."""

    name: str


def outcome(line: Line, amount: int, reason: str) -> Outcome:
    """What setting a proposed line at ``amount`` fen is: approved inside the range, reduced below, waived at nothing.

    Raises:
        NotWaiting, OutsideRange, ReasonMissing: reduced or waived without a reason

    """
    proposal = line.proposal
    require(line, "proposed")
    if amount < 0 or (proposal.high is not None and amount > proposal.high):
        raise OutsideRange(amount, proposal.high or 0)
    if amount >= max(proposal.low, 1):
        return "approved"
    if not reason.strip():
        raise ReasonMissing
    return "reduced" if amount else "waived"


def answered(line: Line, amount: int) -> int:
    """What an answer that leaves ``amount`` fen adds to the line: nothing, or a negative counter-entry.

    Raises:
        NotWaiting, OutsideRange

    """
    if not line.objected:
        raise NotWaiting(line.number, line.state)
    if not 0 <= amount <= line.amount:
        raise OutsideRange(amount, line.amount)
    return amount - line.amount


def require(line: Line, *states: State) -> None:
    """The line must be in one of these states.

    Raises:
        NotWaiting

    """
    if line.state not in states:
        raise NotWaiting(line.number or line.proposal.clause, line.state)


def deciding_role(decided_by: str, liable: str, above: str) -> str:
    """Who decides about somebody whose role is ``liable``: the role the clause names, for its own lines that ``above``.

    Source: SO, reading: the director's own lines are the general manager's to decide.
    """
    return above if above and liable == decided_by else decided_by


def check_decider(line: Line, name: str, roles: frozenset[str]) -> None:
    """``name``, who acts in these ``roles`` today, decides; a clause that names nobody leaves it to whoever may approve.

    Raises:
        OwnLine, NotTheDecider

    """
    if name == line.proposal.person:
        raise OwnLine(name)
    if line.proposal.decided_by and line.proposal.decided_by not in roles:
        raise NotTheDecider(name, line.proposal.decided_by)
