"""Wages and settled wage-deduction sheets; both only grow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from app.fines.deductions import Slip
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_decoder = msgspec.json.Decoder(tuple[Slip, ...])


@dataclass(frozen=True, slots=True)
class Settled:
    """A month (2026-11) as it was settled: when, entered and decided by whom; ``body`` is its slips as JSON."""

    month: str
    at: datetime
    by: str
    decider: str
    body: str

    @property
    def record(self) -> str:
        """Its number on paper."""
        return record_of(self.month)

    @property
    def slips(self) -> tuple[Slip, ...]:
        """Everybody's part of it."""
        return _decoder.decode(self.body)


def record_of(month: str) -> str:
    """The number of a month's sheet: KK202611."""
    return f"KK{month.replace('-', '')}"


def written(slips: Sequence[Slip]) -> str:
    """Slips as the register keeps them."""
    return msgspec.json.encode(tuple(slips)).decode()


def add_sheet(connection: Any, sheet: Settled) -> None:
    """Store a settled month."""
    connection.execute(
        "INSERT INTO wage_sheet (month, at, by, decider, body) VALUES (?, ?, ?, ?, ?)",
        (sheet.month, stamp(sheet.at), sheet.by, sheet.decider, sheet.body),
    )


def sheets(connection: Any) -> list[Settled]:
    """Every settled month, oldest first."""
    rows = connection.execute("SELECT month, at, by, decider, body FROM wage_sheet ORDER BY month")
    return [Settled(month, moment(at), by, decider, body) for month, at, by, decider, body in rows]


def add(connection: Any, person: str, month: str, amount: int, at: datetime, by: str) -> int:
    """Note what somebody earns from a month on, in fen; answers the row's number."""
    row = connection.execute(
        "INSERT INTO wage (person, month, amount, at, by) VALUES (?, ?, ?, ?, ?) RETURNING id",
        (person, month, amount, stamp(at), by),
    ).fetchone()
    return int(row[0])


def everything(connection: Any) -> list[list[Any]]:
    """Every word on wages as it stands: number, person, month, amount (fen)."""
    return [list(row) for row in connection.execute("SELECT id, person, month, amount FROM wage ORDER BY id")]


def in_month(connection: Any, month: str) -> dict[str, int]:
    """What everybody earns in a month: of the latest month that began by then, the last word."""
    rows = connection.execute("SELECT person, amount FROM wage WHERE month <= ? ORDER BY month, id", (month,))
    return dict(rows.fetchall())
