"""Finding occasions by their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.dossiers.finding import Found, sheets
from app.occasions import store as occasions
from app.occasions.store import OCCASION

if TYPE_CHECKING:
    from app.base.series import Series
    from app.office.office import Office


def _occasion(office: Office, series: Series, number: str) -> list[Found]:
    return sheets(series, number, ("" for each in occasions.load(office.register) if each.number == number))


FINDERS = {OCCASION: _occasion}
