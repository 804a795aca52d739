"""Line breaking for Chinese: anywhere except after opening or before closing punctuation, or within a Latin word."""

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

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

BOXES = "□■"
_BOX = rf"[{BOXES}] .*?(?= {{2,}}|$)"
"""An option with its box; between two of them there are more spaces than one."""

_DATE = rf"\d{{4}}年\d{{1,2}}月\d{{1,2}}日|\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}"

# Spaces; or an option, a date, a word or a single character, with the punctuation that must stay beside it.
_PIECE = re.compile(
    rf"\s+|[{re.escape(NEVER_LAST)}]*(?:{_BOX}|{_DATE}|[!-~\u00C0-\u024F]+|\S)?[{re.escape(NEVER_FIRST)}]*"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Text broken into lines, at ``size`` points."""

    size: float
    lines: tuple[str, ...]


def fit(text: str, room: float, size: float, smallest: float, *, bold: bool = False) -> Setting:
    """Wrap ``text`` to ``room`` points; for too long a word the size shrinks down to ``smallest``, then it is broken."""
    text = _visible(text)
    if "\n" not in text and width(text, size, bold=bold) <= room:
        return Setting(size, (text,))
    paragraphs = [_PIECE.findall(paragraph) for paragraph in text.split("\n")]
    whole = (piece for pieces in paragraphs for piece in pieces if piece.strip() and piece[0] not in BOXES)
    widest = max((width(piece, 1, bold=bold) for piece in whole), default=0)
    size = _shrunk(widest, room, size, smallest)
    return Setting(size, tuple(line for pieces in paragraphs for line in _filled(pieces, room, size, bold)))


def fit_on_line(text: str, room: float, size: float, smallest: float, *, bold: bool = False) -> Setting:
    """Fit ``text`` on one line of ``room`` points, shrunk down to ``smallest`` if need be; if that fails, wrap it."""
    return fit(text, room, _shrunk(width(_visible(text), 1, bold=bold), room, size, smallest), smallest, bold=bold)


def even(text: str, setting: Setting, room: float, *, bold: bool = False) -> Setting:
    """``text`` in no more lines than ``setting`` has, about as long as one another: no single character below all the rest."""
    most = len(setting.lines)
    if most == 1:
        return setting
    longest = max((width(piece.strip(), setting.size, bold=bold) for piece in _PIECE.findall(text)), default=0)
    narrow = max(longest, width(text, setting.size, bold=bold) / most)
    while narrow < room:
        tried = fit(text, narrow, setting.size, setting.size, bold=bold)
        if len(tried.lines) <= most:
            return tried
        narrow += setting.size / 2
    return setting


def _shrunk(wide: float, room: float, size: float, smallest: float) -> float:
    """The size at which text that is ``wide`` at one point fits into ``room``, but no less than ``smallest``."""
    while size > smallest and wide * size > room:
        size = max(size - STEP, smallest)
    return size


def _filled(pieces: list[str], room: float, size: float, bold: bool) -> Iterator[str]:
    line = ""
    for piece in pieces:
        for bit in _broken(piece, room, size, bold):
            if line and width((line + bit).rstrip(), size, bold=bold) > room:
                # Spaces alone make no line; they are dropped if what follows does not fit after them.
                if line.strip():
                    yield line.rstrip()
                line, bit = "", bit.lstrip()
            line += bit
    yield line.rstrip()


def _broken(piece: str, room: float, size: float, bold: bool) -> Iterator[str]:
    """``piece`` whole if it fits on a line, otherwise in bits of as many characters as fit."""
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
    """``text`` without the invisible characters that pasted names carry; tabs and the like become spaces."""
    if text.isprintable():  # no controls, no marks, no space but the plain one
        return text
    plain = "\n".join(text.splitlines())
    kept = (" " if each.isspace() and each not in "\n\u3000" else each for each in plain)
    return "".join(each for each in kept if each == "\n" or unicodedata.category(each) not in {"Cf", "Cc"})
