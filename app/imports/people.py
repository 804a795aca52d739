"""The buyers of one purchase in a sales ledger: names, identity numbers and shares brought into the same order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.base import cells as sheets
from app.base import identity
from app.imports import names as ledger_names
from app.imports import silences

if TYPE_CHECKING:
    from fractions import Fraction

    from app.base.cells import Cell
    from app.imports.headings import Field
    from app.imports.lines import Line
    from app.imports.names import Name

At = tuple[int, int]
"""Row and column of a cell, 0-based."""
Columns = Sequence[tuple[Sequence[int], Sequence[int]]]
"""Columns of names, each with its columns of identity numbers."""


_OWNER = re.compile(
    r"([\u3400-\u9fff\u00b7]{2,6})[:\s]*[0-9A-Za-z]{6,}|[0-9A-Za-z]{6,}\s*\(([\u3400-\u9fff\u00b7]{2,6})\)"
)


@dataclass(slots=True)
class People:
    """What the lines of a purchase tell about its buyers, each piece with its cell.

    If ``matched``, ``numbers`` are in the order of ``names`` or there are none; otherwise they are all that were found,
    and whose they are is unknown.
    """

    names: list[tuple[Name, At]] = field(default_factory=list)
    numbers: list[tuple[Cell, At]] = field(default_factory=list)
    share_cells: list[Cell] = field(default_factory=list)
    matched: bool = True

    def shares(self) -> tuple[Fraction | None, ...]:
        """The shares of the share columns, one per buyer; () if there are none or they are unclear."""
        count = len(self.names)
        if len(self.share_cells) == 1:
            return ledger_names.shares(self.share_cells[0], count)
        each = [ledger_names.shares(cell, 1) for cell in self.share_cells]
        return tuple(share for one in each for share in one) if len(each) == count else ()


def columns(fields: Mapping[Field, tuple[int, ...]]) -> Columns:
    """Columns of names with those of their numbers: paired if there are as many of each, otherwise all together."""
    names, numbers = fields.get("buyers", ()), fields.get("ids", ())
    if len(names) == len(numbers):
        return [((name,), (number,)) for name, number in zip(names, numbers, strict=True)]
    return [(names, numbers)]


def people(lines: Sequence[Line], places: Columns, share_places: Sequence[int]) -> People:
    """Gather the buyers of one purchase from its lines."""
    found = People()
    for line in lines:
        for name_places, number_places in places:
            _take(found, line, name_places, number_places)
        if share_places:
            found.share_cells += [line.cells[place] for place in share_places if line.cells[place] != ""]
    if not _by_owner(found) and len(found.numbers) != len(found.names):
        found.numbers = [(number, at) for number, at in found.numbers if number != ""]
        found.matched = len(found.numbers) in {0, len(found.names)}
    if any(name.numbers for name, _ in found.names):
        _beside_names(found)
    return found


def _beside_names(found: People) -> None:
    """Complete the numbers with those that stand in the cells of the names."""
    own: list[tuple[Cell, At]] = [(name.numbers[0] if name.numbers else "", at) for name, at in found.names]
    if not found.matched:
        said = {number for number, _ in own}
        found.matched = all(number in said for number, _ in found.numbers)
        found.numbers = own if found.matched else found.numbers
    elif found.numbers:
        found.numbers = [each if each[0] != "" else mine for each, mine in zip(found.numbers, own, strict=True)]
    else:
        found.numbers = own


def _by_owner(found: People) -> bool:
    """Give numbers that name their owner (``李四:3201…``) to that buyer, the rest to the others in order.

    Returns whether that settled the order of the numbers, or that they do not match.
    """
    names = [name.name for name, _ in found.names]
    owners = [_owner(number, names) for number, _ in found.numbers]
    said = [owner for owner in owners if owner is not None]
    if not said or (len(owners) == len(names) and all(owner in {None, place} for place, owner in enumerate(owners))):
        return False
    rest = [each for each, owner in zip(found.numbers, owners, strict=True) if owner is None and each[0] != ""]
    others = [place for place in range(len(names)) if place not in said]
    if len(set(said)) < len(said) or len(rest) not in {0, len(others)}:
        found.numbers = [each for each in found.numbers if each[0] != ""]
        found.matched = False
        return True
    given = dict(zip(others, rest, strict=False))
    given |= {owner: each for each, owner in zip(found.numbers, owners, strict=True) if owner is not None}
    found.numbers = [given.get(place, ("", found.numbers[0][1])) for place in range(len(names))]
    return True


def _owner(number: Cell, names: Sequence[str]) -> int | None:
    """The place of the buyer whose name stands beside a number."""
    said = _OWNER.fullmatch(sheets.narrow(number)) if isinstance(number, str) and len(number) > 7 else None
    name = (said[1] or said[2]) if said else ""
    return names.index(name) if names.count(name) == 1 else None


def _take(found: People, line: Line, name_places: Sequence[int], number_places: Sequence[int]) -> None:
    """Add what one line tells; if it has names and no numbers, they get empty numbers to keep the order."""
    row, cells = line.row, line.cells
    names = [
        (name, (row, place)) for place in name_places if cells[place] != "" for name in ledger_names.names(cells[place])
    ]
    numbers: list[tuple[Cell, At]] = [
        ("" if silences.is_tick(number) or silences.is_ditto(str(number)) else number, (row, place))
        for place in number_places
        if cells[place] != ""
        for number in identity.split(cells[place])
    ]
    if len(names) > 1 or found.names:
        names, numbers = _once(found, names, numbers, row)
    if not any(number != "" for number, _ in numbers):
        numbers = [("", (row, number_places[0] if number_places else name_places[0]))] * len(names)
    found.names += names
    found.numbers += numbers


def _once(
    found: People, names: list[tuple[Name, At]], numbers: list[tuple[Cell, At]], row: int
) -> tuple[list[tuple[Name, At]], list[tuple[Cell, At]]]:
    """The names without those that another column of the row names already, unless they have another number."""
    paired = len(names) == len(numbers)
    known = {
        name.name: number for (name, at), (number, _) in zip(found.names, found.numbers, strict=False) if at[0] == row
    }
    places = {name.name: at for name, at in reversed(names)}
    kept = []
    for place, (name, at) in enumerate(names):
        number = numbers[place][0] if paired else ""
        again = name.name in known or places[name.name][1] != at[1]
        if not (again and number in {"", known.get(name.name, number)}):
            kept.append(place)
    if len(kept) == len(names):
        return names, numbers
    return [names[place] for place in kept], [numbers[place] for place in kept] if paired else numbers
