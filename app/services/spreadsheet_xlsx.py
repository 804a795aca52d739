"""Workbooks in the zipped XML format (.xlsx, .xlsm): looked through before the fast parser sees them.

The parser allocates the whole rectangle between the first and the last filled cell and gives each cell its own copy of
its text; a small file can so ask for more memory than there is, which ends the program. Therefore the parts are
unpacked here under limits, measured, and handed on in a new archive that holds nothing else: no macros, no links.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.services.spreadsheet_refusals import (
    MOST,
    RATIO_FROM,
    NotASpreadsheet,
    PasswordProtected,
    Unreadable,
    too_large,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_WANTED = re.compile(r"\[content_types\]\.xml|_rels/\.rels|xl/(?!drawings/|media/|embeddings/).*\.(?:xml|rels)", re.IGNORECASE)
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_SHARED = re.compile(r"xl/sharedstrings\.xml", re.IGNORECASE)
_ENCRYPTED = 0x1

# A cell that holds something: its reference, and an opening tag that does not close itself.
_FILLED = rb"<(?:\w+:)?c\s(?:[^>]*?\s)?r\s*=\s*[\"']([A-Za-z]+)(\d+)[\"'][^>]*(?<!/)>"
_FILLED_COLUMN = re.compile(_FILLED.replace(rb"(\d+)", rb"\d+"))
_FILLED_ROW = re.compile(_FILLED.replace(rb"([A-Za-z]+)", rb"[A-Za-z]+"))
_ROW = re.compile(rb"<(?:\w+:)?row\s(?:[^>]*?\s)?r\s*=\s*[\"'](\d+)[\"'][^>]*(?<!/)>")
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|is)[\s>]")
_SHARED_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*\bt\s*=\s*[\"']s[\"'][^>]*>\s*<(?:\w+:)?v[^>]*>(\d+)<")
_ITEM = re.compile(rb"<(?:\w+:)?si[\s>].*?</(?:\w+:)?si>|<(?:\w+:)?si\s*/>", re.DOTALL)

_ERROR = re.compile(rb"(<c\s[^>]*\bt=\")e(\")")
_NO_VALUE = re.compile(
    rb"<c\b(?![^>]*\bt=\"str\")([^>]*)><f\b[^>]*?(?:/>|>([^<]*)</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>"
)
_REFERENCE = re.compile(rb"\br=\"\w+\"")


@dataclass(frozen=True)
class Checked:
    """A workbook that may be parsed: an archive in memory, and whether the file held macros."""

    archive: io.BytesIO
    macros: bool


def checked(file: str, stream: io.BufferedIOBase) -> Checked:
    """Look through a zip archive. Raises NotASpreadsheet, PasswordProtected, TooLarge, Unreadable."""
    try:
        with zipfile.ZipFile(stream) as packed:  # type: ignore[arg-type]
            names = [entry.filename.replace("\\", "/") for entry in packed.infolist()]
            _recognise(file, packed.infolist(), names)
            parts = _unpacked(file, packed)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
        raise Unreadable(file, "damaged") from error
    _measure(file, parts)
    return Checked(_archive(parts), any(name.lower().endswith("vbaproject.bin") for name in names))


def _recognise(file: str, entries: list[zipfile.ZipInfo], names: list[str]) -> None:
    if len(entries) > MOST["entries"]:
        raise too_large(file, "entries")
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise PasswordProtected(file)
    lowered = {name.lower() for name in names}
    if "xl/workbook.xml" in lowered and len(lowered) == len(names):
        return
    if "xl/workbook.xml" in lowered:
        raise Unreadable(file, "damaged")
    signs = {"xl/workbook.bin": "xlsb", "word/document.xml": "word", "ppt/presentation.xml": "slides", "content.xml": "ods"}
    raise NotASpreadsheet(file, next((content for sign, content in signs.items() if sign in lowered), "zip"))


def _unpacked(file: str, packed: zipfile.ZipFile) -> dict[str, bytes]:
    """The parts that matter, whatever sizes the archive claims."""
    left = MOST["unpacked"]
    if sum(entry.file_size for entry in packed.infolist()) > left:
        raise too_large(file, "unpacked")
    parts = {}
    for entry in packed.infolist():
        name = entry.filename.replace("\\", "/").lstrip("/")
        if not _WANTED.fullmatch(name):
            continue
        if entry.file_size > RATIO_FROM and entry.file_size > MOST["ratio"] * entry.compress_size:
            raise too_large(file, "ratio")
        with packed.open(entry) as part:
            parts[name] = part.read(left + 1)
        left -= len(parts[name])
        if left < 0:
            raise too_large(file, "unpacked")
    return parts


def _measure(file: str, parts: dict[str, bytes]) -> None:
    if any(b"<!DOCTYPE" in part or b"<!ENTITY" in part for part in parts.values()):
        raise Unreadable(file, "entities")
    if any(part[:2] in {b"\xff\xfe", b"\xfe\xff"} for part in parts.values()):
        raise Unreadable(file, "encoding")
    sheets = [part for name, part in parts.items() if _SHEET.fullmatch(name)]
    for sheet in sheets:
        _measure_sheet(file, sheet)
    shared = next((part for name, part in parts.items() if _SHARED.fullmatch(name)), b"")
    _measure_text(file, shared, sheets)


def _measure_sheet(file: str, sheet: bytes) -> None:
    columns = max(map(_number, set(_FILLED_COLUMN.findall(sheet))), default=1)
    if columns > MOST["columns"]:
        raise too_large(file, "columns")
    rows = max(_last(_FILLED_ROW.findall(sheet)), _last(_ROW.findall(sheet)))
    if rows > MOST["rows"]:
        rows = _last(_FILLED_ROW.findall(sheet))
    if rows > MOST["rows"]:
        raise too_large(file, "rows")
    if max(rows * columns, len(_VALUE.findall(sheet))) > MOST["cells"]:
        raise too_large(file, "cells")


def _measure_text(file: str, shared: bytes, sheets: list[bytes]) -> None:
    """Each use of a shared text becomes a copy: a long text used a million times is a bomb."""
    sizes = [len(item) for item in _ITEM.findall(shared)]
    longest = max(sizes, default=0)
    if longest * sum(sheet.count(b"<") for sheet in sheets) // 4 <= MOST["text"]:
        return
    used = Counter(int(place) for sheet in sheets for place in _SHARED_CELL.findall(sheet))
    if sum(sizes[place] * times for place, times in used.items() if place < len(sizes)) > MOST["text"]:
        raise too_large(file, "text")


def _last(numbers: Iterable[bytes]) -> int:
    """The largest of many numbers in digits."""
    distinct = set(numbers)
    longest = max(map(len, distinct), default=0)
    return int(max((number for number in distinct if len(number) == longest), default=b"0")[:12])


def _number(letters: bytes) -> int:
    """A column's number from its letters, A being 1; never larger than needed to be refused."""
    number = 0
    for letter in letters.upper()[:6]:
        number = number * 26 + letter - 64
    return number


def _archive(parts: dict[str, bytes]) -> io.BytesIO:
    """The parts in a new archive, sheets with their errors and uncalculated formulas as text."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
        for name, part in parts.items():
            packed.writestr(name, _spoken(part) if _SHEET.fullmatch(name) else part)
    archive.seek(0)
    return archive


def _spoken(sheet: bytes) -> bytes:
    if b't="e"' in sheet:
        sheet = _ERROR.sub(rb"\1str\2", sheet)
    return _NO_VALUE.sub(_as_text, sheet) if b"<f" in sheet else sheet


def _as_text(cell: re.Match[bytes]) -> bytes:
    reference = _REFERENCE.search(cell[1])
    place = reference[0] if reference else b""
    return b"<c " + place + b' t="str"><v>=' + (cell[2] or b"") + b"</v></c>"
