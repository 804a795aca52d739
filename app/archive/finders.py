"""Finds the archive's records by number: loans, volumes, locations, submissions, blanks, inspections, destructions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.blanks import store as blanks
from app.archive.blanks.rules import STOCK_STEP
from app.archive.destructions import store as destructions
from app.archive.destructions.rules import DESTRUCTION
from app.archive.inspections import store as inspections
from app.archive.inspections.rules import INSPECTION
from app.archive.loans import store as loans
from app.archive.loans.rules import LOAN, read_record
from app.archive.locations import store as locations
from app.archive.locations.rules import LOCATION
from app.archive.runs.rules import SUBMISSION
from app.archive.volumes import store as volumes
from app.archive.volumes.rules import VOLUME
from app.custody import handoffs_store
from app.custody.lists import store as lists_store
from app.dossiers.finding import Found

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.series import Series
    from app.office.office import Office


def _loan(office: Office, number: str) -> Found | None:
    """A loan by its slip's number, or a renewal's."""
    loan, of_round = read_record(number) or ("", 0)
    for each in loans.load(office.register, number=loan):
        if of_round < len(each.terms):
            return Found("archived", each.id, each.dossier, number, each.borrower, each.purpose)
    return None


def _volume(office: Office, number: str) -> Found | None:
    found = volumes.load(office.register, number=number)
    return Found("archived", found[0].id, found[0].dossier or "", number, found[0].title) if found else None


def _location(office: Office, number: str) -> Found | None:
    found = (each for each in locations.load(office.register).values() if each.number == number)
    return next((Found("archived", each.id, "", number, each.name) for each in found), None)


def _submission(office: Office, number: str) -> Found | None:
    """A run; its signed list comes back to the first dossier on it."""
    found = lists_store.load(office.register, number)
    if not found:
        return None
    made = handoffs_store.load(office.register, ids=found[0].handoffs)
    first = min(made, key=lambda handoff: handoff.number)
    return Found("archived", found[0].id, first.dossier, number, found[0].counterpart)


def _blanks(office: Office, number: str) -> Found | None:
    found = (each for each in blanks.steps(office.register) if each.number == number)
    return next((Found("archived", each.id, "", number, f"{each.first} {each.last}") for each in found), None)


def _inspection(office: Office, number: str) -> Found | None:
    found = inspections.load(office.register, number)
    return Found("archived", found[0].id, "", number, found[0].quarter, kept=True) if found else None


def _destruction(office: Office, number: str) -> Found | None:
    """A destruction list; signed, it comes back to the first dossier on it."""
    for each in destructions.load(office.register, number):
        lines = [line for volume in each.volumes for line in volumes.contents(office.register, volume)]
        papers = handoffs_store.by_ids(office.register, [line.paper for line in lines])
        dossier = next((papers[line.paper].dossier for line in lines), "")
        return Found("archived", each.id, dossier, number, each.reason)
    return None


def _one(finder: Callable[[Office, str], Found | None]) -> Callable[[Office, Series, str], list[Found]]:
    def find(office: Office, _series: Series, number: str) -> list[Found]:
        found = finder(office, number)
        return [found] if found else []

    return find


FINDERS = {
    DESTRUCTION: _one(_destruction),
    INSPECTION: _one(_inspection),
    STOCK_STEP: _one(_blanks),
    SUBMISSION: _one(_submission),
    LOAN: _one(_loan),
    VOLUME: _one(_volume),
    LOCATION: _one(_location),
}
"""The finder for each series of numbers."""
