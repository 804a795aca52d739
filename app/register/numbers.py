"""Numbers that people read, issued from counters: taken at confirmation, in order, never given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.register import rows

if TYPE_CHECKING:
    from app.base.series import Series
    from app.register.register import Register


def peek(register: Register, series: Series, year: int = 0) -> int:
    """The number that would be issued next; it is not reserved."""
    sql = "SELECT next FROM counter WHERE name = ?"
    return int(rows.value(register.connection, sql, (series.counted_by(year),)) or 1)


def take(register: Register, series: Series, year: int = 0) -> str:
    """Issue the next number of a series, as people read it; the caller holds the transaction.

    ``year`` is the year in the number if the series is yearly.
    """
    return take_several(register, series, 1, year)[0]


def take_several(register: Register, series: Series, count: int, year: int = 0) -> list[str]:
    """Issue the next ``count`` numbers, which are consecutive."""
    following = rows.value(
        register.connection,
        "INSERT INTO counter (name, next) VALUES (?, ? + 1) "
        "ON CONFLICT (name) DO UPDATE SET next = next + ? RETURNING next",
        (series.counted_by(year), count, count),
    )
    return [series.written(number, year) for number in range(following - count, following)]
