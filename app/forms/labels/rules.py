"""Label stock 标签纸 as data, and how labels lie on it: lengths in millimetres, from a sheet's top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from app.base.toml_tables import Declared, Malformed, places, read
from app.base.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

A4 = (210.0, 297.0)
WITHIN = 0.05
"""What a sheet may seem to be too small by, since catalogues round."""

Length = Annotated[float, msgspec.Meta(ge=0)]
Size = Annotated[float, msgspec.Meta(ge=5)]
Many = Annotated[int, msgspec.Meta(ge=1)]
Id = Annotated[str, msgspec.Meta(min_length=1)]

Make = Literal["sheet", "roll", "strip", "place"]
"""A sheet of labels; a roll; a sheet to be cut into spine strips; a place on a page that is a paper of its own."""


class SheetOfLabels(Declared, frozen=True):
    """``[[sheets]]``: labels in columns and rows on a sheet."""

    id: Id
    label: tuple[Size, Size]
    columns: Many = 1
    rows: Many = 1
    margins: tuple[Length, Length] = (0, 0)
    gaps: tuple[Length, Length] = (0, 0)
    corner: Length = 0
    sheet: tuple[Size, Size] = A4

    def stock(self) -> Stock:
        """The stock that is meant."""
        return Stock(self.id, "sheet", *self.label, self.columns, self.rows, self.margins, self.gaps, self.corner, self.sheet)


class Roll(Declared, frozen=True):
    """``[[rolls]]``: a roll of labels."""

    id: Id
    label: tuple[Size, Size]
    corner: Length = 0

    def stock(self) -> Stock:
        """The stock that is meant."""
        return Stock(self.id, "roll", *self.label, corner=self.corner, sheet=self.label)


class StripOfPaper(Declared, frozen=True):
    """``[[strips]]``: a spine strip, as many on an A4 sheet as fit."""

    id: Id
    width: Size
    height: Size = A4[1]

    def stock(self) -> Stock:
        """The stock that is meant: the strips stand in the middle of the sheet."""
        fit = max(1, int((A4[0] - 2 * STRIP_EDGE) // self.width))
        return Stock(self.id, "strip", self.width, self.height, fit, 1, ((A4[0] - fit * self.width) / 2, 0))


class PlaceOnPage(Declared, frozen=True):
    """``[[places]]``: a place on an A4 page."""

    id: Id
    label: tuple[Size, Size]
    at: tuple[Length, Length]

    def stock(self) -> Stock:
        """The stock that is meant."""
        return Stock(self.id, "place", *self.label, margins=self.at)


STRIP_EDGE = 5
"""What is left free at either side of a sheet of strips, since printers do not print there."""


class Stocks(Declared, frozen=True):
    """A file of label stock."""

    sheets: tuple[SheetOfLabels, ...] = ()
    rolls: tuple[Roll, ...] = ()
    strips: tuple[StripOfPaper, ...] = ()
    places: tuple[PlaceOnPage, ...] = ()


@dataclass(frozen=True, slots=True)
class Stock:
    """One kind of label stock: labels ``width`` by ``height`` in ``columns`` and ``rows`` on each ``sheet``."""

    id: str
    make: Make
    width: float
    height: float
    columns: int = 1
    rows: int = 1
    margins: tuple[float, float] = (0, 0)
    gaps: tuple[float, float] = (0, 0)
    corner: float = 0
    sheet: tuple[float, float] = A4

    @property
    def on_each(self) -> int:
        """How many labels are on a sheet."""
        return self.columns * self.rows

    @property
    def extent(self) -> tuple[float, float]:
        """How far the labels reach from the sheet's left edge and from its top."""
        return (
            self.margins[0] + self.columns * self.width + (self.columns - 1) * self.gaps[0],
            self.margins[1] + self.rows * self.height + (self.rows - 1) * self.gaps[1],
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where one label lies on a sheet."""

    x: float
    y: float
    width: float
    height: float


def place_of(stock: Stock, number: int) -> Place:
    """The place of label ``number`` of a sheet, from 1: row by row, each from the left."""
    row, column = divmod(number - 1, stock.columns)
    return Place(
        stock.margins[0] + column * (stock.width + stock.gaps[0]),
        stock.margins[1] + row * (stock.height + stock.gaps[1]),
        stock.width,
        stock.height,
    )


def laid(stock: Stock, count: int, first: int = 1) -> list[list[Place]]:
    """For each sheet the places of its labels, ``count`` in all; the first sheet begins at label ``first``."""
    taken = range(first - 1, first - 1 + count)
    sheets: dict[int, list[Place]] = {}
    for each in taken:
        sheet, on_it = divmod(each, stock.on_each)
        sheets.setdefault(sheet, []).append(place_of(stock, on_it + 1))
    return list(sheets.values())


def parse(text: str, file: str) -> tuple[Stock, ...]:
    """The label stock that a file declares, in its order.

    Raises:
        Malformed

    """
    declared = read(text, file, Stocks)
    known: set[str] = set()
    found = []
    for table, every in _tables(declared):
        for place, each in zip(places(text, table, len(every)), every, strict=True):
            stock = each.stock()
            if stock.id in known:
                raise Malformed(file, place, say("“{id}” 写了两次", id=stock.id))
            if any(far > side + WITHIN for far, side in zip(stock.extent, stock.sheet, strict=True)):
                raise Malformed(file, place, _too_far(stock))
            known.add(stock.id)
            found.append(stock)
    return tuple(found)


def _tables(declared: Stocks) -> Iterator[tuple[str, Sequence[SheetOfLabels | Roll | StripOfPaper | PlaceOnPage]]]:
    yield "sheets", declared.sheets
    yield "rolls", declared.rolls
    yield "strips", declared.strips
    yield "places", declared.places


def _too_far(stock: Stock) -> str:
    return say(
        "标签排到了纸外：要 {across} × {down} 毫米，纸只有 {width} × {height} 毫米",
        across=f"{stock.extent[0]:g}",
        down=f"{stock.extent[1]:g}",
        width=f"{stock.sheet[0]:g}",
        height=f"{stock.sheet[1]:g}",
    )
