"""Duties as the headless commands ``list`` and ``due`` print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.duties import service as duties
from app.office.nouns import Noun

if TYPE_CHECKING:
    from app.duties.service import DutyRow
    from app.office.office import Office


def as_json(office: Office, row: DutyRow) -> dict[str, object]:
    """A duty as values that JSON can hold; moments in the office's time, ISO."""
    duty = row.duty
    return {
        "clause": duty.clause,
        "file": row.unit,
        "responsible": office.name_of(duty.responsible),
        "started": office.local(duty.started).isoformat(),
        "due": office.local(duty.due).isoformat(),
        "provisional": duty.provisional,
        "state": row.state,
        "met_at": office.local(duty.met_at).isoformat() if duty.met_at else None,
        "what": office.rules.duty_words(duty),
    }


def _duties(office: Office) -> list[dict[str, object]]:
    return [as_json(office, each) for each in duties.every(office)]


NOUNS = {
    "duties": Noun(_duties),
}
