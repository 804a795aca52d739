"""Marks on paper as values. Lengths are in points, x from the left edge of the frame, y down from the strip's top."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MM = 72 / 25.4

BODY, LABEL, SMALL, FINE, SMALLEST = 10.5, 10.5, 9.0, 7.5, 6.5
"""Sizes of type in points: 五号 for what is said, 小五 for notes, 六号 in the footer; nothing shrinks below the last."""

OFFICE, TITLE, LARGE, SECTION = 12.0, 18.0, 30.0, 10.5
LEADING = 1.36
HAIR, FIRM = 0.5, 1.0
BLACK, INK = 0.0, 0.25


class Text(NamedTuple):
    """One line of text; ``y`` is its baseline."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    grey: float = BLACK


class Rule(NamedTuple):
    """A straight line; dashed if it is to cut along."""

    x0: float
    y0: float
    x1: float
    y1: float
    weight: float = HAIR
    grey: float = BLACK
    dashed: bool = False


class Box(NamedTuple):
    """A rectangle with a thin outline, filled if ``fill`` is a grey; ``x``, ``y`` is its top left corner."""

    x: float
    y: float
    width: float
    height: float
    fill: float | None = None
    grey: float = BLACK


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code of ``content`` in a square of ``side``."""

    x: float
    y: float
    side: float
    content: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, a grey PNG, in a box whose top left corner is ``x``, ``y``."""

    x: float
    y: float
    width: float
    height: float
    content: bytes


@dataclass(frozen=True, slots=True)
class Turned:
    """``marks`` rotated by ``angle`` degrees anticlockwise about ``x``, ``y``, which is their origin.

    ``opacity`` is from 0 to 1.
    """

    x: float
    y: float
    angle: float
    opacity: float
    marks: Sequence[Text | Box]


Mark = Text | Rule | Box | Code | Picture | Turned


@dataclass(frozen=True, slots=True)
class Strip:
    """A slice of the frame that is not broken across pages.

    ``gap`` is the space above it, except at the top of a page. ``heads`` are repeated above it if it is the first on a
    page. ``tied`` keeps it on the page of the strip before. ``framed`` strips below one another stand in one frame.
    ``grows`` is its share of what room a page has left, up to a height of ``most``; then it has the marks that ``taller`` gives
    for its height. ``again`` gives the rows, counted from 1, that come below it until the page is full.
    """

    height: float
    marks: Sequence[Mark]
    gap: float = 0
    heads: Sequence[Strip] = ()
    tied: bool = False
    framed: bool = False
    grows: int = 0
    most: float = math.inf
    taller: Callable[[float], Sequence[Mark]] | None = None
    again: Callable[[int], Strip] | None = None

    def higher(self, by: float) -> Strip:
        """The strip made higher."""
        height = self.height + by
        return replace(self, height=height, marks=self.taller(height) if self.taller else self.marks)
