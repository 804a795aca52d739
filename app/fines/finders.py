"""Finding fines and decisions by their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.dossiers.finding import Found, known, sheets
from app.office import fines_store
from app.office.fine_ledger import DECISION, FINE

if TYPE_CHECKING:
    from app.base.series import Series
    from app.office.office import Office


def _fine(office: Office, series: Series, number: str) -> list[Found]:
    lines = fines_store.numbered(office.register, number)
    return sheets(series, number, known(office, [line.proposal.file for line in lines]))


def _decision(office: Office, _series: Series, number: str) -> list[Found]:
    """The notices of the lines a decision is about."""
    lines = [line for line in fines_store.decided(office.register, number) if line.number]
    files = known(office, [line.proposal.file for line in lines])
    return [found for line, file in zip(lines, files, strict=True) for found in sheets(FINE, line.number, [file])]


FINDERS = {FINE: _fine, DECISION: _decision}
