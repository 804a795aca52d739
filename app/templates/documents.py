"""Word and Excel documents: which placeholders they hold, and filling them in. Bytes in, bytes out.

Placeholders are plain names in double braces; no other template language is taken, so that nobody's document runs code.
A Word document for several records holds the letter once for each, every one on a new page. In a workbook the rows that
hold placeholders of a record are repeated for each record.
"""

from __future__ import annotations

import difflib
import io
import re
import zipfile
from copy import copy, deepcopy
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.base.file_names import MAKER, broken_archive
from app.base.normal import in_xml
from app.templates.rules import LARGEST, Format, NotATemplate, Slip, TemplateTooLarge, WouldLose

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

Value = str | int | Decimal | date
"""What a placeholder says; money is in yuan."""

EXAMPLE = "{{客户}}"
"""A placeholder as people type it."""

PLACEHOLDER = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_SLIPS = re.compile(r"\{\{[^{}]*\}\}|\{%.*?%\}|\{\{[^{}]*|\{#.*?#\}|｛｛[^｝]*｝｝")
"""Whatever looks like a placeholder, also what is not closed, written with full-width braces, or more than a name."""

UNPACKED, ENTRIES = 10 * LARGEST, 2_000
"""The most bytes that a document unpacks to, and its most parts."""
AROUND = 12
"""How many characters before and after a slip are told."""

_FILLED = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
_HEADS = re.compile(r"word/(header|footer)\d*\.xml")
"""The parts of a Word document that docxtpl fills in, and those that belong to its pages."""

_NEVER_SEEN = ("vbaProject.bin", "ctrlProps/", "activeX/")
_SHAPES = (b"<xdr:sp>", b"<xdr:sp ", b"<xdr:grpSp", b"<xdr:cxnSp", b"<mc:AlternateContent")


def format_of(content: bytes, file: str) -> Format:
    """Whether a file is a Word or an Excel document, by what is in it.

    Raises:
        NotATemplate, TemplateTooLarge, WouldLose

    """
    if len(content) > LARGEST:
        raise TemplateTooLarge(file)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            entries = packed.infolist()
            if len(entries) > ENTRIES or sum(entry.file_size for entry in entries) > UNPACKED:
                raise TemplateTooLarge(file)
            names = {entry.filename for entry in entries}
            if "word/document.xml" in names:
                return "docx"
            if "xl/workbook.xml" not in names:
                raise NotATemplate(file)
            _refuse_lost(packed, names, file)
            return "xlsx"
    except broken_archive() as error:
        raise NotATemplate(file) from error


def _refuse_lost(packed: zipfile.ZipFile, names: set[str], file: str) -> None:
    """Refuse a workbook with what openpyxl does not keep: shapes, controls, macros."""
    if any(part in name for name in names for part in _NEVER_SEEN):
        raise WouldLose(file)
    for name in names:
        if name.startswith("xl/drawings/drawing") and any(mark in packed.read(name) for mark in _SHAPES):
            raise WouldLose(file)


def texts(content: bytes, format: Format, file: str) -> list[str]:  # noqa: A002 - it is one
    """Every paragraph or cell of a document, with headers and footers.

    Raises:
        NotATemplate

    """
    try:
        return list(_paragraphs(content) if format == "docx" else _cells(content))
    except Exception as error:
        raise NotATemplate(file) from error


def slips(found: Sequence[str], known: Collection[str]) -> tuple[Slip, ...]:
    """What stands between braces in these texts and is no placeholder that is ``known``."""
    told: dict[str, Slip] = {}
    for text in found:
        for each in _SLIPS.finditer(text):
            whole = PLACEHOLDER.fullmatch(each[0])
            if whole and whole[1] in known:
                continue
            around = text[max(0, each.start() - AROUND) : each.end() + AROUND].strip()
            told.setdefault(each[0], Slip(each[0], around, _meant(each[0], known)))
    return tuple(told.values())


def _meant(written: str, known: Collection[str]) -> str:
    name = written.strip("{}｛｝%# ")
    return next(iter(difflib.get_close_matches(name, known, 1, 0.4)), "")


def named(found: Sequence[str]) -> set[str]:
    """The names of all placeholders in these texts."""
    return {name for text in found for name in PLACEHOLDER.findall(text)}


def fill(
    content: bytes,
    format: Format,  # noqa: A002
    records: Sequence[Mapping[str, Value]],
    step: Callable[[], object] = lambda: None,
) -> bytes:
    """The document filled in for these records, at least one; each maps every placeholder to its value.

    ``step`` is called once for each, and may raise to stop.
    """
    return _letters(content, records, step) if format == "docx" else _workbook(content, records, step)


