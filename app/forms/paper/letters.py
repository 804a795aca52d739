"""Letters: paragraphs, and at their end who writes, when, with room for the seal (after GB/T 9704)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import TYPE_CHECKING

from app.forms.paper.fonts import width
from app.forms.paper.lines import fit
from app.forms.paper.marks import BODY, MM, OFFICE, SMALLEST, Strip, Text
from app.forms.paper.wording import CONTACT, SEAL, day, moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.forms.paper.tools import Setup
    from app.forms.paper.wording import Value
    from app.forms.rules import Closing, Paragraph

SIZE, LEADING = OFFICE, 1.75
OPEN = "＿＿＿＿"
"""What a pen fills in."""

INDENT = "\u3000\u3000"
SEAL_ROOM, FROM_RIGHT = 45 * MM, 12 * MM
"""What a round seal needs, over the name of the office and the date, and how far these keep from the right edge."""


def paragraph_strips(paragraph: Paragraph, setup: Setup) -> Iterator[Strip]:
    """Lines of 12 points, the first two characters further in, unless the paragraph is flush."""
    facts = defaultdict(lambda: OPEN, office=setup.office)
    facts |= {name: _fact(value, setup) for name, value in setup.values.items() if isinstance(value, str | int | date)}
    words = setup.read(paragraph.words).format_map(facts)
    inset = "" if paragraph.flush or setup.language == "en" else INDENT
    for line in fit(inset + words, setup.width, SIZE, SMALLEST).lines:
        yield Strip(SIZE * LEADING, [Text(0, SIZE * 1.3, line, SIZE)])


def closing_strips(closing: Closing, setup: Setup) -> Iterator[Strip]:
    """On the right the office and the date under the room for its seal, on the left whom to ask."""
    value = setup.values.get(closing.day)
    written = _fact(value, setup) if isinstance(value, date) else setup.shown(closing.day)
    by = setup.shown(closing.by) if closing.by else ""
    lines = [setup.office, written, setup.read(SEAL)]
    widest = max(width(line, SIZE) for line in lines)
    base = SEAL_ROOM - SIZE * LEADING * len(lines)
    marks = []
    for number, line in enumerate(lines, 1):
        x = setup.width - FROM_RIGHT - widest + (widest - width(line, SIZE)) / 2
        marks.append(Text(x, base + number * SIZE * LEADING, line, SIZE))
    if by:
        marks.append(Text(0, base + 2 * SIZE * LEADING, setup.read(CONTACT).format(by=by), BODY))
    yield Strip(SEAL_ROOM, marks, tied=True)


def _fact(value: Value, setup: Setup) -> str:
    """A value inside a sentence."""
    if isinstance(value, datetime):
        return moment(value, setup.language)
    return day(value, setup.language) if isinstance(value, date) else str(value)
