"""How a dossier is spelt when it is stored: unit, names and numbers in one way, whatever was typed or pasted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.base import phones
from app.base.normal import name, normal, number
from app.dossiers import projects

if TYPE_CHECKING:
    from app.dossiers.rules import Buyer, Dossier, Person
    from app.office.office import Office


def spelt(office: Office, dossier: Dossier, before: Dossier | None = None) -> Dossier:
    """The dossier as it is stored. What has not changed since ``before`` stays as it is, however it was once written.

    Raises:
        NotAUnit, UnknownProject

    """
    if before is None or (dossier.unit, dossier.project) != (before.unit, before.project):
        dossier = moved(office, dossier, dossier.unit, dossier.project)
    return replace(
        dossier,
        buyers=tuple(map(_buyer, dossier.buyers)),
        people=tuple(map(_person, dossier.people)),
        contract=number(dossier.contract) or None if dossier.contract else dossier.contract,
        phone=telephone(dossier.phone),
        address=normal(dossier.address),
        adviser=name(dossier.adviser),
    )


def moved(office: Office, dossier: Dossier, written: str, project: int) -> Dossier:
    """The dossier with the unit that somebody wrote, in a project if the text names none. Raises NotAUnit, UnknownProject."""
    chosen, unit = projects.placed(office, written, project)
    shown = projects.shown(office, chosen, unit)
    return replace(dossier, unit=shown, project=chosen.id, estate=chosen.name if shown != str(unit) else "")


def _buyer(buyer: Buyer) -> Buyer:
    return replace(buyer, name=name(buyer.name))


def _person(person: Person) -> Person:
    return replace(
        person, name=name(person.name), identity=number(person.identity).upper(), phone=telephone(person.phone)
    )


def telephone(written: str) -> str:
    """One or more telephone numbers, joined by ``、``; what is no number stays as it was typed."""
    found = phones.read(written)
    remarks = any("\u4e00" <= character <= "\u9fff" for character in written)
    return normal(written) if found.faults or remarks else "、".join(found.numbers)
