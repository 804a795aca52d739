"""Places of the archive 位置: made, changed, looked into; how full they are."""

from __future__ import annotations

from collections import Counter
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
    """A new place, inside ``parent`` (id) or in the open.

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
    """Rename a place or change how much it takes.

    Raises:
        NotAllowed, NoLocationName, LocationNameTaken, LocationFull, ChangedMeanwhile

    """
    office.require("archive")
    changed = replace(location, name=name.strip(), capacity=capacity)
    with office.register.transaction():
        known = {**stored.load(office.register), location.id: changed}
        rules.check(changed, known)
        rules.check_room(location.id, 0, _lying(office), known)
        if not stored.replace(office.register, changed):
            raise ChangedMeanwhile(location.name)
        office.record("location.changed", number=location.number, place=changed.name, capacity=capacity)
    return replace(changed, version=location.version + 1)


def _lying(office: Office) -> dict[str, int]:
    """How many volumes lie directly in each place."""
    return dict(Counter(volumes.placed(office.register).values()))


def check_room(office: Office, location: str, coming: int) -> None:
    """Refuse volumes where they do not fit.

    Raises:
        LocationFull

    """
    rules.check_room(location, coming, _lying(office), stored.load(office.register))


@dataclass(frozen=True, slots=True)
class LocationRow:
    """A place in a list: how deep it stands, where, and how many volumes are in it."""

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
        """How many more volumes fit; None where nobody counts."""
        return None if self.location.capacity is None else self.location.capacity - self.held


def listed(office: Office) -> list[LocationRow]:
    """Every place, each followed by what is in it."""
    known = stored.load(office.register)
    counts = rules.held(_lying(office), known)
    return [
        LocationRow(each, depth, rules.path(each.id, known), counts[each.id])
        for each, depth in rules.in_order(known.values())
    ]


def paths(office: Office) -> dict[str, str]:
    """Place (id) -> where it is, in words."""
    known = stored.load(office.register)
    return {location: rules.path(location, known) for location in known}


def by_number(office: Office, number: str) -> Location:
    """The place under a number.

    Raises:
        UnknownRecord

    """
    return known((each for each in stored.load(office.register).values() if each.number == number), number)
