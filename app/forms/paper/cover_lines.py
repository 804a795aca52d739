"""Values on lines 横线: as on the cover of a volume, written by the program or by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.forms.paper.fonts import width
from app.forms.paper.lines import fit
from app.forms.paper.marks import BLACK, HAIR, MM, Mark, Rule, Strip, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.forms.paper.tools import Setup
    from app.forms.rules import Line, Lines

INDENT, LABEL_GAP = 8 * MM, 4 * MM
LABEL, VALUE, LARGE, SMALLEST = 12.0, 14.0, 22.0, 9.0
ROW, LARGE_ROW, ABOVE_RULE = 12 * MM, 16 * MM, 2.2 * MM
"""The distance of two rules, and how far above its rule text stands."""


def line_strips(block: Lines, setup: Setup) -> Iterator[Strip]:
    """One strip for each value."""
    labels = [setup.read(cell.label) for cell in block.cells if cell.label]
    before = max((width(label, LABEL) + LABEL_GAP for label in labels), default=0.0)
    for cell in block.cells:
        yield _strip(cell, before, setup)


def _strip(cell: Line, before: float, setup: Setup) -> Strip:
    tall, size = (LARGE_ROW, LARGE) if cell.large else (ROW, VALUE)
    left, right = INDENT + before, setup.width - INDENT
    value = fit(setup.shown(cell.name, cell.kind), right - left, size, SMALLEST, bold=cell.large)
    lines = [line for line in value.lines if line]
    count = max(cell.lines, len(lines))
    marks: list[Mark] = [
        Rule(left, (place + 1) * tall, right, (place + 1) * tall, HAIR, BLACK) for place in range(count)
    ]
    if cell.label:
        marks.append(Text(INDENT, tall - ABOVE_RULE, setup.read(cell.label), LABEL))
    begin = (count - len(lines)) // 2
    for place, line in enumerate(lines, begin + 1):
        x = left + (right - left - width(line, value.size, bold=cell.large)) / 2
        marks.append(Text(x, place * tall - ABOVE_RULE, line, value.size, bold=cell.large))
    return Strip(count * tall, marks)
