"""The cells of a worksheet as plain values, whatever program wrote the file.

Rows and columns count from 0 inside the program; people read A1 addresses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from app.base.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Cell = str | float | date
"""One cell; an empty one is ``""``. A formula is its last value, or its text (``=SUM(A1:A9)``) if never calculated."""

_INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\xad\u061c\u180e"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Marks that chats and address books put round numbers, soft hyphens, and spaces without width."""
_NARROW = str.maketrans(
    {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | {"\xa0": " ", "\u3000": " ", "\uffe5": "\xa5"}
    | dict.fromkeys(_INVISIBLE, "")
)
_ADDRESS = pattern(r"([A-Z]{1,3})([1-9]\d{0,6})", re.ASCII)
_WIDE = pattern(f"[{_INVISIBLE}\xa0\u3000\uff01-\uff5e\uffe5]")


@dataclass(frozen=True, slots=True)
class Area:
    """A merged range, all four edges included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A sheet by rows from its top; rows may differ in length, a merged range keeps its value in the top left cell."""

    name: str
    rows: Sequence[Sequence[Cell]]
    hidden: bool = False
    merged: tuple[Area, ...] = ()


def letters(column: int) -> str:
    """The letters of a column: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def address(row: int, column: int) -> str:
    """The A1 address of a cell."""
    return f"{letters(column)}{row + 1}"


def place(name: str) -> tuple[int, int] | None:
    """Row and column (from 0) of the cell with an A1 address; None if it is none."""
    found = _ADDRESS.fullmatch(name)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def mended(sheet: Worksheet, changes: Mapping[tuple[int, int], str]) -> Worksheet:
    """The sheet with other texts in some cells, by row and column from 0."""
    rows = list(sheet.rows)
    for (row, column), words in changes.items():
        cells = list(rows[row]) + [""] * (column + 1 - len(rows[row]))
        cells[column] = words
        rows[row] = cells
    return Worksheet(sheet.name, rows, sheet.hidden, sheet.merged)


def narrow(text: str) -> str:
    """Full-width characters as their ASCII twins, invisible characters removed, ends stripped."""
    if text.isascii() or not _WIDE.search(text):
        return text.strip()
    return text.translate(_NARROW).strip()


def written(cell: Cell) -> str:
    """The text of the cell as one would copy it by hand, stripped at its ends."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, date):
        return (cell.date() if isinstance(cell, datetime) else cell).isoformat()
    return str(cell)


def text(cell: Cell) -> str:
    """The text of the cell made ``narrow``: for rules that read it, not for storing."""
    return narrow(cell if isinstance(cell, str) else written(cell))
