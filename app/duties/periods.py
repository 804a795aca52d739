"""Periods 期间: recurring duties are opened when their period begins, without anybody doing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.office import duties_store
from app.register import journal
from app.register.moments import moment, stamp
from app.register.settings import set_setting, setting
from app.rulebook.periods import recurring

if TYPE_CHECKING:
    from datetime import datetime

    from app.office.office import Office
    from app.rulebook.duties import Duty

SEEN = "periods-seen"
"""The setting with the moment (UTC microseconds) up to which the duties of all periods are open."""


def bring_up_to_date(office: Office) -> int:
    """Open the duties of every period that began since the last call; return how many."""
    register, now = office.register, office.now()
    seen = setting(register, SEEN)
    since = moment(int(seen)) if seen else journal.first_entered_at(register) or now
    if now < since:
        return 0
    opened = recurring(office.rules.in_force, since, now, _earlier(office), under_way=bool(seen))
    if not opened and seen and office.local(since).date() == office.local(now).date():
        return 0
    with register.transaction():
        known = {duty.id for duty in duties_store.recurring_since(register, since)}
        new = [duty for duty in opened if duty.id not in known]
        duties_store.store(register, new)
        set_setting(register, SEEN, str(stamp(now)))
        if new:
            office.record("duties.begun", count=len(new))
    return len(new)


def look_again_from(office: Office, begun: datetime) -> None:
    """Make the next ``bring_up_to_date`` start from ``begun``; the caller holds the transaction."""
    register = office.register
    seen = setting(register, SEEN)
    if seen and stamp(begun) <= int(seen):
        set_setting(register, SEEN, str(stamp(begun) - 1))


def _earlier(office: Office) -> list[Duty]:
    """All earlier duties of clauses that rotate, from which follows whose turn is next."""
    book = office.rules.book
    rotating = [number for number, clause in book.clauses.items() if any(each.who.rotates for each in clause.versions)]
    return [duty for number in rotating for duty in duties_store.of_clause(office.register, number)]
