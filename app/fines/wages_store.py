"""Wages and settled wage-deduction sheets; both only grow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from app.fines.deductions import WAGE_SHEET, Slip
from app.register import rows
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.register.register import Register

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
    """The number of a month's sheet: the month's digits after the letters."""
    return WAGE_SHEET.written(date.fromisoformat(f"{month}-01"))


def written(slips: Sequence[Slip]) -> str:
    """Slips as the register keeps them."""
    return msgspec.json.encode(tuple(slips)).decode()


class _SheetRow(NamedTuple):
    month: str
    at: int
    by: str
    decider: str
    body: str


class _Wage(NamedTuple):
    id: int
    person: str
    month: str
    amount: int


class _Earned(NamedTuple):
    person: str
    amount: int


def add_sheet(register: Register, sheet: Settled) -> None:
    """Store a settled month."""
    row = _SheetRow(month=sheet.month, at=stamp(sheet.at), by=sheet.by, decider=sheet.decider, body=sheet.body)
    rows.add(register.connection, "wage_sheet", _SheetRow, [row])


def sheets(register: Register) -> list[Settled]:
    """Every settled month, oldest first."""
    sql = f"SELECT {rows.columns(_SheetRow)} FROM wage_sheet ORDER BY month"
    return [
        Settled(month=row.month, at=moment(row.at), by=row.by, decider=row.decider, body=row.body)
        for row in rows.read(register.connection, _SheetRow, sql)
    ]


def add(register: Register, person: str, month: str, amount: int, at: datetime, by: str) -> int:
    """Note what somebody earns from a month on, in fen; answers the row's number."""
    return int(
        rows.value(
            register.connection,
            "INSERT INTO wage (person, month, amount, at, by) VALUES (?, ?, ?, ?, ?) RETURNING id",
            (person, month, amount, stamp(at), by),
        )
    )


def everything(register: Register) -> list[list[Any]]:
    """Every word on wages as it stands: number, person, month, amount (fen)."""
    sql = f"SELECT {rows.columns(_Wage)} FROM wage ORDER BY id"
    return [[row.id, row.person, row.month, row.amount] for row in rows.read(register.connection, _Wage, sql)]


def in_month(register: Register, month: str) -> dict[str, int]:
    """What everybody earns in a month: of the latest month that began by then, the last word."""
    sql = f"SELECT {rows.columns(_Earned)} FROM wage WHERE month <= ? ORDER BY month, id"
    return {row.person: row.amount for row in rows.read(register.connection, _Earned, sql, (month,))}
