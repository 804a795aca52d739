"""Sales ledgers 销售台账: the purchases a sheet lists, what cannot become a file, and what a person should look at.

Find the columns with ``ledger_headers.propose``, let a person correct them, then ``read``. Only a line without unit or
buyer, or a unit listed twice, is refused; anything else unreadable leaves its field empty and is warned of by cell.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from app.domain import ledger_cells, ledger_lines, phones, sheets, units
from app.domain.ledger_buyers import BuyerReader
from app.domain.ledger_lines import Line, Skipped
from app.domain.ledger_rows import Code, LedgerRow, Problem, Problems

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from app.domain.dossiers import Payment
    from app.domain.ledger_headers import Mapping
    from app.domain.ledger_words import Field
    from app.domain.sheets import Cell, Sheet

SMALL_PRICE = 1_000_000
"""Below this many fen (10 000 yuan) a price is suspected to be meant in another unit."""

__all__ = ["LedgerRow", "Problem", "Reading", "Skipped", "read"]

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a sheet says: purchases, lines that cannot become one, things to look at, lines that are none."""

    rows: tuple[LedgerRow, ...]
    refused: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    skipped: tuple[Skipped, ...] = ()


def read(sheet: Sheet, mapping: Mapping, today: date) -> Reading:
    """Read a sheet by its mapping. Never raises: what is amiss comes as problems with their cells."""
    if missing := _missing_columns(mapping):
        return Reading((), tuple(missing), ())
    purchases, skipped = ledger_lines.grouped(sheet, mapping)
    reader = _Reader(purchases, mapping, today)
    kept, refused = _sorted_out(reader.rows(), reader.refused)
    return Reading(tuple(kept), refused.all(), reader.warnings.without(refused), tuple(skipped))


def _missing_columns(mapping: Mapping) -> list[Problem]:
    missing: list[Problem] = []
    if not mapping.fields.keys() & {"unit", "room"}:
        missing.append(Problem("", "no_unit_column"))
    if "buyers" not in mapping.fields:
        missing.append(Problem("", "no_buyer_column"))
    return missing


def _sorted_out(rows: Sequence[LedgerRow], refused: Problems) -> tuple[list[LedgerRow], Problems]:
    """The rows that stand. A unit may be listed again only if one of its two purchases was given back."""
    kept: list[LedgerRow] = []
    by_unit: dict[str, list[LedgerRow]] = {}
    for count, row in enumerate(rows):
        if refused.about(count):
            continue
        same_unit = by_unit.setdefault(row.unit, [])
        first = next((first for first in same_unit if _repeats(row, first)), None)
        if first is None:
            kept.append(row)
            same_unit.append(row)
        else:
            place = row.columns.get("unit") or row.columns["room"]
            at = sheets.address(first.row - 1, place[0])
            refused.add(count, row.row - 1, place[0], "unit_twice", unit=row.unit, first=at)
    return kept, refused


def _repeats(row: LedgerRow, first: LedgerRow) -> bool:
    if row.returned != first.returned:
        return False
    same = row.contract == first.contract and [b.name for b in row.buyers] == [b.name for b in first.buyers]
    return same or not row.returned


