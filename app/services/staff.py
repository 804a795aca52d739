"""The people of the office 人员: entered, renamed, given a role, taken off the list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.domain.refusals import ChangedMeanwhile, Refusal
from app.storage import people
from app.storage.people import Person

if TYPE_CHECKING:
    from app.services.office import Office

__all__ = ["Person"]


@dataclass(eq=False)
class NoName(Refusal):
    """Somebody needs a name."""


@dataclass(eq=False)
class NameTaken(Refusal):
    """``name`` is already on the list."""

    name: str


@dataclass(eq=False)
class LastPerson(Refusal):
    """``name`` is the only active person; somebody must be able to sign in."""

    name: str


def everybody(office: Office) -> list[Person]:
    """Everybody, those who left included."""
    return people.load(office.register)


def add(office: Office, name: str, role: str) -> Person:
    """Put somebody on the list.

    Raises:
        NoName, NameTaken

    """
    person = Person(str(uuid4()), name.strip(), role)
    _check(office, person)
    with office.register.transaction():
        people.add(office.register, person)
        office.forget_rules()
        office.record("person.added", name=person.name, role=role)
    return person


def change(office: Office, person: Person, *, name: str, role: str, active: bool) -> Person:
    """Change somebody's name or role, or note that he left or came back.

    Raises:
        NoName, NameTaken, LastPerson, ChangedMeanwhile

    """
    changed = replace(person, name=name.strip(), role=role, active=active)
    _check(office, changed)
    others = [each for each in everybody(office) if each.active and each.id != person.id]
    if not active and not others:
        raise LastPerson(person.name)
    with office.register.transaction():
        if not people.replace(office.register, changed):
            raise ChangedMeanwhile(person.name)
        office.forget_rules()
        office.record(
            "person.changed",
            person=person.id,
            before={"name": person.name, "role": person.role, "active": person.active},
            after={"name": changed.name, "role": role, "active": active},
        )
    return replace(changed, version=person.version + 1)


def _check(office: Office, person: Person) -> None:
    if not person.name:
        raise NoName
    if any(each.name == person.name and each.id != person.id for each in everybody(office)):
        raise NameTaken(person.name)
