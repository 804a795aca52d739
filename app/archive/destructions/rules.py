"""Destruction 销毁 (HP-2.2): volumes whose retention is over, unless something is still open about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from app.base.refusals import Refusal
from app.base.series import Series

if TYPE_CHECKING:
    from collections.abc import Iterable

DESTRUCTION = Series("XH", "destruction", "destruction-list", stored_in="destruction:number", prefix="57")


SIGNERS = 2
"""How many different people must sign a destruction list: who approves it, and a witness."""

Obstacle = Literal["", "kept", "duty", "loan", "complaint", "mortgage", "away", "listed"]
ListState = Literal["drawn-up", "executed", "withdrawn"]


@dataclass(frozen=True, slots=True)
class OpenMatters:
    """What is still open about a volume's papers, or about the dossiers they belong to."""

    duty: bool = False
    loan: bool = False
    complaint: bool = False
    mortgage: bool = False
    away: bool = False
    """A paper of the volume is not in this office."""
    listed: bool = False
    """Another list, neither executed nor withdrawn, is to destroy it."""


@dataclass(frozen=True, slots=True)
class ListLine:
    """A volume (id) on a destruction list; ``obstacle`` is why it is not destroyed, or empty."""

    volume: str
    obstacle: Obstacle = ""


@dataclass(frozen=True, slots=True)
class Destruction:
    """A destruction list 销毁清册 with the three people it names."""

    id: str
    number: str
    reason: str
    at: datetime
    by: str
    approver: str
    executor: str
    witness: str
    lines: tuple[ListLine, ...]
    state: ListState = "drawn-up"
    executed_at: datetime | None = None

    @property
    def volumes(self) -> tuple[str, ...]:
        """The volumes (ids) that are to be destroyed."""
        return tuple(line.volume for line in self.lines if not line.obstacle)


class NothingToDestroy(Refusal):
    """There is no volume that may be destroyed."""


@dataclass(eq=False)
class AlreadyListed(Refusal):
    """Whatever may be destroyed is on open lists already; ``volume`` (its number) is on the list ``number``."""

    volume: str
    number: str


class PeopleMissing(Refusal):
    """A destruction list must name approver, executor and witness; executor and witness must be two people."""


@dataclass(eq=False)
class NotSigned(Refusal):
    """List ``number`` lacks the approval (``approved`` is false) or has only ``signed`` of ``needed`` signers."""

    number: str
    approved: bool
    signed: int
    needed: int = SIGNERS


@dataclass(eq=False)
class ListDone(Refusal):
    """List ``number`` is in ``state`` and cannot be changed."""

    number: str
    state: ListState


@dataclass(eq=False)
class OpenSince(Refusal):
    """Since list ``number`` was drawn up, ``volume`` (its number) got the ``obstacle``."""

    number: str
    volume: str
    obstacle: Obstacle


def obstacle(expires: date | None, today: date, still_open: OpenMatters) -> Obstacle:
    """The gravest reason why a volume must not be destroyed today; empty if there is none."""
    if expires is None or today <= expires:
        return "kept"
    reasons: tuple[tuple[bool, Obstacle], ...] = (
        (still_open.listed, "listed"),
        (still_open.loan, "loan"),
        (still_open.away, "away"),
        (still_open.duty, "duty"),
        (still_open.complaint, "complaint"),
        (still_open.mortgage, "mortgage"),
    )
    return next((name for there, name in reasons if there), "")


def listed_elsewhere(lists: Iterable[Destruction], but: str = "") -> dict[str, str]:
    """Volume (id) -> number of the open list that is to destroy it, the list ``but`` left out."""
    return {
        volume: each.number
        for each in lists
        if each.state == "drawn-up" and each.number != but
        for volume in each.volumes
    }


def check_people(approver: str, executor: str, witness: str) -> None:
    """Refuse a list with a name missing, or with one person as executor and witness.

    Raises:
        PeopleMissing

    """
    if not all(name.strip() for name in (approver, executor, witness)) or executor.strip() == witness.strip():
        raise PeopleMissing


def check_signed(number: str, approved_by: Iterable[str], signed_by: Iterable[str]) -> None:
    """Refuse to destroy without approval and another person's signature.

    Raises:
        NotSigned

    """
    approving = set(approved_by)
    signers = approving | set(signed_by)
    if not approving or len(signers) < SIGNERS:
        raise NotSigned(number, bool(approving), len(signers))
