"""Recognises what a column of a sales ledger 销售台账 holds by its cells, where the header does not say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from app.base import cells as sheets
from app.base import phones, units
from app.base.problems import Problem
from app.imports import cells as ledger_cells
from app.imports import headings, silences
from app.imports import names as ledger_names

if TYPE_CHECKING:
    from app.base.cells import Cell, Worksheet
    from app.imports.columns import Mapping
    from app.imports.headings import Field

_SAMPLE = 60
_ENOUGH = 0.6
_NUMBER = re.compile(r"\d{17}[\dX]", re.ASCII | re.IGNORECASE)
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_CODE = re.compile(r"[\w()\-/]{5,40}")
_PART = re.compile(
    r"[A-Za-z]{0,2}\d{1,5}[A-Za-z]?|\d{1,2}(?:#|号楼|号|栋|幢|座|楼|单元|门)|\d{3,5}[室号]|[一二三四五六七八九十]{1,3}(?:号楼|栋|幢|单元)"
)
_LONGEST = 100  # characters of a cell that are looked at
_PRICES = range(50_000, 200_000_000)  # yuan
_OTHER_NUMBERS = frozenset((11, 15, 18))  # digits of a phone, of identity numbers
_ONE_EACH: tuple[Field, ...] = ("ids", "phone", "unit")
_EXPECTED: tuple[Field, ...] = ("contract", "signed", "payment", "price")
_UNTICKED: frozenset[Field] = frozenset(
    ("buyers", "ids", "phone", "contract", "signed", "registered_on", "price", "address", "adviser", "bank")
)
"""Fields for which 是, 否, √ and × are no answer."""


def may_hold(rows: Sequence[Sequence[Cell]], place: int, field: Field) -> bool:
    """Whether a column may hold what its heading says: not where all cells are ticks, answers and pictures."""
    sample = _sampled(rows, place) if field in _UNTICKED else []
    said = [cell for cell in sample if not silences.is_nothing(sheets.text(cell))]
    return not said or not all(map(silences.is_tick, said))


def differ(rows: Sequence[Sequence[Cell]], first: int, second: int) -> bool:
    """Whether two columns hold different things anywhere, where both hold something."""
    for cells in rows[: _SAMPLE * 4]:
        one, other = (cells[place] if place < len(cells) else "" for place in (first, second))
        if other != "" and sheets.written(one) != sheets.written(other):
            return True
    return False


def holds_part(rows: Sequence[Sequence[Cell]], place: int) -> bool:
    """Whether a column holds parts of units: a building, a section or a room each."""
    return _holds(rows, place, lambda cell: _PART.fullmatch(sheets.text(cell)[:_LONGEST]) is not None)


def completed(
    rows: Sequence[Sequence[Cell]], fields: Sequence[Field | None], unnamed: Sequence[bool], told: Sequence[bool]
) -> tuple[Field | None, ...]:
    """``fields`` with unit, buyers, numbers and phones recognised by content, if no header named them.

    A column without a header is preferred to one with an unknown header (``unnamed`` says which have none); one whose
    header tells something else (``told``) is left alone.
    """
    found = list(fields)
    left = [place for place, field in enumerate(found) if not field and not told[place]]
    places = sorted(left, key=lambda place: not unnamed[place])
    for field in _ONE_EACH:
        if field not in found and not (field == "unit" and "room" in found):
            for place in [place for place in places if not found[place] and _holds(rows, place, _SIGNS[field])][:1]:
                found[place] = field
    if "buyers" not in found:
        numbers = found.index("ids") if "ids" in found else len(found)
        likely = [place for place in places if not found[place] and _holds(rows, place, _named)]
        for place in sorted(likely, key=lambda place: abs(place - numbers))[:1]:
            found[place] = "buyers"
    if not any(fields) and "buyers" in found:
        _complete_the_rest(rows, found)
    return tuple(found)


def _complete_the_rest(rows: Sequence[Sequence[Cell]], found: list[Field | None]) -> None:
    """The contract, its day, payment and price of a sheet without any heading, each where a single column fits."""
    for field in _EXPECTED:
        fits = [place for place, known in enumerate(found) if not known and _holds(rows, place, _CONTENTS[field])]
        if len(fits) == 1:
            found[fits[0]] = field


def first_row(rows: Sequence[Sequence[Cell]], fields: Sequence[Field | None]) -> int:
    """Where the data begin in a sheet without a header: the first row with a number, phone or unit in its column."""
    telling = [(place, _SIGNS[field]) for place, field in enumerate(fields) if field and field in _SIGNS]
    for row, cells in enumerate(rows):
        if any(place < len(cells) and sign(cells[place]) for place, sign in telling):
            return row
    return 0


def unread(sheet: Worksheet, mapping: Mapping) -> tuple[Problem, ...]:
    """Warnings of what unread columns may hold: a field that every ledger has, or purchases given back 退房."""
    left = {place: column.header for place, column in enumerate(mapping.columns) if column.header and not column.field}
    rows = sheet.rows[mapping.first_row :]
    untitled = () if mapping.headed else (_untitled(mapping),)
    return (
        *untitled,
        *mapping.doubts,
        *_missed(left, mapping),
        *(problem for place in left for problem in _given_back(rows, place, mapping)),
    )


def _untitled(mapping: Mapping) -> Problem:
    found = ",".join(dict.fromkeys(column.field for column in mapping.columns if column.field))
    left = "、".join(
        sheets.letters(place) for place, column in enumerate(mapping.columns) if not column.field and not column.kept
    )
    return Problem(sheets.address(mapping.first_row, 0), "no_titles", {"fields": found, "columns": left or "—"})


def _missed(left: dict[int, str], mapping: Mapping) -> list[Problem]:
    strange = {
        place: header
        for place, header in left.items()
        if not mapping.columns[place].kept
        and headings.strange(header)
        and headings.field_of("", header).field not in mapping.fields
    }
    if not strange or not mapping.first_row:
        return []
    at, headers = sheets.address(mapping.first_row - 1, min(strange)), "、".join(strange.values())
    missing = [field for field in _EXPECTED if field not in mapping.fields]
    return [Problem(at, "column_missing", {"field": field, "headers": headers}) for field in missing]


def _given_back(rows: Sequence[Sequence[Cell]], place: int, mapping: Mapping) -> Iterator[Problem]:
    """The first cell of a column that says a purchase was given back. Each distinct value is examined once, for speed."""
    held = {cells[place] for cells in rows if place < len(cells)}
    said = {cell for cell in held if isinstance(cell, str) and ("已退房" in cell or cell.strip() == "退房")}
    if said:
        row = next(row for row, cells in enumerate(rows) if place < len(cells) and cells[place] in said)
        facts = {"header": mapping.columns[place].header, "written": sheets.written(rows[row][place])}
        yield Problem(sheets.address(mapping.first_row + row, place), "returned_unread", facts)


def _sampled(rows: Sequence[Sequence[Cell]], place: int) -> list[Cell]:
    return [cells[place] for cells in rows[: _SAMPLE * 4] if place < len(cells) and cells[place] != ""][:_SAMPLE]


def _holds(rows: Sequence[Sequence[Cell]], place: int, sign: Callable[[Cell], bool]) -> bool:
    sample = _sampled(rows, place)
    return bool(sample) and sum(map(sign, sample)) >= _ENOUGH * len(sample)


def _numbered(cell: Cell) -> bool:
    return isinstance(cell, str) and _NUMBER.match("".join(sheets.narrow(cell[:_LONGEST]).split())) is not None


def _placed(cell: Cell) -> bool:
    try:
        units.parse(sheets.written(cell)[:_LONGEST])
    except units.NotAUnit:
        return False
    return isinstance(cell, str)


def _named(cell: Cell) -> bool:
    return isinstance(cell, str) and any(_NAME.fullmatch(name.name) for name in ledger_names.names(cell[:_LONGEST]))


def _coded(cell: Cell) -> bool:
    if not isinstance(cell, str) or ledger_cells.day(cell[:_LONGEST]) is not None:
        return False
    text = cell.strip()
    digits = sum(map(str.isdigit, text[:_LONGEST]))
    return _CODE.fullmatch(text) is not None and digits > 0 and (digits < len(text) or digits not in _OTHER_NUMBERS)


def _dated(cell: Cell) -> bool:
    return isinstance(cell, date) or (isinstance(cell, str) and ledger_cells.day(cell[:_LONGEST]) is not None)


def _paid(cell: Cell) -> bool:
    return isinstance(cell, str) and ledger_cells.payment(cell.strip()[:_LONGEST]) is not None


def _priced(cell: Cell) -> bool:
    fen = None if isinstance(cell, date) else ledger_cells.fen(cell)
    return fen is not None and fen // 100 in _PRICES


_SIGNS: dict[Field, Callable[[Cell], bool]] = {"ids": _numbered, "phone": phones.is_mobile, "unit": _placed}
_CONTENTS: dict[Field, Callable[[Cell], bool]] = {
    "contract": _coded,
    "signed": _dated,
    "payment": _paid,
    "price": _priced,
}
