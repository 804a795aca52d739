"""The clock 时钟: a PC whose clock was set back is noticed before anything is written down."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.base.refusals import ReasonMissing
from app.register import journal

if TYPE_CHECKING:
    from app.office.office import Office

SLACK = timedelta(minutes=5)
"""Clocks are set by so much every day; nobody is asked about it."""


def behind(office: Office) -> datetime | None:
    """When the last journal entry was written, if the clock shows more than five minutes before that; else None."""
    entries = journal.read(office.register, limit=1)
    if not entries or office.now() >= entries[0].entered_at - SLACK:
        return None
    return entries[0].entered_at


def confirm(office: Office, reason: str) -> None:
    """Somebody says that the clock is right as it is; until then nobody works at this PC.

    The entry is written at the clock's moment, so the jump stands in the journal between two entries, and what follows
    is measured against it.

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
