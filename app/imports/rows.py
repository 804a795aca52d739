"""One purchase as a sales ledger tells it, and the collected problems of its cells."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from app.base import cells as sheets
from app.base.problems import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping as Facts
    from datetime import date
    from decimal import Decimal

    from app.base.identity import Identity
    from app.dossiers.rules import Payment
    from app.imports.headings import Field


class Buyer(NamedTuple):
    """One buyer; ``share`` is in basis points of the whole, None if not told."""

    name: str
    identity: Identity
    kind: Literal["person", "organisation"] = "person"
    share: int | None = None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One purchase as the ledger tells it. Amounts are in fen, area in square metres; ``row`` is 1-based."""

    row: int
    unit: str
    project: str
    """The project's name in its own column, else the one before the unit; empty if the row names none."""
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
    """Whether a state column calls the purchase current; otherwise ``returned`` False only means that nothing was told."""
    closed: bool
    """Whether a state column calls it closed."""
    note: str
    extra: tuple[tuple[str, str], ...]
    """What columns hold that are kept as they are: (heading, text)."""
    columns: Facts[Field, tuple[int, ...]] = field(repr=False, compare=False)

    def cell(self, name: Field) -> str:
        """The A1 address of the (first) cell that a field of this row stands in; "" if the sheet has no such column."""
        places = self.columns.get(name)
        return sheets.address(self.row - 1, places[0]) if places else ""


MOST = 100
"""So many warnings of one kind are listed; beyond, they are counted."""


class Problems:
    """Problems, added in any order, each about one purchase (``count`` is its place among all, from 0).

    With ``most``, only so many of one kind are kept whole.
    """

    def __init__(self, most: int | None = None) -> None:
        self._found: list[tuple[int, int, int, Problem]] = []
        self._about: set[int] = set()
        self._most = most
        self._times: Counter[Code] = Counter()
        self._beyond: dict[Code, list[int]] = {}

    def add(self, count: int, row: int, column: int, code: Code, **facts: str | int) -> None:
        """Add a problem with the cell at ``row`` and ``column`` (0-based)."""
        self._about.add(count)
        self._times[code] += 1
        if self._most is not None and self._times[code] > self._most:
            self._beyond.setdefault(code, []).append(count)
            return
        self._found.append((count, row, column, Problem(sheets.address(row, column), code, facts)))

    def about(self, count: int) -> bool:
        """Whether there is a problem with this purchase."""
        return count in self._about

    def one_each(self) -> tuple[Problem, ...]:
        """The problem that was added first for each purchase, in the order of the sheet."""
        first = {found[0]: found for found in reversed(self._found)}
        return tuple(found[3] for found in sorted(first.values(), key=lambda found: found[:3]))

    def without(self, others: Problems) -> tuple[Problem, ...]:
        """All problems of purchases without one in ``others``, in the order of the sheet."""
        return tuple(
            found[3] for found in sorted(self._found, key=lambda found: found[:3]) if not others.about(found[0])
        )

    def beyond(self, others: Problems) -> Counter[Code]:
        """How many problems of each kind are only counted, of purchases without one in ``others``."""
        return Counter(
            {
                code: times
                for code, counts in self._beyond.items()
                if (times := sum(not others.about(count) for count in counts))
            }
        )
