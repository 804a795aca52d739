"""Finding complaints by their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.complaints import store as complaints
from app.complaints.rules import COMPLAINT
from app.dossiers.finding import Found, sheets

if TYPE_CHECKING:
    from app.base.series import Series
    from app.office.office import Office


def _complaint(office: Office, series: Series, number: str) -> list[Found]:
    return sheets(series, number, (each.dossier or "" for each in complaints.load(office.register, number=number)))


FINDERS = {COMPLAINT: _complaint}
