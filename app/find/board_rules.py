"""A building's board 楼栋表: its units by storey and door."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from app.base import units

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")

_ROOM = re.compile(r"(?P<storey>负?[A-Z]{0,2}\d{0,3}?)(?P<door>\d{2}[A-Z]?)", re.ASCII)


@dataclass(frozen=True)
class Board(Generic[T]):
    """Rows are storeys from the top, columns doors, by section; ``cells`` by (storey, column)."""

    storeys: tuple[str, ...]
    doors: tuple[str, ...]
    cells: dict[tuple[str, str], T]


def arranged(flats: Sequence[T], unit_of: Callable[[T], str]) -> Board[T]:
    """The flats where people expect them; what has no storey of its own stands in one row by its number."""
    cells: dict[tuple[str, str], T] = {}
    for flat in flats:
        cells[_place(unit_of(flat))] = flat
    storeys = sorted({storey for storey, _ in cells}, key=_height, reverse=True)
    doors = sorted({door for _, door in cells}, key=units.key)
    return Board(tuple(storeys), tuple(doors), cells)


def _place(unit: str) -> tuple[str, str]:
    """The storey of a unit, and its door with the section before it."""
    try:
        read = units.parse(unit)
    except units.NotAUnit:
        return "", unit
    found = None if read.word else _ROOM.fullmatch(read.room)
    if found is None:
        return "", read.room
    return found["storey"], "-".join(filter(None, (read.section, found["door"])))


def _height(storey: str) -> tuple[int, str]:
    """A sort key: below the ground first, then by number."""
    number = int("".join(filter(str.isdigit, storey)) or 0)
    return (-number if storey[:1] in {"负", "B"} else number, storey)
