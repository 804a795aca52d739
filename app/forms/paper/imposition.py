"""Imposition: the paper's size and margins, which part of a form goes where on the sheets, and where to cut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.forms.paper.marks import BODY, MM, Mark, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.forms.rules import Form

SIZES = {"A3": (297, 420), "A4": (210, 297), "A5": (148, 210)}
WIDE = (25 * MM, 15 * MM, 20 * MM, 15 * MM)
NARROW = (20 * MM, 12 * MM, 12 * MM, 12 * MM)
"""The margins left (where a sheet is bound), right, above and below; narrow ones on A5."""

CUT = 12 * MM
"""The margin above and below where a sheet is cut."""

FOOT = 9 * MM
SCISSORS = "✂"


@dataclass(frozen=True, slots=True)
class Paper:
    """The size of a sheet of paper in points, and into how many shares it is cut."""

    width: float
    height: float
    margins: tuple[float, float, float, float] = WIDE
    shares: int = 1

    @property
    def left(self) -> float:
        """The margin on the left."""
        return self.margins[0]

    @property
    def across(self) -> float:
        """The width between the margins."""
        return self.width - self.margins[0] - self.margins[1]

    @property
    def share(self) -> float:
        """The height of a share."""
        return self.height / self.shares

    @property
    def top(self) -> float:
        """The margin above a share."""
        return self.margins[2] if self.shares == 1 else CUT

    @property
    def foot(self) -> float:
        """Where the footer begins, from the lower edge of a share."""
        return (self.margins[3] if self.shares == 1 else CUT) + FOOT

    def room(self, head: float) -> float:
        """The height for blocks below a ``head`` of this height."""
        return self.share - self.top - head - self.foot


@dataclass(frozen=True, slots=True)
class Side:
    """Page ``number`` (from 1) of part ``part`` (from 0)."""

    part: int
    number: int


def paper_of(form: Form) -> Paper:
    """The paper that ``form`` is printed on, upright or landscape."""
    short, tall = (side * MM for side in SIZES[form.paper])
    margins = NARROW if form.paper == "A5" else WIDE
    return Paper(tall, short, margins) if form.landscape else Paper(short, tall, margins)


def sheets(parts: int, pages: int, shares: int) -> Iterator[list[Side]]:
    """For each sheet, the pages on it from top to bottom."""
    if shares > 1:
        yield [Side(part, 1) for part in range(parts)]
    else:
        yield from ([Side(part, number)] for part in range(parts) for number in range(1, pages + 1))


def cuts(paper: Paper) -> Iterator[Mark]:
    """Dashed lines to cut along, measured from the sheet's top left corner."""
    for share in range(1, paper.shares):
        y = share * paper.share
        yield Text(paper.left, y + BODY * 0.36, SCISSORS, BODY)
        yield Rule(paper.left + BODY * 1.5, y, paper.left + paper.across, y, dashed=True)
