"""The ledger of fines 罚款台账: lines, the entries 台账记录 on them, and the state that follows. Amounts are fen.

Lines are append-only: decisions, objections and counter-entries are entries, whose amounts add up to the line's.
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

FINE = Series("FK", "fine", "fine-notice", stored_in="fine_entry:number", prefix="71")
DECISION = Series("JD", "fine-decision", stored_in="fine_entry:decision", prefix="72")
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
"""States that wait for a decision."""


class Signed(msgspec.Struct, frozen=True):
    """A signature as evidence: on which record, whose, when; the name is empty for a signed sheet that was scanned back."""

    record: str
    name: str = ""
    at: datetime | None = None


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """The evidence for a line at its decision: the duty with the facts of its explain card, receipts, signatures.

    ``days`` are those that the limit counted, as ISO dates; ``calendar`` is the version of the calendar used.
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
    """One entry on a line: what it adds to the amount (fen), when, by whom, decided by whom, and why.

    ``number`` is the line's own, issued with the first decision; ``decision`` is the number of that decision, which may
    cover several lines; ``evidence`` is an ``Evidence`` as JSON. ``on`` is the day of an objection.
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
    """A proposed line with all its entries, oldest first."""

    proposal: Proposal
    entries: tuple[Entry, ...]

    @property
    def id(self) -> str:
        """The proposal's id, which is stable for the same breach."""
        return self.proposal.id

    @property
    def in_money(self) -> bool:
        """Whether its amounts are fen; else they are hundredths of a point or percent."""
        return self.proposal.unit == "CNY"

    @property
    def number(self) -> str:
        """Its number; empty until it is decided."""
        return next((entry.number for entry in self.entries if entry.number), "")

    @property
    def amount(self) -> int:
        """The amount owed now: the sum of the entries."""
        return sum(entry.amount for entry in self.entries)

    @property
    def decision(self) -> Entry | None:
        """The first decision on it, or None."""
        return next((entry for entry in self.entries if entry.number), None)

    @property
    def state(self) -> State:
        """The state that follows from the entries; an open counter-proposal takes precedence over an open objection."""
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
        """Whether an objection waits for an answer; reversing the line settles it."""
        return self.amount > 0 and self._last("objected", "answered") == "objected"

    def _last(self, *kinds: Kind) -> str:
        return next((entry.kind for entry in reversed(self.entries) if entry.kind in kinds), "")


@dataclass(eq=False)
class NotWaiting(Refusal):
    """The line ``what`` is in ``state``, in which this act is impossible."""

    what: str
    state: State


@dataclass(eq=False)
class OutsideRange(Refusal):
    """``amount`` is negative or more than the clause allows (``high``); both in fen."""

    amount: int
    high: int


@dataclass(eq=False)
class NotTheDecider(Refusal):
    """``name`` does not have the ``role`` that decides here, neither in person nor as a deputy."""

    name: str
    role: str


@dataclass(eq=False)
class OwnLine(Refusal):
    """``name`` may not decide about their own line."""

    name: str


@dataclass(eq=False)
class NotYours(Refusal):
    """``name`` may object only to their own lines."""

    name: str


def outcome(line: Line, amount: int, reason: str) -> Outcome:
    """The outcome of setting a proposed line at ``amount`` fen: approved in the range, reduced below it, waived at 0.

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
    """The amount of the entry by which an answer leaves ``amount`` fen on the line: 0, or negative.

    Raises:
        NotWaiting, OutsideRange

    """
    if not line.objected:
        raise NotWaiting(line.number, line.state)
    if not 0 <= amount <= line.amount:
        raise OutsideRange(amount, line.amount)
    return amount - line.amount


def require(line: Line, *states: State) -> None:
    """Refuse a line that is in none of these states.

    Raises:
        NotWaiting

    """
    if line.state not in states:
        raise NotWaiting(line.number or line.proposal.clause, line.state)


def deciding_role(decided_by: str, liable: str, above: str) -> str:
    """The role that decides about somebody with the role ``liable``: the clause's, or for its own lines the one ``above``.

    Source: SO, reading: the director's own lines are the general manager's to decide.
    """
    return above if above and liable == decided_by else decided_by


def check_decider(line: Line, name: str, roles: frozenset[str]) -> None:
    """Refuse ``name``, who acts in these ``roles`` today, as decider; a clause that names no decider allows anybody.

    Raises:
        OwnLine, NotTheDecider

    """
    if name == line.proposal.person:
        raise OwnLine(name)
    if line.proposal.decided_by and line.proposal.decided_by not in roles:
        raise NotTheDecider(name, line.proposal.decided_by)
