"""Ruled rows of cells, from which grids and tables are built."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from app.forms.paper.fonts import width
from app.forms.paper.lines import Setting, even, fit, fit_on_line
from app.forms.paper.marks import BODY, LEADING, MM, SMALLEST, Box, Mark, Strip, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Align = Literal["left", "centre", "right"]

LINE = BODY * LEADING
SIDE = 1.6 * MM
ABOVE = 0.3 * MM
BOX = 3.2 * MM


class Slot(NamedTuple):
    """A cell at its place in a row: ``lines`` is its minimum height in lines, at least ``pitch`` points apart, ``box`` draws a box to
    tick; its text shrinks down to ``low`` points before it wraps."""

    x: float
    width: float
    text: str
    align: Align = "left"
    bold: bool = False
    lines: int = 1
    box: bool = False
    low: float = BODY
    pitch: float = LINE

    def setting(self) -> Setting:
        """Its text, wrapped to its width; that of a label in lines of one length."""
        room = self.width - 2 * SIDE
        if self.low < BODY:
            on_line = fit_on_line(self.text, room, BODY, self.low, bold=self.bold)
            if len(on_line.lines) == 1:
                return on_line
        setting = fit(self.text, room, BODY, SMALLEST, bold=self.bold)
        return (
            even(self.text, setting, room, bold=self.bold)
            if self.align == "centre" and "\n" not in self.text
            else setting
        )


def row(
    slots: Sequence[Slot],
    tallest: float,
    least: float = 0,
    *,
    heads: Sequence[Strip] = (),
    tied: bool = False,
    grows: int = 0,
    most: float = math.inf,
) -> list[Strip]:
    """A row as one strip, ``least`` points high, or as several if its text is higher than ``tallest``, an empty page.

    ``heads``, ``tied``, ``grows`` and ``most`` are those of its strips.
    """
    settings = [slot.setting() for slot in slots]
    line = max(slot.pitch for slot in slots)
    fitting = max(1, int((tallest - 2 * ABOVE) / line))
    count = max(max(slot.lines, len(setting.lines)) for slot, setting in zip(slots, settings, strict=True))
    strips = []
    for start in range(0, count, fitting):
        lines = [Setting(each.size, each.lines[start : start + fitting]) for each in settings]
        height = min(max(min(fitting, count - start) * line + 2 * ABOVE, least), tallest)
        taller = partial(_marks, slots, lines)
        strips.append(
            Strip(height, taller(height), heads=heads, tied=tied, framed=True, grows=grows, most=most, taller=taller)
        )
    return strips


def _marks(slots: Sequence[Slot], settings: Sequence[Setting], height: float) -> list[Mark]:
    marks: list[Mark] = []
    for slot, setting in zip(slots, settings, strict=True):
        marks.append(Box(slot.x, 0, slot.width, height))
        if slot.box:
            marks.append(Box(slot.x + (slot.width - BOX) / 2, (height - BOX) / 2, BOX, BOX))
        marks += _written(slot, setting, height)
    return marks


def _written(slot: Slot, setting: Setting, height: float) -> Iterator[Text]:
    """The text of a cell: vertically centred, but at the top in a cell of several lines for writing by hand."""
    leading = max(setting.size * LEADING, slot.pitch if slot.pitch > LINE else 0)
    middle = (height - leading * len(setting.lines)) / 2
    top = min(SIDE, middle) if slot.lines > 1 else middle
    for index, text in enumerate(setting.lines):
        baseline = top + index * leading + leading / 2 + setting.size * 0.36
        x = slot.x + SIDE + _indent(slot, text, setting.size)
        if text:
            yield Text(x, baseline, text, setting.size, slot.bold)


def _indent(slot: Slot, text: str, size: float) -> float:
    if slot.align == "left":
        return 0.0
    free = slot.width - 2 * SIDE - width(text, size, bold=slot.bold)
    return free / 2 if slot.align == "centre" else free
