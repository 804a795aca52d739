"""Reading spreadsheets 电子表格: the only place that opens .xlsx, .xlsm, .xls, .et, .ods, .xml, .csv and .txt.

The content decides, not the name. Nothing in a file is ever run, and a file that needs more memory than a clerk's
computer has is refused before it is parsed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from app.base.cells import Area, Cell, Worksheet
from app.base.gc_pause import without_collecting
from app.base.problems import Problem
from app.office.office import TROUBLE
from app.spreadsheets import html as spreadsheet_html
from app.spreadsheets import markup as spreadsheet_markup
from app.spreadsheets import text as spreadsheet_text
from app.spreadsheets import xls as spreadsheet_xls
from app.spreadsheets import xlsx as spreadsheet_xlsx
from app.spreadsheets.refusals import (
    MOST,
    EmptySheet,
    NotASpreadsheet,
    PasswordProtected,
    TooLarge,
    Unreadable,
    too_large,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from python_calamine import CalamineSheet

__all__ = [
    "TROUBLE",
    "EmptySheet",
    "NotASpreadsheet",
    "PasswordProtected",
    "TooLarge",
    "Unreadable",
    "Workbook",
    "open_workbook",
]

_PLAIN = frozenset((str, float))
_SHARING_VIOLATION = 32  # Windows: another program has the file open exclusively
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")


Kind = Literal["xlsx", "xls", "ods", "xml", "html", "text"]


@dataclass(frozen=True, slots=True)
class Workbook:
    """The non-empty sheets of a file in order; ``warnings`` are about the file ("macros") or a sheet ("sheet_hidden")."""

    sheets: tuple[Worksheet, ...]
    kind: Kind
    encoding: str = ""
    warnings: tuple[Problem, ...] = ()


@without_collecting()
def open_workbook(path: Path) -> Workbook:
    """Read all non-empty sheets of a file.

    Raises:
        NotASpreadsheet, PasswordProtected, TooLarge, Unreadable, EmptySheet

    """
    try:
        if path.is_dir():
            raise Unreadable(path.name, "folder")
        with path.open("rb") as stream:
            book = _read(path.name, stream, path.stat().st_size)
    except FileNotFoundError as error:
        raise Unreadable(path.name, "missing") from error
    except PermissionError as error:
        in_use = getattr(error, "winerror", 0) == _SHARING_VIOLATION
        raise Unreadable(path.name, "in_use" if in_use else "permission") from error
    if not book.sheets:
        raise EmptySheet(path.name)
    _refuse_long_cells(path.name, book.sheets)
    return book


def _read(file: str, stream: BinaryIO, size: int) -> Workbook:
    zipped = stream.read(4) in _ZIPS
    stream.seek(0)
    if size > MOST["file" if zipped else "content"]:
        raise too_large(file, "file" if zipped else "content")
    if zipped:
        return _from_zip(file, stream)
    content = stream.read(MOST["content"])
    if not content.strip(b"\0 \t\r\n"):
        raise EmptySheet(file)
    if content.startswith(spreadsheet_xls.SIGNATURE):
        return _book((sheet for sheet in spreadsheet_xls.sheets(file, content) if sheet.rows), "xls")
    kind = spreadsheet_text.markup_of(content)
    if kind == "excel-2003":
        return _book(spreadsheet_markup.excel_2003(file, content), "xml")
    if kind == "html":
        return _book(spreadsheet_html.tables(file, spreadsheet_text.page(file, content)), "html")
    rows, encoding = spreadsheet_text.grid(file, content)
    return Workbook((Worksheet(file, rows),), "text", encoding)


def _book(found: Iterable[Worksheet], kind: Kind) -> Workbook:
    sheets = tuple(found)
    return Workbook(sheets, kind, warnings=_hidden(sheets))


def _from_zip(file: str, stream: BinaryIO) -> Workbook:
    try:
        return _from_xlsx(file, stream)
    except NotASpreadsheet as refusal:
        if refusal.content != "opendocument":
            raise
        return _book(spreadsheet_markup.opendocument(file, stream), "ods")


def _from_xlsx(file: str, stream: BinaryIO) -> Workbook:
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    checked = spreadsheet_xlsx.check(file, stream)
    sheets = []
    try:
        book = CalamineWorkbook.from_filelike(checked.archive)
        for place, about in enumerate(book.sheets_metadata):
            if about.typ is SheetTypeEnum.WorkSheet:
                sheet = book.get_sheet_by_index(place)
                sheets.append(_sheet(sheet, about.visible is not SheetVisibleEnum.Visible))
    except CalamineError as error:
        raise Unreadable(file, "damaged") from error
    found = tuple(sheet for sheet in sheets if sheet.rows)
    macros = (Problem("", "macros"),) if checked.macros else ()
    return Workbook(found, "xlsx", warnings=macros + _hidden(found))


def _sheet(sheet: CalamineSheet, hidden: bool) -> Worksheet:
    parsed: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    rows = [tuple([cell if type(cell) in _PLAIN else _cell(cell) for cell in row]) for row in parsed]
    merged = tuple(Area(*start, *end) for start, end in sheet.merged_cell_ranges or ())
    return Worksheet(sheet.name, rows, hidden, merged)


def _cell(cell: object) -> Cell:
    """A cell as text, number or date; a date with time keeps its date, as clerks enter days."""
    if isinstance(cell, datetime):
        return cell.date()
    return cell if isinstance(cell, date) else str(cell)


def _hidden(sheets: Iterable[Worksheet]) -> tuple[Problem, ...]:
    return tuple(Problem("", "sheet_hidden", {"name": sheet.name}) for sheet in sheets if sheet.hidden)


def _refuse_long_cells(file: str, sheets: Sequence[Worksheet]) -> None:
    most = MOST["characters"]
    for sheet in sheets:
        for row in sheet.rows:
            for cell in row:
                if type(cell) is str and len(cell) > most:
                    raise too_large(file, "characters")
