"""One purchase as a sales ledger tells it, and what may be amiss with a cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from app.base import cells as sheets

if TYPE_CHECKING:
    from collections.abc import Mapping as Facts
    from datetime import date
    from decimal import Decimal

    from app.base.identity import Identity
    from app.dossiers.rules import Payment
    from app.imports.words import Field

Code = Literal[
    "unit_missing",  # refused
    "unit_unreadable",  # refused: written, why (units.Why)
    "buyer_missing",  # refused
    "unit_twice",  # refused: unit, first (cell)
    "unit_held",  # refused: unit, buyers, number of the active dossier of somebody else
    "no_unit_column",  # refused: the sheet as a whole
    "no_buyer_column",  # refused: the sheet as a whole
    "identity_damaged",  # written, why (identity.Why), buyer
    "identity_wrong",  # written, why, buyer
    "identity_missing",  # buyer
    "identity_doubtful",  # written, doubt (identity.Doubt), buyer
    "ids_do_not_match_buyers",  # buyers, ids (how many)
    "buyer_unclear",  # written: a name of one character, or with digits
    "phone_damaged",  # written
    "phone_unreadable",  # written
    "date_unreadable",  # field, written
    "date_in_future",  # field, written
    "number_unreadable",  # field, written
    "price_large",  # written: above 1 000 000 000 yuan, left empty
    "price_small",  # written: below 10 000 yuan, perhaps meant in 万元
    "payment_unknown",  # written
    "payment_missing",
    "payment_by_bank",  # no words that tell, but a bank or a loan
    "contract_doubtful",  # written: ruined by the spreadsheet, or words
    "contract_twice",  # contract, unit and first (cell) of the other active purchase
    "contract_held",  # contract, unit and number of the other active dossier
    "returned_unclear",  # written
    "shares_do_not_add_up",  # written
    "not_calculated",  # field, written: a formula without a value
    "sheet_left",  # name: another sheet that looks like a ledger
    "column_missing",  # field, headers: no column of this field, but headings that nobody read
    "returned_unread",  # header, written: a column that is not read says that a unit was given back
    "sheet_hidden",  # name; said of the workbook
    "macros",  # said of the workbook: they are never run
]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about one cell (A1 address): a code and the facts a sentence needs."""

    cell: str
    code: Code
    facts: Facts[str, str | int] = field(default_factory=dict)


class Buyer(NamedTuple):
    """One buyer; ``share`` is in basis points of the whole, None where nobody said."""

    name: str
    identity: Identity
    kind: Literal["person", "organisation"] = "person"
    share: int | None = None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One purchase as the ledger tells it. Amounts in fen, area in square metres; ``row`` is the number people see."""

    row: int
    unit: str
    buyers: tuple[Buyer, ...]
    phones: tuple[str, ...]
    address: str
    adviser: str
    contract: str | None
    signed: date | None
    registered_on: date | None
    payment: Payment | None
    payment_words: str
    price: int | None
    area: Decimal | None
    bank: str
    loan: int | None
    returned: bool
    current: bool
    """A state column says that the purchase stands; without one, ``returned`` False only means that nobody said."""
    note: str
    columns: Facts[Field, tuple[int, ...]] = field(repr=False, compare=False)

    def cell(self, name: Field) -> str:
        """The A1 address of the (first) cell that a field of this row stands in; "" if the sheet has no such column."""
        places = self.columns.get(name)
        return sheets.address(self.row - 1, places[0]) if places else ""


class Problems:
    """Problems as they are found, in any order, each about one purchase (its place among all)."""

    def __init__(self) -> None:
        self._found: list[tuple[int, int, int, Problem]] = []
        self._about: set[int] = set()

    def add(self, count: int, row: int, column: int, code: Code, **facts: str | int) -> None:
        """Note something about the cell at ``row`` and ``column`` (0-based)."""
        self._found.append((count, row, column, Problem(sheets.address(row, column), code, facts)))
        self._about.add(count)

    def about(self, count: int) -> bool:
        """Whether there is any about this purchase."""
        return count in self._about

    def one_each(self) -> tuple[Problem, ...]:
        """The problem noted first of each purchase, in the order of the sheet."""
        first = {found[0]: found for found in reversed(self._found)}
        return tuple(found[3] for found in sorted(first.values(), key=lambda found: found[:3]))

    def all(self) -> tuple[Problem, ...]:
        """All problems, in the order of the sheet."""
        return tuple(found[3] for found in sorted(self._found, key=lambda found: found[:3]))

    def without(self, others: Problems) -> tuple[Problem, ...]:
        """All problems of the purchases that ``others`` says nothing about."""
        return tuple(
            found[3] for found in sorted(self._found, key=lambda found: found[:3]) if not others.about(found[0])
        )