def headed(content: bytes, format: Format) -> set[str]:  # noqa: A002
    """The placeholders in the headers and footers of a Word document, which all letters in one file share."""
    if format == "xlsx":
        return set()
    return named(list(_paragraphs(content, _HEADS)))


def _paragraphs(content: bytes, parts: re.Pattern[str] = _FILLED) -> Iterator[str]:
    from defusedxml import ElementTree

    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for name in filter(parts.fullmatch, packed.namelist()):
            for paragraph in ElementTree.fromstring(packed.read(name)).iter(f"{word}p"):
                yield "".join(run.text or "" for run in paragraph.iter(f"{word}t"))


def _letters(content: bytes, records: Sequence[Mapping[str, Value]], step: Callable[[], object]) -> bytes:
    """All letters are made from one document, so pictures, styles and lists that they refer to are the same."""
    from docx.enum.text import WD_BREAK

    letters = []
    for each in records:
        step()
        letters.append(_letter(content, each))
    first, *rest = letters
    body = first.element.body
    for letter in rest:
        first.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        end = body.sectPr
        for part in letter.element.body:
            if not part.tag.endswith("}sectPr"):
                end.addprevious(deepcopy(part))
    first.core_properties.author = MAKER
    written = io.BytesIO()
    first.save(written)
    return written.getvalue()


def _letter(content: bytes, record: Mapping[str, Value]) -> Any:
    from docxtpl import DocxTemplate
    from jinja2.sandbox import SandboxedEnvironment

    template = DocxTemplate(io.BytesIO(content))
    template.render({name: _written(value) for name, value in record.items()}, SandboxedEnvironment(), autoescape=True)
    return template.docx


def _written(value: Value) -> str:
    """A value in a letter: days and amounts as people write them."""
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value:,.2f}" if isinstance(value, Decimal) else in_xml(str(value))


def _cells(content: bytes) -> Iterator[str]:
    from openpyxl import load_workbook

    for sheet in load_workbook(io.BytesIO(content)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    yield cell.value


def _workbook(content: bytes, records: Sequence[Mapping[str, Value]], step: Callable[[], object]) -> bytes:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content))
    for _ in records:
        step()  # rows take no time beside the file
    for sheet in book.worksheets:
        _fill_sheet(sheet, records)
    book.properties.creator = MAKER
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _fill_sheet(sheet: Any, records: Sequence[Mapping[str, Value]]) -> None:
    rows = [row for row in range(1, sheet.max_row + 1) if any(_holds(cell) for cell in sheet[row])]
    added = len(records) - 1
    for row in reversed(rows):
        if added and not _joined(sheet, row):
            _repeat(sheet, row, added)
            for place, record in enumerate(records):
                _fill_row(sheet[row + place], record)
        else:
            _fill_row(sheet[row], records[0])


def _holds(cell: Any) -> bool:
    return isinstance(cell.value, str) and bool(PLACEHOLDER.search(cell.value))


def _joined(sheet: Any, row: int) -> bool:
    """Whether cells of a row are merged with the row above or below: such a row stands once."""
    return any(
        each.min_row <= row <= each.max_row and each.min_row != each.max_row for each in sheet.merged_cells.ranges
    )


def _repeat(sheet: Any, row: int, added: int) -> None:
    """Make room for the other records below a row, with its look; what stands below moves down."""
    below = [each for each in sheet.merged_cells.ranges if each.min_row > row]
    beside = [each for each in sheet.merged_cells.ranges if each.min_row == row]
    heights = {place: sheet.row_dimensions[place].height for place in range(row, sheet.max_row + 1)}
    sheet.insert_rows(row + 1, added)
    for each in below:
        each.shift(row_shift=added)
    for place, height in heights.items():
        sheet.row_dimensions[place + added if place > row else place].height = height
    for place in range(row + 1, row + 1 + added):
        sheet.row_dimensions[place].height = heights[row]
        for cell in sheet[row]:
            made = sheet.cell(place, cell.column, cell.value)
            made._style = copy(cell._style)
        for each in beside:
            sheet.merge_cells(start_row=place, end_row=place, start_column=each.min_col, end_column=each.max_col)


def _fill_row(row: Sequence[Any], record: Mapping[str, Value]) -> None:
    for cell in row:
        if not _holds(cell):
            continue
        alone = PLACEHOLDER.fullmatch(cell.value.strip())
        value: Value = (
            record[alone[1]] if alone else PLACEHOLDER.sub(lambda each: _written(record[each[1]]), cell.value)
        )
        cell.value = in_xml(value) if isinstance(value, str) else value
        if isinstance(value, str):
            cell.data_type = "s"  # what a client is called is never a formula
