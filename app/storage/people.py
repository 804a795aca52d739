"""The people of the office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import peewee as pw

from app.storage.tables import Person as Row

if TYPE_CHECKING:
    from app.storage.register import Register


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here: a role of the office's regulations; inactive once left."""

    id: str
    name: str
    role: str
    active: bool = True
    version: int = 1


def load(register: Register) -> list[Person]:
    """Everybody, in order of entry."""
    return [
        Person(row["id"], row["name"], row["role"], bool(row["active"]), row["version"])
        for row in Row.select().order_by(pw.SQL("rowid")).dicts().execute(register.rows)
    ]


def add(register: Register, person: Person) -> None:
    """Store a new person."""
    Row.insert(id=person.id, name=person.name, role=person.role, active=int(person.active)).execute(register.rows)


def replace(register: Register, person: Person) -> bool:
    """Store a changed person unless somebody changed it since ``person.version``."""
    return bool(
        Row.update(name=person.name, role=person.role, active=int(person.active), version=person.version + 1)
        .where(Row.id == person.id, Row.version == person.version)
        .execute(register.rows)
    )
