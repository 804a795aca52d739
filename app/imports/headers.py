"""What each column of a sales ledger holds: proposed from its header, corrected by a person, recognised later."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from app.base import cells as sheets
from app.base.problems import Problem
from app.imports import content as ledger_content
from app.imports import headings
from app.imports.columns import SEVERAL, Column, Mapping
from app.imports.headings import Field, Meaning

if TYPE_CHECKING:
    from app.base.cells import Area, Cell, Worksheet

__all__ = ["DEEPEST_HEADER", "SEVERAL", "Column", "Field", "Mapping", "propose", "signature"]

DEEPEST_HEADER = 60

_TEN_THOUSAND = re.compile(r"[万萬][元圆]|\([万萬]\)|[/:、,]?[万萬]$")
_SHEET_UNIT = re.compile(r"单位[::]?人?民?币?[((]?(万元|万|元)")
_LONGEST = 200  # characters of a cell above the header in which a unit is looked for


class _Heading(NamedTuple):
    """A column's heading: its group's, its own, and whether its own reaches over from the column before."""

    group: str = ""
    own: str = ""
    continued: bool = False


def propose(sheet: Worksheet, header_row: int | None = None) -> Mapping:
    """Find the header, or take the row given (0-based), and map the columns by its words, else by their content."""
    row = _header_row(sheet) if header_row is None else header_row
    first = 0 if row is None else row + 1
    headers = [] if row is None else _headers(sheet, row)
    above = [sheets.text(cell)[:_LONGEST] for cells in sheet.rows[:first] for cell in cells]
    default = _sheet_unit(above)
    width = max((len(cells) for cells in sheet.rows[first : first + 200]), default=0)
    headers += [_Heading()] * (width - len(headers))
    rows = sheet.rows[first:]
    proposed, doubts = _chosen(headers, rows, first)
    proposed = _parted(headers, proposed, rows)
    fields = ledger_content.completed(
        rows, proposed, [not each.own or each.continued for each in headers], _told(headers)
    )
    labels = _labels(headers)
    columns = tuple(Column(label, field, _fen(label, default)) for label, field in zip(labels, fields, strict=True))
    begin = first if row is not None else ledger_content.first_row(sheet.rows, fields)
    return Mapping(begin, columns, headed=row is not None, doubts=tuple(doubts))


def signature(sheet: Worksheet, mapping: Mapping) -> str:
    """A hash that is the same for every sheet with these headers in this order; without headers, of the sheet's name."""
    headers = [headings.plain(column.header) for column in mapping.columns]
    while headers and not headers[-1]:
        headers.pop()
    return hashlib.sha256("\x1f".join(headers or [sheet.name]).encode()).hexdigest()[:16]


def _header_row(sheet: Worksheet) -> int | None:
    best, most = None, 2
    areas = [area for area in sheet.merged if area.top < DEEPEST_HEADER]
    for row in range(min(DEEPEST_HEADER, len(sheet.rows))):
        headers = _headers(sheet, row, areas)
        known = len({field for field in _won([headings.field_of(each.group, each.own) for each in headers]) if field})
        if known > most:
            best, most = row, known
    if best is not None and best + 1 < len(sheet.rows):
        below = [text for cell in sheet.rows[best + 1] if (text := sheets.text(cell)[:_LONGEST])]
        best += bool(below) and all(map(headings.is_unit, below))
    return best


def _headers(sheet: Worksheet, row: int, areas: Sequence[Area] | None = None) -> list[_Heading]:
    """Each column's headings: from the row above, if it holds several words, and the row itself.

    A word merged over several columns is the heading of each; a group's reaches as far as it is merged or, where
    nothing is merged, up to the next one.
    """
    areas = sheet.merged if areas is None else areas
    own, continued = _spread(sheet, row, areas)
    over = [sheets.text(cell) for cell in sheet.rows[row - 1]] if row else []
    if len({text for text in over if text}) < 2:
        over = []
    merged = {area.left: area.right for area in areas if area.top <= row - 1 <= area.bottom and area.right > area.left}
    width = max(len(own), len(over), *(right + 1 for left, right in merged.items() if left < len(over)), 0)
    own, continued, over = (
        [*each, *[empty] * (width - len(each))] for each, empty in ((own, ""), (continued, False), (over, ""))
    )
    headers, group, ends = [], "", -1
    for place, (below, above) in enumerate(zip(own, over, strict=True)):
        if above or (merged and place > ends):
            group, ends = above, merged.get(place, place)
        whole = above if not below else ""
        if above and headings.is_unit(below):
            whole = f"{above}({below.strip('()')})"
        own_group = "" if group == below else group
        headers.append(_Heading("", whole) if whole or not below else _Heading(own_group, below, continued[place]))
    return headers


