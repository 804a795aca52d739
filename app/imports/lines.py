"""Groups the rows of a sales ledger into purchases, and skips totals, signatures, headings and repeated headers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from app.base import cells as sheets
from app.base import phones
from app.imports import names as ledger_names

if TYPE_CHECKING:
    from app.base.cells import Cell, Worksheet
    from app.imports.columns import Mapping
    from app.imports.headings import Field

Why = Literal["total", "signature", "header", "heading"]

_CONTINUING: frozenset[Field] = frozenset(("buyers", "ids", "share", "phone", "address", "note"))
_OWN: frozenset[Field] = frozenset(("contract", "signed", "price"))
"""Fields that each purchase has for itself: another value in a row under a merged unit means another purchase."""
_TOTAL = re.compile(
    r".{0,12}(?:合计|小计|总计|累计|共计|合計|小計|總計|總数|总数|平均值?|均价|平均单?价|销售率|去化率|subtotal|total)"
    r"(?:[::].*|\(.*\)|\d.*)?",
    re.IGNORECASE,
)
_NOTHING = frozenset(("", "/", "-", "—", "——", "无", "同上", "〃"))
_HEADED = 4  # how many rows below the header may still belong to it
_DIGIT = re.compile(r"\d")
_SUM = re.compile(r"=\s*(?:SUM|SUBTOTAL|AGGREGATE)\s*\(", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"(?:制表|製表|制单|审核|審核|复核|復核|审批|審批|批准|填表|填报|编制|經辦|经办|经手|经理|客服|销售(?:经理|主管|总监|内勤)|财务|財務|主管|负责人|負責人"
    r"|日期|打印|说明|說明|备注|備註|注)[人员日时间签名字部]*\s*(?:[::]|\(?(?:签字|签名|签章|盖章)|$)"
    r"|第\s*\d+\s*页|共\s*\d+\s*[页套户间份条]|以[下上]空白|以上(?:数据|内容|信息|资料|均|为|共)"
)


class Line(NamedTuple):
    """One row of the sheet; ``row`` is 0-based."""

    row: int
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is no purchase; ``row`` is 1-based, as a spreadsheet shows it."""

    row: int
    why: Why


def grouped(sheet: Worksheet, mapping: Mapping) -> tuple[list[list[Line]], list[Skipped]]:
    """The purchases, each with the lines of its further buyers, and the skipped rows."""
    reader = _Lines(sheet, mapping)
    purchases: list[list[Line]] = []
    skipped: list[Skipped] = []
    follows = -1  # the row that may continue the purchase above: the very next one
    for line in reader:
        why = reader.why_none(line)
        if why:
            skipped.append(Skipped(line.row + 1, why))
        elif follows == line.row and reader.continues(line, purchases[-1][0]):
            purchases[-1].append(line)
        else:
            purchases.append([reader.filled(line)])
        follows = -1 if why else line.row + 1
    return purchases, skipped


