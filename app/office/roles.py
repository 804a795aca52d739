"""Roles 岗位 and rights 权限: what each role may do; and deputies 代理, from a first to a last day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.base.refusals import ChangedMeanwhile, Refusal
from app.base.rights import RIGHTS, default_rights
from app.office import people_store
from app.office.people_store import Deputy, Role
from app.register import keys

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from app.office.seat import Seat

__all__ = ["Deputy", "Role"]


class NoRoleName(Refusal):
    """A role needs a name."""


@dataclass(eq=False)
class RoleNameTaken(Refusal):
    """There is another role with the name ``name``."""

    name: str


class NobodyAdministers(Refusal):
    """After this change nobody could manage people and rights."""


@dataclass(eq=False)
class NoDeputy(Refusal):
    """Somebody would stand in for themselves, or the last day is before the first."""


def everything(office: Seat) -> list[Role]:
    """All roles with their names and rights, the regulations' first."""
    changed = people_store.roles(office.register)
    named = {role: office.rules.role(role) for role in [*office.rules.roles(), *changed]}
    return [Role(role, name, rights_of(office, role), _version(changed, role)) for role, name in named.items()]


def _version(changed: dict[str, Role], role: str) -> int:
    return changed[role].version if role in changed else 0


def rights_of(office: Seat, role: str) -> frozenset[str]:
    """The rights of a role: those the office set, else the default ones."""
    known = people_store.roles(office.register).get(role)
    if known:
        return known.rights
    declared = office.rules.book.vocabulary.roles.get(role)
    return default_rights(role, declared.rank, declared.rights) if declared else default_rights(role, "", ())


def rights_held(office: Seat, person: str) -> frozenset[str]:
    """The rights of a person (id) today: by their own role, and by those of the people they stand in for."""
    return frozenset[str]().union(*(rights_of(office, role) for role in roles_of(office, person)))


def roles_of(office: Seat, person: str) -> frozenset[str]:
    """The roles in which a person (id) acts today: their own, and those of the people they stand in for."""
    today = office.today()
    represented = {each.person for each in people_store.deputies(office.register) if _stands_in(each, person, today)}
    return frozenset(
        each.role for each in people_store.load(office.register) if each.id == person or each.id in represented
    )


def represented(office: Seat, person: str, role: str) -> str:
    """The key of whoever has ``role``: the person (id), or somebody they stand in for today; empty if nobody."""
    today = office.today()
    others = [each.person for each in people_store.deputies(office.register) if _stands_in(each, person, today)]
    names = {each.id: each.key for each in people_store.load(office.register) if each.role == role}
    return next((names[each] for each in (person, *others) if each in names), "")


def _stands_in(deputy: Deputy, person: str, today: date) -> bool:
    return deputy.deputy == person and deputy.first <= today <= deputy.last


def change(office: Seat, role: Role, *, name: str, rights: Collection[str]) -> None:
    """Rename a role or change what it may do.

    Raises:
        NotAllowed, NoRoleName, RoleNameTaken, NobodyAdministers, ChangedMeanwhile

    """
    office.require("people")
    _check_name(office, role.id, name)
    known = people_store.roles(office.register).get(role.id)
    own = name.strip() if name.strip() != role.name or (known and known.name) else ""
    changed = replace(role, name=own, rights=frozenset(rights) & frozenset(RIGHTS))
    with office.register.transaction():
        if _version({role.id: known} if known else {}, role.id) != role.version:
            raise ChangedMeanwhile(role.name)
        if not people_store.keep_role(office.register, changed):
            raise ChangedMeanwhile(role.name)
        check_somebody_administers(office)
        office.forget_rules()
        office.record(
            "role.changed",
            role=role.id,
            before={"name": role.name, "rights": sorted(role.rights)},
            after={"name": name.strip(), "rights": sorted(changed.rights)},
        )


def add(office: Seat, name: str, rights: Collection[str] = ()) -> Role:
    """Add a role of the office's own.

    Raises:
        NotAllowed, NoRoleName, RoleNameTaken

    """
    office.require("people")
    role = Role(f"own-{uuid4().hex[:8]}", name.strip(), frozenset(rights) & frozenset(RIGHTS))
    _check_name(office, role.id, name)
    with office.register.transaction():
        people_store.keep_role(office.register, role)
        office.forget_rules()
        office.record("role.added", role=role.id, name=role.name, rights=sorted(role.rights))
    return replace(role, version=1)


def _check_name(office: Seat, role: str, name: str) -> None:
    if not name.strip():
        raise NoRoleName
    if any(other == name.strip() and each != role for each, other in office.rules.roles().items()):
        raise RoleNameTaken(name.strip())


def check_somebody_administers(office: Seat) -> None:
    """Refuse if, in an office with secrets, nobody active could manage people.

    Raises:
        NobodyAdministers

    """
    if office.root_public is None:
        return
    here = [
        each for each in people_store.load(office.register) if each.active and keys.has(office.register.folder, each.id)
    ]
    if not any("people" in rights_of(office, each.role) for each in here):
        raise NobodyAdministers


def deputies(office: Seat) -> list[Deputy]:
    """All deputies, past, present and future."""
    return people_store.deputies(office.register)


def appoint(office: Seat, *, person: str, deputy: str, first: date, last: date) -> Deputy:
    """Let ``deputy`` act for ``person`` (ids) from the first day to the last, both included.

    Raises:
        NotAllowed, NoDeputy

    """
    office.require("people")
    if person == deputy or last < first:
        raise NoDeputy
    made = Deputy(str(uuid4()), person, deputy, first, last)
    with office.register.transaction():
        people_store.keep_deputy(office.register, made)
        office.forget_rules()
        office.record("deputy.appointed", person=person, deputy=deputy, first=str(first), last=str(last))
    return made


def dismiss(office: Seat, deputy: Deputy) -> None:
    """End a deputy's term yesterday; one that has not begun is left without days.

    Raises:
        NotAllowed

    """
    from datetime import timedelta

    office.require("people")
    yesterday = office.today() - timedelta(days=1)
    ended = replace(deputy, last=min(deputy.last, yesterday))
    with office.register.transaction():
        people_store.keep_deputy(office.register, ended)
        office.forget_rules()
        office.record("deputy.dismissed", person=deputy.person, deputy=deputy.deputy, last=str(ended.last))
