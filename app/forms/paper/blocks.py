"""The blocks of a form as strips, from top to bottom."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from app.forms.paper.charts import chart_strips
from app.forms.paper.cover_lines import line_strips
from app.forms.paper.fonts import width
from app.forms.paper.letters import closing_strips, paragraph_strips
from app.forms.paper.lines import fit, fit_on_line
from app.forms.paper.marks import BODY, LABEL, LARGE, MM, SMALL, SMALLEST, Strip, Text
from app.forms.paper.rows import SIDE, Slot, row
from app.forms.paper.signatures import opinion_strips, signature_strips
from app.forms.paper.tables import ON_A_LINE, table_strips, title_row
from app.forms.paper.wording import in_capitals
from app.forms.rules import (
    Block,
    Cell,
    Chart,
    Closing,
    Fields,
    Form,
    Heading,
    Lines,
    Note,
    Opinion,
    Paragraph,
    Signatures,
    Space,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.forms.paper.tools import Setup

GAP, NOTE_GAP = 2.6 * MM, 1.4 * MM
LARGE_LEADING, NOTE_LEADING = 1.55, 1.45
LABEL_STEP = 4 * MM
LABEL_MOST = 0.42
ACT_MOST = 24 * MM


def form_strips(form: Form, setup: Setup) -> list[Strip]:
    """The strips of all blocks, one frame around those that are framed; a heading stays on the page of the block below it."""
    # A form that has a place of its own for the capitals says them there.
    signed = any(isinstance(block, Opinion | Signatures) for block in form.blocks) and "capitals" not in form.fields()
    setup = replace(setup, label=_label_width(form, setup), signed=signed)
    strips: list[Strip] = []
    below_heading = False
    for block in form.blocks:
        first, *others = block_strips(block, setup)
        joined = bool(strips) and strips[-1].framed and first.framed
        gap = 0 if joined else NOTE_GAP if isinstance(block, Note) else GAP
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
        case Opinion():
            return opinion_strips(block, setup)
        case Signatures():
            return signature_strips(block, setup)
        case Paragraph():
            return paragraph_strips(block, setup)
        case Closing():
            return closing_strips(block, setup)
        case Note():
            return _note(block, setup)
        case Lines():
            return line_strips(block, setup)
        case Space():
            return iter((Strip(0, (), grows=block.share),))


def _heading(heading: Heading, setup: Setup) -> Iterator[Strip]:
    text = setup.read(heading.words) if heading.words else setup.shown(heading.name or "")
    if not heading.large:
        yield from title_row(text, setup)
        return
    setting = fit_on_line(text, setup.width, LARGE, LARGE / 2, bold=True)
    for line in setting.lines:
        x = (setup.width - width(line, setting.size, bold=True)) / 2
        yield Strip(setting.size * LARGE_LEADING, [Text(x, setting.size * 1.05, line, setting.size, bold=True)])


def _note(note: Note, setup: Setup) -> Iterator[Strip]:
    for line in fit(setup.read(note.words), setup.width, SMALL, SMALLEST).lines:
        yield Strip(SMALL * NOTE_LEADING, [Text(0, SMALL, line, SMALL)], tied=True)


def _fields(fields: Fields, setup: Setup) -> Iterator[Strip]:
    label_width = setup.label
    for cells in _grid(fields):
        slots: list[Slot] = []
        for cell, start, end in cells:
            left, right = (setup.width * track / fields.tracks for track in (start, end))
            slots.append(Slot(left, label_width, setup.labelled(cell.label, cell.kind), "centre"))
            value = setup.shown(cell.name, cell.kind)
            if cell.kind == "money" and setup.signed:
                value += in_capitals(setup.values.get(cell.name), setup.language)
            low = SMALL if cell.kind in ON_A_LINE and cell.kind != "money" else BODY
            room = right - left - label_width
            slots.append(Slot(left + label_width, room, value, lines=cell.lines, low=low, pitch=setup.pitch))
        filled, written = any(cell.fill for cell, _, _ in cells), any(cell.lines > 1 for cell, _, _ in cells)
        most = math.inf if filled else setup.most
        yield from row(slots, setup.tallest, setup.least, grows=int(filled or (setup.pen and written)), most=most)


def _label_width(form: Form, setup: Setup) -> float:
    """The one width of a form's labels in points: that of the widest, rounded up; but where a grid has narrow tracks labels wrap, and
    so do those of acts that would take too much of the room to write in."""
    grids = [block for block in form.blocks if isinstance(block, Fields)]
    acts = [setup.read(block.label) for block in form.blocks if isinstance(block, Opinion)]
    wide = [width(setup.labelled(cell.label, cell.kind), LABEL) for grid in grids for cell in grid.cells]
    wide += [min(width(label, LABEL), ACT_MOST) for label in acts]
    widest = max(wide, default=0) + 2 * SIDE
    most = setup.width / max((grid.tracks for grid in grids), default=1) * LABEL_MOST
    return min(math.ceil(widest / LABEL_STEP) * LABEL_STEP, most)


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