def _spread(sheet: Worksheet, row: int, areas: Sequence[Area]) -> tuple[list[str], list[bool]]:
    """The words of a row, each also in the cells over which it is merged, and which of them only reach over sideways."""
    words = [sheets.text(cell) for cell in sheet.rows[row]]
    continued = [False] * len(words)
    for area in areas:
        if not area.top <= row <= area.bottom or area.left >= len(words):
            continue
        top = sheet.rows[area.top]
        word = sheets.text(top[area.left]) if area.left < len(top) else ""
        for place in range(area.left, min(area.right + 1, len(words))) if word else ():
            words[place], continued[place] = word, place > area.left
    return words, continued


def _chosen(
    headers: Sequence[_Heading], rows: Sequence[Sequence[Cell]], first: int
) -> tuple[list[Field | None], list[Problem]]:
    """The field of each column, and questions where two columns fit one field and hold different things."""
    guesses = [headings.field_of(each.group, each.own) for each in headers]
    for place, guess in enumerate(guesses):
        if guess.field and not ledger_content.may_hold(rows, place, guess.field):
            guesses[place] = Meaning(None)
    fields = _won(guesses)
    questions = []
    for place, guess in enumerate(guesses):
        if not guess.field or guess.field in SEVERAL or fields[place] or guess.field not in fields:
            continue
        winner = fields.index(guess.field)
        if guess.score == guesses[winner].score and ledger_content.differ(rows, winner, place):
            names = _labels([headers[winner], headers[place]])
            facts = {
                "field": guess.field,
                "first": names[0] or headers[winner].own,
                "second": names[1] or headers[place].own,
            }
            questions.append(Problem(sheets.address(max(first - 1, 0), place), "column_doubtful", facts))
    return fields, questions


def _won(guesses: Sequence[Meaning]) -> list[Field | None]:
    """The field of each column; of several for one field the surer heading wins, then the more usual, then the left one.

    A faint heading adds no column to a field that has one, nor a column of whole units beside one of rooms; numbers of
    somebody related are nobody's beside buyers of their own.
    """
    best: dict[Field, tuple[int, int, int]] = {}
    for place, (field, score, rank) in enumerate(guesses):
        if field and (field not in best or (-score, rank, place) < best[field]):
            best[field] = (-score, rank, place)
    fields = [guess.field if guess.field and _wins(guess, place, best) else None for place, guess in enumerate(guesses)]
    if "ids" in best and "buyers" in best and -best["ids"][0] == headings.RELATED < -best["buyers"][0]:
        fields = [None if field == "ids" else field for field in fields]
    return fields


def _wins(guess: Meaning, place: int, best: dict[Field, tuple[int, int, int]]) -> bool:
    field, score = guess.field, guess.score
    if field is None or (score == headings.FAINT and field == "unit" and "room" in best):
        return False
    most, _, first = best[field]
    if field not in SEVERAL or (field == "buyers" and -most == headings.FAINT):
        return place == first
    return score == -most or score > headings.FAINT


def _told(headers: Sequence[_Heading]) -> list[bool]:
    """Whether each column's heading tells what it holds, so that its content need not be looked at."""
    return [
        bool(each.own)
        and not each.continued
        and (headings.field_of(each.group, each.own).field is not None or not headings.strange(each.own))
        for each in headers
    ]


def _parted(
    headers: Sequence[_Heading], fields: Sequence[Field | None], rows: Sequence[Sequence[Cell]]
) -> list[Field | None]:
    """Where one heading of the unit stands over two or three columns: building, (section) and room."""
    found = list(fields)
    place = next((place for place, field in enumerate(found) if field in {"unit", "room"}), None)
    if place is None or "building" in found:
        return found
    more = place + 1
    while more < len(found) and more < place + 3 and found[more] in {None, "unit", "room"}:
        if not (headers[more].continued or not headers[more].own) or not ledger_content.holds_part(rows, more):
            break
        more += 1
    if more > place + 1 and ledger_content.holds_part(rows, place):
        parts: tuple[Field, ...] = ("building", "section", "room") if more == place + 3 else ("building", "room")
        found[place:more] = parts
    return found


def _labels(headers: Sequence[_Heading]) -> list[str]:
    """Each column's own heading, after its group's where several columns have the same."""
    count = Counter(each.own for each in headers)
    return [" ".join((f"{each.group} {each.own}" if count[each.own] > 1 else each.own).split()) for each in headers]


def _fen(header: str, default: int) -> int:
    if _TEN_THOUSAND.search(header):
        return 1_000_000
    return 100 if "元" in header else default


def _sheet_unit(above: Sequence[str]) -> int:
    said = next(
        (found[1] for text in above if (found := _SHEET_UNIT.search(text.translate(headings.SIMPLIFIED)))), "元"
    )
    return 1_000_000 if said.startswith("万") else 100
