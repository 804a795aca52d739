"""The office's own rest and working days 休/班, over the published calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from app.register import rows

if TYPE_CHECKING:
    from app.register.register import Register


class _Row(NamedTuple):
    day: str
    kind: str


def load(register: Register) -> list[tuple[date, str]]:
    """The days with their kind, ``rest`` or ``work``, in order."""
    found = rows.read(register.connection, _Row, "SELECT day, kind FROM calendar_day ORDER BY day")
    return [(date.fromisoformat(row.day), row.kind) for row in found]


def set_day(register: Register, day: date, kind: str) -> None:
    """Make a day ``rest`` or ``work``; an empty kind restores what the published calendar says."""
    register.connection.execute("DELETE FROM calendar_day WHERE day = ?", (day.isoformat(),))
    if kind:
        register.connection.execute("INSERT INTO calendar_day (day, kind) VALUES (?, ?)", (day.isoformat(), kind))
