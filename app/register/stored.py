"""The register's tables as they are stored, for the exit door 导出全部资料, which exports all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.register import rows
from app.register.moments import moment
from app.register.tables import columns_of, moments_of, named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

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
