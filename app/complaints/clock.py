"""The clock of a complaint: from when it came until now, or until it was settled, and when it is due."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from app.base.words import say
from app.duties import duty_time
from app.kit.painted.day_bar import Course
from app.office import phrases

if TYPE_CHECKING:
    from datetime import date, datetime

    from app.complaints.rules import Complaint
    from app.office.office import Office
    from app.rulebook.duties import Duty

_MIDNIGHT, _INSTANT = time(), timedelta(microseconds=1)


def course(office: Office, complaint: Complaint, duty: Duty | None) -> Course | None:
    """The bar of a complaint with its open duty; None if no clause sets it a time and it is not settled."""
    if duty is None and complaint.resolved is None:
        return None
    calendar, begin = office.rules.calendar, complaint.received.at
    until = complaint.resolved.at if complaint.resolved else office.now()
    first = calendar.day_of(begin)
    last = calendar.day_of(max(until, duty.due - _INSTANT) if duty else until)
    days = (last - first).days + 1
    axis = calendar.moment(first, _MIDNIGHT), calendar.end(last)
    return Course(
        *axis,
        begin,
        until,
        shade(office, duty),
        _marks(office, complaint, until, axis, (first, last)),
        tuple(duty_time.read(office).off(first, days, calendar)),
        duty.due if duty else None,
    )


def shade(office: Office, duty: Duty | None) -> str:
    """The colour of the bar: done, late, due today, or still to come."""
    if duty is None:
        return "done_mark"
    if duty.due <= office.now():
        return "late_mark"
    return "today_mark" if phrases.due_day(office, duty.due)[0] == office.today() else "fill"


def _marks(
    office: Office, complaint: Complaint, until: datetime, axis: tuple[datetime, datetime], days: tuple[date, date]
) -> list[tuple[datetime, str]]:
    """The words below the bar: the hours of one day, or moments of several."""
    one = days[0] == days[1]

    def at(moment: datetime) -> str:
        return f"{office.local(moment):%H:%M}" if one else phrases.near_moment(office, moment)

    end = say("{moment} 已解决", moment=at(until)) if complaint.resolved else say("现在 {moment}", moment=at(until))
    return [
        (until, end),
        (complaint.received.at, say("{moment} 受理", moment=at(complaint.received.at))),
        (axis[0], "0:00" if one else phrases.near_day(office, days[0])),
        (axis[1], "24:00" if one else phrases.near_day(office, days[1])),
    ]


def words(office: Office, complaint: Complaint, duty: Duty | None) -> tuple[str, str]:
    """What is left, and until when what has to be done; of a settled one, how long it took."""
    if duty is None:
        took = complaint.resolved.at - complaint.received.at if complaint.resolved else timedelta()
        return say("已解决"), say("用时 {amount}", amount=phrases.amount(int(took.total_seconds() // 60)))
    what = say("{moment} 前办结，或告知客户解决日期") if complaint.state == "open" else say("{moment} 前办结")
    return phrases.left(office, duty.due), what.format(moment=phrases.near_due(office, duty.due))
