"""Label stock 标签纸 as data, and how labels lie on it: lengths in millimetres, from a sheet's top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from app.base.refusals import Refusal
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

Make = Literal["sheet", "roll", "page"]
"""A sheet of labels; a roll; a place on a page of ordinary paper."""


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
        return Stock(
            self.id, "sheet", *self.label, self.columns, self.rows, self.margins, self.gaps, self.corner, self.sheet
        )


class Roll(Declared, frozen=True):
    """``[[rolls]]``: a roll of labels."""

    id: Id
    label: tuple[Size, Size]
    corner: Length = 0

    def stock(self) -> Stock:
        """The stock that is meant."""
        return Stock(self.id, "roll", *self.label, corner=self.corner, sheet=self.label)


class Strips(Declared, frozen=True):
    """``[strips]``: the widths of spine strips, and their height; several lie side by side on an A4 sheet."""

    widths: Annotated[tuple[Size, ...], msgspec.Meta(min_length=1)]
    height: Size = A4[1]

    def fitting(self, thickness: float) -> float:
        """The narrowest strip for a volume so many millimetres thick; the broadest, if it is thicker than all."""
        return next((width for width in sorted(self.widths) if width >= thickness), max(self.widths))

    def named(self, width: str) -> float:
        """The width that was chosen.

        Raises:
            UnknownStock

        """
        found = next((each for each in self.widths if f"{each:g}" == width), None)
        if found is None:
            raise UnknownStock(width, tuple(f"{each:g}" for each in self.widths))
        return found


class PlaceOnPage(Declared, frozen=True):
    """``[[places]]``: a place on an A4 page."""

    id: Id
    label: tuple[Size, Size]
    at: tuple[Length, Length]

    def stock(self) -> Stock:
        """The stock that is meant."""
        return Stock(self.id, "page", *self.label, margins=self.at)


STRIP_EDGE = 5
"""What is left free at either side of a sheet of strips, since printers do not print there."""

COVERS, PAGE, USUAL_PAGES = 3.0, 0.13, 6
"""A volume's covers, a page as it lies in a volume, in millimetres; how many pages a paper has that were not counted."""


class Stocks(Declared, frozen=True):
    """A file of label stock."""

    sheets: tuple[SheetOfLabels, ...] = ()
    rolls: tuple[Roll, ...] = ()
    places: tuple[PlaceOnPage, ...] = ()
    strips: Strips = Strips(widths=())


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


def number_at(stock: Stock, x: float, y: float) -> int:
    """The label of a sheet, from 1, on which a point lies; 0 if it lies on none."""
    for number in range(1, stock.on_each + 1):
        place = place_of(stock, number)
        if place.x <= x <= place.x + place.width and place.y <= y <= place.y + place.height:
            return number
    return 0


def laid(stock: Stock, count: int, first: int = 1) -> list[list[Place]]:
    """For each sheet the places of its labels, ``count`` in all; the first sheet begins at label ``first``."""
    taken = range(first - 1, first - 1 + count)
    sheets: dict[int, list[Place]] = {}
    for each in taken:
        sheet, on_it = divmod(each, stock.on_each)
        sheets.setdefault(sheet, []).append(place_of(stock, on_it + 1))
    return list(sheets.values())


def side_by_side(widths: Sequence[float], height: float) -> list[list[Place]]:
    """For each A4 sheet the places of spine strips of these widths, in their order; they stand together in the middle."""
    sheets: list[list[float]] = [[]]
    for width in widths:
        if sheets[-1] and sum(sheets[-1]) + width > A4[0] - 2 * STRIP_EDGE:
            sheets.append([])
        sheets[-1].append(width)
    return [
        [Place((A4[0] - sum(sheet)) / 2 + sum(sheet[:place]), 0, width, height) for place, width in enumerate(sheet)]
        for sheet in sheets
        if sheet
    ]


def thickness(pages: int, pieces: int) -> float:
    """How thick a volume is, in millimetres, by its pages; where they were not counted, by its papers."""
    return COVERS + (pages or pieces * USUAL_PAGES) * PAGE


@dataclass(frozen=True, slots=True)
class Known:
    """The label stock there is, and the spine strips."""

    stocks: tuple[Stock, ...]
    strips: Strips

    def by_id(self, stock: str) -> Stock:
        """The stock under an id.

        Raises:
            UnknownStock

        """
        found = next((each for each in self.stocks if each.id == stock), None)
        if found is None:
            raise UnknownStock(stock, tuple(each.id for each in self.stocks))
        return found


class NothingToLabel(Refusal):
    """No record was chosen, or none of those chosen has anything in it."""


@dataclass(eq=False)
class UnknownStock(Refusal):
    """There is no label stock ``stock``; ``known`` are those there are."""

    stock: str
    known: tuple[str, ...]


def parse(text: str, file: str) -> Known:
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
    return Known(tuple(found), declared.strips)


def _tables(declared: Stocks) -> Iterator[tuple[str, Sequence[SheetOfLabels | Roll | PlaceOnPage]]]:
    yield "sheets", declared.sheets
    yield "rolls", declared.rolls
    yield "places", declared.places


def _too_far(stock: Stock) -> str:
    return say(
        "标签排到了纸外：要 {across} × {down} 毫米，纸只有 {width} × {height} 毫米",
        across=f"{stock.extent[0]:g}",
        down=f"{stock.extent[1]:g}",
        width=f"{stock.sheet[0]:g}",
        height=f"{stock.sheet[1]:g}",
    )
