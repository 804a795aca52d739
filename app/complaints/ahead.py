"""What would follow from a step of a complaint that is not entered yet."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from app.office import rules_at_work

if TYPE_CHECKING:
    from datetime import date, datetime

    from app.complaints.rules import Complaint, Satisfaction
    from app.office.office import Office
    from app.rulebook.answers.foresight import Foreseen


def receiving(office: Office, dossier: str | None, at: datetime) -> Foreseen:
    """What taking a complaint in would start."""
    new = str(uuid4())
    facts: dict[str, object] = {"number": new, "complaint": new}
    return rules_at_work.foresee_events(office, dossier or new, at, [("complaint.received", facts)])


def stepping(office: Office, complaint: Complaint, event: str, at: datetime, **facts: object) -> Foreseen:
    """What an ``event`` of the present round would start, and what it would meet."""
    told = {"number": complaint.case, "complaint": complaint.id, **facts}
    return rules_at_work.foresee_events(office, complaint.file, at, [(event, told)])


def informing(office: Office, complaint: Complaint, promised: date, at: datetime) -> Foreseen:
    """What follows if the client is told a day."""
    return stepping(office, complaint, "complaint.informed", at, promised=promised.isoformat())


def calling_back(office: Office, complaint: Complaint, outcome: Satisfaction, at: datetime) -> Foreseen:
    """What follows from a call-back: a dissatisfied client opens the next round."""
    told = {"number": complaint.case, "complaint": complaint.id}
    events: list[tuple[str, dict[str, object]]] = [("complaint.called-back", {**told})]
    if outcome == "dissatisfied":
        again = f"{complaint.number}-{complaint.round + 1}"
        events.append(("complaint.received", {"number": again, "complaint": complaint.id}))
    return rules_at_work.foresee_events(office, complaint.file, at, events)
