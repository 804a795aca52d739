"""The office's own rest and working days 休/班, over the published calendar."""

from __future__ import annotations

from datetime import date
from typing import Any


def load(connection: Any) -> list[tuple[date, str]]:
    """Days with ``rest`` or ``work``, in order."""
    rows = connection.execute("SELECT day, kind FROM calendar_day ORDER BY day")
    return [(date.fromisoformat(day), kind) for day, kind in rows]


def set_day(connection: Any, day: date, kind: str) -> None:
    """Make a day ``rest`` or ``work``, or give it back to the published calendar with an empty kind."""
    connection.execute("DELETE FROM calendar_day WHERE day = ?", (day.isoformat(),))
    if kind:
        connection.execute("INSERT INTO calendar_day (day, kind) VALUES (?, ?)", (day.isoformat(), kind))
