"""Numbers that stand on printed forms, and the sheets they mean: records of the register, and pages of a day or month."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from app.archive import found as archived
from app.base.series import Dated, Series
from app.complaints import rules as complaints_rules
from app.complaints import store as complaints
from app.custody import handoffs_store
from app.custody import rules as custody
from app.dossiers import rules as dossiers_rules
from app.dossiers import store as dossiers
from app.find.series import DATED, SERIES
from app.find.service import Found
from app.imports import ledgers
from app.occasions import store as occasions
from app.office import fine_ledger, fines_store, people_store
from app.progress import store as progress
from app.register import journal
from app.registers import records_store
from app.rulebook import tracks

if TYPE_CHECKING:
    from app.office.office import Office


def find(office: Office, number: str) -> list[Found]:
    """The sheets and records under a number, or nothing."""
    for dated in DATED:
        if read := dated.read(number):
            return _dated(office, dated, number, *read)
    for series in SERIES:
        if series.read(number) and series in FINDERS:
            return FINDERS[series](office, series, number)
    return _record(office, number)


def _dated(office: Office, dated: Dated, number: str, record: str, place: int) -> list[Found]:
    """The sheet of a day, month or quarter; one for every person is told by the person's place among all."""
    if dated.each:
        everybody = people_store.load(office.register)
        if not 0 < place <= len(everybody):
            return []
        record = f"{everybody[place - 1].name}/{record}"
    return [Found("sheet", record, "", number, dated.form)]


def _record(office: Office, number: str) -> list[Found]:
    """A record of a register."""
    return [
        Found("sheet", each.number, each.dossier or "", each.number, each.form, kept=True)
        for each in records_store.load(office.register, number=number)
    ]


def _sheets(series: Series, number: str, files: Iterable[str]) -> list[Found]:
    """The form of a record, once for each dossier (or nothing) that it belongs to."""
    return [Found("sheet", number, dossier, number, series.form, kept=True) for dossier in files]


def _paper(office: Office, _series: Series, number: str) -> list[Found]:
    found = handoffs_store.paper(office.register, number)
    return [Found("paper", found.id, found.dossier, found.number, found.kind)] if found else []


def _receipt(office: Office, _series: Series, number: str) -> list[Found]:
    return [
        Found("receipt", each.id, each.dossier, each.number, each.giver, each.taker)
        for each in handoffs_store.load(office.register, number=number)
    ]


def _known(office: Office, files: list[str]) -> list[str]:
    """The files, those that are no dossier as nothing."""
    units = dossiers.units(office.register, files)
    return [file if file in units else "" for file in files]


def _fine(office: Office, series: Series, number: str) -> list[Found]:
    lines = fines_store.numbered(office.register, number)
    return _sheets(series, number, _known(office, [line.proposal.file for line in lines]))


def _decision(office: Office, _series: Series, number: str) -> list[Found]:
    """The notices of the lines that a decision is about."""
    lines = [line for line in fines_store.decided(office.register, number) if line.number]
    files = _known(office, [line.proposal.file for line in lines])
    return [
        found
        for line, file in zip(lines, files, strict=True)
        for found in _sheets(fine_ledger.FINE, line.number, [file])
    ]


def _loss(office: Office, series: Series, number: str) -> list[Found]:
    lost = journal.read(office.register, kind="documents.lost")
    files = [entry.dossier or "" for entry in lost if (entry.body or {}).get("number") == number]
    return _sheets(series, number, _known(office, files))


def _complaint(office: Office, series: Series, number: str) -> list[Found]:
    return _sheets(series, number, (each.dossier or "" for each in complaints.load(office.register, number=number)))


def _chase(office: Office, series: Series, number: str) -> list[Found]:
    return _sheets(series, number, ("" for each in progress.chases(office.register) if each.number == number))


def _report(office: Office, series: Series, number: str) -> list[Found]:
    return _sheets(series, number, ("" for each in progress.reports(office.register) if each.number == number))


def _occasion(office: Office, series: Series, number: str) -> list[Found]:
    return _sheets(series, number, ("" for each in occasions.load(office.register) if each.number == number))


Finder = Callable[["Office", Series, str], list[Found]]

BY_TEXT = (dossiers_rules.DOSSIER,)
"""What is found by its number as by any other piece of what a clerk remembers of it."""

UNSOUGHT = (ledgers.BATCH,)
"""Imports have a page of their own, and their numbers stand on no form."""

FINDERS: dict[Series, Finder] = {
    custody.PAPER: _paper,
    custody.RECEIPT: _receipt,
    custody.LOSS: _loss,
    fine_ledger.FINE: _fine,
    fine_ledger.DECISION: _decision,
    complaints_rules.COMPLAINT: _complaint,
    tracks.CHASE: _chase,
    tracks.REPORT: _report,
    occasions.OCCASION: _occasion,
    **archived.FINDERS,
}
"""Finds what a number of a series means."""
