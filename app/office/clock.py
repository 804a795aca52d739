"""The clock 时钟: a PC whose clock was set back is noticed before anything is entered."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.base.refusals import ReasonMissing
from app.register import journal

if TYPE_CHECKING:
    from app.office.office import Office

SLACK = timedelta(minutes=5)
"""Clocks are routinely corrected by this much, so it raises no question."""


def behind(office: Office) -> datetime | None:
    """When the last journal entry was made, if the clock is more than ``SLACK`` before that; else None."""
    entries = journal.read(office.register, limit=1)
    if not entries or office.now() >= entries[0].entered_at - SLACK:
        return None
    return entries[0].entered_at


def confirm(office: Office, reason: str) -> None:
    """Record that somebody confirmed the clock to be right; until then nobody can work at this PC.

    The entry has the clock's time, so the jump is visible in the journal between two entries, and later entries are
    compared with this one.

    Raises:
        ReasonMissing

    """
    if not reason.strip():
        raise ReasonMissing
    last = behind(office)
    if last is None:
        return
    with office.register.transaction():
        office.record("clock.confirmed", last=office.local(last).isoformat(timespec="minutes"), reason=reason.strip())
