"""One spelling for what people type or paste: names, numbers, units; whatever is stored or looked up goes through here. And
which characters can be printed, known without loading a font, so that a name tells while it is typed."""

from __future__ import annotations

import unicodedata
from functools import cache

from app.base.patterns import pattern
from app.base.resources import packaged

INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
"""Characters that nobody sees: pasted zero-width spaces, direction marks, soft hyphens."""

_INVISIBLE = pattern(f"[{INVISIBLE}\ufe00-\ufe0f]")
_DOTS = pattern(
    "(?<=[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
    "\\s*[·•・‧∙⋅●．.。｡･᛫ㆍ]\\s*"
    "(?=[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
)
_HAN = pattern("[\u4e00-\u9fff]+")
_DASHES = pattern("[‐‑‒–—―−─﹣－]")
_SPACES = pattern(r"\s+")
_NOT_IN_XML = pattern(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROLS = pattern(r"[\x00-\x1f\x7f-\x9f]+")
Range = tuple[int, int]
"""The first and the last of code points in a row."""

_SYMBOLOGY = pattern(r"\s*[\]］][A-Za-z][0-9A-Za-z]")
"""What a scanner may send first: the AIM identifier of the kind of bar code, ``]C1`` or ``]Q3`` (ISO/IEC 15424)."""


def normal(text: str) -> str:
    """Text without what nobody sees, full width made half width, runs of spaces made one, ends stripped.

    Compatibility forms are composed only where they are letters, digits and signs of the keyboard: ideographs keep
    their own shape, since a person's name is written with exactly these.
    """
    if text.isascii():
        return _SPACES.sub(" ", text).strip()
    visible = _INVISIBLE.sub("", text)
    return _SPACES.sub(" ", "".join(map(_half, visible))).strip()


def name(text: str) -> str:
    """A person's or firm's name: ``normal``, with the one dot · between the parts of a name however it was typed."""
    return text if _HAN.fullmatch(text) else _DOTS.sub("·", normal(text))


def number(text: str) -> str:
    """A number of a contract, receipt, phone or document: ``normal`` without spaces, dashes of all kinds as hyphens."""
    return _DASHES.sub("-", normal(text)).replace(" ", "")


def unwedged(text: str) -> str:
    """Text without what a scanner sends around a code: control characters, line ends, the identifier of the bar code."""
    plain = _CONTROLS.sub("", text).strip()
    found = _SYMBOLOGY.match(plain)
    return plain[found.end() :].strip() if found else plain


def scanned(text: str) -> str:
    """A number as a scanner or a person gave it, as it was printed: in capitals, without what the scanner added."""
    return number(unwedged(text)).upper()


def _half(character: str) -> str:
    """A full-width letter, digit or sign as its half-width twin; anything else unchanged."""
    code = ord(character)
    if 0xFF01 <= code <= 0xFF5E:
        return chr(code - 0xFEE0)
    return unicodedata.normalize("NFKC", character) if character in "\u3000\xa0\uffe5\ufe63\uff0d" else character


def in_xml(text: str) -> str:
    """Text without what no Word or Excel file can hold: control characters, halves of pairs, U+FFFE and U+FFFF (XML 1.0, 2.2)."""
    return _NOT_IN_XML.sub("", text)


def unprintable(text: str) -> str:
    """The characters of a text that no font on paper has, each once, sorted; line ends and tabs count as printable."""
    doubtful = {each for each in set(text) if not _everyday(each) and not each.isspace()}
    return "".join(sorted(each for each in doubtful if not _covered(ord(each))))


def _everyday(character: str) -> bool:
    """Whether any Chinese font has it: ASCII, and the ideographs U+4E00 to U+9FA5."""
    return " " <= character <= "~" or 0x4E00 <= ord(character) <= 0x9FA5


def _covered(point: int) -> bool:
    return any(first <= point <= last for first, last in covered())


@cache
def covered() -> tuple[Range, ...]:
    """What the fonts in ``resources/fonts`` have together, as their list there says (``python -m tests.tools.coverage``)."""
    lines = packaged("resources", "fonts", "coverage.txt").read_text(encoding="ascii").split()
    return tuple((int(first, 16), int(last or first, 16)) for first, _, last in (line.partition("-") for line in lines))
