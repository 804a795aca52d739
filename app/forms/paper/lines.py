"""Breaking text into lines as Chinese is set: anywhere but before closing and after opening marks, words kept whole."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.forms.paper.fonts import width

if TYPE_CHECKING:
    from collections.abc import Iterator

NEVER_LAST = "([{〈《「『【〔〖（［｛“‘¥￥$"
NEVER_FIRST = ")]}〉》」』】〕〗）］｝”’、。，．：；！？…—·～%％,.:;!?"
STEP = 0.5

# A space; or a word or single character, with the marks that must stay beside it.
_PIECE = re.compile(rf"\s+|[{re.escape(NEVER_LAST)}]*(?:[!-~\u00C0-\u024F]+|\S)?[{re.escape(NEVER_FIRST)}]*")


@dataclass(frozen=True, slots=True)
class Setting:
    """Text as it fits: lines at ``size`` points."""

    size: float
    lines: tuple[str, ...]


def fit(text: str, room: float, size: float, smallest: float, *, bold: bool = False) -> Setting:
    """``text`` wrapped within ``room`` points; shrunk down to ``smallest`` for a long word, which at last is broken."""
    text = _visible(text)
    if "\n" not in text and width(text, size, bold=bold) <= room:
        return Setting(size, (text,))
    paragraphs = [_PIECE.findall(paragraph) for paragraph in text.split("\n")]
    widest = max((width(piece, 1, bold=bold) for pieces in paragraphs for piece in pieces if piece.strip()), default=0)
    size = _shrunk(widest, room, size, smallest)
    return Setting(size, tuple(line for pieces in paragraphs for line in _filled(pieces, room, size, bold)))


def fit_on_line(text: str, room: float, size: float, smallest: float, *, bold: bool = False) -> Setting:
    """``text`` on one line within ``room`` points, shrunk down to ``smallest``; only then wrapped."""
    return fit(text, room, _shrunk(width(_visible(text), 1, bold=bold), room, size, smallest), smallest, bold=bold)


def _shrunk(wide: float, room: float, size: float, smallest: float) -> float:
    """The size at which what is ``wide`` at one point fits, but no less than ``smallest``."""
    while size > smallest and wide * size > room:
        size = max(size - STEP, smallest)
    return size


def _filled(pieces: list[str], room: float, size: float, bold: bool) -> Iterator[str]:
    line = ""
    for piece in pieces:
        for bit in _broken(piece, room, size, bold):
            if line and width((line + bit).rstrip(), size, bold=bold) > room:
                # Blanks alone make no line; where what follows has no room beside them, they go.
                if line.strip():
                    yield line.rstrip()
                line, bit = "", bit.lstrip()
            line += bit
    yield line.rstrip()


def _broken(piece: str, room: float, size: float, bold: bool) -> Iterator[str]:
    """``piece`` whole if it fits on a line, otherwise as many characters at a time as do."""
    start, taken = 0, 0.0
    whole = width(piece.rstrip(), size, bold=bold) <= room
    for place, each in enumerate("" if whole else piece):
        wide = width(each, size, bold=bold)
        if place > start and taken + wide > room:
            yield piece[start:place]
            start, taken = place, 0.0
        taken += wide
    yield piece[start:]


def _visible(text: str) -> str:
    """Without the invisible characters that come along when names are pasted; tabs and the like as spaces."""
    plain = "\n".join(text.splitlines())
    kept = (" " if each.isspace() and each not in "\n\u3000" else each for each in plain)
    return "".join(each for each in kept if each == "\n" or unicodedata.category(each) not in {"Cf", "Cc"})
