"""Loans 借阅: papers leave only after the sales director signed, and are due back by a day (SO-1.4).

A loan is asked for once and may be renewed; each of these is a term that is approved for itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from app.base.refusals import Refusal
from app.base.series import Series

if TYPE_CHECKING:
    from app.custody.rules import Count

LOAN = Series("JY", "loan", "borrowing-slip", stored_in="loan:number")


LoanState = Literal["requested", "approved", "lent", "returned", "ended"]
Way = Literal["", "signature", "paper"]


@dataclass(frozen=True, slots=True)
class Term:
    """By when papers are to be back. Round 0 is the request, later ones are renewals; ``reason`` says why longer.

    ``approver`` is whose consent it is, ``signer`` who gave it, the same person or a deputy.
    """

    round: int
    due: date
    at: datetime
    by: str
    reason: str = ""
    approved_at: datetime | None = None
    approver: str = ""
    signer: str = ""
    way: Way = ""


@dataclass(frozen=True, slots=True)
class Lent:
    """A paper of a loan; ``back`` is the hand-off it came back by, ``condition`` how it looked then."""

    paper: str
    count: Count
    back: str = ""
    condition: str = ""
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class Loan:
    """``handoff`` is the one it left by, unless that was voided; ``ended`` is how it ended without leaving."""

    id: str
    number: str
    dossier: str
    borrower: str
    purpose: str
    at: datetime
    by: str
    lines: tuple[Lent, ...]
    terms: tuple[Term, ...]
    contact: str = ""
    handoff: str = ""
    ended: Literal["", "refused", "withdrawn"] = ""
    reason: str = ""
    version: int = 1

    @property
    def state(self) -> LoanState:
        """How it stands."""
        if self.ended:
            return "ended"
        if not self.handoff:
            return "approved" if self.terms[0].approved_at else "requested"
        return "lent" if self.out else "returned"

    @property
    def out(self) -> tuple[Lent, ...]:
        """What has left and is not back."""
        return tuple(line for line in self.lines if not line.back) if self.handoff else ()

    @property
    def due(self) -> date:
        """The last day: of the latest approved term, else of the request."""
        approved = [term.due for term in self.terms if term.approved_at]
        return approved[-1] if approved else self.terms[0].due

    @property
    def waiting(self) -> Term | None:
        """The term that waits for its approval, if the loan is still alive."""
        last = self.terms[-1]
        return last if not last.approved_at and self.state in {"requested", "lent"} else None

    def overdue(self, today: date) -> bool:
        """Whether something is still out after its last day."""
        return self.state == "lent" and today > self.due


def record(number: str, of_round: int) -> str:
    """The number that stands on the slip of a term: the loan's, and for a renewal which one."""
    return f"{number}-{of_round}" if of_round else number


def read_record(written: str) -> tuple[str, int] | None:
    """A slip's number as loan and round; None if it is no loan's."""
    return LOAN.read(written)


class NoBorrower(Refusal):
    """A loan needs somebody who borrows."""


class NoPurpose(Refusal):
    """A loan needs to say what for."""


@dataclass(eq=False)
class DueNotAhead(Refusal):
    """The day ``due`` lies before the day ``after`` which it has to reach."""

    due: date
    after: date


@dataclass(eq=False)
class NotApproved(Refusal):
    """Loan ``number`` was not approved by ``role`` (its name); nothing leaves before."""

    number: str
    role: str


@dataclass(eq=False)
class NotNow(Refusal):
    """Loan ``number`` is in ``state``, in which this cannot be done."""

    number: str
    state: LoanState


@dataclass(eq=False)
class RenewalWaiting(Refusal):
    """Loan ``number`` already has a renewal that waits for approval."""

    number: str


@dataclass(eq=False)
class NotTheirs(Refusal):
    """``name`` neither has the role ``role`` (its name) that must approve nor stands in for somebody who has."""

    name: str
    role: str


@dataclass(eq=False)
class SheetMissing(Refusal):
    """The signed sheet of ``record`` was not scanned back, so there is no signature on paper."""

    record: str


def check_request(borrower: str, purpose: str, due: date, today: date) -> None:
    """Refuse a request that nobody could approve.

    Raises:
        NoBorrower, NoPurpose, DueNotAhead

    """
    if not borrower.strip():
        raise NoBorrower
    if not purpose.strip():
        raise NoPurpose
    if due < today:
        raise DueNotAhead(due, today)


def check_may_leave(loan: Loan, role: str, today: date) -> None:
    """Nothing leaves without its approval, and not beyond the day that was approved.

    Raises:
        NotApproved, NotNow, DueNotAhead

    """
    if loan.state == "requested":
        raise NotApproved(loan.number, role)
    if loan.state != "approved":
        raise NotNow(loan.number, loan.state)
    if loan.due < today:
        raise DueNotAhead(loan.due, today)


def check_renewal(loan: Loan, due: date, today: date) -> None:
    """Refuse a renewal of what is not out, that waits already, or that gives no more time.

    Raises:
        NotNow, RenewalWaiting, DueNotAhead

    """
    if loan.state != "lent":
        raise NotNow(loan.number, loan.state)
    if loan.waiting:
        raise RenewalWaiting(loan.number)
    if due <= loan.due or due < today:
        raise DueNotAhead(due, max(loan.due, today))
