"""One spelling for what people type or paste: names, numbers, units; whatever is stored or looked up goes through here."""

from __future__ import annotations

import unicodedata

from app.base.patterns import pattern

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
_CONTROLS = pattern(r"[\x00-\x1f\x7f-\x9f]+")
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
