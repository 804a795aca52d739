"""What each column of a sales ledger holds: proposed from its header, corrected by a person, recognised later."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.base import cells as sheets
from app.imports import content as ledger_content
from app.imports import headings
from app.imports.columns import SEVERAL, Column, Mapping
from app.imports.headings import Field

if TYPE_CHECKING:
    from app.base.cells import Cell, Worksheet

__all__ = ["DEEPEST_HEADER", "SEVERAL", "Column", "Field", "Mapping", "propose", "signature"]

DEEPEST_HEADER = 30

_TEN_THOUSAND = re.compile(r"万|萬")
_SHEET_UNIT = re.compile(r"单位[::]?人?民?币?[((]?(万元|万|元)")


def propose(sheet: Worksheet, header_row: int | None = None) -> Mapping:
    """Find the header, or take the row given (0-based), and map the columns by its words, else by their content."""
    row = _header_row(sheet.rows) if header_row is None else header_row
    first = 0 if row is None else row + 1
    headers = [] if row is None else _headers(sheet.rows, row)
    above = [sheets.text(cell) for cells in sheet.rows[:first] for cell in cells]
    default = _sheet_unit(above)
    width = max((len(cells) for cells in sheet.rows[first : first + 200]), default=0)
    headers += [("", "")] * (width - len(headers))
    fields = ledger_content.completed(sheet.rows[first:], _fields(headers), [not own for _, own in headers])
    labels = _labels(headers)
    columns = tuple(Column(label, field, _fen(label, default)) for label, field in zip(labels, fields, strict=True))
    return Mapping(first if row is not None else ledger_content.first_row(sheet.rows, fields), columns)


def signature(sheet: Worksheet, mapping: Mapping) -> str:
    """A hash that is the same for every sheet with these headers in this order; without headers, of the sheet's name."""
    headers = [headings.plain(column.header) for column in mapping.columns]
    while headers and not headers[-1]:
        headers.pop()
    return hashlib.sha256("\x1f".join(headers or [sheet.name]).encode()).hexdigest()[:16]


def _header_row(rows: Sequence[Sequence[Cell]]) -> int | None:
    best, most = None, 2
    for row in range(min(DEEPEST_HEADER, len(rows))):
        known = len({field for field in _fields(_headers(rows, row)) if field})
        if known > most:
            best, most = row, known
    return best


def _headers(rows: Sequence[Sequence[Cell]], row: int) -> list[tuple[str, str]]:
    """(group heading, own heading) of each column: from the row above, if it holds several words, and the row itself."""
    own = [sheets.text(cell) for cell in rows[row]]
    over = [sheets.text(cell) for cell in rows[row - 1]] if row else []
    if len({text for text in over if text}) < 2:
        over = []
    over += [""] * (len(own) - len(over))
    own += [""] * (len(over) - len(own))
    headers, group = [], ""
    for below, above in zip(own, over, strict=True):
        group = above or group
        headers.append((group, below) if below else ("", above))
    return headers


def _fields(headers: Sequence[tuple[str, str]]) -> list[Field | None]:
    """The field of each header; of two columns for one field the surer heading wins, then the left one.

    A faint heading adds no column to a field that has one, nor a column of whole units beside one of rooms.
    """
    guesses = [headings.field_of(*header) for header in headers]
    best: dict[Field, int] = {}
    for field, score in guesses:
        if field:
            best[field] = max(score, best.get(field, 0))
    taken: set[Field] = set()
    fields: list[Field | None] = []
    for field, score in guesses:
        wins = field and _wins(field, score, best) and (field in SEVERAL or field not in taken)
        fields.append(field if wins else None)
        if field and wins:
            taken.add(field)
    return fields


def _wins(field: Field, score: int, best: dict[Field, int]) -> bool:
    if score == headings.FAINT and field == "unit" and "room" in best:
        return False
    return score == best[field] or (field in SEVERAL and score > headings.FAINT)


def _labels(headers: Sequence[tuple[str, str]]) -> list[str]:
    """Each column's own heading, after its group's where several columns have the same."""
    count = Counter(own for _, own in headers)
    return [" ".join((f"{group} {own}" if count[own] > 1 else own).split()) for group, own in headers]


def _fen(header: str, default: int) -> int:
    if _TEN_THOUSAND.search(header):
        return 1_000_000
    return 100 if "元" in header else default


def _sheet_unit(above: Sequence[str]) -> int:
    said = next(
        (found[1] for text in above if (found := _SHEET_UNIT.search(text.translate(headings.SIMPLIFIED)))), "元"
    )
    return 1_000_000 if said.startswith("万") else 100
