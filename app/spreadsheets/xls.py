"""Workbooks of Excel 97–2003 (.xls): cell values from BIFF8 records. Source: [MS-XLS].

Read here because the fast parser trusts the sizes a file claims, and crashes the whole program when they are wrong.
Here rows grow only as far as there are cells.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.base.cells import Area, Cell, Worksheet
from app.spreadsheets.grids import Budget
from app.spreadsheets.ole import SIGNATURE, Compound
from app.spreadsheets.refusals import MOST, NotASpreadsheet, PasswordProtected, Unreadable, too_large
from app.spreadsheets.xls_texts import Texts

__all__ = ["SIGNATURE", "sheets"]

_BOF, _EOF, _CONTINUE = 0x0809, 0x000A, 0x003C
_PASSWORD, _BOUND_SHEET, _DATE_MODE, _FORMAT, _STYLE, _SHARED = 0x002F, 0x0085, 0x0022, 0x041E, 0x00E0, 0x00FC
_NUMBER, _RK, _MANY_RK, _SHARED_TEXT, _TEXT, _TRUTH = 0x0203, 0x027E, 0x00BD, 0x00FD, 0x0204, 0x0205
_FORMULA, _FORMULA_TEXT, _MERGED = 0x0006, 0x0207, 0x00E5
_BIFF8 = 0x0600

_DATE_FORMATS = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\[\]]*\]|[_*].')
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}

Record = tuple[int, bytes]


def sheets(file: str, content: bytes) -> list[Worksheet]:
    """The worksheets of a workbook, empty ones too. Raises NotASpreadsheet, PasswordProtected, TooLarge, Unreadable."""
    try:
        compound = Compound(content)
        book = compound.stream("Workbook", "Book")
        if book is None:
            if compound.stream("EncryptedPackage") is not None:
                raise PasswordProtected(file)
            raise NotASpreadsheet(file, "word" if compound.stream("WordDocument") is not None else "unknown")
        shared = _shared(file, book)
        if len(shared.sheets) > MOST["sheets"]:
            raise too_large(file, "sheets")
        budget = Budget(file)
        return [_Cells(budget, shared).sheet(book, *about) for about in shared.sheets]
    except (struct.error, IndexError, OverflowError) as error:
        raise Unreadable(file, "damaged") from error


@dataclass
class _Shared:
    """What the sheets of a workbook share."""

    sheets: list[tuple[int, bool, str]] = field(default_factory=list)
    """Position in the stream, whether hidden, name."""
    texts: list[str] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=dict)
    styles: list[int] = field(default_factory=list)
    """Cell style -> number format."""
    day_zero: date = date(1899, 12, 30)
    dated: dict[int, bool] = field(default_factory=dict)
    """Cell style -> whether it shows days, for the styles met so far."""

    def number(self, value: float, style: int) -> Cell:
        """A number, or a date if the cell's format shows one."""
        if style not in self.dated:
            shape = self.styles[style] if style < len(self.styles) else 0
            self.dated[style] = shape in _DATE_FORMATS or _shows_days(self.formats.get(shape, ""))
        if self.dated[style] and 0 < value < 2_000_000:
            return self.day_zero + timedelta(days=int(value))
        return value


def _shows_days(shape: str) -> bool:
    letters = _NOT_SHOWN.sub("", shape).lower()
    return "y" in letters or "d" in letters or ("m" in letters and not {"h", "s"} & set(letters))


def _records(book: bytes, at: int) -> Iterator[Record]:
    """The records of the substream (globals or a sheet) that begins at a position."""
    depth = 0
    while at + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, at)
        yield kind, book[at + 4 : at + 4 + size]
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return
        at += 4 + size


def _shared(file: str, book: bytes) -> _Shared:
    shared = _Shared()
    texts: list[bytes] = []
    continued = False
    for kind, data in _records(book, 0):
        continued = kind == _SHARED or (kind == _CONTINUE and continued)
        if kind == _PASSWORD:
            raise PasswordProtected(file)
        if kind == _BOF and struct.unpack_from("<H", data)[0] != _BIFF8:
            raise NotASpreadsheet(file, "excel-95")
        if kind == _BOUND_SHEET and data[5] == 0:
            at, hidden = struct.unpack_from("<IB", data)
            shared.sheets.append((at, hidden & 3 != 0, Texts([data[6:]]).short()))
        elif continued:
            texts.append(data)
        elif kind == _FORMAT:
            shared.formats[struct.unpack_from("<H", data)[0]] = Texts([data[2:]]).long()
        elif kind == _STYLE:
            shared.styles.append(struct.unpack_from("<H", data, 2)[0])
        elif kind == _DATE_MODE and struct.unpack_from("<H", data)[0]:
            shared.day_zero = date(1904, 1, 1)
    shared.texts = Texts(texts).table() if texts else []
    return shared


