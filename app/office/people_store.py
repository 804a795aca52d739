"""The people of the office, what their roles may do, who stands in for whom, and their certified signing keys."""

from __future__ import annotations

import dataclasses
import itertools
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import peewee as pw

from app.register.moments import moment, stamp
from app.register.tables import Credential as CredentialRow
from app.register.tables import Deputy as DeputyRow
from app.register.tables import Person as Row
from app.register.tables import Role as RoleRow

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import datetime

    from app.register.register import Register


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here, with a role; inactive after leaving.

    Records name a person by ``key``, which never changes: the name they came with, numbered if it was taken.
    """

    id: str
    name: str
    role: str
    active: bool = True
    version: int = 1
    key: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A role as the office set it: its name, empty if the regulation's name applies, and its rights."""

    id: str
    name: str
    rights: frozenset[str]
    version: int = 0


@dataclass(frozen=True, slots=True)
class Deputy:
    """``deputy`` stands in for ``person`` (ids) from the ``first`` day to the ``last``, both included."""

    id: str
    person: str
    deputy: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Credential:
    """A person's public signing key (hexadecimal), with their name and role at that time, certified by the root key."""

    id: str
    person: str
    name: str
    role: str
    public: str
    at: datetime
    certificate: str = ""


def load(register: Register) -> list[Person]:
    """All people, in the order in which they were entered."""
    return [
        Person(
            id=row["id"],
            name=row["name"],
            role=row["role"],
            active=bool(row["active"]),
            version=row["version"],
            key=row["key"],
        )
        for row in Row.select().order_by(pw.SQL("rowid")).dicts().execute(register.rows)
    ]


def by_key(register: Register, key: str) -> Person | None:
    """The person whom records name by ``key``; None if there is nobody."""
    return next((each for each in load(register) if each.key == key), None)


def add(register: Register, person: Person) -> Person:
    """Store a new person under a key that nobody has, and return them with it."""
    made = dataclasses.replace(person, key=_free_key(person.name, {each.key for each in load(register)}))
    Row.insert(id=made.id, name=made.name, role=made.role, active=int(made.active), key=made.key).execute(register.rows)
    return made


def _free_key(name: str, taken: Container[str]) -> str:
    return next(key for n in itertools.count(1) if (key := name if n == 1 else f"{name} {n}") not in taken)


def replace(register: Register, person: Person) -> bool:
    """Store a changed person; False if somebody else changed them since ``person.version``."""
    return bool(
        Row.update(name=person.name, role=person.role, active=int(person.active), version=person.version + 1)
        .where(Row.id == person.id, Row.version == person.version)
        .execute(register.rows)
    )


def roles(register: Register) -> dict[str, Role]:
    """The roles that the office changed or added, by id."""
    return {
        row["id"]: Role(id=row["id"], name=row["name"], rights=frozenset(row["rights"].split()), version=row["version"])
        for row in RoleRow.select().order_by(pw.SQL("rowid")).dicts().execute(register.rows)
    }


def keep_role(register: Register, role: Role) -> bool:
    """Store a role; False if somebody else changed it since ``role.version``, which is 0 if it was never stored."""
    rights = " ".join(sorted(role.rights))
    if role.version:
        return bool(
            RoleRow.update(name=role.name, rights=rights, version=role.version + 1)
            .where(RoleRow.id == role.id, RoleRow.version == role.version)
            .execute(register.rows)
        )
    made = RoleRow.insert(id=role.id, name=role.name, rights=rights, version=1).on_conflict_ignore()
    return bool(made.as_rowcount().execute(register.rows))


def deputies(register: Register) -> list[Deputy]:
    """All deputies, past, present and future."""
    return [
        Deputy(row["id"], row["person"], row["deputy"], *map(date.fromisoformat, (row["first"], row["last"])))
        for row in DeputyRow.select().order_by(DeputyRow.first).dicts().execute(register.rows)
    ]


def keep_deputy(register: Register, deputy: Deputy) -> None:
    """Store a deputy, or new days of one."""
    DeputyRow.insert(
        id=deputy.id,
        person=deputy.person,
        deputy=deputy.deputy,
        first=deputy.first.isoformat(),
        last=deputy.last.isoformat(),
    ).on_conflict(conflict_target=[DeputyRow.id], preserve=[DeputyRow.first, DeputyRow.last]).execute(register.rows)


def credentials(register: Register) -> dict[str, Credential]:
    """All signing keys ever certified, by id, in order."""
    return {
        row["id"]: Credential(
            id=row["id"],
            person=row["person"],
            name=row["name"],
            role=row["role"],
            public=row["public"],
            at=moment(row["at"]),
            certificate=row["certificate"],
        )
        for row in CredentialRow.select().order_by(pw.SQL("rowid")).dicts().execute(register.rows)
    }


def add_credential(register: Register, credential: Credential) -> None:
    """Store a certified signing key."""
    CredentialRow.insert(
        id=credential.id,
        person=credential.person,
        name=credential.name,
        role=credential.role,
        public=credential.public,
        at=stamp(credential.at),
        certificate=credential.certificate,
    ).execute(register.rows)
