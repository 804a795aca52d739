"""Builds a sheet cell by cell, within the limits of what a clerk's computer holds, whatever numbers a file claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.cells import Area, Cell, Worksheet
from app.spreadsheets.refusals import MOST, too_large

if TYPE_CHECKING:
    from collections.abc import Iterable


class Budget:
    """How many more cells a file may fill, all its sheets together."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._left = MOST["cells"]

    def spend(self, cells: int) -> None:
        """Raises TooLarge where no more are left."""
        self._left -= cells
        if self._left < 0:
            raise too_large(self.file, "cells")


class Grid:
    """One sheet while it is read; rows and columns count from 0."""

    def __init__(self, budget: Budget, name: str, *, hidden: bool = False) -> None:
        self.name, self.hidden = name, hidden
        self.row = self.column = 0
        self._budget = budget
        self._rows: list[list[Cell]] = []
        self._merged: list[Area] = []

    def put(self, value: Cell, times: int = 1) -> None:
        """Write a value from the present cell on, so many times to the right, and go on behind it; "" only goes on."""
        if value != "":
            end = self.column + times
            if end > MOST["columns"]:
                raise too_large(self._budget.file, "columns")
            cells = self._cells(self.row)
            self._budget.spend(max(end - len(cells), 0))
            cells.extend([""] * (end - len(cells)))
            cells[self.column : end] = [value] * times
        self.column += times

    def merge(self, across: int, down: int) -> None:
        """Merge the cell before which the next one stands with so many to its right and below."""
        if (
            (across or down)
            and across < MOST["columns"]
            and down < MOST["rows"]
            and len(self._merged) < MOST["entries"]
        ):
            left = self.column - 1
            self._merged.append(Area(self.row, left, self.row + down, left + across))

    def next_row(self, times: int = 1) -> None:
        """End the row, which stands so many times in the file."""
        filled = self._rows[self.row] if self.row < len(self._rows) else []
        if filled and times > 1:
            self._check(self.row + times)
            self._budget.spend(len(filled) * (times - 1))
            for row in range(self.row + 1, self.row + times):
                self._cells(row)[:] = filled
        self.row, self.column = self.row + times, 0

    def worksheet(self) -> Worksheet:
        """The sheet as it is now."""
        return Worksheet(self.name, self._rows, self.hidden, tuple(self._merged))

    def _cells(self, row: int) -> list[Cell]:
        self._check(row + 1)
        while len(self._rows) <= row:
            self._rows.append([])
        return self._rows[row]

    def _check(self, rows: int) -> None:
        if rows > MOST["rows"]:
            raise too_large(self._budget.file, "rows")


def filled(grids: Iterable[Grid]) -> tuple[Worksheet, ...]:
    """The sheets that hold anything."""
    return tuple(sheet for sheet in (grid.worksheet() for grid in grids) if any(sheet.rows))


def count_of(written: str | None, otherwise: int = 1) -> int:
    """A count that a file claims; ``otherwise`` where it claims none."""
    digits = (written or "").strip()
    return min(int(digits), 1 << 30) if digits.isdecimal() and len(digits) < 12 else otherwise
