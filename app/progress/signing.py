"""Matters 签批事项 of this room: the exact content that is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access.matters import Matter, NothingToSign
from app.base.words import say
from app.progress import store as progress
from app.register.moments import stamp

if TYPE_CHECKING:
    from app.office.office import Office


def period_report(office: Office, record: str) -> dict[str, object]:
    """A progress report 进度汇报 as drawn up (SO-1.9), by its number. Raises NothingToSign."""
    found = next((each for each in progress.reports(office.register) if each.number == record), None)
    if found is None:
        raise NothingToSign(record)
    days = [found.first.isoformat(), found.last.isoformat()]
    return {"report": found.number, "days": days, "at": stamp(found.at), "by": found.by, "body": found.body}


MATTERS = {
    "period-report": Matter(period_report, "approve", lambda: say("进度汇报")),
}
"""Matter -> the content that is signed, and the right that signing takes."""
