"""Facts as people read them: money, moments, time left, limits; near days by their names: 今天 16:00 前, 明天, 10 月 14 日."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from app.base.local_times import written
from app.base.words import listed, say, say_in, say_many
from app.register.moments import moment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.office.office import Office
    from app.rulebook.duties import Duty

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def money(fen: int | None) -> str:
    """Fen as yuan with thousands separators and two decimals; empty for None."""
    return "" if fen is None else f"{'-' if fen < 0 else ''}{abs(fen) // 100:,}.{abs(fen) % 100:02d}"


def people(office: Office, keys: Iterable[str]) -> dict[str, str]:
    """Key -> what a person is called where one of several is chosen: by name; where two share it, by role and key too."""
    from collections import Counter

    from app.office import people_store

    known = {each.key: each for each in people_store.load(office.register)}
    here = [known[key] for key in dict.fromkeys(keys) if key in known]
    names = Counter(each.name for each in here)
    told = {each.key: f"{each.name}（{office.rules.role(each.role)}）" for each in here if names[each.name] > 1}
    twice = Counter(told.values())
    return {
        each.key: f"{told[each.key]} {each.key}" if twice[told.get(each.key, "")] > 1 else told.get(each.key, each.name)
        for each in here
    }


def day(value: date) -> str:
    """A day as it is written in lists."""
    return value.isoformat()


def at(office: Office, moment: datetime) -> str:
    """A moment to the minute, by the office's clocks."""
    return written(office.local(moment))


def stamp_words(office: Office, stamp: int | None) -> str:
    """A due moment, given in UTC microseconds, as people read it; empty for None."""
    return "" if stamp is None else office.due_words(_EPOCH + timedelta(microseconds=stamp))


