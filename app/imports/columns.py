"""The columns of a sales ledger, and what each of them holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.imports.headings import Field

SEVERAL: frozenset[Field] = frozenset(("buyers", "ids", "share", "phone", "note", "state"))
"""Fields that may stand in more than one column."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``header`` is on one line, after its group's heading where needed; ``fen`` is the size of its money unit."""

    header: str
    field: Field | None = None
    fen: int = 100


@dataclass(frozen=True)
class Mapping:
    """How to read a sheet: data begin in ``first_row`` (0-based), ``columns`` run from the left."""

    first_row: int
    columns: tuple[Column, ...]

    @cached_property
    def fields(self) -> dict[Field, tuple[int, ...]]:
        """The columns of each field that has any, from the left."""
        found: dict[Field, tuple[int, ...]] = {}
        for place, column in enumerate(self.columns):
            if column.field:
                found[column.field] = (*found.get(column.field, ()), place)
        return found

    @property
    def ignored(self) -> tuple[str, ...]:
        """The headers of the columns that are not read."""
        return tuple(column.header for column in self.columns if column.header and not column.field)

    def corrected(self, place: int, field: Field | None, fen: int | None = None) -> Mapping:
        """The mapping with another field (or none) for one column; a field not in SEVERAL leaves its old column."""
        columns = [
            replace(column, field=None) if column.field == field and field not in SEVERAL else column
            for column in self.columns
        ]
        columns[place] = replace(columns[place], field=field, fen=fen or columns[place].fen)
        return Mapping(self.first_row, tuple(columns))
