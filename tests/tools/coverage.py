"""The list of characters that can be printed: ``python -m tests.tools.coverage`` reads the fonts and writes it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from app.base.resources import packaged
from app.forms.paper.fonts import FALLBACKS, REGULAR, font

if TYPE_CHECKING:
    from app.base.normal import Range

LIST = packaged("resources", "fonts", "coverage.txt")


def ranges() -> list[Range]:
    """What the fonts on paper have together."""
    points = sorted({point for name in (REGULAR, *FALLBACKS) for point in font(name).face.charToGlyph})
    found = []
    for _, row in groupby(enumerate(points), lambda each: each[1] - each[0]):
        run = [point for _, point in row]
        found.append((run[0], run[-1]))
    return found


def main() -> None:
    """Write the list."""
    LIST.write_text("\n".join(f"{first:X}-{last:X}" for first, last in ranges()) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
