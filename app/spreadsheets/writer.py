"""Writing tables as .xlsx files in which no text ever becomes a formula."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.base.file_names import MAKER
from app.base.normal import in_xml
from app.base.table_values import Formatted, day_end

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from openpyxl import Workbook

    from app.base.table_values import Table, Value


DAY, MOMENT, MONEY = "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "#,##0.00"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(rf"({_DAY.pattern}) (\d\d:\d\d)")
_NUMBER = re.compile(r"-?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d+)?")

MOST_ROWS = 1_000_000
"""Rows of one sheet, below the 1 048 576 that spreadsheet programs show; further rows go onto another sheet."""

MOST_CHARACTERS = 32_767
"""Characters of one cell; longer texts continue in the next cell."""


LONGEST_NAME = 31
"""Characters of a sheet's name."""

_NO_NAME = re.compile(r"[\\/?*\[\]:\x00-\x1f]")


def parse(shown: str, *, number: bool = False) -> Value:
    """The value that a text in a list stands for: a day or local moment, with ``number`` also a number, else the text.

    24:00 stays on its day, as that day's last second, and is formatted as 24:00.
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


def write(path: Path, table: Table) -> int:
    """Write a table as a workbook; return the number of its rows.

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
    # Spreadsheet programs refuse these characters in a sheet's name, and names longer than 31 characters.
    tail = "" if place == 1 else f" {place}"
    name = _NO_NAME.sub("-", in_xml(table.name)).strip("' ")[: LONGEST_NAME - len(tail)] or "-"
    sheet = book.create_sheet(f"{name}{tail}")
    sheet.freeze_panes = "A2"
    sheet.append([in_xml(title) for title in table.titles])
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
    text = in_xml(value)
    pieces = [text[start : start + MOST_CHARACTERS] for start in range(0, len(text), MOST_CHARACTERS)]
    return [_text(sheet, piece) for piece in pieces or [""]]


def _formatted(sheet: Any, value: Any, pattern: str) -> Any:
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value)
    cell.number_format = pattern
    return cell


def _text(sheet: Any, text: str) -> Any:
    """A text cell, even if the text begins like a formula or an error value."""
    if not text.startswith(("=", "#")):
        return text
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell
