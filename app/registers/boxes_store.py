"""Boxes 意见箱 in the register: anonymous sheets by form and month (BK-12).

All sheets of a form and month are one value, ordered by their random numbers: what is stored depends on the sheets alone,
not on who wrote them, when, or in which order. No row, counter or position in a table belongs to a single sheet.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from app.register import rows

if TYPE_CHECKING:
    from app.register.register import Register

PREFIX = "box"


class DroppedSheet(NamedTuple):
    """One sheet with its random ``number``."""

    number: str
    version: int
    values: dict[str, Any]


class Box(NamedTuple):
    """The sheets of a form and a month such as ``2026-11``."""

    form: str
    month: str
    sheets: tuple[DroppedSheet, ...]


class _Row(NamedTuple):
    name: str
    value: str


def put(register: Register, box: Box) -> None:
    """Store a box; the caller holds the transaction.

    The row's id follows from the box's name, so that it does not show after which other rows the first sheet came.
    """
    import msgspec

    name = f"{PREFIX} {box.form} {box.month}"
    rowid = -1 - int.from_bytes(sha256(name.encode()).digest()[:7])
    value = msgspec.json.Encoder(order="sorted").encode(sorted(box.sheets, key=lambda sheet: sheet.number)).decode()
    register.connection.execute(
        "INSERT INTO setting (rowid, name, value) VALUES (?, ?, ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (rowid, name, value),
    )


def load(register: Register, form: str = "") -> list[Box]:
    """The boxes of a form, or of all forms, newest month first."""
    wanted = f"{PREFIX} {form} " if form else f"{PREFIX} "
    sql = "SELECT name, value FROM setting WHERE substr(name, 1, ?) = ?"
    found = map(_box, rows.read(register.connection, _Row, sql, (len(wanted), wanted)))
    return sorted(found, key=lambda box: box.month, reverse=True)


def _box(row: _Row) -> Box:
    import msgspec

    _, form, month = row.name.split(" ")
    return Box(form=form, month=month, sheets=msgspec.json.decode(row.value, type=tuple[DroppedSheet, ...]))


def settle(register: Register) -> None:
    """Empty the write-ahead log, which would show a box before and after; does nothing inside a transaction."""
    if not register.connection.in_transaction:
        register.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
