"""Facts as people read them: money, moments, time left, the words for states and holders."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.base.local_times import written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.office.office import Office

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def money(fen: int | None) -> str:
    """Yuan with thousands and two decimals."""
    return "" if fen is None else f"{fen // 100:,}.{fen % 100:02d}"


def listed(words: Iterable[str]) -> str:
    """Several words one after the other."""
    return QCoreApplication.translate("said", "、").join(words)


def day(value: date) -> str:
    """A day as it is written in tables."""
    return value.isoformat()


def at(office: Office, moment: datetime) -> str:
    """A moment to the minute, by the office's clocks."""
    return written(office.local(moment))


def stamp_words(office: Office, stamp: int | None) -> str:
    """A due moment given in UTC microseconds."""
    return "" if stamp is None else office.due_words(_EPOCH + timedelta(microseconds=stamp))


def left(office: Office, due: datetime) -> str:
    """Time left, or how late it is: working days once it is that late, else hours and minutes."""
    now = office.now()
    if due <= now and (days := office.rules.calendar.worked_between(due, now)):
        return QCoreApplication.translate("said", "逾期 {days} 个工作日").format(days=days)
    words = (
        QCoreApplication.translate("said", "逾期 {amount}")
        if due <= now
        else QCoreApplication.translate("said", "剩 {amount}")
    )
    return words.format(amount=_amount(int(abs((due - now).total_seconds()) // 60)))


def _amount(minutes: int) -> str:
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days:
        return QCoreApplication.translate("said", "{days} 天 {hours} 小时").format(days=days, hours=hours)
    if hours:
        return QCoreApplication.translate("said", "{hours} 小时 {minutes} 分").format(hours=hours, minutes=minutes)
    return QCoreApplication.translate("said", "{minutes} 分").format(minutes=minutes)


def long_day(value: date) -> str:
    """A day with its weekday, as a page's heading."""
    weekday = (
        QCoreApplication.translate("said", "星期一"),
        QCoreApplication.translate("said", "星期二"),
        QCoreApplication.translate("said", "星期三"),
        QCoreApplication.translate("said", "星期四"),
        QCoreApplication.translate("said", "星期五"),
        QCoreApplication.translate("said", "星期六"),
        QCoreApplication.translate("said", "星期日"),
    )[value.weekday()]
    return QCoreApplication.translate("said", "{year} 年 {month} 月 {day} 日 {weekday}").format(
        year=value.year, month=value.month, day=value.day, weekday=weekday
    )


def standing(word: str) -> str:
    """Why a day is worked or not."""
    return {
        "working": QCoreApplication.translate("said", "工作日"),
        "weekend": QCoreApplication.translate("said", "周末"),
        "holiday": QCoreApplication.translate("said", "休（法定节假日）"),
        "moved": QCoreApplication.translate("said", "班（调休上班）"),
        "office-rest": QCoreApplication.translate("said", "休（本单位）"),
        "office-work": QCoreApplication.translate("said", "班（本单位）"),
    }.get(word, word)


def limit(words: str) -> str:
    """A limit of the regulations in words."""
    fixed = {
        "": QCoreApplication.translate("said", "不计时"),
        "same day": QCoreApplication.translate("said", "当日内"),
        "at once": QCoreApplication.translate("said", "立即"),
        "promised": QCoreApplication.translate("said", "按约定日期"),
        "day end": QCoreApplication.translate("said", "每日"),
        "working day end": QCoreApplication.translate("said", "每个工作日"),
        "month end": QCoreApplication.translate("said", "每月末"),
        "quarter end": QCoreApplication.translate("said", "每季末"),
        "half-year end": QCoreApplication.translate("said", "每半年末"),
        "year end": QCoreApplication.translate("said", "每年末"),
    }
    if words in fixed:
        return fixed[words]
    if words.startswith("every "):
        return _slots(words.removeprefix("every "))
    number, _, unit = words.partition(" ")
    unit, _, day = unit.partition(" before ")
    counted = {
        "hour": QCoreApplication.translate("said", "{number} 小时内（夜间和节假日都算）"),
        "day": QCoreApplication.translate("said", "{number} 日内（自次日起算）"),
        "working day": QCoreApplication.translate("said", "{number} 个工作日内（当日不算）"),
        "second": QCoreApplication.translate("said", "{number} 秒内（行为标准）"),
        "ring": QCoreApplication.translate("said", "响铃 {number} 声内（行为标准）"),
    }
    before = {
        "minute": QCoreApplication.translate("said", "提前 {number} 分钟"),
        "day": QCoreApplication.translate("said", "提前 {number} 日"),
        "working day": QCoreApplication.translate("said", "提前 {number} 个工作日"),
    }
    known = (before if day else counted).get(unit.removesuffix("s"))
    return known.format(number=number) if known else words


def _slots(listed: str) -> str:
    """``mon, thu`` or ``friday 09:00``."""
    days, _, hour = listed.rpartition(" ") if ":" in listed else (listed, "", "")
    names = {
        "mon": QCoreApplication.translate("said", "周一"),
        "tue": QCoreApplication.translate("said", "周二"),
        "wed": QCoreApplication.translate("said", "周三"),
        "thu": QCoreApplication.translate("said", "周四"),
        "fri": QCoreApplication.translate("said", "周五"),
        "sat": QCoreApplication.translate("said", "周六"),
        "sun": QCoreApplication.translate("said", "周日"),
        "day": QCoreApplication.translate("said", "日"),
        "wor": QCoreApplication.translate("said", "个工作日"),
    }
    told = "、".join(names.get(day.strip()[:3].lower(), day) for day in days.split(","))
    if hour:
        return QCoreApplication.translate("said", "每{days} {hour}").format(days=told, hour=hour)
    return QCoreApplication.translate("said", "每{days}（遇休息日顺延）").format(days=told)
