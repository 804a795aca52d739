"""The fonts on paper: one Song face, a bold one for titles, and fallbacks for rare characters in names, drawn as Song too."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics, ttfonts

from app.base.normal import unprintable
from app.base.resources import packaged
from app.forms.rules import MissingGlyphs

if TYPE_CHECKING:
    from collections.abc import Iterable

REGULAR = "NotoSerifSC-Regular"
BOLD = "NotoSansSC-Bold"
FALLBACKS = ("NotoSerif-Latin", "HanaMinB", "BabelStoneHan-Rare")
"""What the first font lacks is looked for in these, one after the other: Latin with marks, extensions B to F, parts of G and H."""


QUOTES = "‘’“”…"
_NARROW, _WESTERN = frozenset(QUOTES), re.compile("[^\u2e80-\U0003ffff]*")
"""Quotes, which the Song face draws as wide as a character, in words without Chinese characters: these have narrow ones."""


@cache
def font(name: str) -> ttfonts.TTFont:
    """Load a font and register it with reportlab; cached, since it takes 50 ms (and HanaMinB is 30 MB). Fallbacks are loaded only
    by a character that the fonts before them lack."""
    loaded = ttfonts.TTFont(name, str(packaged("resources", "fonts", f"{name}.ttf")), asciiReadable=False)
    whole = loaded.face.get_table
    outlines = _Outlines(loaded.face._ttf_data, loaded.face.get_table_pos("glyf")[0])
    loaded.face.get_table = lambda tag: outlines if tag == "glyf" else whole(tag)
    pdfmetrics.registerFont(loaded)
    return loaded


@dataclass(frozen=True, slots=True)
class _Outlines:
    """The outlines in a font's file, of which a PDF needs few: taken one by one, where reportlab copies all 10 MB of them first."""

    file: bytes
    start: int

    def __getitem__(self, part: slice) -> bytes:
        return self.file[self.start + part.start : self.start + part.stop]


@cache
def _characters(name: str) -> frozenset[str]:
    """What a font has."""
    return frozenset(map(chr, font(name).face.charToGlyph))


class _Advances(dict[str, float]):
    """Character -> its width in thousandths of the font size, asked for once."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._face = font(name).face

    def __missing__(self, character: str) -> float:
        wide: float = self._face.charWidths.get(ord(character), self._face.defaultWidth)
        self[character] = wide
        return wide


_advances = cache(_Advances)


def runs(text: str, *, bold: bool = False) -> list[tuple[str, str]]:
    """``text`` split into (font name, piece); characters that no font has are left to the first."""
    first = BOLD if bold else REGULAR
    if not bold and not _NARROW.isdisjoint(text) and _WESTERN.fullmatch(text):
        return [(name, "".join(piece)) for name, piece in groupby(text, _latin)]
    if not _characters(first).issuperset(text):
        return [(name, "".join(piece)) for name, piece in groupby(text, lambda each: _font_of(each, first))]
    return [(first, text)]


def _latin(character: str) -> str:
    return FALLBACKS[0] if character in QUOTES else REGULAR


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of ``text`` at ``size``, both in points."""
    return _wide(text, bold) * size / 1000


@lru_cache(maxsize=20_000)
def _wide(text: str, bold: bool) -> float:
    """The width in thousandths of the font size; lists say the same words again and again."""
    return sum(sum(advances(name, piece)) for name, piece in runs(text, bold=bold))


def refuse_missing(texts: Iterable[str]) -> None:
    """Raise ``MissingGlyphs`` with all characters of ``texts`` that no font has, if there are any."""
    missing = unprintable("".join(texts))
    if missing:
        raise MissingGlyphs(missing)


def _font_of(character: str, first: str) -> str:
    regular = (REGULAR,) if first == BOLD else ()
    return next((name for name in (first, *regular, *FALLBACKS) if character in _characters(name)), first)


def advances(name: str, text: str) -> list[float]:
    """The width of each character of ``text`` in thousandths of the font size."""
    known = _advances(name)
    return [known[each] for each in text]


def _to_unicode(name: str, subset: list[int]) -> str:
    """The ToUnicode map for copying text out of the PDF (ISO 32000-1, 9.10.3), at most 100 entries a list.

    Replaces reportlab's, which writes code points above U+FFFF with five hexadecimal digits instead of UTF-16 pairs, and maps
    codes that it never uses to U+0000, which PDF/A forbids.
    """
    coded = [(code, point) for code, point in enumerate(subset) if point]
    lines = [f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>" for code, point in coded]
    lists = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def /CMapType 2 def",
            f"1 begincodespacerange <00> <{len(subset) - 1:02X}> endcodespacerange",
            *(line for some in lists for line in (f"{len(some)} beginbfchar", *some, "endbfchar")),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        )
    )


ttfonts.makeToUnicodeCMap = _to_unicode

# Streams as they are, not in letters: a fifth smaller, and sooner written.
rl_config.useA85 = 0