class _Reader:
    """Reads the purchases of one sheet column by column, and collects what is amiss."""

    def __init__(self, purchases: list[list[Line]], mapping: Mapping, today: date) -> None:
        self._purchases, self._mapping, self._today = purchases, mapping, today
        self._fields = mapping.fields
        self._heads = [lines[0] for lines in purchases]
        self.refused, self.warnings = Problems(), Problems()

    def rows(self) -> list[LedgerRow]:
        """A row for every purchase, also for those refused."""
        buyers = BuyerReader(self._mapping, self._today, self.refused, self.warnings)
        words = self._words("payment")
        return list(
            map(
                LedgerRow,
                (line.row + 1 for line in self._heads),
                self._units(),
                [buyers.read(count, lines) for count, lines in enumerate(self._purchases)],
                [self._phones(count, lines) for count, lines in enumerate(self._purchases)],
                self._words("address"),
                self._words("adviser"),
                (sheets.narrow(contract) or None for contract in self._words("contract")),
                self._days("signed"),
                self._days("registered_on"),
                self._payments(words),
                words,
                self._prices(),
                self._values("area", ledger_cells.area, "number_unreadable"),
                self._words("bank"),
                self._money("loan"),
                self._returned(),
                self._notes(),
                (self._fields for _ in self._heads),
            )
        )

    def _column(self, name: Field) -> list[Cell]:
        place = self._fields.get(name, (None,))[0]
        return [""] * len(self._heads) if place is None else [line.cells[place] for line in self._heads]

    def _warn(self, count: int, name: Field, code: Code, **facts: str | int) -> None:
        self.warnings.add(count, self._heads[count].row, self._fields[name][0], code, **facts)

    def _words(self, name: Field) -> list[str]:
        """Words as they stand there; a cell that says there is nothing says nothing."""
        return ["" if (words := sheets.written(cell)) in ledger_cells.NOTHING else words for cell in self._column(name)]

    def _values(self, name: Field, meaning: Callable[[Cell], _Value | None], code: Code) -> list[_Value | None]:
        """What the cells of a column mean; None where they are empty, and where they cannot be read, with a warning."""
        known: dict[Cell, _Value | None] = {"": None}
        values = []
        for count, cell in enumerate(self._column(name)):
            if cell not in known:
                known[cell] = meaning(cell)
            value = known[cell]
            if value is None and cell != "" and (text := sheets.text(cell)) not in ledger_cells.NOTHING:
                self._warn(count, name, "not_calculated" if text[:1] == "=" else code, field=name, written=text)
            values.append(value)
        return values

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
            if price is not None and price < SMALL_PRICE:
                self._warn(count, "price", "price_small", written=sheets.written(self._column("price")[count]))
        return prices

    def _payments(self, words: Sequence[str]) -> list[Payment | None]:
        payments = [ledger_cells.payment(said) for said in words]
        for count, payment in enumerate(payments):
            if payment is None and "payment" in self._fields:
                self._warn(count, "payment", "payment_unknown", written=words[count])
        return payments

    def _units(self) -> list[str]:
        place: Field = "unit" if "unit" in self._fields else "room"
        column = self._column
        parts = zip(column("unit"), column("building"), column("section"), column("room"), strict=True)
        return [self._unit(count, place, *four) for count, four in enumerate(parts)]

    def _unit(self, count: int, place: Field, whole: Cell, building: Cell, section: Cell, room: Cell) -> str:
        at = (count, self._heads[count].row, self._fields[place][0])
        if not sheets.written(whole) and not sheets.written(room):
            self.refused.add(*at, "unit_missing")
            return ""
        try:
            return str(units.read(whole, building, section, room))
        except units.NotAUnit as refusal:
            self.refused.add(*at, "unit_unreadable", written=refusal.written, why=refusal.why)
            return ""

    def _phones(self, count: int, lines: list[Line]) -> tuple[str, ...]:
        numbers: tuple[str, ...] = ()
        for line in lines:
            for place in self._fields.get("phone", ()):
                if (cell := line.cells[place]) == "":
                    continue
                found = phones.read(cell)
                numbers += found.numbers
                for fault in found.faults:
                    code: Code = "phone_damaged" if fault.why == "damaged" else "phone_unreadable"
                    self.warnings.add(count, line.row, place, code, written=fault.written)
        return tuple(dict.fromkeys(numbers)) if len(numbers) > 1 else numbers

    def _returned(self) -> list[bool]:
        said = [False] * len(self._heads)
        for place in self._fields.get("state", ()):
            asks = "退" in self._mapping.columns[place].header
            for count, line in enumerate(self._heads):
                said[count] |= ledger_cells.state_returned(sheets.written(line.cells[place]), asks)
        for place in self._fields.get("note", ()):
            for count, line in enumerate(self._heads):
                if (note := line.cells[place]) != "":
                    meant = ledger_cells.returned(sheets.written(note))
                    said[count] |= meant is True
                    if meant == "unclear":
                        self.warnings.add(count, line.row, place, "returned_unclear", written=sheets.written(note))
        return said

    def _notes(self) -> list[str]:
        places = self._fields.get("note", ())
        return [
            ";".join(filter(None, (sheets.written(line.cells[place]) for line in lines for place in places)))
            for lines in self._purchases
        ]
