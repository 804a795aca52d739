"""What the archive numbers itself, found by its number: loans, volumes, places, submissions, lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.archive.blanks import store as blanks
from app.archive.destructions import store as destructions
from app.archive.inspections import store as inspections
from app.archive.loans import store as loans
from app.archive.loans.rules import read_record
from app.archive.locations import store as locations
from app.archive.runs import store as submissions
from app.archive.volumes import store as volumes
from app.custody import handoffs_store
from app.dossiers.finding import (
    Found,
)

if TYPE_CHECKING:
    from app.office.office import Office


_NUMBER = re.compile(r"(?:AJ|JY|SJ|KB|PD|XH)\d{4}-\d{4,}(?:-\d+)?|WZ\d{4,}")


def find(office: Office, number: str) -> list[Found]:
    """The record under a number of the archive's, or nothing."""
    finder = _FINDERS.get(number[:2]) if _NUMBER.fullmatch(number) else None
    found = finder(office, number) if finder else None
    return [found] if found else []


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
    found = submissions.load(office.register, number)
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


_FINDERS = {
    "XH": _destruction,
    "PD": _inspection,
    "KB": _blanks,
    "SJ": _submission,
    "JY": _loan,
    "AJ": _volume,
    "WZ": _location,
}
"""By the two letters that a number begins with."""

FINDERS = {"archive": find}
