"""Days and dues as people say them: 今天 16:00 前, 明天, 10 月 14 日, 剩 4 个工作日. Exact moments are ``phrases`` and ``due_words``."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from app.base.words import say, say_many
from app.office import phrases
from app.register.moments import moment

if TYPE_CHECKING:
    from app.office.office import Office
    from app.rulebook.duties import Duty


def day(office: Office, value: date) -> str:
    """A day by its name if it is near, else with its month, and its year if that is another one."""
    away = (value - office.today()).days
    near = {-1: say("昨天"), 0: say("今天"), 1: say("明天")}
    if away in near:
        return near[away]
    if value.year == office.today().year:
        return say("{month} 月 {day} 日", month=value.month, day=value.day)
    return say("{year} 年 {month} 月 {day} 日", year=value.year, month=value.month, day=value.day)


def with_weekday(value: date) -> str:
    """A day with its weekday, without the year: 10 月 9 日 星期五."""
    return say("{month} 月 {day} 日 {weekday}", month=value.month, day=value.day, weekday=phrases.weekday(value))


def due_day(office: Office, due: datetime) -> tuple[date, str]:
    """The day on which something is due, and the time of day; empty for the end of a day."""
    local = office.local(due)
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        return local.date() - timedelta(days=1), ""
    return local.date(), f"{local.hour:02d}:{local.minute:02d}"


def stamp(office: Office, due: int | None) -> str:
    """A due moment, given in UTC microseconds, as people say it; empty for None."""
    if due is None:
        return ""
    on, hour = due_day(office, moment(due))
    return f"{day(office, on)} {hour}".rstrip()


def is_past(office: Office, due: int | None) -> bool:
    """Whether a due moment, given in UTC microseconds, is over."""
    return due is not None and moment(due) <= office.now()


def remaining(office: Office, duty: Duty) -> str:
    """What is left, or how late it is, in the unit of the limit: 今天内, 剩 1 小时 40 分, 剩 4 个工作日, 逾期 2 个工作日."""
    from app.rulebook.limit_words import parse

    now = office.now()
    on, hour = due_day(office, duty.due)
    if duty.due <= now:
        return phrases.left(office, duty.due)
    if on == office.today():
        return phrases.left(office, duty.due) if hour else say("今天内")
    if not hour and parse(duty.limit).by_calendar:
        return say_many("剩 {n} 个工作日", office.rules.calendar.worked_between(now, duty.due) or 1)
    if not hour:
        return say_many("剩 {n} 天", (on - office.today()).days)
    return phrases.left(office, duty.due)


def by_when(office: Office, duty: Duty) -> str:
    """When it is due, as a second line says it: 应于 9 月 29 日, 今天 16:00 前, 限 2 个工作日."""
    on, hour = due_day(office, duty.due)
    words = f"{day(office, on)} {hour}".rstrip()
    if duty.due <= office.now():
        return say("应于{day}", day=_apart(words))
    if on == office.today() and not hour:
        return say("限{limit}", limit=_apart(phrases.typed_limit(duty.limit) or words))
    return say("{moment} 前", moment=words) if hour else words


def lateness(office: Office, duty: Duty) -> str:
    """How late a duty is: 2 个工作日, 16 小时."""
    return phrases.late_by(office, duty.due)


def _apart(words: str) -> str:
    """Words with a blank before them if they begin with a digit or a Latin letter: they follow Chinese."""
    return f" {words}" if words[:1].isascii() else words
