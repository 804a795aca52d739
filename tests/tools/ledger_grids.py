"""Small invented sales ledgers as sheets, and what reading them gives."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.base.cells import Area, Cell, Worksheet
from app.imports import ledgers
from app.imports.headers import propose

if TYPE_CHECKING:
    from app.imports.ledgers import Reading

TODAY = date(2026, 11, 22)
A, B = "11010519491231002X", "440524188001010014"
HEADER: tuple[Cell, ...] = (
    "房号",
    "客户姓名",
    "身份证号码",
    "联系电话",
    "合同编号",
    "签约日期",
    "付款方式",
    "合同总价",
    "备注",
)
SOLD: tuple[Cell, ...] = ("2-1-1001", "张三", A, "13812345678", "YS1", "2026-01-24", "按揭", 1_842_359.25, "")


def grid(*rows: tuple[Cell, ...], merged: tuple[Area, ...] = ()) -> Worksheet:
    return Worksheet("台账", rows, merged=merged)


def read(*rows: tuple[Cell, ...], merged: tuple[Area, ...] = ()) -> Reading:
    sheet = grid(*rows, merged=merged)
    return ledgers.read(sheet, propose(sheet), TODAY)


def sold(**other: Cell) -> tuple[Cell, ...]:
    """The row SOLD with other cells: unit, name, number, phone, contract, signed, payment, price, note."""
    names = ("unit", "name", "number", "phone", "contract", "signed", "payment", "price", "note")
    return tuple(other.get(name, cell) for name, cell in zip(names, SOLD, strict=True))


def people(reading: Reading) -> list[list[tuple[str, str | None]]]:
    return [[(buyer.name, buyer.identity.number) for buyer in row.buyers] for row in reading.rows]
