"""Workbooks in the zipped XML format (.xlsx, .xlsm): checked before the fast parser sees them.

The parser allocates the whole rectangle between the first and the last filled cell, and a copy of the text for each
cell; so a small file can ask for more memory than there is, which ends the program. Therefore the parts are unpacked
here under limits, measured, and passed on in a new archive without anything else: no macros, no drawings.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass
from typing import BinaryIO

from app.spreadsheets import zips
from app.spreadsheets.refusals import MOST, NotASpreadsheet, Unreadable, too_large

_WANTED = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|xl/(?!drawings/|media/|embeddings/).*\.(?:xml|rels)", re.IGNORECASE
)
_CONTENTS = {
    "xl/workbook.bin": "xlsb",
    "word/document.xml": "word",
    "ppt/presentation.xml": "slides",
    "content.xml": "opendocument",
    "index/document.iwa": "numbers",
}
# "[^<>]" must not become "[^>]" in these: a file of unclosed tags would then take quadratic time.
_USUAL = b'<c r="'
_USUAL_COLUMN = re.compile(rb'<c r="([A-Za-z]+)\d+"[^<>]*(?<!/)>')
_USUAL_ROW = re.compile(rb'<c r="[A-Za-z]+(\d+)"[^<>]*(?<!/)>')
# Any cell beyond column AN (the 40th) or row 24 999; the rectangle up to there is small enough in any case.
_NOT_NEAR = re.compile(rb'<c(?! r="(?:[A-Z]|A[A-N])(?:\d{1,4}|1\d{4}|2[0-4]\d{3})")')
_CELL = rb"<(?:\w+:)?c\s(?:[^<>]*?\s)?r\s*=\s*[\"']"
_COLUMN = re.compile(_CELL + rb"([A-Za-z]+)\d+[\"'][^<>]*(?<!/)>")
_ROW = re.compile(_CELL + rb"[A-Za-z]+(\d+)[\"'][^<>]*(?<!/)>")
_BARE_CELL = re.compile(rb"<(?:\w+:)?c(?![^<>]*\sr\s*=)[\s/>]")
_LINE = re.compile(rb"<(?:\w+:)?row[\s>]")
_LINE_NUMBER = re.compile(rb"<(?:\w+:)?row\s(?:[^<>]*?\s)?r\s*=\s*[\"'](\d+)")
_ITEM_START = re.compile(rb"<(?:\w+:)?si[\s/>]")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^<>]*)?>\s*(\d+|[^<]*&)")

_ERROR = re.compile(rb"(<c\s[^<>]*\bt=\")e(\")")
_NO_VALUE = re.compile(
    rb"<c\b(?![^<>]*\bt=\"str\")([^<>]*)><f\b[^<>]*?(?:/>|>([^<]*)</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>"
)
_DIMENSION = re.compile(rb"<dimension\b[^<>]*>(?:</dimension>)?")  # only a claim, and some tools write A0
_REFERENCE = re.compile(rb"\br=\"\w+\"")


@dataclass(frozen=True)
class Checked:
    """A workbook that is safe to parse: an archive in memory, and whether the file had macros."""

    archive: io.BytesIO
    macros: bool


def check(file: str, stream: BinaryIO) -> Checked:
    """Check and repack a zip archive. Raises NotASpreadsheet, PasswordProtected, TooLarge, Unreadable."""
    with zips.opened(file, stream) as packed:
        names = zips.names(packed)
        _recognise(file, names)
        parts = zips.parts(file, packed, _WANTED.fullmatch)
    _measure(file, parts)
    return Checked(_archive(parts), any(name.lower().endswith("vbaproject.bin") for name in names))


def _recognise(file: str, names: list[str]) -> None:
    lowered = {name.lower() for name in names}
    if "xl/workbook.xml" not in lowered:
        raise NotASpreadsheet(file, next((_CONTENTS[name] for name in _CONTENTS if name in lowered), "zip"))
    if len(lowered) < len(names):
        raise Unreadable(file, "damaged")


def _measure(file: str, parts: dict[str, bytes]) -> None:
    # Searching for one byte is many times as fast as for two.
    if any(b"!" in part and (b"<!DOCTYPE" in part or b"<!ENTITY" in part) for part in parts.values()):
        raise Unreadable(file, "entities")
    if any(part[:2] in {b"\xff\xfe", b"\xfe\xff"} for part in parts.values()):
        raise Unreadable(file, "encoding")
    sheets = [part for part in parts.values() if _is_sheet(part)]
    for sheet in sheets:
        _measure_sheet(file, sheet)
    shared = [part for name, part in parts.items() if name.lower().endswith("sharedstrings.xml")]
    _measure_text(file, shared, sheets)


def _is_sheet(part: bytes) -> bool:
    return b"sheetData" in part


def _measure_sheet(file: str, sheet: bytes) -> None:
    prefixed = b":sheetData" in sheet
    data = sheet if prefixed else sheet[sheet.find(b"<sheetData") : sheet.rfind(b"</sheetData")]
    near = not (b":" in data and b":c" in data) and not _NOT_NEAR.search(data)
    if near and data.count(b"<") <= MOST["cells"]:
        return
    cells = data.count(b"<c") + data.count(b":c")
    if cells > MOST["cells"]:
        raise too_large(file, "cells")
    if near:
        return
    usual = cells == data.count(_USUAL)
    rows, columns = (_last(_USUAL_ROW, data), _widest(_USUAL_COLUMN, data)) if usual else _extent(data)
    if columns > MOST["columns"]:
        raise too_large(file, "columns")
    if rows > MOST["rows"]:
        raise too_large(file, "rows")
    if rows * columns > MOST["cells"]:
        raise too_large(file, "cells")


def _extent(data: bytes) -> tuple[int, int]:
    """At least the rows and columns from A1 to the last filled cell, however tags and references are spelled."""
    rows, columns = _last(_ROW, data), _widest(_COLUMN, data)
    if _BARE_CELL.search(data):
        lines = _LINE.split(data)
        rows = max(rows, _last(_LINE_NUMBER, data)) + len(lines)
        columns += max(len(_BARE_CELL.findall(line)) for line in lines)
    return rows, columns


def _measure_text(file: str, shared: list[bytes], sheets: list[bytes]) -> None:
    """Refuse shared texts that grow too large when each use becomes a copy."""
    sizes = [len(item) for part in shared for item in _ITEM_START.split(part)[1:]]
    if not sizes:
        return
    longest = max(sizes)
    cells = sum(sheet.count(b"<") for sheet in sheets) // 4
    if longest * cells <= MOST["text"]:
        return
    used = Counter(found[1] for sheet in sheets for found in _VALUE.finditer(sheet))
    total = sum(_size(sizes, value, longest) * times for value, times in used.items())
    if total > MOST["text"]:
        raise too_large(file, "text")


def _size(sizes: list[int], value: bytes, longest: int) -> int:
    if not value.isdigit():
        return longest
    place = int(value[:9])
    return sizes[place] if place < len(sizes) else 0


def _last(rows: re.Pattern[bytes], sheet: bytes) -> int:
    return max((int(number[:12]) for number in set(rows.findall(sheet))), default=0)


def _widest(columns: re.Pattern[bytes], sheet: bytes) -> int:
    return max(map(_number, set(columns.findall(sheet))), default=0)


def _number(letters: bytes) -> int:
    """A column's number from its letters (A is 1); only the first six letters count, enough to be refused."""
    number = 0
    for letter in letters.upper()[:6]:
        number = number * 26 + letter - 64
    return number


def _archive(parts: dict[str, bytes]) -> io.BytesIO:
    """The parts in a new archive, with error values and uncalculated formulas as text. Empties ``parts``."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
        while parts:
            name, part = parts.popitem()
            packed.writestr(name, _with_texts(part) if _is_sheet(part) else part)
    archive.seek(0)
    return archive


def _with_texts(sheet: bytes) -> bytes:
    head = sheet.find(b"sheetData")
    if (start := sheet.find(b"<dimension", 0, head)) >= 0:
        sheet = sheet[:start] + _DIMENSION.sub(b"", sheet[start:head]) + sheet[head:]
    if b't="e"' in sheet:
        sheet = _ERROR.sub(rb"\1str\2", sheet)
    return _NO_VALUE.sub(_as_text, sheet) if b"<f" in sheet else sheet


def _as_text(cell: re.Match[bytes]) -> bytes:
    reference = _REFERENCE.search(cell[1])
    place = reference[0] if reference else b""
    return b"<c " + place + b' t="str"><v>=' + (cell[2] or b"") + b"</v></c>"
