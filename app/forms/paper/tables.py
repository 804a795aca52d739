"""Tables: column labels on every page, rows unbroken if they fit, totals on the page of the last row."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING

from app.forms.paper.fonts import width
from app.forms.paper.marks import BODY, SMALL, SMALLEST
from app.forms.paper.rows import SIDE, Align, Slot, row
from app.forms.paper.wording import NONE, ROWS, TITLED, TOTAL, Row, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.base.words import Names
    from app.forms.paper.marks import Strip
    from app.forms.paper.tools import Setup
    from app.forms.rules import Column, Kind, Table

ON_A_LINE: frozenset[Kind] = frozenset({"date", "weekday", "moment", "period", "money", "count"})
"""Values of these kinds become smaller rather than wrap."""

SHORT, MOST_FIXED, ROUNDED = 4 * BODY + 2 * SIDE, 0.5, 0.1
"""The width up to which a column's label keeps its line; what share of the table such columns may take."""

WIDEST = date(2026, 12, 31)

ALIGNED: dict[Kind, Align] = {"money": "right", "count": "right", "tick": "centre", "ordinal": "centre"}


@dataclass(frozen=True, slots=True)
class Place:
    """A column with its left edge and width in points."""

    column: Column
    x: float
    width: float

    def slot(self, text: str, *, bold: bool = False, box: bool = False) -> Slot:
        """A cell of this column."""
        kind = self.column.kind
        low = SMALL if kind in ON_A_LINE else BODY
        return Slot(self.x, self.width, text, ALIGNED.get(kind, "left"), bold=bold, box=box, low=low)

    def head(self, text: str, *, dense: bool = False) -> Slot:
        """The label above this column; in a form that is set tight it becomes smaller rather than higher."""
        return Slot(self.x, self.width, text, "centre", low=SMALLEST if dense else BODY)


def table_strips(table: Table, setup: Setup) -> Iterator[Strip]:
    """Title, labels, rows and totals; the totals never start a page.

    Rows that come out too high as they are may stand in two halves beside each other (``abreast``).
    """
    rows = setup.rows(table.name)
    halves = table.abreast if setup.beside and len(rows) > 1 else 1
    beside = [
        _places(table.columns, setup, setup.width / halves, half * setup.width / halves) for half in range(halves)
    ]
    heads = _heads(table, beside, setup, len(rows))
    tallest = setup.tallest - sum(head.height for head in heads)
    yield heads[0]
    yield from (replace(head, tied=True) for head in heads[1:])
    if not rows and not table.fill:
        none = [Slot(0, setup.width, setup.read(NONE), "centre")]
        yield from row(none, setup.tallest, setup.least_in_table, tied=True)
    for line, slots in enumerate(_lines(beside, rows, setup)):
        yield from row(slots, tallest, setup.least_in_table, heads=heads, tied=line == 0)
    if table.fill or (setup.pen and not any(rows)):

        def empty(ordinal: int) -> Strip:
            slots = [_slot(place, {}, ordinal if setup.pen else 0, setup) for place in beside[0]]
            return row(slots, tallest, setup.least_in_table, heads=heads)[0]

        yield replace(empty(len(rows) + 1), again=lambda number: empty(len(rows) + 1 + number))
    if any(column.total for column in table.columns):
        totals = _totals(beside[0], rows, setup) if halves == 1 else _totals_beside(table, rows, setup)
        yield from row(totals, tallest, setup.least_in_table, heads=heads, tied=True)


def _places(columns: Sequence[Column], setup: Setup, room: float, left: float = 0) -> list[Place]:
    """The columns by their shares; one with a short label, or of days, is never too narrow for it, if together they leave room for
    the others."""
    unit = room / sum(column.share for column in columns)
    narrow = {at: wide for at, column in enumerate(columns) if (wide := _least(column, setup)) > column.share * unit}
    ordinals = {at: wide for at, wide in narrow.items() if columns[at].kind == "ordinal"}
    fixed = narrow if sum(narrow.values()) < room * MOST_FIXED else ordinals
    unit = (room - sum(fixed.values())) / sum(column.share for at, column in enumerate(columns) if at not in fixed)
    widths = [fixed.get(at, column.share * unit) for at, column in enumerate(columns)]
    edges = accumulate(widths, initial=left)
    return [Place(column, x, wide) for column, x, wide in zip(columns, edges, widths, strict=False)]


