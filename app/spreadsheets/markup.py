"""Workbooks in plain XML: OpenDocument (.ods) and the XML of Excel 2003. Read as a stream, so that nothing is kept twice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, BinaryIO
from xml.parsers import expat

from app.spreadsheets import zips
from app.spreadsheets.grids import Budget, Grid, count_of, filled
from app.spreadsheets.refusals import MOST, NotASpreadsheet, PasswordProtected, Unreadable, too_large

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.cells import Cell, Worksheet

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_VALUE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
EXCEL = "urn:schemas-microsoft-com:office:spreadsheet"
_ISO_DAY = 10  # characters of 2025-09-01

Attributes = dict[str, str]


def opendocument(file: str, stream: BinaryIO) -> tuple[Worksheet, ...]:
    """The sheets of an .ods that hold anything. Raises NotASpreadsheet, TooLarge, Unreadable, PasswordProtected."""
    with zips.opened(file, stream) as packed:
        found = zips.parts(file, packed, lambda name: name in {"content.xml", "META-INF/manifest.xml"})
    if b"encryption-data" in found.get("META-INF/manifest.xml", b""):
        raise PasswordProtected(file)
    return _Opendocument(file).read(found["content.xml"])


def excel_2003(file: str, content: bytes) -> tuple[Worksheet, ...]:
    """The sheets of a workbook that Excel 2003 saved as XML. Raises TooLarge, Unreadable."""
    return _Excel2003(file).read(content)


class _Reader:
    """Handles the elements of a workbook's XML; names are "namespace name"."""

    _called = "xml"

    def __init__(self, file: str) -> None:
        self._file = file
        self._budget = Budget(file)
        self._grids: list[Grid] = []
        self._words: list[str] | None = None
        self._length = 0
        self._starts: dict[str, Callable[[Attributes], None]] = {}
        self._ends: dict[str, Callable[[], None]] = {}

    def read(self, content: bytes) -> tuple[Worksheet, ...]:
        """Read the whole XML. Raises TooLarge, Unreadable."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.StartDoctypeDeclHandler = self._doctype
        try:
            parser.Parse(content, True)
        except expat.ExpatError as error:
            raise Unreadable(self._file, "damaged") from error
        if not self._grids:
            raise NotASpreadsheet(self._file, self._called)
        return filled(self._grids)

    def _start(self, name: str, attributes: Attributes) -> None:
        if name in self._starts:
            self._starts[name](attributes)

    def _end(self, name: str) -> None:
        if name in self._ends:
            self._ends[name]()

    def _data(self, words: str) -> None:
        if self._words is not None:
            self._length += len(words)
            if self._length > MOST["characters"]:
                raise too_large(self._file, "characters")
            self._words.append(words)

    def _doctype(self, *_: object) -> None:
        raise Unreadable(self._file, "entities")

    def _begin_words(self) -> None:
        self._words, self._length = [], 0

    def _said(self) -> str:
        words, self._words = "".join(self._words or ()), None
        return words


class _Opendocument(_Reader):
    _called = "opendocument"

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self._hidden: set[str] = set()
        self._style, self._times, self._rows = "", 1, 1
        self._cell: Attributes = {}
        self._starts = {
            f"{_STYLE} style": self._note_style,
            f"{_STYLE} table-properties": self._note_display,
            f"{_TABLE} table": self._table,
            f"{_TABLE} table-row": self._row,
            f"{_TABLE} table-cell": self._begin_cell,
            f"{_TABLE} covered-table-cell": self._begin_cell,
            f"{_TEXT} p": lambda _: self._paragraph(),
            f"{_TEXT} line-break": lambda _: self._data("\n"),
            f"{_TEXT} s": lambda told: self._data(" " * min(count_of(told.get(f"{_TEXT} c")), 100)),
        }
        self._ends = {
            f"{_TABLE} table-row": self._end_row,
            f"{_TABLE} table-cell": self._end_cell,
            f"{_TABLE} covered-table-cell": self._end_cell,
        }

    def _note_style(self, told: Attributes) -> None:
        self._style = told.get(f"{_STYLE} name", "")

    def _note_display(self, told: Attributes) -> None:
        if told.get(f"{_TABLE} display") == "false":
            self._hidden.add(self._style)

    def _table(self, told: Attributes) -> None:
        hidden = told.get(f"{_TABLE} style-name", "") in self._hidden
        self._grids.append(Grid(self._budget, told.get(f"{_TABLE} name", ""), hidden=hidden))

    def _row(self, told: Attributes) -> None:
        self._rows = count_of(told.get(f"{_TABLE} number-rows-repeated"))

    def _end_row(self) -> None:
        if self._grids:
            self._grids[-1].next_row(self._rows)

    def _begin_cell(self, told: Attributes) -> None:
        self._cell = told
        self._begin_words()

    def _paragraph(self) -> None:
        if self._words:
            self._data("\n")

    def _end_cell(self) -> None:
        told, words = self._cell, self._said()
        if not self._grids:
            return
        grid = self._grids[-1]
        grid.put(_meant(told, words), count_of(told.get(f"{_TABLE} number-columns-repeated")))
        across, down = (count_of(told.get(f"{_TABLE} number-{what}-spanned")) for what in ("columns", "rows"))
        grid.merge(across - 1, down - 1)


def _meant(told: Attributes, words: str) -> Cell:
    """The value of an OpenDocument cell; its text where it is no number and no day."""
    kind = told.get(f"{_VALUE} value-type", "")
    if kind in {"float", "currency", "percentage"} and not words.startswith("#"):
        return _number(told.get(f"{_VALUE} value", ""), words)
    return _day(told.get(f"{_VALUE} date-value", ""), words) if kind == "date" else words


class _Excel2003(_Reader):
    def __init__(self, file: str) -> None:
        super().__init__(file)
        self._kind = ""
        self._cell: Attributes = {}
        self._value: Cell = ""
        self._starts = {
            f"{EXCEL} Worksheet": lambda told: self._grids.append(Grid(self._budget, told.get(f"{EXCEL} Name", ""))),
            f"{EXCEL} Row": self._row,
            f"{EXCEL} Cell": self._begin_cell,
            f"{EXCEL} Data": self._begin_data,
            "urn:schemas-microsoft-com:office:excel Visible": lambda _: self._begin_words(),
        }
        self._ends = {
            f"{EXCEL} Row": lambda: self._grids[-1].next_row() if self._grids else None,
            f"{EXCEL} Cell": self._end_cell,
            f"{EXCEL} Data": self._end_data,
            "urn:schemas-microsoft-com:office:excel Visible": self._end_visible,
        }

    def _row(self, told: Attributes) -> None:
        if self._grids:
            self._grids[-1].row = max(self._grids[-1].row, count_of(told.get(f"{EXCEL} Index"), 0) - 1)

    def _begin_cell(self, told: Attributes) -> None:
        self._cell, self._value = told, ""
        if self._grids:
            self._grids[-1].column = max(self._grids[-1].column, count_of(told.get(f"{EXCEL} Index"), 0) - 1)

    def _begin_data(self, told: Attributes) -> None:
        self._kind = told.get(f"{EXCEL} Type", "String")
        self._begin_words()

    def _end_data(self) -> None:
        words = self._said()
        if self._kind == "Number":
            self._value = _number(words, words)
        else:
            self._value = _day(words, words) if self._kind == "DateTime" else words

    def _end_cell(self) -> None:
        if self._grids:
            across, down = (count_of(self._cell.get(f"{EXCEL} Merge{what}"), 0) for what in ("Across", "Down"))
            self._grids[-1].put(self._value)
            self._grids[-1].merge(across, down)
            self._grids[-1].column += across

    def _end_visible(self) -> None:
        if self._said() in {"SheetHidden", "SheetVeryHidden"} and self._grids:
            self._grids[-1].hidden = True


def _number(value: str, words: str) -> Cell:
    try:
        return float(value)
    except ValueError:
        return words


def _day(value: str, words: str) -> Cell:
    try:
        return date.fromisoformat(value[:_ISO_DAY])
    except ValueError:
        return words
