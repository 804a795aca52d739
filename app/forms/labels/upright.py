"""Text that is read from above 竖排: Chinese upright, one character below the other; numbers and letters on their side.

A number of one or two digits stands upright in the column; columns follow one another from the right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.forms.paper.fonts import width
from app.forms.paper.marks import Mark, Text, Turned

if TYPE_CHECKING:
    from collections.abc import Iterator

ADVANCE, COLUMN = 1.08, 1.25
"""The distance of two characters, and of two columns, in type sizes."""

BASE, MIDDLE = 0.88, 0.36
"""Where the baseline of a character lies below its top, and beside the middle of a line on its side, in type sizes."""

ALONE = 0.6
"""Down to so much of its size, text rather shrinks than begins a second column."""

SHORT = 2
"""So many digits stand upright side by side."""

STEP = 0.5

_PIECE = re.compile(r"[!-~\u00C0-\u024F·]+(?: +[!-~\u00C0-\u024F·]+)*|\s+|.", re.DOTALL)
_ON_ITS_SIDE = re.compile(r"[!-~\u00C0-\u024F ·]|[—…～（）《》〈〉【】「」『』〔〕－–]")
_HIGH = "、，。．；：！？"
"""What stands in the upper right corner of its square."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stays together in a column: a character, a short number, or words on their side; ``tall`` in type sizes."""

    text: str
    tall: float
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Upright:
    """Text broken into columns, from the right, at ``size`` points."""

    size: float
    columns: tuple[tuple[Piece, ...], ...]

    @property
    def across(self) -> float:
        """How wide all columns are, in points."""
        return self.size * (1 + COLUMN * (len(self.columns) - 1))


def fit_upright(text: str, wide: float, tall: float, size: float, smallest: float) -> Upright:
    """The text in columns ``tall`` points high at the largest size, at most ``size``, at which they are ``wide`` at most."""
    sizes = [size - STEP * step for step in range(int((size - smallest) / STEP) + 1)] or [smallest]
    tried = [Upright(each, _columns(text, tall / each)) for each in sizes]
    alone = next((each for each in tried if len(each.columns) == 1 and each.size >= ALONE * size), None)
    fitting = (each for each in tried if each.across <= wide and not _broken(text, tall / each.size))
    return alone or next(fitting, tried[-1])


def upright_marks(setting: Upright, middle: float, top: float) -> Iterator[Mark]:
    """The marks of upright text whose columns lie around ``middle``, beginning at ``top``; both in points."""
    size = setting.size
    right = middle + setting.across / 2 - size / 2
    for number, column in enumerate(setting.columns):
        centre, y = right - number * COLUMN * size, top
        for piece in column:
            yield from _piece(piece, centre, y, size)
            y += piece.tall * size


def _piece(piece: Piece, centre: float, top: float, size: float) -> Iterator[Mark]:
    if not piece.text.strip():
        return
    if piece.turned:
        yield Turned(centre - MIDDLE * size, top, -90, 1, [Text(0, 0, piece.text, size, bold=True)])
    else:
        high = piece.text in _HIGH
        x = centre - width(piece.text, size, bold=True) / 2 + (0.55 * size if high else 0)
        yield Text(x, top + (BASE - (0.55 if high else 0)) * size, piece.text, size, bold=True)


def _pieces(text: str) -> Iterator[Piece]:
    for found in _PIECE.findall(" ".join(text.split())):
        if found.isdigit() and len(found) <= SHORT:
            yield Piece(found, ADVANCE)
        elif _ON_ITS_SIDE.match(found):
            yield Piece(found, width(found, 1, bold=True), turned=True)
        else:
            yield Piece(found, ADVANCE)


def _broken(text: str, tall: float) -> bool:
    """Whether words on their side are longer than a column."""
    return any(piece.tall > tall for piece in _pieces(text))


def _columns(text: str, tall: float) -> tuple[tuple[Piece, ...], ...]:
    """Columns of pieces at most ``tall`` type sizes high; words that are longer are broken."""
    columns: list[list[Piece]] = [[]]
    used = 0.0
    for piece in _pieces(text):
        for bit in _bits(piece, tall):
            if columns[-1] and used + bit.tall > tall:
                # A comma is never the first in a column: the character before it comes along.
                along = [columns[-1].pop()] if bit.text in _HIGH and len(columns[-1]) > 1 else []
                columns.append(along)
                used = sum(each.tall for each in along)
            if columns[-1] or bit.text.strip():
                columns[-1].append(bit)
                used += bit.tall
    return tuple(tuple(column) for column in columns)


def _bits(piece: Piece, tall: float) -> Iterator[Piece]:
    if piece.tall <= tall or len(piece.text) == 1:
        yield piece
        return
    half = len(piece.text) // 2
    for part in (piece.text[:half], piece.text[half:]):
        yield from _bits(Piece(part, width(part, 1, bold=True), turned=True), tall)
