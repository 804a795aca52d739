"""Numbers that people read, from counters: taken at confirmation, in order, never given back."""

from __future__ import annotations

from typing import Any


def coming(connection: Any, series: str) -> int:
    """The number that would be taken next from a series; it is nobody's until it is taken."""
    row = connection.execute("SELECT next FROM counter WHERE name = ?", (series,)).fetchone()
    return int(row[0]) if row else 1


def take(connection: Any, series: str, count: int = 1) -> int:
    """The first of ``count`` consecutive numbers of a series; the caller's transaction makes them final."""
    row = connection.execute(
        "INSERT INTO counter (name, next) VALUES (?, ? + 1) "
        "ON CONFLICT (name) DO UPDATE SET next = next + ? RETURNING next",
        (series, count, count),
    ).fetchone()
    return int(row[0]) - count
