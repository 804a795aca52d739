"""The people of the office 人员: adding and changing them, and handing over their open duties when they leave."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.access import credentials
from app.access import service as access
from app.access.slot_changes import together
from app.base.refusals import ChangedMeanwhile, Refusal
from app.base.secrets import normal
from app.office import duties_store, people_store, periods, proposals, roles
from app.office.people_store import Person
from app.register import keys

if TYPE_CHECKING:
    from app.office.office import Office
    from app.rulebook.duties import Duty

__all__ = ["Person"]


@dataclass(eq=False)
class NoName(Refusal):
    """A person needs a name."""


@dataclass(eq=False)
class NameTaken(Refusal):
    """``name`` is already on the list, perhaps in another case or width, and nobody said that it is another person's."""

    name: str


@dataclass(eq=False)
class LastPerson(Refusal):
    """``name`` is the only active person; somebody must be able to sign in."""

    name: str


@dataclass(eq=False)
class NoSuccessor(Refusal):
    """``name`` still has ``count`` open duties, and no other active person was named to take them over."""

    name: str
    count: int


@dataclass(eq=False)
class SecretNeeded(Refusal):
    """``name`` would gain the right to manage people, which requires setting their secret anew."""

    name: str


def everybody(office: Office) -> list[Person]:
    """All people, including those who left."""
    return people_store.load(office.register)


def add(office: Office, name: str, role: str, secret: str = "", *, namesake: bool = False) -> Person:
    """Add a person; without a secret they can be named in records but cannot sign in.

    A ``namesake`` is another person with the name of somebody on the list.

    Raises:
        NotAllowed, NoName, NameTaken, SecretTooWeak, NoRoot, NotSecured

    """
    office.require("people")
    person = Person(str(uuid4()), name.strip(), role)
    _check(office, person, namesake=namesake)
    with together(office), periods.through_change(office):
        person = people_store.add(office.register, person)
        office.forget_rules()
        office.record("person.added", name=person.name, role=role)
        if secret:
            access.set_secret(office, person, secret)
    return person


def change(
    office: Office,
    person: Person,
    *,
    name: str,
    role: str,
    active: bool,
    secret: str = "",
    namesake: bool = False,
) -> Person:
    """Change a person's name, role or secret, or record that they left or came back; ``namesake`` as in ``add``.

    Somebody with open duties cannot be made inactive here; see ``leave``.

    Raises:
        NotAllowed, NoName, NameTaken, LastPerson, NobodyAdministers, NoSuccessor, SecretNeeded, SecretTooWeak, NoRoot,
        NotSecured, ChangedMeanwhile

    """
    office.require("people")
    changed = replace(person, name=name.strip(), role=role, active=active)
    _check(office, changed, namesake=namesake or changed.name == person.name)
    if not active:
        _check_leaving(office, person)
    with together(office), periods.through_change(office):
        stored = _store(office, person, changed)
        if secret:
            access.set_secret(office, stored, secret)
        elif changed.active:
            _carry_over(office, person, stored)
    return stored


def _store(office: Office, person: Person, changed: Person) -> Person:
    if not people_store.replace(office.register, changed):
        raise ChangedMeanwhile(person.name)
    office.forget_rules()
    roles.check_somebody_administers(office)
    office.record(
        "person.changed",
        person=person.id,
        before={"name": person.name, "role": person.role, "active": person.active},
        after={"name": changed.name, "role": changed.role, "active": changed.active},
    )
    if person.active and not changed.active:
        keys_gone(office, person)
    return replace(changed, version=person.version + 1)


def keys_gone(office: Office, person: Person) -> None:
    """Remove the slot of somebody who left, whose secret then no longer opens this register."""
    if access.has_secret(office, person):
        keys.remove(office.register.folder, person.id)


def _carry_over(office: Office, before: Person, after: Person) -> None:
    """After a change of name or role, certify the same signing key again, and let the new name find the slot."""
    if not access.has_secret(office, before) or (before.name, before.role) == (after.name, after.role):
        return
    gains = "people" in office.rights_of(after.role) and "people" not in office.rights_of(before.role)
    if gains and not office.recovering:
        raise SecretNeeded(after.name)
    known = credentials.current(office, after.id)
    if known:
        made = credentials.certify(office, after, bytes.fromhex(known.public))
        if office.signer and office.signer.person == after.id:
            office.signer = replace(office.signer, credential=made.id)
    if before.name != after.name:
        keys.rename(office.register.folder, after.id, after.name)


def open_work(office: Office, person: Person) -> list[Duty]:
    """The open duties that a person is responsible for."""
    return duties_store.outstanding_for(office.register, person.key)


def leave(office: Office, person: Person, *, successor: Person | None) -> Person:
    """Record that ``person`` leaves; ``successor`` takes over their open duties, and their slot is removed.

    Raises:
        NotAllowed, LastPerson, NobodyAdministers, NoSuccessor, ChangedMeanwhile

    """
    office.require("people")
    work = open_work(office, person)
    if work and (successor is None or successor.id == person.id or not successor.active):
        raise NoSuccessor(person.name, len(work))
    _check_last(office, person)
    with together(office), periods.through_change(office):
        if work and successor:
            # Fines for duties that are late already remain the leaver's.
            proposals.look_at(office, [duty for duty in work if duty.due < office.now()])
            duties_store.store(office.register, [duty.handed_to(successor.key) for duty in work])
            office.record("work.handed-on", person=person.key, to=successor.key, duties=[duty.id for duty in work])
        return _store(office, person, replace(person, active=False))


def _check_leaving(office: Office, person: Person) -> None:
    work = open_work(office, person)
    if work:
        raise NoSuccessor(person.name, len(work))
    _check_last(office, person)


def _check_last(office: Office, person: Person) -> None:
    if not [each for each in everybody(office) if each.active and each.id != person.id]:
        raise LastPerson(person.name)


def _check(office: Office, person: Person, *, namesake: bool) -> None:
    if not person.name:
        raise NoName
    if not namesake and is_taken(office, person.name, but=person):
        raise NameTaken(person.name)


def is_taken(office: Office, name: str, but: Person | None = None) -> bool:
    """Whether anybody but ``but`` has this name, perhaps in another case or width."""
    same, own = normal(name.strip()).casefold(), but.id if but else ""
    return any(normal(each.name).casefold() == same and each.id != own for each in everybody(office))
