"""Sales ledgers 销售台账: the purchases a sheet lists, the rows that cannot become dossiers, and warnings.

Find the columns with ``headers.propose``, let a person correct them, then ``read``. Only a row without readable unit or
without buyer, or a unit listed twice, is refused; anything else unreadable leaves its field empty with a warning.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from app.base import cells as sheets
from app.base import phones, units
from app.base.problems import Code, Problem
from app.base.series import Series
from app.imports import cells as ledger_cells
from app.imports import content as ledger_content
from app.imports import headings, silences
from app.imports import lines as ledger_lines
from app.imports import states as ledger_states
from app.imports.buyers import BuyerReader
from app.imports.lines import Line, Skipped
from app.imports.rows import MOST, LedgerRow, Problems

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Mapping as Facts
    from datetime import date

    from app.base.cells import Cell, Worksheet
    from app.dossiers.rules import Payment
    from app.imports.columns import Mapping
    from app.imports.headings import Field

BATCH = Series("DR", "batch", yearly=False, digits=5, stored_in="batch:number", prefix="42")


SMALL_PRICE = 1_000_000
"""Below this many fen (10 000 yuan) a price may have been written in another unit, which is warned of."""
LARGE_PRICE = 100_000_000_000
"""Above this many fen (1 000 000 000 yuan) a price was surely written in another unit, and is left empty."""

_WHOLE_UNIT = 3  # parts: building, section, room

__all__ = ["LedgerRow", "Problem", "Reading", "Skipped", "read"]

_Value = TypeVar("_Value")


_STANDING: tuple[ledger_states.Meaning, ...] = ("current", "closed")
"""What a state column may say of a purchase that was not given back."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The purchases of a sheet, the refused rows, the warnings, and the rows that are no purchases."""

    rows: tuple[LedgerRow, ...]
    refused: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    skipped: tuple[Skipped, ...] = ()
    more: Facts[Code, int] = field(default_factory=dict)
    """How many warnings of each kind are not among ``warnings``."""


def read(sheet: Worksheet, mapping: Mapping, today: date, estates: Sequence[str] = ()) -> Reading:
    """Read a sheet by its mapping; ``estates`` are the names of known projects. Raises no refusals: what is wrong is returned as problems with their cells."""
    if missing := _missing_columns(mapping):
        return Reading((), tuple(missing), ())
    purchases, skipped = ledger_lines.grouped(sheet, mapping)
    reader = _Reader(purchases, mapping, today, estates)
    rows = reader.rows()
    kept, refused = _sorted_out(rows, reader.refused)
    _warn_of_shared_contracts(rows, refused, reader.warnings)
    warnings = (*ledger_content.unread(sheet, mapping), *reader.warnings.without(refused))
    return Reading(tuple(kept), refused.one_each(), warnings, tuple(skipped), reader.warnings.beyond(refused))


def readable(mapping: Mapping) -> bool:
    """Whether the sheet has the columns that a ledger must have: units and buyers."""
    return not _missing_columns(mapping)


def _missing_columns(mapping: Mapping) -> list[Problem]:
    missing: list[Problem] = []
    if not mapping.fields.keys() & {"unit", "room"}:
        missing.append(Problem("", "no_unit_column"))
    if "buyers" not in mapping.fields:
        missing.append(Problem("", "no_buyer_column"))
    return missing


def _sorted_out(rows: Sequence[LedgerRow], refused: Problems) -> tuple[list[LedgerRow], Problems]:
    """The rows without repeats, and all refusals. A unit may be listed twice only if one purchase was given back 退房."""
    kept: list[LedgerRow] = []
    by_unit: dict[tuple[str, str], list[LedgerRow]] = {}
    for count, row in enumerate(rows):
        if refused.about(count):
            continue
        same_unit = by_unit.setdefault((row.project, units.key(row.unit)), [])
        first = next((first for first in same_unit if _repeats(row, first)), None) if same_unit else None
        if first is None:
            kept.append(row)
            same_unit.append(row)
        else:
            place = row.columns.get("unit") or row.columns["room"]
            at = sheets.address(first.row - 1, place[0])
            refused.add(count, row.row - 1, place[0], "unit_twice", unit=row.unit, first=at)
    return kept, refused


def _warn_of_shared_contracts(rows: Sequence[LedgerRow], refused: Problems, warnings: Problems) -> None:
    """Warn of one contract on two active units: it may be right (a flat and its parking space) or a mistake."""
    first: dict[str, LedgerRow] = {}
    for count, row in enumerate(rows):
        if row.contract is None or row.returned or refused.about(count):
            continue
        other = first.setdefault(row.contract, row)
        if (other.project, other.unit) != (row.project, row.unit):
            place = row.columns["contract"][0]
            at = other.cell("contract")
            warnings.add(count, row.row - 1, place, "contract_twice", contract=row.contract, unit=other.unit, first=at)


def _repeats(row: LedgerRow, first: LedgerRow) -> bool:
    if row.returned != first.returned:
        return False
    same = row.contract == first.contract and [b.name for b in row.buyers] == [b.name for b in first.buyers]
    return same or not row.returned


