"""Dates and times as clerks type and say them: ``1122``, ``11-22 15:30``, ``明天上午9点``, ``+2工作日``, ``下周一``, ``月底``."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from app.base.patterns import pattern
from app.base.refusals import Refusal

if TYPE_CHECKING:
    from app.base.working_calendar import Calendar

DAYS = {
    "今天": 0,
    "今日": 0,
    "今": 0,
    "today": 0,
    "明天": 1,
    "明日": 1,
    "明": 1,
    "tomorrow": 1,
    "后天": 2,
    "後天": 2,
    "昨天": -1,
    "昨日": -1,
    "昨": -1,
    "yesterday": -1,
    "前天": -2,
    "大后天": 3,
    "大前天": -3,
}

WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}

_WHOLE = pattern(r"(\d{4}|\d{2}(?=[-/.年]\d{1,2}[-/.月]))[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?")
_COMPACT = pattern(r"(\d{4})(\d{2})(\d{2})")
_SHORT = pattern(r"(?:(\d{1,2})[-/.月](\d{1,2})[日号]?|(\d{2})(\d{2}))")
_COUNTED = pattern(r"([+-])(\d{1,3})(天|日|d|days?|个?工作日|w|working ?days?|个?星期|周|weeks?)?")
_LATER = pattern(r"(\d{1,3})(天|日|个?工作日|个?星期|周)(?:之|以)?([后後前])")
_CLOCK = pattern(
    r"(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|am|pm)?\s*(?<!\d)(\d{1,2})"
    r"\s*(?::(\d{2})(?::\d{2})?|[点點时時](?:([13])刻|(\d{1,2})分?|(半)|钟|整)?|(?=\s*[ap]m))\s*(am|pm)?(?!\d)"
)
_WEEK = pattern(r"(上{1,2}|下{1,2}|[本这這]|)个?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])")
_MONTH = pattern(r"(上{1,2}|下{1,2}|[本这這当當]|)个?月(?:(底|末)|(初)|(\d{1,2})[日号])")
_YEAR = pattern(r"([今本明去]?)年(?:(底|末)|(初))")
_OF_MONTH = pattern(r"(\d{1,2})[日号]")
_SIGN = pattern(r"(?<=\d)\s*[。、,·\\]\s*(?=\d)")
_NUMERAL = pattern(r"[〇零一二两三四五六七八九十廿]+(?=[年月日号点點时時分刻天周个星])")
_LOOSE = pattern(r"(?<!\d)\s+|\s+(?!\d)")
_TIGHT = {
    "今晚": "今天晚上",
    "昨晚": "昨天晚上",
    "明晚": "明天晚上",
    "今早": "今天早上",
    "明早": "明天早上",
    "號": "号",
    "周天": "周日",
}
_EVENING = {"下午", "傍晚", "晚上", "夜里", "pm"}


USUAL_DAYS, USUAL_YEARS = 60, 5
"""How many days back and how many years ahead a typed day may be without a question."""


YEAR_AHEAD = timedelta(days=366)
FIRST_YEAR, YEARS_PLANNED = 1990, 100
"""Before which year nothing happened that an office keeps; how many years ahead somebody may plan."""


@dataclass(eq=False)
class ImpossibleDay(Refusal):
    """Nothing happened on that ``day``, and nobody plans for it: its year was mistyped."""

    day: date


@dataclass(eq=False)
class NotADate(Refusal):
    """``written`` cannot be read as a date and time."""

    written: str


def typed_moment(written: str, now: datetime, calendar: Calendar, clock: time | None = None) -> datetime:
    """The moment somebody typed, in the office's zone; without a time of day it is at ``clock``, else at that of ``now``.

    Empty means now. A day without a year is the nearest such day, the past preferred.

    Raises:
        NotADate

    """
    text = _plain(written)
    local = calendar.local(now)
    if not text:
        return local
    at, rest = _clock(text)
    day = _day(rest, local.date(), calendar) if rest else local.date()
    if day is None:
        raise NotADate(written)
    if at is None:
        at = clock if clock is not None else local.time().replace(second=0, microsecond=0)
    return datetime.combine(day, at, calendar.zone)


def typed_day(written: str, now: datetime, calendar: Calendar) -> date | None:
    """The day somebody typed; None for an empty text.

    Raises:
        NotADate

    """
    return typed_moment(written, now, calendar, time()).date() if written.strip() else None


def is_doubtful(day: date, today: date) -> bool:
    """Whether a day is so far back or ahead that a slip of the finger is likelier, such as 2016 for 2026."""
    return day < today - timedelta(days=USUAL_DAYS) or day.year > today.year + USUAL_YEARS


def is_possible(day: date, today: date, *, planned: bool = False) -> bool:
    """Whether something may have happened on a day: since 1990, and at most a year ahead, since papers are dated ahead.
    What is ``planned`` may be for longer."""
    if planned:
        return FIRST_YEAR <= day.year <= today.year + YEARS_PLANNED
    return day.year >= FIRST_YEAR and day - today <= YEAR_AHEAD


def check_happened(at: datetime, now: datetime) -> None:
    """Refuse a moment at which nothing can have happened, before 1990 or more than a year ahead. Raises ImpossibleDay."""
    if not is_possible(at.date(), now.date()):
        raise ImpossibleDay(at.date())


def _plain(written: str) -> str:
    """What was typed in one spelling: half width, small letters, digits for numerals, dots between numbers."""
    text = unicodedata.normalize("NFKC", written).strip().lower()
    for told, meant in _TIGHT.items():
        text = text.replace(told, meant)
    text = _SIGN.sub(".", _NUMERAL.sub(lambda found: _digits(found[0]), text))
    return re.sub(r"(?<=\d)t(?=\d)", " ", text)


def _digits(numeral: str) -> str:
    """A Chinese numeral in digits: 二〇二六, 二十二, 十."""
    each = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
    if not set(numeral) & set("十廿"):
        return "".join(str(each[sign]) for sign in numeral)
    tens, _, ones = numeral.replace("廿", "二十").partition("十")
    # What is no numeral stays, and is no date.
    if tens not in {"", *each} or ones not in {"", *each}:
        return numeral
    return str(each.get(tens, 1) * 10 + each.get(ones, 0))


def _clock(text: str) -> tuple[time | None, str]:
    """The time of day in a text, and what remains of the text; None if there is no time that exists."""
    match = _CLOCK.search(text)
    if match is None:
        return None, _tight(text)
    part, hour = match[1] or match[7] or "", int(match[2])
    minute = 30 if match[6] else int(match[4]) * 15 if match[4] else int(match[3] or match[5] or 0)
    if part in _EVENING or (part == "中午" and hour < 3):
        hour += 12 if hour < 12 else 0
    elif part in {"凌晨", "am"} and hour == 12:
        hour = 0
    # Twelve in the evening may be either midnight.
    if hour > 23 or minute > 59 or (part in {"晚上", "夜里"} and hour == 12):
        return None, text
    return time(hour, minute), _tight(f"{text[: match.start()]} {text[match.end() :]}")


def _tight(text: str) -> str:
    """A day without blanks, except between two numbers; 2026 11 22 is a day, 1122 1123 is none."""
    text = _LOOSE.sub("", text.strip())
    return re.sub(r"^(\d{4}) (\d{1,2}) (\d{1,2})$", r"\1-\2-\3", text)


def _day(text: str, today: date, calendar: Calendar) -> date | None:
    if text in DAYS:
        return today + timedelta(days=DAYS[text])
    if counted := _COUNTED.fullmatch(text):
        return _counted(counted[1] == "+", int(counted[2]), counted[3] or "", today, calendar)
    if later := _LATER.fullmatch(text):
        return _counted(later[3] != "前", int(later[1]), later[2], today, calendar)
    whole = _WHOLE.fullmatch(text) or _COMPACT.fullmatch(text)
    if whole:
        return _date(int(whole[1]) + (2000 if len(whole[1]) == 2 else 0), int(whole[2]), int(whole[3]))
    if short := _SHORT.fullmatch(text):
        month, day = int(short[1] or short[3]), int(short[2] or short[4])
        return _nearest(today, [_date(today.year + year, month, day) for year in (-1, 0, 1)])
    return _spoken(text, today)


def _spoken(text: str, today: date) -> date | None:
    """A day of a week, month or year, as people say it: 下周一, 月底, 22号."""
    if week := _WEEK.fullmatch(text):
        return today + timedelta(days=7 * _steps(week[1]) + WEEKDAYS[week[2]] - today.weekday())
    if month := _MONTH.fullmatch(text):
        first = _month(today, _steps(month[1]))
        if month[2]:
            return _month(first, 1) - timedelta(days=1)
        return _date(first.year, first.month, int(month[4] or 1))
    if year := _YEAR.fullmatch(text):
        named = today.year + {"明": 1, "去": -1}.get(year[1], 0)
        return date(named, 12, 31) if year[2] else date(named, 1, 1)
    if alone := _OF_MONTH.fullmatch(text):
        months = [_month(today, step) for step in (-1, 0, 1)]
        return _nearest(today, [_date(each.year, each.month, int(alone[1])) for each in months])
    return None


def _steps(words: str) -> int:
    """How many weeks or months 上, 下, 下下 are from this one."""
    return words.count("下") - words.count("上")


def _month(day: date, step: int) -> date:
    """The first day of the month that is ``step`` months from the day's."""
    years, month = divmod(day.month - 1 + step, 12)
    return date(day.year + years, month + 1, 1)


def _nearest(today: date, days: list[date | None]) -> date | None:
    """The nearest of some days, the past preferred."""
    return min(filter(None, days), key=lambda each: (abs((each - today).days), each > today), default=None)


def _counted(ahead: bool, count: int, unit: str, today: date, calendar: Calendar) -> date:
    if ("工" in unit or unit.startswith("wo") or unit == "w") and count:
        return calendar.after(today, count) if ahead else calendar.before(today, count)
    days = 7 * count if "星" in unit or "周" in unit or unit.startswith("we") else count
    return today + timedelta(days=days if ahead else -days)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
