"""Tables: column labels on every page, rows unbroken if they fit, totals on the page of the last row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from app.forms.paper.marks import LEADING, SECTION, Strip, Text
from app.forms.paper.rows import Align, Slot, row
from app.forms.paper.wording import NONE, ROWS, TOTAL, Row, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.forms.paper.tools import Setup
    from app.forms.rules import Column, Kind, Table

ALIGNED: dict[Kind, Align] = {"money": "right", "count": "right", "tick": "centre", "ordinal": "centre"}


@dataclass(frozen=True, slots=True)
class Place:
    """A column with its left edge and width in points."""

    column: Column
    x: float
    width: float

    def slot(self, text: str, *, label: bool = False, bold: bool = False, box: bool = False) -> Slot:
        """A cell of this column."""
        return Slot(self.x, self.width, text, ALIGNED.get(self.column.kind, "left"), label=label, bold=bold, box=box)


def table_strips(table: Table, setup: Setup) -> Iterator[Strip]:
    """Title, labels, rows and totals; the totals never start a page."""
    places = _places(table.columns, setup.width)
    rows = setup.rows(table.name)
    heads = _heads(table, places, setup, len(rows))
    tallest = setup.tallest - sum(head.height for head in heads)
    yield heads[0]
    yield from (replace(head, tied=True) for head in heads[1:])
    if not rows and not table.fill:
        yield replace(_none(setup), tied=True)
    for ordinal, values in enumerate(rows, 1):
        slots = [_slot(place, values, ordinal, setup) for place in places]
        for strip in row(slots, tallest):
            yield replace(strip, heads=heads, tied=ordinal == 1)
    if table.fill:
        yield replace(row([place.slot("") for place in places], tallest)[0], heads=heads, repeats=True)
    if any(column.total for column in table.columns):
        yield from (replace(strip, heads=heads, tied=True) for strip in row(_totals(places, rows, setup), tallest))


def _places(columns: Sequence[Column], width: float) -> list[Place]:
    unit = width / sum(column.share for column in columns)
    edges = list(accumulate((column.share * unit for column in columns), initial=0.0))
    return [Place(column, x, column.share * unit) for column, x in zip(columns, edges, strict=False)]


def _heads(table: Table, places: Sequence[Place], setup: Setup, count: int) -> list[Strip]:
    labels = row([place.slot(setup.read(place.column.label), label=True) for place in places], setup.tallest)
    if table.title is None:
        return labels
    words = f"{setup.read(table.title)} ({count})"
    return [Strip(SECTION * LEADING * 1.2, [Text(0, SECTION, words, SECTION, bold=True)]), *labels]


def _slot(place: Place, values: Row, ordinal: int, setup: Setup) -> Slot:
    column = place.column
    value: Value = str(ordinal) if column.kind == "ordinal" else values.get(column.name)
    box = column.kind == "tick" and not isinstance(value, str)
    return place.slot(setup.written(value, column.kind), box=box)


def _none(setup: Setup) -> Strip:
    return row([Slot(0, setup.width, setup.read(NONE), "centre")], setup.tallest)[0]


def _totals(places: Sequence[Place], rows: Sequence[Row], setup: Setup) -> list[Slot]:
    """The totals row: the word 合计 and the number of rows before the first sum, then the sums."""
    first = next(index for index, place in enumerate(places) if place.column.total)
    words = f"{setup.read(TOTAL)}  {setup.read(ROWS).format(rows=len(rows))}"
    reach = [Slot(0, places[first].x, words, bold=True)] if first else []
    return reach + [place.slot(_sum(place.column, rows, setup), bold=True) for place in places[first:]]


def _sum(column: Column, rows: Sequence[Row], setup: Setup) -> str:
    """The sum of a column's integers, ignoring texts; empty for a column without a total."""
    numbers = [value for values in rows if isinstance(value := values.get(column.name), int)]
    return setup.written(sum(numbers), column.kind) if column.total else ""
