"""What comes in for a dossier at yearly rest wakes it, so that nothing open is left out of the lists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.closing.resting import WOKEN
from app.dossiers import store as stored
from app.office.answers import Answer

if TYPE_CHECKING:
    from app.office.office import Office
    from app.register.journal import Entry


def _wake(office: Office, entry: Entry) -> None:
    known = stored.by_id(office.register, entry.dossier or "")
    if known and known.resting:
        # Whoever receives a paper need not have the right to change dossiers.
        stored.replace(office.register, replace(known, resting=0))
        before, after = {"resting": known.resting}, {"resting": 0}
        office.record(WOKEN, dossier=known.id, before=before, after=after)


ANSWERS = {
    "wake": Answer(
        frozenset({"documents.received", "complaint.received", "loan.requested", "follow-up.planned"}), _wake
    )
}
