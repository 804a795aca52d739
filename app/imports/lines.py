"""Groups the rows of a sales ledger into purchases, and skips totals, signatures, headings and repeated headers."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from app.base import cells as sheets
from app.base import phones
from app.imports import names as ledger_names
from app.imports import silences
from app.imports import states as ledger_states

if TYPE_CHECKING:
    from collections.abc import Mapping as Facts

    from app.base.cells import Cell, Worksheet
    from app.imports.columns import Mapping
    from app.imports.headings import Field

Why = Literal["total", "signature", "header", "heading", "unsold"]

_CONTINUING: frozenset[Field] = frozenset(("buyers", "ids", "share", "phone", "address", "note"))
_OWN: frozenset[Field] = frozenset(("contract", "signed", "price"))
"""Fields that each purchase has for itself: another value in a row under a merged unit means another purchase."""
_TOTAL = re.compile(
    r".{0,12}(?:合计|小计|总计|累计|共计|合計|小計|總計|總数|总数|平均值?|均价|平均单?价|销售率|去化率|subtotal|total)"
    r"(?:[::].*|\(.*\)|\d.*)?",
    re.IGNORECASE,
)
_REPEATED: frozenset[Field] = frozenset(
    (
        "building",
        "section",
        "address",
        "adviser",
        "signed",
        "registered_on",
        "payment",
        "price",
        "bank",
        "loan",
        "state",
    )
)
"""Fields in which 同上 stands for what the purchase above says."""
_NO_VALUES = silences.EXPORTED | silences.DITTO
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
    first: dict[Hashable, int] = {}  # what a purchase is told apart by -> its place
    follows = -1  # the row that may continue the purchase above: the very next one
    for line in reader:
        why = reader.why_none(line)
        if why:
            skipped.append(Skipped(line.row + 1, why))
        elif follows == line.row and reader.continues(line, purchases[-1][0]):
            purchases[-1].append(line)
        else:
            whole = reader.filled(line, purchases[-1][0] if purchases else None)
            same = first.setdefault(sign, len(purchases)) if (sign := reader.sign(whole)) else len(purchases)
            if same < len(purchases) and reader.adds_a_buyer(whole, purchases[same]):
                purchases[same].append(whole)
            else:
                purchases.append([whole])
        follows = -1 if why else line.row + 1
    return purchases, skipped


class _Lines:
    """The non-empty rows below the header, and what each of them is."""

    def __init__(self, sheet: Worksheet, mapping: Mapping) -> None:
        fields = mapping.fields
        self._sheet, self._first, self._width = sheet, mapping.first_row, len(mapping.columns)
        self._place = fields.get("unit", ()) + fields.get("room", ())
        self._whole = (*self._place, *fields.get("building", ()), *fields.get("section", ()))
        self._contract: tuple[int, ...] = fields.get("contract", ())
        self._states, self._notes = fields.get("state", ()), fields.get("note", ())
        self._dated = [place for name in ("signed", "price") for place in fields.get(name, ())]
        self._repeated = [place for name in _REPEATED for place in fields.get(name, ())]
        self._sold = self._own_fields(fields)
        self._people = fields.get("buyers", ()) + fields.get("ids", ())
        self._alone = [
            place for place, column in enumerate(mapping.columns) if column.field and column.field not in _CONTINUING
        ]
        self._buyers, self._phones = fields.get("buyers", ()), fields.get("phone", ())
        self._own = [place for name in sorted(_OWN) for place in fields.get(name, ())]
        self._headed = self._first + _HEADED
        self._above = {text for cells in sheet.rows[: self._first] for cell in cells if (text := sheets.text(cell))}
        self._covered = _covered(sheet, mapping)
        self._dittoed: set[int] = set()

    def __iter__(self) -> Iterator[Line]:
        width, empty = self._width, ("",) * self._width
        for row in range(self._first, len(self._sheet.rows)):
            cells = self._sheet.rows[row]
            if any(cells) and any(not isinstance(cell, str) or cell.strip() for cell in cells):
                whole = cells if len(cells) >= width else (*cells, *empty[len(cells) :])
                if not _NO_VALUES.isdisjoint(whole):
                    self._dittoed.add(row)
                    whole = ["" if cell in silences.EXPORTED else cell for cell in whole]
                yield Line(row, whole)

    def why_none(self, line: Line) -> Why | None:
        """Why a line is skipped as no purchase; None for a purchase, and for a line that must be refused instead."""
        cells = line.cells
        if line.row < self._headed and _counts(cells):
            return "header"
        placed = False
        for place in self._place:
            if _has_digit(cells[place]):
                placed = True
                break
        unsold = placed and self._unsold(line)
        if placed and not unsold and self._stands(line, self._buyers):
            return None
        texts = [text for cell in cells if (text := sheets.text(cell))]
        if any(_TOTAL.fullmatch("".join(text.split())) for text in texts[:4]) or any(map(_SUM.match, texts)):
            return "total"
        if all(text in self._above for text in texts):
            return "header"
        if _SIGNATURE.match(texts[0]):
            return "signature"
        if placed or self._stands(line, self._people):
            return "unsold" if unsold else None
        if len(texts) == 1 and self._telephones(line):
            return None
        if all(not isinstance(cell, str) or not cell.strip() for cell in cells):
            return "total"
        return "heading" if len(texts) == 1 else None

    def continues(self, line: Line, first: Line) -> bool:
        """Whether a line only adds a buyer or a phone to the purchase above, which begins with the line ``first``."""
        covered = self._covered.get(line.row, ())
        repeated = covered or line.row in self._dittoed
        if repeated and any(place in covered or _is_ditto(line.cells[place]) for place in self._place):
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

    def filled(self, line: Line, above: Line | None = None) -> Line:
        """The line with the values of merged cells that reach down to it, such as a building or one buyer's name.

        Where it says 同上, it gets the value of the purchase ``above``, but for names and numbers.
        """
        covered = self._covered.get(line.row)
        repeats = above is not None and line.row in self._dittoed
        dittoed = [place for place in self._repeated if _is_ditto(line.cells[place])] if repeats else ()
        if not covered and not dittoed:
            return line
        cells = list(line.cells)
        for place, top in covered.items() if covered else ():
            from_top = self._sheet.rows[top]
            cells[place] = from_top[place] if place < len(from_top) else ""
        for place in dittoed:
            cells[place] = above.cells[place] if above else ""
        return Line(line.row, cells)

    def sign(self, line: Line) -> Hashable:
        """What a purchase is told apart by: its unit with its contract, else with its day and price; None if neither."""
        cells = line.cells
        told: Hashable = cells[self._contract[0]] if self._contract else ""
        if told == "":
            if len(self._dated) < 2 or not all(cells[place] for place in self._dated):
                return None
            told = tuple([cells[place] for place in self._dated])
        unit = cells[self._whole[0]] if len(self._whole) == 1 else tuple([cells[place] for place in self._whole])
        return (told, unit)

    def adds_a_buyer(self, line: Line, known: Sequence[Line]) -> bool:
        """Whether a line repeats a known purchase and only names another buyer; not where one of them was given back."""
        first, cells = known[0], line.cells
        if any(cells[place] != first.cells[place] for place in self._states):
            return False
        if any(
            ledger_states.of_note(sheets.written(each.cells[place])) for place in self._notes for each in (first, line)
        ):
            return False
        if any(_says_nothing(cells[place]) and cells[place] != "" for place in self._contract):
            return False
        names = [tuple([each.cells[place] for place in self._buyers]) for each in known]
        return self._stands(line, self._buyers) and tuple([cells[place] for place in self._buyers]) not in names

    def _unsold(self, line: Line) -> bool:
        """Whether nobody bought a unit: no name or a word such as 未售, and nothing that only a buyer brings."""
        cells = line.cells
        for place in self._buyers:
            cell = cells[place]
            if isinstance(cell, str) and cell[:1] in silences.NEVER_FIRST:
                return False
            if not silences.is_unsold(sheets.text(cell)):
                return False
        return all(silences.is_nothing(sheets.text(cells[place])) for place in self._sold) and not any(
            ledger_states.is_sold(sheets.text(cells[place])) for place in self._states
        )

    @staticmethod
    def _own_fields(fields: Facts[Field, tuple[int, ...]]) -> list[int]:
        """The columns in which something stands only if somebody bought the unit."""
        names: tuple[Field, ...] = ("ids", "phone", "contract", "signed", "payment", "loan")
        return [place for name in names for place in fields.get(name, ())]

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
    return isinstance(cell, str) and ((text := cell.strip()) in silences.NOTHING or silences.is_ditto(text))


def _is_ditto(cell: Cell) -> bool:
    return isinstance(cell, str) and silences.is_ditto(cell.strip())


def _has_digit(cell: Cell) -> bool:
    return isinstance(cell, float) or _DIGIT.search(str(cell)) is not None
