"""Periods 期间: recurring duties are opened when their period begins, without anybody doing anything."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.office import duties_store
from app.register import journal
from app.register.moments import moment, stamp
from app.register.settings import set_setting, setting
from app.rulebook.periods import followed, recurring

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from app.office.seat import Seat
    from app.rulebook.duties import Duty

SEEN = "periods-seen"
"""The setting with the moment (UTC microseconds) from which a clause that has no duties yet is looked at."""


def bring_up_to_date(office: Seat) -> int:
    """Open the duties of every period that began since the last call, and pass those of periods under way to whoever has
    their role by now; return how many were opened or passed on."""
    return _look(office, note=False) if office.derives() else 0


@contextmanager
def through_change(office: Seat) -> Iterator[None]:
    """Around a change of people: what was owed until now is owed by those who were here, what comes by those who are.

    So the duties do not depend on whether somebody looked in between. The caller holds the transaction.
    """
    _look(office, note=True)
    yield
    _look(office, note=True)


def _look(office: Seat, *, note: bool) -> int:
    register, now = office.register, office.now()
    seen = setting(register, SEEN)
    since = min(moment(int(seen)) if seen else journal.first_entered_at(register) or now, now)
    in_force = office.rules.in_force
    opened = recurring(in_force, since, now, _earlier(office))
    passed = followed([*duties_store.recurring_after(register, now), *opened], now, in_force)
    changed = {duty.id: duty for duty in (*opened, *passed)}
    if not changed and not note and seen and office.local(since).date() == office.local(now).date():
        return 0
    with register.transaction():
        duties_store.store(register, changed.values())
        set_setting(register, SEEN, str(stamp(now)))
        if changed:
            office.record("duties.begun", count=len(changed))
    return len(changed)


def look_again_from(office: Seat, begun: datetime) -> None:
    """Make the next ``bring_up_to_date`` look from ``begun`` at what is new; the caller holds the transaction."""
    register = office.register
    seen = setting(register, SEEN)
    if seen and stamp(begun) <= int(seen):
        set_setting(register, SEEN, str(stamp(begun) - 1))


def _earlier(office: Seat) -> list[Duty]:
    """The latest duties of each clause, and all of clauses that rotate, from which follows whose turn is next."""
    book = office.rules.book
    rotating = [number for number, clause in book.clauses.items() if any(each.who.rotates for each in clause.versions)]
    found = [*duties_store.latest_recurring(office.register)]
    found += [duty for number in rotating for duty in duties_store.of_clause(office.register, number)]
    return list({duty.id: duty for duty in found}.values())