class _Lines:
    """The non-empty rows below the header, and what each of them is."""

    def __init__(self, sheet: Worksheet, mapping: Mapping) -> None:
        fields = mapping.fields
        self._sheet, self._first, self._width = sheet, mapping.first_row, len(mapping.columns)
        self._place = fields.get("unit", ()) + fields.get("room", ())
        self._people = fields.get("buyers", ()) + fields.get("ids", ())
        self._alone = [
            place for place, column in enumerate(mapping.columns) if column.field and column.field not in _CONTINUING
        ]
        self._buyers, self._phones = fields.get("buyers", ()), fields.get("phone", ())
        self._own = [place for name in sorted(_OWN) for place in fields.get(name, ())]
        self._headed = self._first + _HEADED
        self._above = {text for cells in sheet.rows[: self._first] for cell in cells if (text := sheets.text(cell))}
        self._covered = _covered(sheet, mapping)

    def __iter__(self) -> Iterator[Line]:
        width, empty = self._width, ("",) * self._width
        for row in range(self._first, len(self._sheet.rows)):
            cells = self._sheet.rows[row]
            if any(cells) and any(not isinstance(cell, str) or cell.strip() for cell in cells):
                yield Line(row, cells if len(cells) >= width else (*cells, *empty[len(cells) :]))

    def why_none(self, line: Line) -> Why | None:
        """Why a line is skipped as no purchase; None for a purchase, and for a line that must be refused instead."""
        cells = line.cells
        if line.row < self._headed and _counts(cells):
            return "header"
        if self._stands(line, self._buyers) and any(_has_digit(cells[place]) for place in self._place):
            return None
        texts = [text for cell in cells if (text := sheets.text(cell))]
        if any(_TOTAL.fullmatch("".join(text.split())) for text in texts[:4]) or any(map(_SUM.match, texts)):
            return "total"
        if all(text in self._above for text in texts):
            return "header"
        if _SIGNATURE.match(texts[0]):
            return "signature"
        if self._stands(line, self._people) or any(_has_digit(cells[place]) for place in self._place):
            return None
        if len(texts) == 1 and self._telephones(line):
            return None
        if all(not isinstance(cell, str) or not cell.strip() for cell in cells):
            return "total"
        return "heading" if len(texts) == 1 else None

    def continues(self, line: Line, first: Line) -> bool:
        """Whether a line only adds a buyer or a phone to the purchase above, which begins with the line ``first``."""
        covered = self._covered.get(line.row, ())
        if any(place in covered for place in self._place):
            own = [place for place in self._own if place not in covered]
            return all(line.cells[place] == first.cells[place] or _says_nothing(line.cells[place]) for place in own)
        if self._stands(line, self._alone):
            return False
        if not self._stands(line, self._people):
            return self._telephones(line)
        beside = [place for place in range(len(line.cells)) if place not in self._buyers]
        return bool(covered) or self._stands(line, beside) or self._names(line)

    def _names(self, line: Line) -> bool:
        return all(
            name.likely for place in self._buyers if line.cells[place] for name in ledger_names.names(line.cells[place])
        )

    def _telephones(self, line: Line) -> bool:
        return any(phones.read(line.cells[place]).numbers for place in self._phones)

    def filled(self, line: Line) -> Line:
        """The line with the values of merged cells that reach down to it, such as a building or one buyer's name."""
        if line.row not in self._covered:
            return line
        cells = list(line.cells)
        for place, top in self._covered[line.row].items():
            above = self._sheet.rows[top]
            cells[place] = above[place] if place < len(above) else ""
        return Line(line.row, cells)

    def _stands(self, line: Line, places: Sequence[int]) -> bool:
        for place in places:
            if (cell := line.cells[place]) != "" and (not isinstance(cell, str) or cell.strip()):
                return True
        return False


def _covered(sheet: Worksheet, mapping: Mapping) -> dict[int, dict[int, int]]:
    """Row -> column -> the row in which the merged range begins that covers this cell from above; mapped columns only."""
    found: dict[int, dict[int, int]] = {}
    ends: dict[int, int] = {}
    for area in sorted(sheet.merged, key=lambda area: area.top):
        place, top = area.left, area.top
        if place < len(mapping.columns) and mapping.columns[place].field and top >= mapping.first_row:
            bottom = min(area.bottom, len(sheet.rows) - 1)
            for row in range(max(top + 1, ends.get(place, 0)), bottom + 1):
                found.setdefault(row, {})[place] = top
            ends[place] = max(bottom + 1, ends.get(place, 0))
    return found


def _counts(cells: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns: 1 2 3 … or 甲 乙 丙 …, with or without gaps."""
    texts = [text for cell in cells if (text := sheets.text(cell))]
    if len(texts) < 3:
        return False
    return [text.strip("()") for text in texts] == [str(place) for place in range(1, len(texts) + 1)] or (
        all(len(text) == 1 for text in texts) and "".join(texts).startswith(("甲乙", "一二三", "①②", "ABC", "ab"))
    )


def _says_nothing(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.strip() in _NOTHING


def _has_digit(cell: Cell) -> bool:
    return isinstance(cell, float) or _DIGIT.search(str(cell)) is not None
