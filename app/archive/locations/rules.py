"""Locations 位置 of the archive: rooms, cabinets, shelves, boxes, one inside the other, and their capacity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.base.refusals import Refusal
from app.base.series import Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LOCATION = Series("WZ", "location", yearly=False, stored_in="location:number", prefix="52")


LocationKind = Literal["room", "cabinet", "shelf", "box"]

KINDS: tuple[LocationKind, ...] = ("room", "cabinet", "shelf", "box")
"""From the outside in; a location lies inside one of an earlier kind, a room may lie in none."""


@dataclass(frozen=True, slots=True)
class Location:
    """A room, cabinet, shelf or box. ``capacity`` is in volumes, including those further inside; None is unlimited."""

    id: str
    kind: LocationKind
    name: str
    parent: str | None = None
    number: str = ""
    capacity: int | None = None
    version: int = 1


class NoLocationName(Refusal):
    """The location has no name."""


@dataclass(eq=False)
class LocationNameTaken(Refusal):
    """The parent location already has one called ``name``."""

    name: str


@dataclass(eq=False)
class WrongParent(Refusal):
    """A location of this ``kind`` cannot lie inside one of kind ``parent`` (empty: inside none)."""

    kind: LocationKind
    parent: str


@dataclass(eq=False)
class LocationFull(Refusal):
    """The location ``name`` has room for no more than ``capacity`` volumes."""

    name: str
    capacity: int


def check(location: Location, known: Mapping[str, Location]) -> None:
    """Refuse a location without a name of its own, or inside one of the same or a smaller kind.

    Raises:
        NoLocationName, LocationNameTaken, WrongParent

    """
    if not location.name.strip():
        raise NoLocationName
    parent = known[location.parent] if location.parent else None
    if parent is None and location.kind != KINDS[0]:
        raise WrongParent(location.kind, "")
    if parent and KINDS.index(parent.kind) >= KINDS.index(location.kind):
        raise WrongParent(location.kind, parent.kind)
    beside = (each for each in known.values() if each.parent == location.parent and each.id != location.id)
    if any(each.name == location.name.strip() for each in beside):
        raise LocationNameTaken(location.name.strip())


def outward(location: str, known: Mapping[str, Location]) -> Iterator[Location]:
    """A location (id) and those around it, from the inside out."""
    at: str | None = location
    while at:
        yield known[at]
        at = known[at].parent


def path(location: str, known: Mapping[str, Location]) -> str:
    """The names down to a location (id), from the room inwards."""
    return " / ".join(each.name for each in reversed(list(outward(location, known))))


def held(volumes: Mapping[str, int], known: Mapping[str, Location]) -> dict[str, int]:
    """Location (id) -> volumes in it and further inside, given how many lie directly in each."""
    counts = dict.fromkeys(known, 0)
    for location, count in volumes.items():
        for each in outward(location, known):
            counts[each.id] += count
    return counts


def check_room(location: str, coming: int, volumes: Mapping[str, int], known: Mapping[str, Location]) -> None:
    """Refuse ``coming`` more volumes if the location, or one around it, has no room for them.

    Raises:
        LocationFull

    """
    counts = held(volumes, known)
    for each in outward(location, known):
        if each.capacity is not None and counts[each.id] + coming > each.capacity:
            raise LocationFull(each.name, each.capacity)


def in_order(known: Iterable[Location]) -> list[tuple[Location, int]]:
    """Every location with its depth (0 is outermost), each followed by those inside it, by name."""
    inside: dict[str | None, list[Location]] = {}
    for each in known:
        inside.setdefault(each.parent, []).append(each)

    def below(parent: str | None, depth: int) -> Iterator[tuple[Location, int]]:
        for each in sorted(inside.get(parent, ()), key=lambda one: one.name):
            yield each, depth
            yield from below(each.id, depth + 1)

    return list(below(None, 0))
