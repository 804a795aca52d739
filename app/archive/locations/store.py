"""Locations of the archive in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.locations.rules import Location
from app.register.tables import Location as Row

if TYPE_CHECKING:
    from app.register.register import Register


def load(register: Register) -> dict[str, Location]:
    """Every location by its id."""
    return {
        row["id"]: Location(
            id=row["id"],
            kind=row["kind"],
            name=row["name"],
            parent=row["parent"],
            number=row["number"],
            capacity=row["capacity"],
            version=row["version"],
        )
        for row in Row.select().order_by(Row.number).dicts().execute(register.rows)
    }


def add(register: Register, location: Location) -> None:
    """Store a new location."""
    Row.insert(
        id=location.id,
        number=location.number,
        parent=location.parent,
        kind=location.kind,
        name=location.name,
        capacity=location.capacity,
        version=1,
    ).execute(register.rows)


def replace(register: Register, location: Location) -> bool:
    """Store a changed location; False if somebody changed it since ``location.version``."""
    return bool(
        Row.update(
            parent=location.parent,
            kind=location.kind,
            name=location.name,
            capacity=location.capacity,
            version=location.version + 1,
        )
        .where(Row.id == location.id, Row.version == location.version)
        .execute(register.rows)
    )
