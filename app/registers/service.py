"""Registers 登记簿: the forms that people of this office fill in, as its regulations name them, in their valid version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.forms import editions
from app.forms import rules as forms
from app.forms.editions import library
from app.forms.rules import Form, NoFormInForce
from app.registers import records_store

if TYPE_CHECKING:
    from datetime import date

    from app.forms.entries import Entry
    from app.office.office import Office


def named(office: Office, day: date) -> dict[str, tuple[str, ...]]:
    """The forms that clauses in force on ``day`` name as their evidence, with the clauses."""
    found: dict[str, tuple[str, ...]] = {}
    for clause, _, terms in office.rules.book.in_force(day):
        for form in terms.evidence.papers:
            found[form] = (*found.get(form, ()), clause.id)
    return found


def in_use(office: Office) -> list[Form]:
    """The registers of the office today, in the order of its clauses; its own ones without a clause come last."""
    day, versions = office.today(), library(office)
    names = dict.fromkeys([*named(office, day), *(form.name for form in editions.approved(office))])
    found = []
    for name in names:
        try:
            form = forms.in_force(versions, name, day)
        except NoFormInForce:
            continue
        if form.entry is not None:
            found.append(form)
    return found


def shown(office: Office) -> list[Form]:
    """The registers in use, then those that only have records: of a regulation that is off, of a form that ran out."""
    found = {form.name: form for form in in_use(office)}
    latest = {form.name: form for form in sorted(library(office), key=lambda form: form.version) if form.entry}
    return list(found.values()) + [latest[name] for name in records_store.forms(office.register) if name not in found]


def form_of(office: Office, name: str) -> Form:
    """The version of a register's form that is valid today. Raises NoFormInForce."""
    form = forms.in_force(library(office), name, office.today())
    if form.entry is None:
        raise NoFormInForce(name, office.today())
    return form


def version_of(office: Office, name: str, version: int) -> Form:
    """One version of a form, valid today or not. Raises NoFormInForce."""
    for form in library(office):
        if (form.name, form.version) == (name, version) and form.entry is not None:
            return form
    raise NoFormInForce(name, office.today())


def entry_of(form: Form) -> Entry:
    """What is filled in on a form that is a register."""
    if form.entry is None:
        raise ValueError(form.name)
    return form.entry


def rotates(office: Office) -> bool:
    """Whether people take turns with a register in use, so that there is a roster."""
    return any(entry_of(form).rotates for form in in_use(office))
