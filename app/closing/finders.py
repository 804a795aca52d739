"""Finding a procedure by its number: it shows the client whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.closing import rules
from app.dossiers import service as dossiers
from app.dossiers.finding import Found
from app.register import journal

if TYPE_CHECKING:
    from app.base.series import Series
    from app.office.office import Office


def _procedure(office: Office, _series: Series, number: str) -> list[Found]:
    entries = journal.read(office.register, kind=rules.DONE)
    files = [entry.dossier for entry in entries if entry.dossier and (entry.body or {}).get("number") == number]
    found = [dossiers.load(office, each) for each in files]
    return [
        Found("dossier", each.id, each.id, each.number, f"{each.unit} {each.names}", number, state=each.state)
        for each in found
    ]


FINDERS = {rules.PROCEDURE: _procedure}
