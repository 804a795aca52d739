"""The blocks of a form as strips, from top to bottom."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from app.forms.paper.charts import chart_strips
from app.forms.paper.cover_lines import line_strips
from app.forms.paper.fonts import width
from app.forms.paper.lines import fit, fit_on_line
from app.forms.paper.marks import INK, LABEL, LARGE, LEADING, MM, SECTION, SMALL, SMALLEST, Strip, Text
from app.forms.paper.rows import SIDE, Slot, row
from app.forms.paper.signatures import signature_strips
from app.forms.paper.tables import table_strips
from app.forms.rules import (
    Block,
    Cell,
    Chart,
    Fields,
    Form,
    Heading,
    Lines,
    Note,
    Signatures,
    Space,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.forms.paper.tools import Setup

GAP, GAP_BELOW_HEADING = 2.6 * MM, 1.2 * MM
LARGE_LEADING = 1.55
LABEL_STEP = 4 * MM
LABEL_MOST = 0.35


def form_strips(form: Form, setup: Setup) -> list[Strip]:
    """The strips of all blocks; a heading stays on the page of the block below it."""
    strips: list[Strip] = []
    below_heading = False
    for block in form.blocks:
        first, *others = block_strips(block, setup)
        gap = GAP_BELOW_HEADING if below_heading else GAP
        strips += [replace(first, gap=gap, tied=first.tied or below_heading), *others]
        below_heading = isinstance(block, Heading)
    return strips


def block_strips(block: Block, setup: Setup) -> Iterator[Strip]:
    """The strips of one block."""
    match block:
        case Heading():
            return _heading(block, setup)
        case Fields():
            return _fields(block, setup)
        case Table():
            return table_strips(block, setup)
        case Chart():
            return chart_strips(block, setup)
        case Signatures():
            return signature_strips(block, setup)
        case Note():
            return _note(block, setup)
        case Lines():
            return line_strips(block, setup)
        case Space():
            return iter((Strip(0, (), grows=block.share),))


def _heading(heading: Heading, setup: Setup) -> Iterator[Strip]:
    text = setup.read(heading.words) if heading.words else setup.shown(heading.name or "")
    size = LARGE if heading.large else SECTION
    setting = fit_on_line(text, setup.width, size, size / 2, bold=True)
    for line in setting.lines:
        x = (setup.width - width(line, setting.size, bold=True)) / 2 if heading.large else 0
        yield Strip(
            setting.size * (LARGE_LEADING if heading.large else LEADING),
            [Text(x, setting.size * 1.05, line, setting.size, bold=True)],
        )


def _note(note: Note, setup: Setup) -> Iterator[Strip]:
    for line in fit(setup.read(note.words), setup.width, SMALL, SMALLEST).lines:
        yield Strip(SMALL * LEADING, [Text(0, SMALL, line, SMALL, grey=INK)], tied=True)


def _fields(fields: Fields, setup: Setup) -> Iterator[Strip]:
    label_width = _label_width(fields, setup)
    for cells in _grid(fields):
        slots: list[Slot] = []
        for cell, start, end in cells:
            left, right = (setup.width * track / fields.tracks for track in (start, end))
            slots.append(Slot(left, label_width, setup.read(cell.label), label=True))
            value = setup.shown(cell.name, cell.kind)
            slots.append(Slot(left + label_width, right - left - label_width, value, lines=cell.lines))
        grows = int(any(cell.fill for cell, _, _ in cells))
        yield from (replace(strip, grows=grows) for strip in row(slots, setup.tallest))


def _label_width(fields: Fields, setup: Setup) -> float:
    """The width of the widest label in points, rounded up so that grids below each other line up, but limited."""
    widest = max(width(setup.read(cell.label), LABEL) for cell in fields.cells) + 2 * SIDE
    return min(math.ceil(widest / LABEL_STEP) * LABEL_STEP, setup.width / fields.tracks * LABEL_MOST)


def _grid(fields: Fields) -> Iterator[list[tuple[Cell, int, int]]]:
    """Rows of (cell, first track, end track); the last cell of each row is extended to fill it."""
    line: list[tuple[Cell, int, int]] = []
    end = 0
    for cell in fields.cells:
        if end + cell.span > fields.tracks:
            yield _filled(line, fields.tracks)
            line, end = [], 0
        line.append((cell, end, end + cell.span))
        end += cell.span
    yield _filled(line, fields.tracks)


def _filled(line: Sequence[tuple[Cell, int, int]], tracks: int) -> list[tuple[Cell, int, int]]:
    *others, (cell, start, _) = line
    return [*others, (cell, start, tracks)]
