"""Finding records of registers by their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.dossiers.finding import RECORDS, Found
from app.registers import records_store

if TYPE_CHECKING:
    from app.base.series import Series
    from app.office.office import Office


def _record(office: Office, _series: Series, number: str) -> list[Found]:
    return [
        Found("sheet", each.number, each.dossier or "", each.number, each.form, kept=True)
        for each in records_store.load(office.register, number=number)
    ]


FINDERS = {RECORDS: _record}