class _Reader:
    """Reads the purchases of one sheet column by column, and collects the problems."""

    def __init__(self, purchases: list[list[Line]], mapping: Mapping, today: date, estates: Sequence[str] = ()) -> None:
        self._estates = estates
        self._purchases, self._mapping, self._today = purchases, mapping, today
        self._fields = mapping.fields
        self._heads = [lines[0] for lines in purchases]
        self.refused, self.warnings = Problems(), Problems(MOST)

    def rows(self) -> list[LedgerRow]:
        """A row for every purchase, also for those refused."""
        self._buyers = buyers = BuyerReader(self._mapping, self._today, self.refused, self.warnings)
        words, banks, loans = self._words("payment"), self._words("bank"), self._money("loan")
        returned, current, closed = self._states()
        estates = self._words("project")
        units = self._units(estates)
        return list(
            map(
                LedgerRow,
                (line.row + 1 for line in self._heads),
                (str(unit) if unit else "" for unit in units),
                (said or (unit.estate if unit else "") for said, unit in zip(estates, units, strict=True)),
                [buyers.read(count, lines) for count, lines in enumerate(self._purchases)],
                [self._phones(count, lines) for count, lines in enumerate(self._purchases)],
                self._words("address"),
                self._words("adviser"),
                self._values("contract", ledger_cells.contract, "contract_doubtful"),
                self._days("signed"),
                self._days("registered_on"),
                self._payments(words, banks, loans),
                words,
                self._prices(),
                self._values("area", ledger_cells.area, "number_unreadable"),
                banks,
                loans,
                returned,
                current,
                closed,
                self._notes(),
                self._extras(),
                (self._fields for _ in self._heads),
            )
        )

    def _column(self, name: Field) -> list[Cell]:
        place = self._fields.get(name, (None,))[0]
        return [""] * len(self._heads) if place is None else [line.cells[place] for line in self._heads]

    def _warn(self, count: int, name: Field, code: Code, **facts: str | int) -> None:
        self.warnings.add(count, self._heads[count].row, self._fields[name][0], code, **facts)

    def _words(self, name: Field) -> list[str]:
        """The words in a column; empty where a cell says that there is nothing, such as 无 or a dash."""
        column = self._column(name)
        said = {cell: "" if (words := sheets.written(cell)) in ledger_cells.NOTHING else words for cell in set(column)}
        wrong = {cell for cell, words in said.items() if silences.is_error(words)}
        for count, cell in enumerate(column if wrong else ()):
            if cell in wrong:
                self._warn(count, name, "error_cell", field=name, written=said[cell])
        said |= dict.fromkeys(wrong, "")
        return [said[cell] for cell in column]

    def _values(self, name: Field, meaning: Callable[[Cell], _Value | None], code: Code) -> list[_Value | None]:
        """The values of a column's cells; None where empty and, with a warning, where unreadable."""
        column = self._column(name)
        known = {cell: meaning(cell) if cell != "" else None for cell in set(column)}
        unread = {cell for cell, value in known.items() if value is None and cell != ""}
        for count, cell in enumerate(column if unread else ()):
            if cell in unread and (text := sheets.text(cell)) not in ledger_cells.NOTHING:
                told: Code = "error_cell" if silences.is_error(text) else code
                self._warn(count, name, "not_calculated" if text[:1] == "=" else told, field=name, written=text)
        return [known[cell] for cell in column]

    def _days(self, name: Field) -> list[date | None]:
        days = self._values(name, ledger_cells.day, "date_unreadable")
        for count, day in enumerate(days):
            if day and day > self._today:
                self._warn(count, name, "date_in_future", field=name, written=day.isoformat())
        return days

    def _money(self, name: Field) -> list[int | None]:
        places = self._fields.get(name)
        unit = self._mapping.columns[places[0]].fen if places else 100
        return self._values(name, partial(ledger_cells.fen, unit=unit), "number_unreadable")

    def _prices(self) -> list[int | None]:
        prices = self._money("price")
        for count, price in enumerate(prices):
            if price is not None and not SMALL_PRICE <= price <= LARGE_PRICE:
                code: Code = "price_small" if price < SMALL_PRICE else "price_large"
                self._warn(count, "price", code, written=sheets.written(self._column("price")[count]))
                if price > LARGE_PRICE:
                    prices[count] = None
        return prices

    def _payments(
        self, words: Sequence[str], banks: Sequence[str], loans: Sequence[int | None]
    ) -> list[Payment | None]:
        """The way of paying by its words; where they do not tell, a bank or a loan means a mortgage."""
        asked = any(
            headings.asks_mortgage(self._mapping.columns[place].header) for place in self._fields.get("payment", ())
        )
        payments = [ledger_cells.answered(said) if asked else ledger_cells.payment(said) for said in words]
        for count, payment in enumerate(payments):
            if payment is None:
                by_bank = bool(banks[count] or loans[count])
                if by_bank:
                    payments[count] = "mortgage"
                if "payment" in self._fields:
                    unsaid: Code = "payment_unknown" if words[count] else "payment_missing"
                    code: Code = "payment_by_bank" if by_bank else unsaid
                    self._warn(count, "payment", code, written=words[count])
        return payments

    def _units(self, estates: Sequence[str]) -> list[units.Unit | None]:
        place: Field = "unit" if "unit" in self._fields else "room"
        column = self._column
        sections = column("section") if "section" in self._fields else ["/"] * len(self._heads)
        parts = zip(column("unit"), column("building"), sections, column("room"), strict=True)
        every = tuple(dict.fromkeys(filter(None, (*estates, *self._estates))))
        short = not self._fields.keys() & {"building", "section"}
        found = [self._unit(count, place, every, short, *four) for count, four in enumerate(parts)]
        if short:
            self._refuse_short(place, found)
        return found

    def _refuse_short(self, place: Field, found: list[units.Unit | None]) -> None:
        """Refuse units of building and room where the sheet has sections for the same building: one was left out."""
        sectioned = {each.building for each in found if each and each.section}
        for count, each in enumerate(found):
            if each and not each.section and each.building in sectioned:
                line = self._heads[count]
                written = sheets.written(line.cells[self._fields[place][0]])
                self.refused.add(
                    count, line.row, self._fields[place][0], "unit_unreadable", written=written, why="section_missing"
                )

    def _unit(
        self,
        count: int,
        place: Field,
        estates: tuple[str, ...],
        short: bool,
        whole: Cell,
        building: Cell,
        section: Cell,
        room: Cell,
    ) -> units.Unit | None:
        at = (count, self._heads[count].row, self._fields[place][0])
        if not sheets.written(whole) and not sheets.written(room):
            self.refused.add(*at, "unit_missing")
            return None
        try:
            return ledger_cells.unit(whole, building, section, room, estates, short=short)
        except units.NotAUnit as refusal:
            self.refused.add(*at, "unit_unreadable", written=refusal.written, why=refusal.why)
            return None

    def _phones(self, count: int, lines: list[Line]) -> tuple[str, ...]:
        numbers: tuple[str, ...] = self._buyers.phones.get(count, ())
        for line in lines:
            for place in self._fields.get("phone", ()):
                if (cell := line.cells[place]) == "" or silences.is_ditto(sheets.text(cell)):
                    continue
                found = phones.read(cell)
                numbers += found.numbers
                for fault in found.faults:
                    code: Code = "phone_damaged" if fault.why == "damaged" else "phone_unreadable"
                    self.warnings.add(count, line.row, place, code, written=fault.written)
        return tuple(dict.fromkeys(numbers)) if len(numbers) > 1 else numbers

    def _states(self) -> tuple[list[bool], list[bool], list[bool]]:
        """Which purchases were given back, and which of the others a state column calls current or closed."""
        said: dict[ledger_states.Meaning, list[bool]] = {
            "returned": [False] * len(self._heads),
            "current": [False] * len(self._heads),
            "closed": [False] * len(self._heads),
        }
        unclear: list[tuple[int, int, str]] = []
        for name, place in [*self._places("state"), *self._places("note")]:
            asks = "退" in self._mapping.columns[place].header
            for count, line in enumerate(self._heads):
                if (cell := line.cells[place]) == "":
                    continue
                words = sheets.written(cell)
                meaning = ledger_states.of_note(words) if name == "note" else ledger_states.of_state(words, asks)
                if meaning == "unclear":
                    unclear.append((count, place, words))
                elif meaning:
                    said[meaning][count] = True
        returned = said["returned"]
        for count, place, words in unclear:
            if not returned[count]:
                self.warnings.add(count, self._heads[count].row, place, "returned_unclear", written=words)
        current, closed = (
            [told and not back for told, back in zip(said[each], returned, strict=True)] for each in _STANDING
        )
        return returned, current, closed

    def _places(self, name: Field) -> list[tuple[Field, int]]:
        return [(name, place) for place in self._fields.get(name, ())]

    def _notes(self) -> list[str]:
        places = self._fields.get("note", ())
        remarks = self._buyers.remarks
        noted = [
            [words for line in lines for place in places if (words := self._noted(line.cells[place]))]
            for lines in self._purchases
        ]
        return [
            ";".join(dict.fromkeys((*words, *remarks.get(count, ())))) if words or count in remarks else ""
            for count, words in enumerate(noted)
        ]

    def _extras(self) -> list[tuple[tuple[str, str], ...]]:
        """The headings and texts of the columns that are kept as they are, where they say anything."""
        kept = [(place, self._mapping.columns[place].header or sheets.letters(place)) for place in self._mapping.kept]
        if not kept:
            return [()] * len(self._heads)
        return [
            tuple([(header, words) for place, header in kept if (words := self._noted(line.cells[place]))])
            for line in self._heads
        ]

    @staticmethod
    def _noted(cell: Cell) -> str:
        words = sheets.written(cell)
        return "" if silences.is_error(words) else words


SERIES = (BATCH,)
"""The numbers given out here."""
