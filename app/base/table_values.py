"""Tables of values, as rooms tell them and spreadsheets calculate with them: texts, numbers, days, moments, amounts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Formatted:
    """A number, day or moment that is shown as ``pattern`` says, in the spreadsheets' own language."""

    value: int | Decimal | date | datetime
    pattern: str


Value = str | int | Decimal | date | datetime | Formatted | None
"""A moment is written as the clocks of its own zone show it: who writes it makes it local."""

Row = tuple[Value, ...]

DAY_END = 'yyyy-mm-dd "24:00"'


@dataclass(frozen=True, slots=True)
class Table:
    """A table to write: its name, the titles of its columns, its rows."""

    name: str
    titles: Sequence[str]
    rows: Iterable[Sequence[Value]]


def day_end(day: date) -> Formatted:
    """The end of a day as a moment that sorts and calculates, and is still read as that day's 24:00."""
    return Formatted(datetime.combine(day, time(23, 59, 59)), DAY_END)


def due(local: datetime) -> Value:
    """A local deadline; midnight is the 24:00 of the day before."""
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        return day_end(local.date() - timedelta(days=1))
    return local


def yuan(fen: int | None) -> Decimal | None:
    """An amount as a number with two decimals."""
    return None if fen is None else Decimal(fen) / 100
