"""Ruled rows of cells, from which grids and tables are built."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.forms.paper.fonts import width
from app.forms.paper.lines import Setting, fit
from app.forms.paper.marks import BODY, INK, LABEL, LEADING, MM, SMALLEST, TINT, Box, Mark, Strip, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Align = Literal["left", "centre", "right"]

SIDE = 1.6 * MM
ABOVE = 0.8 * MM
BOX = 3.0 * MM


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell at its place in a row: ``label`` tints it, ``lines`` is its minimum height, ``box`` draws a box to tick."""

    x: float
    width: float
    text: str
    align: Align = "left"
    label: bool = False
    bold: bool = False
    lines: int = 1
    box: bool = False

    @property
    def size(self) -> float:
        """The size of its text in points, unless it has to shrink."""
        return LABEL if self.label else BODY

    def setting(self) -> Setting:
        """Its text, wrapped to its width."""
        return fit(self.text, self.width - 2 * SIDE, self.size, SMALLEST, bold=self.bold)


def row(slots: Sequence[Slot], tallest: float) -> list[Strip]:
    """A row as one strip, or as several if its text is higher than ``tallest``, the height of an empty page."""
    settings = [slot.setting() for slot in slots]
    line = BODY * LEADING
    most = max(1, int((tallest - 2 * ABOVE) / line))
    count = max(max(slot.lines, len(setting.lines)) for slot, setting in zip(slots, settings, strict=True))
    return [
        _strip(
            slots, [Setting(s.size, s.lines[start : start + most]) for s in settings], min(most, count - start) * line
        )
        for start in range(0, count, most)
    ]


def _strip(slots: Sequence[Slot], settings: Sequence[Setting], text_height: float) -> Strip:
    height = text_height + 2 * ABOVE
    marks: list[Mark] = []
    for slot, setting in zip(slots, settings, strict=True):
        marks.append(Box(slot.x, 0, slot.width, height, TINT if slot.label else None))
        if slot.box:
            marks.append(Box(slot.x + (slot.width - BOX) / 2, (height - BOX) / 2, BOX, BOX, grey=INK))
        marks += _written(slot, setting, height)
    return Strip(height, marks)


def _written(slot: Slot, setting: Setting, height: float) -> Iterator[Text]:
    """The text of a cell: vertically centred, but at the top in a cell of several lines for writing by hand."""
    leading = setting.size * LEADING
    top = ABOVE if slot.lines > 2 else (height - leading * len(setting.lines)) / 2
    for index, text in enumerate(setting.lines):
        baseline = top + index * leading + leading / 2 + setting.size * 0.36
        x = slot.x + SIDE + _indent(slot, text, setting.size)
        if text:
            yield Text(x, baseline, text, setting.size, slot.bold, INK if slot.label else 0)


def _indent(slot: Slot, text: str, size: float) -> float:
    free = slot.width - 2 * SIDE - width(text, size, bold=slot.bold)
    return {"left": 0.0, "centre": free / 2, "right": free}[slot.align]
