"""Registers 登记簿: the forms that the office fills in because its regulations name them, in their valid version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base import period_labels
from app.forms import editions
from app.forms import rules as forms
from app.forms.editions import library
from app.forms.rules import Form, NoFormInForce
from app.office import duties_store
from app.registers import records_store
from app.rulebook.duties import slot_of

if TYPE_CHECKING:
    from datetime import date

    from app.forms.entries import Entry
    from app.office.office import Office
    from app.rulebook.clauses import Clause, Terms


def named(office: Office, day: date) -> dict[str, tuple[str, ...]]:
    """Form -> clauses in force on ``day`` that name it as their evidence."""
    found: dict[str, tuple[str, ...]] = {}
    for clause, _, terms in office.rules.book.in_force(day):
        for form in terms.evidence.papers:
            found[form] = (*found.get(form, ()), clause.id)
    return found


def in_use(office: Office) -> list[Form]:
    """The registers in use today in the order of their clauses; the office's own forms without a clause come last."""
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
    """The registers in use, then those no longer in use that have records."""
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
    """The entry definition of a register's form. Raises ValueError for another form."""
    if form.entry is None:
        raise ValueError(form.name)
    return form.entry


def owed_day(office: Office, form: Form, period: str = "") -> date:
    """A day of the period that a form is written about: ``period``, if somebody named it; else the oldest one owed, above all
    by whoever is signed in, so that a late report is about its own time; else today's."""
    today = office.today()
    if period_labels.is_period(period):
        first, last = period_labels.period_of(period)
        return min(max(today, first), last)
    open_ones = [
        duty
        for duty in duties_store.recurring(office.register)
        if not duty.trigger and form.name in office.rules.terms(duty).evidence.papers
    ]
    mine = [duty for duty in open_ones if duty.responsible == office.signed_in]
    return min([today, *(slot_of(duty, office.rules.calendar) for duty in mine or open_ones)])


def reviewer(office: Office, entry: Entry) -> str:
    """The role that countersigns the records of a form: its own, else that of a clause in force under which every entry of
    every register is countersigned (DC-4); empty if nobody does."""
    if entry.review or entry.anonymous:
        return entry.review
    return next((terms.who.role for _, terms in countersigning(office)), "")


def countersigning(office: Office) -> list[tuple[Clause, Terms]]:
    """The clauses in force today under which every entry of every register is countersigned."""
    return [
        (clause, terms)
        for clause, _, terms in office.rules.book.in_force(office.today())
        if terms.evidence.countersigned
    ]


def rotates(office: Office) -> bool:
    """Whether a register in use is a roster 值班表."""
    return any(entry_of(form).rotates for form in in_use(office))
