"""Numbers that stand on printed forms, and the sheets they mean: records of the register, and pages of a day or month."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.complaints import store as complaints
from app.dossiers import store as dossiers
from app.dossiers.finding import (
    Found,
)
from app.occasions import store as occasions
from app.office import fines_store, people_store
from app.progress import store as progress
from app.register import journal
from app.registers import records_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.office.office import Office

DATED = (
    ("day-sheet", re.compile(r"RB(\d{4})(\d{2})(\d{2})"), r"\1-\2-\3"),
    ("dashboard", re.compile(r"YB(\d{4})(\d{2})"), r"\1-\2"),
    ("regulation", re.compile(r"ZD(\d{4})(\d{2})(\d{2})"), r"\1-\2-\3"),
    ("complaint-analysis", re.compile(r"TSFX(\d{4})Q([1-4])"), r"\1-Q\2"),
    ("wage-sheet", re.compile(r"KK(\d{4})(\d{2})"), r"\1-\2"),
    ("blank-register", re.compile(r"KB\d{8}"), ""),
    ("archive-figures", re.compile(r"TJ\d{8}"), ""),
)
"""Forms of a day, month or quarter: the number on them, and the record that it says."""

RECORD = re.compile(r"[A-Z]{2,5}\d{4}-\d{4,}")
STATEMENT = re.compile(r"DZ(\d{4})(\d{2})-(\d{2,})")


def find(office: Office, number: str) -> list[Found]:
    """The sheets under a number, or nothing."""
    if finder := STORED.get(number[:2] if number[2:3].isdecimal() else ""):
        form, files = finder
        return [Found("sheet", number, dossier, number, form, kept=True) for dossier in files(office, number)]
    for form, pattern, record in DATED:
        if found := pattern.fullmatch(number):
            return [Found("sheet", found.expand(record), "", number, form)]
    return _record(office, number) or _statement(office, number)


def _record(office: Office, number: str) -> list[Found]:
    """A record of a register."""
    if not RECORD.fullmatch(number):
        return []
    return [
        Found("sheet", each.number, each.dossier or "", each.number, each.form, kept=True)
        for each in records_store.load(office.register, number=number)
    ]


def _statement(office: Office, number: str) -> list[Found]:
    """A person's statement of a month; the person is told by the place among all."""
    found, everybody = STATEMENT.fullmatch(number), people_store.load(office.register)
    if not found or not 0 < int(found[3]) <= len(everybody):
        return []
    record = f"{everybody[int(found[3]) - 1].name}/{found[1]}-{found[2]}"
    return [Found("sheet", record, "", number, "fine-statement")]


def _known(office: Office, files: list[str]) -> list[str]:
    """The files, those that are no dossier as nothing."""
    units = dossiers.units(office.register.connection, files)
    return [file if file in units else "" for file in files]


def _fine(office: Office, number: str) -> list[str]:
    lines = fines_store.numbered(office.register.connection, "number", number)
    return _known(office, [line.proposal.file for line in lines])


def _loss(office: Office, number: str) -> list[str]:
    lost = journal.read(office.register.connection, kind="documents.lost")
    return _known(office, [entry.dossier or "" for entry in lost if (entry.body or {}).get("number") == number])


def _complaint(office: Office, number: str) -> Iterator[str]:
    return (each.dossier or "" for each in complaints.load(office.register, number=number))


def _chase(office: Office, number: str) -> Iterator[str]:
    return ("" for each in progress.chases(office.register) if each.number == number)


def _report(office: Office, number: str) -> Iterator[str]:
    return ("" for each in progress.reports(office.register) if each.number == number)


def _occasion(office: Office, number: str) -> Iterator[str]:
    return ("" for each in occasions.load(office.register) if each.number == number)


STORED: dict[str, tuple[str, Callable[[Office, str], Iterator[str] | list[str]]]] = {
    "FK": ("fine-notice", _fine),
    "YS": ("loss-report", _loss),
    "TS": ("complaint", _complaint),
    "DB": ("chase-letter", _chase),
    "JB": ("progress-report", _report),
    "HD": ("task-list", _occasion),
}
"""By the two letters that a record's number begins with: its form, and the dossier (or nothing) of each that is found."""

FINDERS = {"sheet": find}
