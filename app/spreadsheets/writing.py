"""Writing spreadsheets 写表格: rows of values as .xlsx in which no text ever becomes a formula."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.base.file_names import MAKER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from openpyxl import Workbook


@dataclass(frozen=True, slots=True)
class Formatted:
    """A number, day or moment that is shown as ``pattern`` says, in the spreadsheets' own language."""

    value: int | Decimal | date | datetime
    pattern: str


Value = str | int | Decimal | date | datetime | Formatted | None
"""A moment is written as the clocks of its own zone show it: who writes it makes it local."""

DAY, MOMENT, DAY_END, MONEY = "yyyy-mm-dd", "yyyy-mm-dd hh:mm", 'yyyy-mm-dd "24:00"', "#,##0.00"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(rf"({_DAY.pattern}) (\d\d:\d\d)")
_NUMBER = re.compile(r"-?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d+)?")

MOST_ROWS = 1_000_000
"""Rows of one sheet, below the 1 048 576 that spreadsheet programs show; more go onto another sheet."""

MOST_CHARACTERS = 32_767
"""Characters of one cell; longer texts go on in the cell beside it."""


LONGEST_NAME = 31
"""Characters of a sheet's name."""

_NO_NAME = re.compile(r"[\\/?*\[\]:\x00-\x1f]")


@dataclass(frozen=True, slots=True)
class Table:
    """A table to write: its name, the titles of its columns, its rows."""

    name: str
    titles: Sequence[str]
    rows: Iterable[Sequence[Value]]


def read(shown: str, *, number: bool = False) -> Value:
    """What a text of a list means: a day, a local moment, the end of a day (``24:00``); with ``number`` also a number.

    The end of a day stays on its day, at its last second, and is shown as 24:00. Other texts stay as they are.
    """
    try:
        if _DAY.fullmatch(shown):
            return date.fromisoformat(shown)
        if found := _MOMENT.fullmatch(shown):
            day = date.fromisoformat(found[1])
            return day_end(day) if found[2] == "24:00" else datetime.combine(day, time.fromisoformat(found[2]))
    except ValueError:
        return shown
    if number and (found := _NUMBER.fullmatch(shown)):
        plain = shown.replace(",", "")
        return Formatted(Decimal(plain), MONEY) if found[3] else int(plain)
    return shown


def day_end(day: date) -> Formatted:
    """The end of a day as a moment that sorts and calculates, and is still read as that day's 24:00."""
    return Formatted(datetime.combine(day, time(23, 59, 59)), DAY_END)


def due(local: datetime) -> Value:
    """A local deadline; midnight is the 24:00 of the day before."""
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        return day_end(local.date() - timedelta(days=1))
    return local


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
    book.properties.creator = MAKER
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
    # Spreadsheets refuse these characters in a sheet's name, and names of more than 31.
    tail = "" if place == 1 else f" {place}"
    name = _NO_NAME.sub("-", table.name).strip("' ")[: LONGEST_NAME - len(tail)] or "-"
    sheet = book.create_sheet(f"{name}{tail}")
    sheet.freeze_panes = "A2"
    sheet.append(list(table.titles))
    return sheet


def _cells(sheet: Any, value: Value) -> Iterable[Any]:
    if isinstance(value, datetime):
        return [_formatted(sheet, value.replace(tzinfo=None, microsecond=0), MOMENT)]
    if isinstance(value, date):
        return [_formatted(sheet, value, DAY)]
    if isinstance(value, Decimal):
        return [_formatted(sheet, value, MONEY)]
    if isinstance(value, Formatted):
        return [_formatted(sheet, value.value, value.pattern)]
    if not isinstance(value, str):
        return [value]
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    pieces = [text[start : start + MOST_CHARACTERS] for start in range(0, len(text), MOST_CHARACTERS)]
    return [_text(sheet, piece) for piece in pieces or [""]]


def _formatted(sheet: Any, value: Any, pattern: str) -> Any:
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value)
    cell.number_format = pattern
    return cell


def _text(sheet: Any, text: str) -> Any:
    """A text; what begins like a formula or an error value stays a text."""
    if not text.startswith(("=", "#")):
        return text
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell
