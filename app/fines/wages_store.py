"""Wages and settled wage sheets in the register; both only grow."""

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
    """A settled ``month`` (2026-11): when, entered ``by`` and decided by whom; ``body`` is its slips as JSON."""

    month: str
    at: datetime
    by: str
    decider: str
    body: str

    @property
    def record(self) -> str:
        """The sheet's number."""
        return record_of(self.month)

    @property
    def slips(self) -> tuple[Slip, ...]:
        """The slips of all people on it."""
        return _decoder.decode(self.body)


def record_of(month: str) -> str:
    """The number of a month's sheet, such as KK202611."""
    return WAGE_SHEET.written(date.fromisoformat(f"{month}-01"))


def encode(slips: Sequence[Slip]) -> str:
    """Slips as JSON for the register."""
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
    """Append somebody's wage from a month on, in fen; return the row's number."""
    return int(
        rows.value(
            register.connection,
            "INSERT INTO wage (person, month, amount, at, by) VALUES (?, ?, ?, ?, ?) RETURNING id",
            (person, month, amount, stamp(at), by),
        )
    )


def everything(register: Register) -> list[list[Any]]:
    """Every entry of a wage: number, person, month, amount in fen."""
    sql = f"SELECT {rows.columns(_Wage)} FROM wage ORDER BY id"
    return [[row.id, row.person, row.month, row.amount] for row in rows.read(register.connection, _Wage, sql)]


def in_month(register: Register, month: str) -> dict[str, int]:
    """Person -> wage in a month, in fen: the last entry for the latest month up to it."""
    sql = f"SELECT {rows.columns(_Earned)} FROM wage WHERE month <= ? ORDER BY month, id"
    return {row.person: row.amount for row in rows.read(register.connection, _Earned, sql, (month,))}
