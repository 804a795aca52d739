"""Imposition: the paper's size and margins, which part of a form goes where on the sheets, and where to cut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.forms.paper.marks import BODY, INK, MM, Mark, Rule, Strip, Text
from app.forms.paper.pages import paged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.forms.rules import Form

SIZES = {"A3": (297, 420), "A4": (210, 297), "A5": (148, 210)}
LEFT, RIGHT, TOP, BOTTOM = 20 * MM, 16 * MM, 8 * MM, 7 * MM
HEAD, FOOT = 20.5 * MM, 6 * MM
SCISSORS = "✂"


@dataclass(frozen=True, slots=True)
class Paper:
    """The size of a sheet of paper in points."""

    width: float
    height: float

    @property
    def across(self) -> float:
        """The width between the margins."""
        return self.width - LEFT - RIGHT

    def room(self, shares: int = 1) -> float:
        """The height for blocks on a page if the sheet is cut into ``shares``."""
        return self.height / shares - TOP - HEAD - FOOT - BOTTOM


@dataclass(frozen=True, slots=True)
class Side:
    """Page ``number`` (from 1) of part ``part`` (from 0)."""

    part: int
    number: int


def paper_of(form: Form) -> Paper:
    """The paper that ``form`` is printed on, upright or landscape."""
    short, tall = (side * MM for side in SIZES[form.paper])
    return Paper(tall, short) if form.landscape else Paper(short, tall)


def shares_of(form: Form, strips: Sequence[Strip], paper: Paper) -> int:
    """How many shares a sheet is cut into: one for each part if every part fits on one page, else 1."""
    parts = max(1, len(form.parts))
    return parts if paper.room(parts) > 0 and len(paged(strips, paper.room(parts))) == 1 else 1


def sheets(parts: int, pages: int, shares: int) -> Iterator[list[Side]]:
    """For each sheet, the pages on it from top to bottom."""
    if shares > 1:
        yield [Side(part, 1) for part in range(parts)]
    else:
        yield from ([Side(part, number)] for part in range(parts) for number in range(1, pages + 1))


def cuts(paper: Paper, shares: int) -> Iterator[Mark]:
    """Dashed lines to cut along, measured from the sheet's top left corner."""
    for share in range(1, shares):
        y = share * paper.height / shares
        yield Text(LEFT, y + BODY * 0.36, SCISSORS, BODY, grey=INK)
        yield Rule(LEFT + BODY * 1.5, y, paper.width - RIGHT, y, dashed=True)
