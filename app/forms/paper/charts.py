"""Charts: horizontal bars with their figures; grey, so that photocopies keep them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.forms.paper.fonts import width
from app.forms.paper.lines import fit_on_line
from app.forms.paper.marks import BODY, LABEL, LEADING, MM, SECTION, SMALL, SMALLEST, Box, Rule, Strip, Text
from app.forms.paper.rows import Slot, row
from app.forms.paper.wording import NONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.forms.paper.marks import Mark
    from app.forms.paper.tools import Setup
    from app.forms.paper.wording import Row
    from app.forms.rules import Chart

BAR, PITCH = 3.4 * MM, 5.6 * MM
LABELS, MOST_LABELS, FIGURES = 0.26, 0.45, 0.2
"""Shares of the width: at least and at most for the labels on the left, and for the figures on the right."""

WHOLE = 8
"""A chart of at most so many bars is kept on one page."""

LIGHT, DARK = 0.82, 0.35


def chart_strips(chart: Chart, setup: Setup) -> Iterator[Strip]:
    """The title, then a bar per row; the bar of the greatest value has the full length."""
    rows = setup.rows(chart.name)
    yield Strip(SECTION * LEADING * 1.2, _title(chart, setup))
    if not rows:
        yield from row([Slot(0, setup.width, setup.read(NONE), "centre")], setup.tallest, tied=True)
        return
    most = max(1, *(_number(each, "value") for each in rows))
    left = _left(setup, rows)
    for place, each in enumerate(rows):
        tied = place < 2 or len(rows) <= WHOLE or place == len(rows) - 1
        yield Strip(PITCH, list(_bar(chart, setup, each, most, left)), tied=tied)


def _left(setup: Setup, rows: Sequence[Row]) -> float:
    """The width of the labels in points: what the longest needs, within bounds."""
    longest = max(width(setup.written(each.get("label"), "period"), LABEL) for each in rows)
    return min(max(longest + 3 * MM, setup.width * LABELS), setup.width * MOST_LABELS)


def _title(chart: Chart, setup: Setup) -> list[Mark]:
    title = setup.read(chart.title)
    marks: list[Mark] = [Text(0, SECTION, title, SECTION, bold=True)]
    if chart.part:
        x = width(title, SECTION, bold=True) + 4 * MM
        marks.append(Box(x, SECTION - 2.4 * MM, 2.4 * MM, 2.4 * MM, fill=DARK, grey=DARK))
        marks.append(Text(x + 3.4 * MM, SECTION, setup.read(chart.part), SMALL))
    return marks


def _bar(chart: Chart, setup: Setup, each: Row, most: int, left: float) -> Iterator[Mark]:
    room = setup.width * (1 - FIGURES) - left
    value, part = _number(each, "value"), _number(each, "part")
    name = fit_on_line(setup.written(each.get("label"), "period"), left - 3 * MM, LABEL, SMALLEST)
    yield Text(0, BAR, name.lines[0] if name.lines else "", name.size)
    if value > 0:
        yield Box(left, 0.4 * MM, room * value / most, BAR, fill=LIGHT, grey=LIGHT)
    if part > 0:
        yield Box(left, 0.4 * MM, room * min(part, value) / most, BAR, fill=DARK, grey=DARK)
    yield Rule(left, 0, left, PITCH)
    figure = setup.written(value, chart.of)
    if chart.part:
        figure = f"{setup.written(part, chart.of)} / {figure}"
    yield Text(left + room * max(value, 0) / most + 1.5 * MM, BAR, figure, BODY)


def _number(each: Row, name: str) -> int:
    value = each.get(name)
    return value if isinstance(value, int) else 0
