"""The columns of a sales ledger, and what each of them holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from app.imports import headings

if TYPE_CHECKING:
    from app.base.problems import Problem
    from app.imports.headings import Field

SEVERAL: frozenset[Field] = frozenset(("buyers", "ids", "share", "phone", "note", "state"))
"""Fields that may stand in more than one column."""
ONLY_READ: frozenset[Field] = frozenset(("area", "loan", "registered_on"))
"""Fields that help to understand a ledger, but that a dossier does not hold."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``header`` is on one line, after its group's heading where needed; ``fen`` is the size of its money unit.

    A ``kept`` column is stored with the dossier under its own heading, whatever else it means.
    """

    header: str
    field: Field | None = None
    fen: int = 100
    kept: bool = False


@dataclass(frozen=True)
class Mapping:
    """How to read a sheet: data begin in ``first_row`` (0-based), ``columns`` run from the left.

    ``headed`` is False where no row of headings was found; ``doubts`` are questions about columns that fit one field.
    """

    first_row: int
    columns: tuple[Column, ...]
    headed: bool = True
    doubts: tuple[Problem, ...] = ()

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

    @property
    def unstored(self) -> tuple[int, ...]:
        """The columns whose content no dossier would hold, unless they are ``kept``."""
        return tuple(
            place
            for place, column in enumerate(self.columns)
            if column.header and not headings.trivial(column.header) and (not column.field or column.field in ONLY_READ)
        )

    @property
    def dropped(self) -> tuple[str, ...]:
        """The headers of the columns that are not stored."""
        return tuple(self.columns[place].header for place in self.unstored if not self.columns[place].kept)

    @property
    def kept(self) -> tuple[int, ...]:
        """The columns that are kept as extra fields of the dossier."""
        return tuple(place for place, column in enumerate(self.columns) if column.kept)

    def keeping(self, kept: bool) -> Mapping:
        """The mapping with every column kept that no dossier would hold otherwise, or none."""
        left = set(self.unstored) if kept else set()
        columns = tuple(replace(column, kept=place in left) for place, column in enumerate(self.columns))
        return replace(self, columns=columns)

    def corrected(self, place: int, field: Field | None, fen: int | None = None, *, kept: bool = False) -> Mapping:
        """The mapping with another field (or none) for one column; a field not in SEVERAL leaves its old column.

        A question about a column is answered by correcting one.
        """
        columns = [
            replace(column, field=None) if column.field == field and field not in SEVERAL else column
            for column in self.columns
        ]
        was = columns[place].field
        columns[place] = replace(columns[place], field=field, fen=fen or columns[place].fen, kept=kept)
        doubts = tuple(each for each in self.doubts if each.facts["field"] not in {field, was})
        return replace(self, columns=tuple(columns), doubts=doubts)
