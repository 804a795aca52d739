"""Whose a duty is: mine, or one that is late and that I must be told of 报给我的."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from app.duties.service import escalation_levels
from app.office import people_store
from app.office.roles import roles_of

if TYPE_CHECKING:
    from app.duties.service import DutyRow
    from app.office.office import Office
    from app.rulebook.duties import Duty

Whose = Literal["", "mine", "told"]
"""Everybody's, those the person signed in is responsible for, those that have been reported to them."""


def roles(office: Office) -> frozenset[str]:
    """The roles in which the person signed in acts today."""
    person = people_store.by_key(office.register, office.signed_in)
    return roles_of(office, person.id) if person else frozenset()


def told(office: Office, duty: Duty) -> dict[str, list[str]]:
    """Who must have been told by now that a duty is late: role -> the keys of the people who have it."""
    levels = escalation_levels(office, duty)
    in_force = office.rules.in_force
    return {role: list(in_force.people_with(role)) for level in levels for role in level.roles}


def chosen(office: Office, rows: list[DutyRow], whose: Whose) -> list[DutyRow]:
    """The rows that are ``whose``."""
    if whose == "mine":
        return [each for each in rows if office.names.key(each.duty.responsible) == office.signed_in]
    if whose == "told":
        mine = roles(office)
        return [each for each in rows if mine & told(office, each.duty).keys()]
    return rows
