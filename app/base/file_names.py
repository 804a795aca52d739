"""File names that every system accepts, made from what people write: units, names, titles; and what a file may raise."""

from __future__ import annotations

import re

from app.base.normal import INVISIBLE
from app.base.patterns import pattern

MAKER = "Juanzong"
"""The creator entered in a PDF or workbook, by which the program recognises its own files."""

LONGEST = 60
"""Characters of one name: with a few folders above it a path stays below the 260 that Windows allows."""

_FORBIDDEN = pattern(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_UNSEEN = pattern(f"[{INVISIBLE}\u2028\u2029]")
"""What hides in a name and may even turn it around, so that an ending looks like another."""
_RESERVED = pattern(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE)


def safe(written: str, longest: int = LONGEST) -> str:
    """``written`` as the name of a file or folder: no separators, no device names, no dot or blank at either end.

    A name that is cut short keeps its extension of up to five characters. Never empty.
    """
    name = _FORBIDDEN.sub("-", _UNSEEN.sub("", written)).strip(" .")
    if len(name) > longest:
        stem, dot, kind = name.rpartition(".")
        short = dot and len(kind) < 6
        name = f"{stem[: longest - len(kind) - 1].rstrip(' .')}.{kind}" if short else name[:longest].rstrip(" .")
    if _RESERVED.fullmatch(name):
        name = f"_{name}"
    return name or "_"


def broken_archive() -> tuple[type[Exception], ...]:
    """What Python raises for a zip that is damaged or meant badly, whichever part of it that is."""
    import struct
    import zipfile
    import zlib

    named = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error)
    return (*named, EOFError, OSError, LookupError, ValueError, OverflowError, RuntimeError)
