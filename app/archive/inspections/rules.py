"""Inspections 盘点 (HP-2.2): what should be there, what was seen, what is missing, surplus or damaged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from app.base.refusals import Refusal
from app.base.series import Series

if TYPE_CHECKING:
    from collections.abc import Iterable

INSPECTION = Series("PD", "inspection", "inspection-report", stored_in="inspection:number")


LineKind = Literal["volume", "paper", "unknown"]
Finding = Literal["seen", "missing", "surplus", "damaged", "left"]

LEFT = "left"
"""The outcome of what left the office, rightly, while the inspection was interrupted."""


@dataclass(frozen=True, slots=True)
class Line:
    """A volume or paper by its number; ``record`` is its id, empty for a number that nobody knows.

    ``outcome`` is how damage was mended, the loss report of what is missing, or ``LEFT``.
    """

    kind: LineKind
    number: str
    record: str = ""
    expected: bool = True
    seen_at: datetime | None = None
    damage: str = ""
    outcome: str = ""

    @property
    def finding(self) -> Finding:
        """How it stands."""
        if self.expected and self.seen_at is None:
            return "left" if self.outcome == LEFT else "missing"
        if self.damage:
            return "damaged"
        return "seen" if self.expected else "surplus"


@dataclass(frozen=True, slots=True)
class Inspection:
    """One stock-taking; of the whole archive, or of one place (id) and what is inside."""

    id: str
    number: str
    quarter: str
    papers: bool
    at: datetime
    by: str
    location: str | None = None
    ended_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of an inspection. ``seen`` are expected ones; ``damaged`` are among the seen or surplus."""

    expected: int
    seen: int
    missing: int
    surplus: int
    damaged: int
    left: int

    @property
    def clean(self) -> bool:
        """Whether it is a clean bill: nothing missing, surplus or damaged."""
        return not (self.missing or self.surplus or self.damaged)


@dataclass(eq=False)
class InspectionOpen(Refusal):
    """Inspection ``number`` is still under way."""

    number: str


@dataclass(eq=False)
class InspectionEnded(Refusal):
    """Inspection ``number`` has ended; it cannot be changed any more."""

    number: str


@dataclass(eq=False)
class NobodyLiable(Refusal):
    """``count`` papers are missing, and nobody is named who answers for them."""

    count: int


@dataclass(eq=False)
class RepairUnsaid(Refusal):
    """``number`` is damaged, and nobody said what is done about it."""

    number: str


class NothingExpected(Refusal):
    """There is nothing to count here."""


def quarter(day: date) -> str:
    """The quarter of a day: 2026Q4."""
    return f"{day.year}Q{(day.month + 2) // 3}"


def summary(lines: Iterable[Line]) -> Summary:
    """The counts of an inspection so far."""
    lines = list(lines)
    missing = sum(line.finding == "missing" for line in lines)
    left = sum(line.finding == "left" for line in lines)
    expected = sum(line.expected for line in lines)
    return Summary(
        expected,
        expected - missing - left,
        missing,
        sum(not line.expected for line in lines),
        sum(bool(line.damage) for line in lines),
        left,
    )


def check_ready(lines: Iterable[Line], liable: str) -> None:
    """Refuse to end while a missing paper has nobody who answers for it, or damage no remedy.

    Raises:
        NobodyLiable, RepairUnsaid

    """
    lines = list(lines)
    for line in lines:
        if line.damage and not line.outcome:
            raise RepairUnsaid(line.number)
    missing = sum(line.finding == "missing" for line in lines)
    if missing and not liable:
        raise NobodyLiable(missing)
