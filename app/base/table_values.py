"""Tables of typed values, from which spreadsheets and exports are written: texts, numbers, days, moments, amounts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Formatted:
    """A number, day or moment with ``pattern``, the number format of its spreadsheet cell."""

    value: int | Decimal | date | datetime
    pattern: str


Value = str | int | Decimal | date | datetime | Formatted | None
"""A moment is written as the clocks of its own zone show it, so callers pass local ones."""

Row = tuple[Value, ...]

DAY_END = 'yyyy-mm-dd "24:00"'


@dataclass(frozen=True, slots=True)
class Table:
    """A table to write: its name, the titles of its columns, its rows."""

    name: str
    titles: Sequence[str]
    rows: Iterable[Sequence[Value]]


def day_end(day: date) -> Formatted:
    """The end of a day: stored as 23:59:59, so that it sorts with its day, and shown as 24:00."""
    return Formatted(datetime.combine(day, time(23, 59, 59)), DAY_END)


def due(local: datetime) -> Value:
    """A local deadline; midnight is the 24:00 of the day before."""
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        return day_end(local.date() - timedelta(days=1))
    return local


def yuan(fen: int | None) -> Decimal | None:
    """Fen as yuan; None stays None."""
    return None if fen is None else Decimal(fen) / 100