def left(office: Office, due: datetime) -> str:
    """The time left, or the lateness: in working days if at least one, else in hours and minutes."""
    now = office.now()
    if due <= now and (days := office.rules.calendar.worked_between(due, now)):
        return say("逾期 {days} 个工作日", days=days)
    words = say("逾期 {amount}") if due <= now else say("剩 {amount}")
    return words.format(amount=amount(int(abs((due - now).total_seconds()) // 60)))


def late_by(office: Office, due: datetime, until: datetime | None = None) -> str:
    """How late something is, or was at ``until``: in working days if at least one, else in hours and minutes."""
    now = until or office.now()
    if days := office.rules.calendar.worked_between(due, now):
        return say_many("{n} 个工作日", days)
    return amount(int((now - due).total_seconds() // 60))


def amount(minutes: int) -> str:
    """A time in minutes, in its two largest units."""
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days and hours:
        return say("{days} 天 {hours} 小时", days=days, hours=hours)
    if days:
        return say_many("{n} 天", days)
    if hours and minutes:
        return say("{hours} 小时 {minutes} 分", hours=hours, minutes=minutes)
    if hours:
        return say_many("{n} 小时", hours)
    return say("{minutes} 分", minutes=minutes)


def long_day(value: date) -> str:
    """A day with its weekday, for headings."""
    return say(
        "{year} 年 {month} 月 {day} 日 {weekday}",
        year=value.year,
        month=value.month,
        day=value.day,
        weekday=weekday(value),
    )


def weekday(value: date) -> str:
    """The name of a day's weekday."""
    names = (say("星期一"), say("星期二"), say("星期三"), say("星期四"), say("星期五"), say("星期六"), say("星期日"))
    return names[value.weekday()]


def weekday_letters() -> tuple[str, ...]:
    """The names of the weekdays from Monday on, as short as can be."""
    return (
        *(say_in("weekday", "一"), say_in("weekday", "二"), say_in("weekday", "三"), say_in("weekday", "四")),
        *(say_in("weekday", "五"), say_in("weekday", "六"), say_in("weekday", "日")),
    )


def month(value: date) -> str:
    """A month with its year: 2026 年 10 月."""
    return say("{year} 年 {month} 月", year=value.year, month=value.month)


def short_month(value: date) -> str:
    """A month without its year, as narrow as can be."""
    names = (
        *(say("1 月"), say("2 月"), say("3 月"), say("4 月"), say("5 月"), say("6 月")),
        *(say("7 月"), say("8 月"), say("9 月"), say("10 月"), say("11 月"), say("12 月")),
    )
    return names[value.month - 1]


def standing(word: str) -> str:
    """The words for a ``working_calendar.Standing``."""
    return {
        "working": say("工作日"),
        "weekend": say("周末"),
        "holiday": say("休（法定节假日）"),
        "moved": say("班（调休上班）"),
        "office-rest": say("休（本单位）"),
        "office-work": say("班（本单位）"),
    }.get(word, word)


def limit(words: str) -> str:
    """A limit, given in the language of limits, as people read it."""
    fixed = {
        "": say("不计时"),
        "same day": say("当日内"),
        "at once": say("立即"),
        "promised": say("按约定日期"),
        "day end": say("每日"),
        "working day end": say("每个工作日"),
        "month end": say("每月末"),
        "quarter end": say("每季末"),
        "half-year end": say("每半年末"),
        "year end": say("每年末"),
    }
    if words in fixed:
        return fixed[words]
    if words.startswith("every "):
        return _slots(words.removeprefix("every "))
    number, _, unit = words.partition(" ")
    when = next((each for each in ("before", "after") if f" {each} " in unit), "")
    unit = unit.partition(f" {when} ")[0] if when else unit
    return _counted(int(number), unit.removesuffix("s"), when) or words if number.isdigit() else words


def limit_of(duty: Duty) -> str:
    """A duty's limit as people read it; of what was to be done at once, with the minutes that were allowed."""
    words = limit(duty.limit)
    return say("{limit}（{minutes} 分钟以内）", limit=words, minutes=duty.grace) if duty.grace else words


def _counted(n: int, unit: str, when: str) -> str:
    """``n`` units after an event, or ``before`` or ``after`` a day that it names; empty for an unknown unit."""
    match unit, when:
        case "hour", "":
            return say_many("{n} 小时内（夜间和节假日都算）", n)
        case "day", "":
            return say_many("{n} 日内（自次日起算）", n)
        case "working day", "":
            return say_many("{n} 个工作日内（当日不算）", n)
        case "second", "":
            return say_many("{n} 秒内（行为标准）", n)
        case "ring", "":
            return say_many("响铃 {n} 声内（行为标准）", n)
        case "minute", "before":
            return say_many("提前 {n} 分钟", n)
        case "day", "before":
            return say_many("提前 {n} 日", n)
        case "working day", "before":
            return say_many("提前 {n} 个工作日", n)
        case "day", "after":
            return say_many("开始后 {n} 日内（自次日起算）", n)
        case "working day", "after":
            return say_many("开始后 {n} 个工作日内（当日不算）", n)
    return ""


def typed_limit(words: str) -> str:
    """A limit as it is typed into a field: as people write it if that can be parsed again, else unchanged."""
    from app.rulebook import typed_limits
    from app.rulebook.limit_words import NotALimit

    written = typed_limits.shortened(limit(words)) if words else ""
    try:
        return written if typed_limits.typed_limit(written, words) == words else words
    except NotALimit:
        return words


def short_limit(words: str) -> str:
    """A limit in as few words as it is typed, as it is read: 24 小时, 2 个工作日, every Mon, Thu."""
    typed = re.sub(r"\b(mon|tue|wed|thu|fri|sat|sun)\b", lambda found: found[0].capitalize(), typed_limit(words))
    return re.sub(r"(?<=\d)(?=[\u4e00-\u9fff])", " ", typed)


def _slots(slots: str) -> str:
    """The words for ``mon, thu`` or ``friday 09:00``."""
    days, _, hour = slots.rpartition(" ") if ":" in slots else (slots, "", "")
    names = {
        "mon": say("周一"),
        "tue": say("周二"),
        "wed": say("周三"),
        "thu": say("周四"),
        "fri": say("周五"),
        "sat": say("周六"),
        "sun": say("周日"),
        "day": say("日"),
        "wor": say("个工作日"),
    }
    weekdays = listed(names.get(day.strip()[:3].lower(), day) for day in days.split(","))
    if hour:
        return say("每{days} {hour}", days=weekdays, hour=hour)
    return say("每{days}（遇休息日顺延）", days=weekdays)


def near_day(office: Office, value: date) -> str:
    """A day by its name if it is near, else with its month, and its year if that is another one."""
    away = (value - office.today()).days
    near = {-1: say("昨天"), 0: say("今天"), 1: say("明天")}
    if away in near:
        return near[away]
    if value.year == office.today().year:
        return say("{month} 月 {day} 日", month=value.month, day=value.day)
    return say("{year} 年 {month} 月 {day} 日", year=value.year, month=value.month, day=value.day)


def near_moment(office: Office, at: datetime) -> str:
    """A moment as people say it: 今天 15:50, 11 月 3 日 9:05."""
    local = office.local(at)
    return f"{near_day(office, local.date())} {local.hour:02d}:{local.minute:02d}"


def with_weekday(value: date) -> str:
    """A day with its weekday, without the year: 10 月 9 日 星期五."""
    return say("{month} 月 {day} 日 {weekday}", month=value.month, day=value.day, weekday=weekday(value))


def due_day(office: Office, due: datetime) -> tuple[date, str]:
    """The day on which something is due, and the time of day; empty for the end of a day."""
    local = office.local(due)
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        return local.date() - timedelta(days=1), ""
    return local.date(), f"{local.hour:02d}:{local.minute:02d}"


def near_due(office: Office, due: datetime) -> str:
    """A due moment as people say it, the end of a day as 24:00: 今天 24:00, 11 月 3 日 16:00."""
    on, hour = due_day(office, due)
    return f"{near_day(office, on)} {hour or '24:00'}"


def due_words(office: Office, due: datetime) -> str:
    """When something is due, as people say it: 今天 16:00 前, 明天, 应于 9 月 29 日."""
    on, hour = due_day(office, due)
    words = f"{near_day(office, on)} {hour}".rstrip()
    if due <= office.now():
        return say("应于{day}", day=_apart(words))
    return say("{moment} 前", moment=words) if hour else words


def near_stamp(office: Office, due: int | None) -> str:
    """A due moment, given in UTC microseconds, as people say it; empty for None."""
    if due is None:
        return ""
    on, hour = due_day(office, moment(due))
    return f"{near_day(office, on)} {hour}".rstrip()


def is_past(office: Office, due: int | None) -> bool:
    """Whether a due moment, given in UTC microseconds, is over."""
    return due is not None and moment(due) <= office.now()


def remaining(office: Office, duty: Duty) -> str:
    """What is left, or how late it is, in the unit of the limit: 今天内, 剩 1 小时 40 分, 剩 4 个工作日, 逾期 2 个工作日."""
    from app.rulebook.limit_words import parse

    now = office.now()
    on, hour = due_day(office, duty.due)
    if duty.due <= now:
        return left(office, duty.due)
    if on == office.today():
        return left(office, duty.due) if hour else say("今天内")
    if not hour and parse(duty.limit).by_calendar:
        return say_many("剩 {n} 个工作日", office.rules.calendar.worked_between(now, duty.due) or 1)
    if not hour:
        return say_many("剩 {n} 天", (on - office.today()).days)
    return left(office, duty.due)


def by_when(office: Office, duty: Duty) -> str:
    """When it is due, as a second line says it: 应于 9 月 29 日, 今天 16:00 前, 限 2 个工作日."""
    words = due_words(office, duty.due)
    on, hour = due_day(office, duty.due)
    if duty.due > office.now() and on == office.today() and not hour:
        return say("限{limit}", limit=_apart(short_limit(duty.limit) or words))
    return words


def _apart(words: str) -> str:
    """Words with a blank before them if they begin with a digit or a Latin letter: they follow Chinese."""
    return f" {words}" if words[:1].isascii() else words


def holidays(calendar: str) -> str:
    """Which holidays were counted with; the tables are told apart by their last year (2004-2026/654d9d76)."""
    return say("国务院放假安排（至 {year} 年）", year=calendar.partition("/")[0].rpartition("-")[2])
