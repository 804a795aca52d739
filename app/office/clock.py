"""The clock 时钟: a PC whose clock was set back, or far ahead, is noticed before anything is entered."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.base.refusals import ReasonMissing
from app.office.office import SLACK
from app.register import journal

if TYPE_CHECKING:
    from app.office.office import Office

LONGEST_REST = timedelta(days=45)
"""No office rests longer without an entry, so a clock further ahead is asked about."""


def doubtful(office: Office) -> datetime | None:
    """When the last journal entry was made, if the clock is before that or far after it; else None."""
    return behind(office) or ahead(office)


def ahead(office: Office) -> datetime | None:
    """When the last journal entry was made, if the clock is more than ``LONGEST_REST`` after that; else None."""
    entries = journal.read(office.register, limit=1)
    return entries[0].entered_at if entries and office.now() > entries[0].entered_at + LONGEST_REST else None


def behind(office: Office) -> datetime | None:
    """When the last journal entry was made, if the clock is more than ``SLACK`` before that; else None."""
    entries = journal.read(office.register, limit=1)
    if not entries or office.now() >= entries[0].entered_at - SLACK:
        return None
    return entries[0].entered_at


def confirm(office: Office, reason: str, expected: datetime | None = None) -> None:
    """Record that somebody confirmed the clock to be right; until then nobody can work at this PC.

    The entry has the clock's time, so the jump is visible in the journal between two entries, and later entries are
    compared with this one. If the clock was ahead before, duties that began then begin now. ``expected`` is what the clock should have shown if it jumped while the office was open.

    Raises:
        ReasonMissing

    """
    if not reason.strip():
        raise ReasonMissing
    last = expected or doubtful(office)
    if last is None:
        return
    with office.register.transaction():
        office.record("clock.confirmed", last=office.local(last).isoformat(timespec="minutes"), reason=reason.strip())
        if last > office.now():
            _put_right(office, last)


def _put_right(office: Office, last: datetime) -> None:
    """What began while the clock was ahead, up to ``last``, begins now; what was late only by that clock no longer is."""
    from msgspec.structs import replace

    from app.office import duties_store, proposals
    from app.rulebook.duties import recompute

    register, now = office.register, office.now()
    begun = [duty for duty in duties_store.outstanding(register) if duty.trigger and duty.started > now]
    moved = {each.id: each for each in (replace(duty, started=now) for duty in begun)}
    moved |= {each.id: each for each in recompute(moved.values(), office.rules.calendar)}
    duties_store.store(register, moved.values())
    looked = {each.id: each for each in duties_store.past_due(register, last, closed=False)} | moved
    proposals.look_at(office, looked.values(), proposals.CLOCK)
