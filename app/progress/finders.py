"""Finding chase letters and period reports by their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.dossiers.finding import Found, sheets
from app.progress import store as progress
from app.progress.series import CHASE, REPORT

if TYPE_CHECKING:
    from app.base.series import Series
    from app.office.office import Office


def _chase(office: Office, series: Series, number: str) -> list[Found]:
    return sheets(series, number, ("" for each in progress.chases(office.register) if each.number == number))


def _report(office: Office, series: Series, number: str) -> list[Found]:
    return sheets(series, number, ("" for each in progress.reports(office.register) if each.number == number))


FINDERS = {CHASE: _chase, REPORT: _report}
