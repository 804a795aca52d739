"""Loans 借阅: papers leave only once the loan is approved, and are due back by a day (SO-1.4).

A loan is requested once and may be renewed; the request and each renewal is a term with an approval of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from app.base.refusals import Refusal
from app.base.series import Series

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.custody.rules import Count
    from app.rulebook.duties import Duty

LOAN = Series("JY", "loan", "borrowing-slip", stored_in="loan:number", prefix="53")


LoanState = Literal["requested", "approved", "lent", "returned", "ended"]
Way = Literal["", "signature", "paper"]


@dataclass(frozen=True, slots=True)
class Term:
    """The day ``due`` by which papers must be back. Round 0 is the request, later rounds are renewals with a ``reason``.

    ``approver`` has the role that approves; ``signer`` is the same person or a deputy who signed.
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
class LoanLine:
    """A paper (id) of a loan; ``back`` is the hand-off (id) of its return, ``condition`` what was noted then."""

    paper: str
    count: Count
    back: str = ""
    condition: str = ""
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class Loan:
    """A loan with its papers and terms.

    ``handoff`` (id) is the one by which the papers left, empty if voided; ``ended`` is how it ended if they never left.
    """

    id: str
    number: str
    dossier: str
    borrower: str
    purpose: str
    at: datetime
    by: str
    lines: tuple[LoanLine, ...]
    terms: tuple[Term, ...]
    contact: str = ""
    handoff: str = ""
    ended: Literal["", "refused", "withdrawn"] = ""
    reason: str = ""
    version: int = 1

    @property
    def state(self) -> LoanState:
        """Its state, worked out from its ending, hand-off and approvals."""
        if self.ended:
            return "ended"
        if not self.handoff:
            return "approved" if self.terms[0].approved_at else "requested"
        return "lent" if self.out else "returned"

    @property
    def out(self) -> tuple[LoanLine, ...]:
        """The papers that have left and are not back."""
        return tuple(line for line in self.lines if not line.back) if self.handoff else ()

    @property
    def due(self) -> date:
        """The day it is due back: that of the latest approved term, else of the request."""
        approved = [term.due for term in self.terms if term.approved_at]
        return approved[-1] if approved else self.terms[0].due

    @property
    def waiting(self) -> Term | None:
        """The term that waits for approval, if the loan has neither ended nor been returned."""
        last = self.terms[-1]
        return last if not last.approved_at and self.state in {"requested", "lent"} else None

    def overdue(self, today: date) -> bool:
        """Whether papers are still out after the day they are due."""
        return self.state == "lent" and today > self.due


def record(number: str, of_round: int) -> str:
    """The number printed on a term's slip: the loan's, with ``-1`` and so on for a renewal."""
    return f"{number}-{of_round}" if of_round else number


def read_record(written: str) -> tuple[str, int] | None:
    """The loan number and round of a slip's number; None if it is none."""
    return LOAN.read(written)


class NoBorrower(Refusal):
    """The borrower's name is missing."""


class NoPurpose(Refusal):
    """The purpose of the loan is missing."""


@dataclass(eq=False)
class DueNotAhead(Refusal):
    """The day ``due`` is too early, measured against the day ``after``."""

    due: date
    after: date


@dataclass(eq=False)
class NotApproved(Refusal):
    """Loan ``number`` is not yet approved by ``role`` (its name), so nothing may leave."""

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
    """``name`` neither has the role that must approve (``role`` is its name) nor is a deputy of somebody who has."""

    name: str
    role: str


@dataclass(eq=False)
class SheetMissing(Refusal):
    """The signed sheet of ``record`` was not scanned back, so a signature on paper cannot be entered."""

    record: str


def told_of_lending(loan: Loan, documents: list[str], to: str) -> dict[str, object]:
    """What the journal says of papers that are lent, as far as the regulations ask: ``documents`` as it names them, and
    ``to`` which holder."""
    return {
        "documents": documents,
        "back_by": str(loan.due),
        "to": to,
        "borrower": loan.borrower,
        "number": loan.number,
    }


def hindered(duties: Iterable[Duty], documents: Iterable[str], back: datetime) -> tuple[Duty, ...]:
    """The open duties about some of these documents that are due before the documents are due back."""
    away = set(documents)
    return tuple(each for each in duties if away & set(each.outstanding) and each.due < back)


def check_request(borrower: str, purpose: str, due: date, today: date) -> None:
    """Refuse a request without borrower or purpose, or due before today.

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
    """Refuse to lend without approval, or after the approved day.

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
    """Refuse to renew a loan that is not out or has a renewal waiting, and a day that is no later or has passed.

    Raises:
        NotNow, RenewalWaiting, DueNotAhead

    """
    if loan.state != "lent":
        raise NotNow(loan.number, loan.state)
    if loan.waiting:
        raise RenewalWaiting(loan.number)
    if due <= loan.due or due < today:
        raise DueNotAhead(due, max(loan.due, today))
