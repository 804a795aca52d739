"""Locations 位置 of the archive: added, changed, listed with how full they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.archive.locations import rules
from app.archive.locations import store as stored
from app.archive.locations.rules import Location
from app.archive.volumes import store as volumes
from app.base.refusals import ChangedMeanwhile, known
from app.register import numbers

if TYPE_CHECKING:
    from app.archive.locations.rules import LocationKind
    from app.office.office import Office


def add(
    office: Office, *, kind: LocationKind, name: str, parent: str | None = None, capacity: int | None = None
) -> Location:
    """Add a location, inside ``parent`` (id) or inside none.

    Raises:
        NotAllowed, NoLocationName, LocationNameTaken, WrongParent

    """
    office.require("archive")
    made = Location(str(uuid4()), kind, name.strip(), parent, capacity=capacity)
    with office.register.transaction():
        rules.check(made, stored.load(office.register))
        made = replace(made, number=numbers.take(office.register, rules.LOCATION))
        stored.add(office.register, made)
        office.record("location.added", number=made.number, place=made.name, capacity=capacity)
    return made


def change(office: Office, location: Location, *, name: str, capacity: int | None) -> Location:
    """Rename a location or change its capacity.

    Raises:
        NotAllowed, NoLocationName, LocationNameTaken, LocationFull, ChangedMeanwhile

    """
    office.require("archive")
    changed = replace(location, name=name.strip(), capacity=capacity)
    with office.register.transaction():
        known = {**stored.load(office.register), location.id: changed}
        rules.check(changed, known)
        rules.check_room(location.id, 0, _direct_counts(office), known)
        if not stored.replace(office.register, changed):
            raise ChangedMeanwhile(location.name)
        office.record("location.changed", number=location.number, place=changed.name, capacity=capacity)
    return replace(changed, version=location.version + 1)


def _direct_counts(office: Office) -> dict[str, int]:
    """Location (id) -> how many volumes lie directly in it."""
    return volumes.counts(office.register)


def check_room(office: Office, location: str, coming: int) -> None:
    """Refuse ``coming`` more volumes if the location (id), or one around it, has no room for them.

    Raises:
        LocationFull

    """
    rules.check_room(location, coming, _direct_counts(office), stored.load(office.register))


@dataclass(frozen=True, slots=True)
class LocationRow:
    """A location in a list: its depth, its path, and how many volumes are in it or further inside."""

    location: Location
    depth: int
    path: str
    held: int

    @property
    def number(self) -> str:
        """Its number."""
        return self.location.number

    @property
    def free(self) -> int | None:
        """How many more volumes fit; None if the capacity is unlimited."""
        return None if self.location.capacity is None else self.location.capacity - self.held


def listed(office: Office) -> list[LocationRow]:
    """Every location, each followed by those inside it."""
    known = stored.load(office.register)
    counts = rules.held(_direct_counts(office), known)
    return [
        LocationRow(each, depth, rules.path(each.id, known), counts[each.id])
        for each, depth in rules.in_order(known.values())
    ]


def paths(office: Office) -> dict[str, str]:
    """Location (id) -> its path in words."""
    known = stored.load(office.register)
    return {location: rules.path(location, known) for location in known}


def by_number(office: Office, number: str) -> Location:
    """The location under a number.

    Raises:
        UnknownRecord

    """
    return known((each for each in stored.load(office.register).values() if each.number == number), number)