def _least(column: Column, setup: Setup) -> float:
    """What a column needs for its label, if that is short, and for a day; 0 if neither."""
    label = width(setup.labelled(column.label, column.kind), BODY) + 2 * SIDE + ROUNDED
    day = width(setup.written(WIDEST, "date"), SMALL) + 2 * SIDE + ROUNDED if column.kind in {"date", "moment"} else 0
    return max(day, label if label <= SHORT or column.kind == "ordinal" else 0)


def _lines(beside: Sequence[Sequence[Place]], rows: Sequence[Row], setup: Setup) -> Iterator[list[Slot]]:
    """Line by line: the row of the first half, beside it that of the second."""
    high = math.ceil(len(rows) / len(beside))
    for line in range(high):
        yield [
            _slot(place, rows[at] if at < len(rows) else {}, at + 1 if at < len(rows) else 0, setup)
            for half, places in enumerate(beside)
            for at in [half * high + line]
            for place in places
        ]


def _heads(table: Table, beside: Sequence[Sequence[Place]], setup: Setup, count: int) -> list[Strip]:
    labels = [
        place.head(setup.labelled(place.column.label, place.column.kind), dense=setup.dense)
        for places in beside
        for place in places
    ]
    titles = [] if table.title is None else title_row(_title(table.title, setup, count), setup)
    return [*titles, *row(labels, setup.tallest, setup.least_in_table)]


def _title(title: Names, setup: Setup, count: int) -> str:
    """The title with the number of rows, where a pen does not fill them in."""
    words = setup.read(title)
    return words if setup.pen else setup.read(TITLED).format(title=words, rows=count)


def title_row(words: str, setup: Setup) -> list[Strip]:
    """What the rows below it are about, across the whole frame."""
    return row([Slot(0, setup.width, words, "centre", bold=True)], setup.tallest, setup.least_in_table)


def _slot(place: Place, values: Row, ordinal: int, setup: Setup) -> Slot:
    column = place.column
    value: Value = str(ordinal or "") if column.kind == "ordinal" else values.get(column.name)
    box = column.kind == "tick" and bool(ordinal) and not isinstance(value, str)
    return place.slot(setup.written(value, column.kind), box=box)


def _totals(places: Sequence[Place], rows: Sequence[Row], setup: Setup) -> list[Slot]:
    """The totals row: the word 合计 and the number of rows before the first sum, then the sums."""
    first = next(index for index, place in enumerate(places) if place.column.total)
    reach = [Slot(0, places[first].x, _counted(rows, setup), "centre", bold=True)] if first else []
    return reach + [place.slot(_sum(place.column, rows, setup), bold=True) for place in places[first:]]


def _totals_beside(table: Table, rows: Sequence[Row], setup: Setup) -> list[Slot]:
    """The totals of rows in two halves, in one line across both."""
    sums = [f"{setup.read(each.label)} {_sum(each, rows, setup)}" for each in table.columns if each.total]
    return [Slot(0, setup.width, "    ".join([_counted(rows, setup), *sums]), "centre", bold=True)]


def _counted(rows: Sequence[Row], setup: Setup) -> str:
    """合计 共 4 项; on a form to fill in by hand only the word."""
    total = setup.read(TOTAL)
    return total if setup.pen else f"{total}  {setup.read(ROWS).format(rows=len(rows))}"


def _sum(column: Column, rows: Sequence[Row], setup: Setup) -> str:
    """The sum of a column's integers, ignoring texts; empty for a column without a total, and where a pen fills it in."""
    numbers = [value for values in rows if isinstance(value := values.get(column.name), int)]
    return setup.written(sum(numbers), column.kind) if column.total and not setup.pen else ""
