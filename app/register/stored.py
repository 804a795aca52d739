"""The register's tables as they are stored, for the exit door 导出全部资料, which exports all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.register import rows
from app.register.moments import moment
from app.register.proofs import shapes
from app.register.tables import columns_of, moments_of, named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from app.register.proofs import Key
    from app.register.register import Register


def tables() -> tuple[str, ...]:
    """The names of all tables."""
    return tuple(named())


def columns(table: str) -> tuple[str, ...]:
    """The columns of a table."""
    return columns_of(named()[table])


def read(register: Register, table: str) -> Iterator[dict[str, str | int | datetime | None]]:
    """Every row of a table by column name, moments as aware datetimes."""
    names, at = columns(table), set(moments_of(named()[table]))
    listed = ", ".join(f'"{name}"' for name in names)
    for row in rows.whole(register.connection, f'SELECT {listed} FROM "{table}"'):
        values = zip(names, row, strict=True)
        yield {name: moment(value) if name in at and value is not None else value for name, value in values}


_CALLED = ("number", "unit", "name", "month", "day", "clause")
_OF = (
    "complaint", "loan", "handoff", "record", "volume", "inspection", "destruction", "occasion", "submission", "batch",
    "paper", "dossier", "person",
)  # fmt: skip


def called(register: Register, table: str, key: Key) -> str:
    """What people call the row of a table with this key: its own number or name, or that of the record it belongs to;
    empty if there is no such row."""
    shape = shapes(register.connection).get(table)
    if shape is None:
        return ""
    where = " AND ".join(f'"{shape.columns[at]}" IS ?' for at in shape.keyed)
    asked = key if isinstance(key, tuple) else (key,)
    found = next(rows.named(register.connection, f'SELECT * FROM "{table}" WHERE {where}', asked), {})
    for column in _CALLED:
        if found.get(column):
            return str(found[column])
    for column in _OF:
        owner = found.get(column)
        if owner and column != table and (name := called_by_id(register, column, owner)):
            return name
    return ""


def called_by_id(register: Register, table: str, owner: object) -> str:
    """What people call the row of a table with this ``id``."""
    found = next(rows.named(register.connection, f'SELECT * FROM "{table}" WHERE id = ?', (owner,)), {})
    return next((str(found[column]) for column in _CALLED if found.get(column)), "")
