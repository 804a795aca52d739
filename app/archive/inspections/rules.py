"""Inspections 盘点 (HP-2.2): what is expected, and what was seen, missing, surplus or damaged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from app.base.refusals import Refusal
from app.base.series import Series

if TYPE_CHECKING:
    from collections.abc import Iterable

INSPECTION = Series("PD", "inspection", "inspection-report", stored_in="inspection:number", prefix="56")


LineKind = Literal["volume", "paper", "unknown"]
Finding = Literal["seen", "missing", "surplus", "damaged", "left"]

LEFT = "left"
"""The outcome of a paper that rightly left the office during the inspection."""


@dataclass(frozen=True, slots=True)
class Line:
    """A volume or paper by its number; ``record`` is its id, empty for an unknown number.

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
        """What the inspection found of it so far."""
        if self.expected and self.seen_at is None:
            return "left" if self.outcome == LEFT else "missing"
        if self.damage:
            return "damaged"
        return "seen" if self.expected else "surplus"


@dataclass(frozen=True, slots=True)
class Inspection:
    """One stock-taking: of the whole archive, or of one location (id) and what is inside it."""

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
    """Counts of an inspection. ``seen`` counts expected lines only; ``damaged`` are among the seen or surplus."""

    expected: int
    seen: int
    missing: int
    surplus: int
    damaged: int
    left: int

    @property
    def clean(self) -> bool:
        """Whether nothing is missing, surplus or damaged."""
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
    """``count`` lines are missing, and nobody is named who answers for them."""

    count: int


@dataclass(eq=False)
class RepairUnsaid(Refusal):
    """``number`` is damaged, and what is done about it is not stated."""

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
    """Refuse to end while something is missing with nobody liable, or damage has no remedy.

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
