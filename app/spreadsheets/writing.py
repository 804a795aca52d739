"""Writing spreadsheets 写表格: rows of values as .xlsx in which no text ever becomes a formula."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.base.local_times import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from openpyxl import Workbook

Value = str | int | Decimal | date | datetime | None

MOST_ROWS = 1_000_000
"""Rows of one sheet, below the 1 048 576 that spreadsheet programs show; more go onto another sheet."""

MOST_CHARACTERS = 32_767
"""Characters of one cell; longer texts go on in the cell beside it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table to write: its name, the titles of its columns, its rows."""

    name: str
    titles: Sequence[str]
    rows: Iterable[Sequence[Value]]


def yuan(fen: int | None) -> Decimal | None:
    """An amount as a number with two decimals."""
    return None if fen is None else Decimal(fen) / 100


def write(path: Path, table: Table) -> int:
    """Write a table as a workbook; answers how many rows it has.

    Raises:
        OSError

    """
    from openpyxl import Workbook

    book, count, sheet = Workbook(write_only=True), 0, None
    for row in table.rows:
        if sheet is None or count % MOST_ROWS == 0:
            sheet = _sheet(book, table, 1 + count // MOST_ROWS)
        sheet.append([cell for value in row for cell in _cells(sheet, value)])
        count += 1
    if sheet is None:
        _sheet(book, table, 1)
    book.save(path)
    return count


def _sheet(book: Workbook, table: Table, place: int) -> Any:
    sheet = book.create_sheet(table.name if place == 1 else f"{table.name} {place}")
    sheet.freeze_panes = "A2"
    sheet.append(list(table.titles))
    return sheet


def _cells(sheet: Any, value: Value) -> Iterable[Any]:
    if isinstance(value, datetime):
        # Spreadsheets know no zones: what the office's clocks showed.
        return [written(value)]
    if not isinstance(value, str):
        return [value]
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    pieces = [text[start : start + MOST_CHARACTERS] for start in range(0, len(text), MOST_CHARACTERS)]
    return [_text(sheet, piece) for piece in pieces or [""]]


def _text(sheet: Any, text: str) -> Any:
    """A text; what begins like a formula or an error value stays a text."""
    if not text.startswith(("=", "#")):
        return text
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell
