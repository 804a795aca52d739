"""File names that every system takes, made of what people write: units, names, titles."""

from __future__ import annotations

import re

MAKER = "Juanzong"
"""By this a PDF or workbook says that this program made it."""

LONGEST = 60
"""Characters of one name: with a few folders above it a path stays below the 260 that Windows takes."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


def safe(written: str, longest: int = LONGEST) -> str:
    """``written`` as the name of a file or folder: no separators, no device names, no dot or blank at its end.

    The end after the last dot is kept where a name is cut short, so that a file keeps its kind. Never empty.
    """
    name = _FORBIDDEN.sub("-", written).strip(" .")
    if len(name) > longest:
        stem, dot, kind = name.rpartition(".")
        short = dot and len(kind) < 6
        name = f"{stem[: longest - len(kind) - 1].rstrip(' .')}.{kind}" if short else name[:longest].rstrip(" .")
    if _RESERVED.fullmatch(name):
        name = f"_{name}"
    return name or "_"
