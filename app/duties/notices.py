"""Notices 提醒 before a duty with a limit in hours falls due: in duty time alone, and once to whom it concerns."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.duties import duty_time, notices_store
from app.duties.service import rows_at
from app.office import duties_store, people_store, roles
from app.rulebook.limit_words import parse
from app.rulebook.limits import Elapsed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from app.base.working_calendar import Calendar
    from app.duties.duty_time import DutyTime
    from app.duties.service import DutyRow
    from app.office.office import Office
    from app.rulebook.duties import Duty

LEAD, SHARE = timedelta(hours=2), 4
"""How long before the due people are told, and at most which part of the limit that is."""

LONG_AGO = timedelta(days=7)
"""Nobody is told of what should have been told longer ago: it is among what is late."""


def told_at(duty: Duty, times: DutyTime, calendar: Calendar) -> datetime | None:
    """When to tell that a duty falls due, or that it did where that was outside duty time; None without a limit in hours."""
    limit = parse(duty.limit)
    if not isinstance(limit, Elapsed):
        return None
    lead = min(LEAD, timedelta(hours=limit.hours) / SHARE)
    return times.following(duty.due - lead, calendar)


def to_tell(
    duties: Iterable[Duty], known: Collection[str], times: DutyTime, calendar: Calendar, now: datetime
) -> list[Duty]:
    """Those of open duties of which somebody who knows of some (ids) is to be told now; none outside duty time."""
    if not times.contains(now, calendar):
        return []
    return [
        each
        for each in duties
        if each.id not in known and (at := told_at(each, times, calendar)) and now - LONG_AGO < at <= now
    ]


def concerned(office: Office) -> set[str]:
    """The keys of those whose duties concern the person signed in: their own, and of whom they stand in for today."""
    me = people_store.by_key(office.register, office.signed_in)
    if me is None:
        return {office.signed_in}
    today = office.today()
    absent = {
        each.person for each in roles.deputies(office) if each.deputy == me.id and each.first <= today <= each.last
    }
    return {office.signed_in, *(each.key for each in people_store.load(office.register) if each.id in absent)}


def take(office: Office) -> list[DutyRow]:
    """The duties of which the person signed in is told now; nobody tells them again, here or on another PC."""
    if not _waiting(office):
        return []
    with office.register.transaction():
        found = _waiting(office)
        notices_store.add(office.register, [each.id for each in found], office.signed_in, office.now())
    return rows_at(office, found, office.now())


def _waiting(office: Office) -> list[Duty]:
    """The duties of which the person signed in is to be told now, in order of due."""
    now, mine = office.now(), concerned(office)
    soon = duties_store.outstanding_by(office.register, now + LEAD)
    of_mine = [each for each in soon if office.names.key(each.responsible) in mine]
    known = notices_store.told(office.register, office.signed_in)
    return to_tell(of_mine, known, duty_time.read(office), office.rules.calendar, now)


def still_open(office: Office, duties: Collection[str]) -> list[DutyRow]:
    """Those of duties (ids) that are still to be done, in order of due."""
    outstanding = duties_store.outstanding(office.register)
    return rows_at(office, [each for each in outstanding if each.id in duties], office.now())