class _Cells:
    """Collects the cells of one sheet while its records are read."""

    def __init__(self, budget: Budget, shared: _Shared) -> None:
        self._budget, self._shared = budget, shared
        self._rows: list[list[Cell]] = []
        self._merged: list[Area] = []
        self._formula = (0, 0)

    def sheet(self, book: bytes, at: int, hidden: bool, name: str) -> Worksheet:
        """Read the sheet whose substream begins at ``at``."""
        readers = {
            _NUMBER: self._number,
            _RK: self._rk,
            _MANY_RK: self._many_rk,
            _SHARED_TEXT: self._shared_text,
            _TEXT: self._text,
            _TRUTH: self._truth,
            _FORMULA: self._formula_value,
            _FORMULA_TEXT: self._formula_text,
            _MERGED: self._merge,
        }
        for kind, data in _records(book, at):
            if kind in readers:
                readers[kind](data)
        return Worksheet(name, self._rows, hidden, tuple(self._merged))

    def _put(self, row: int, column: int, value: Cell) -> None:
        if column >= MOST["columns"]:
            raise too_large(self._budget.file, "columns")
        if row >= MOST["rows"]:
            raise too_large(self._budget.file, "rows")
        while len(self._rows) <= row:
            self._rows.append([])
        cells = self._rows[row]
        self._budget.spend(max(column + 1 - len(cells), 0))
        cells.extend([""] * (column + 1 - len(cells)))
        cells[column] = value

    def _number(self, data: bytes) -> None:
        row, column, style, value = struct.unpack_from("<HHHd", data)
        self._put(row, column, self._shared.number(value, style))

    def _rk(self, data: bytes) -> None:
        row, column, style, value = struct.unpack_from("<HHHI", data)
        self._put(row, column, self._shared.number(_unpacked(value), style))

    def _many_rk(self, data: bytes) -> None:
        row, column = struct.unpack_from("<HH", data)
        for place, (style, value) in enumerate(struct.iter_unpack("<HI", data[4 : 4 + (len(data) - 6) // 6 * 6])):
            self._put(row, column + place, self._shared.number(_unpacked(value), style))

    def _shared_text(self, data: bytes) -> None:
        row, column, _, place = struct.unpack_from("<HHHI", data)
        self._put(row, column, self._shared.texts[place])

    def _text(self, data: bytes) -> None:
        row, column = struct.unpack_from("<HH", data)
        self._put(row, column, Texts([data[6:]]).long())

    def _truth(self, data: bytes) -> None:
        row, column, _, value, is_error = struct.unpack_from("<HHHBB", data)
        self._put(row, column, _ERRORS.get(value, "#?") if is_error else str(bool(value)))

    def _formula_value(self, data: bytes) -> None:
        """A formula's last value; a text follows in a record of its own."""
        row, column, style, value = struct.unpack_from("<HHH8s", data)
        self._formula = (row, column)
        if value[6:] != b"\xff\xff":
            self._put(row, column, self._shared.number(struct.unpack("<d", value)[0], style))
        elif value[0] == 1:
            self._put(row, column, str(bool(value[2])))
        elif value[0] == 2:
            self._put(row, column, _ERRORS.get(value[2], "#?"))

    def _formula_text(self, data: bytes) -> None:
        self._put(*self._formula, Texts([data]).long())

    def _merge(self, data: bytes) -> None:
        (count,) = struct.unpack_from("<H", data)
        for top, bottom, left, right in struct.iter_unpack("<4H", data[2 : 2 + min(count, len(data) // 8) * 8]):
            self._merged.append(Area(top, left, bottom, right))


def _unpacked(rk: int) -> float:
    """Decode an RK number: 30 bits of an integer or the upper bits of a double, possibly in hundredths."""
    if rk & 2:
        value = float((rk >> 2) - (1 << 30 if rk >> 31 else 0))
    else:
        (value,) = struct.unpack("<d", b"\0\0\0\0" + struct.pack("<I", rk & 0xFFFF_FFFC))
    return value / 100 if rk & 1 else value
