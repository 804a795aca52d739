"""Places of the archive 位置: rooms, cabinets in them, shelves, boxes; how much each holds and has room for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.base.refusals import Refusal
from app.base.series import Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LOCATION = Series("WZ", "location", "location-label", yearly=False, stored_in="location:number")


LocationKind = Literal["room", "cabinet", "shelf", "box"]

KINDS: tuple[LocationKind, ...] = ("room", "cabinet", "shelf", "box")
"""From the outside in; each stands in one of those before it."""


@dataclass(frozen=True, slots=True)
class Location:
    """``capacity`` counts the volumes in it and in everything inside it; None is not counted."""

    id: str
    kind: LocationKind
    name: str
    parent: str | None = None
    number: str = ""
    capacity: int | None = None
    version: int = 1


class NoLocationName(Refusal):
    """A place needs a name."""


@dataclass(eq=False)
class LocationNameTaken(Refusal):
    """There is another ``name`` in the same place."""

    name: str


@dataclass(eq=False)
class WrongParent(Refusal):
    """A place of this ``kind`` cannot stand in one of kind ``parent`` (nothing: in the open)."""

    kind: LocationKind
    parent: str


@dataclass(eq=False)
class LocationFull(Refusal):
    """The place ``name`` has room for ``capacity`` volumes, which are in it."""

    name: str
    capacity: int


def check(location: Location, known: Mapping[str, Location]) -> None:
    """Refuse a place without a name of its own, or inside something smaller.

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
    """A place (id) and what it stands in, from the inside out."""
    at: str | None = location
    while at:
        yield known[at]
        at = known[at].parent


def path(location: str, known: Mapping[str, Location]) -> str:
    """Where a place is, from the room inwards."""
    return " / ".join(each.name for each in reversed(list(outward(location, known))))


def held(volumes: Mapping[str, int], known: Mapping[str, Location]) -> dict[str, int]:
    """How many volumes are in each place and inside it, from how many lie directly in each."""
    counts = dict.fromkeys(known, 0)
    for location, count in volumes.items():
        for each in outward(location, known):
            counts[each.id] += count
    return counts


def check_room(location: str, coming: int, volumes: Mapping[str, int], known: Mapping[str, Location]) -> None:
    """Refuse ``coming`` more volumes where they do not fit, be it the box or the cabinet around it.

    Raises:
        LocationFull

    """
    counts = held(volumes, known)
    for each in outward(location, known):
        if each.capacity is not None and counts[each.id] + coming > each.capacity:
            raise LocationFull(each.name, each.capacity)


def in_order(known: Iterable[Location]) -> list[tuple[Location, int]]:
    """Every place with how deep it stands, each followed by what is in it, by name."""
    inside: dict[str | None, list[Location]] = {}
    for each in known:
        inside.setdefault(each.parent, []).append(each)

    def below(parent: str | None, depth: int) -> Iterator[tuple[Location, int]]:
        for each in sorted(inside.get(parent, ()), key=lambda one: one.name):
            yield each, depth
            yield from below(each.id, depth + 1)

    return list(below(None, 0))
