"""Time limits as people write them: ``1个工作日``, ``24小时``, ``每周一、周四``, or in the language of limits."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from app.rulebook.limit_words import NotALimit, parse

if TYPE_CHECKING:
    from collections.abc import Callable

_SIMPLER = str.maketrans("個內時響鈴聲約週當馬鐘兩", "个内时响铃声约周当马钟两")
_DIGITS = {digit: number for number, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
_WEEK = "一二三四五六日"
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_UNITS = {
    "个工作日": "working day",
    "工作日": "working day",
    "日": "day",
    "天": "day",
    "小时": "hour",
    "个小时": "hour",
    "分钟": "minute",
    "秒": "second",
    "声": "ring",
}
_FIXED = {
    "当日": "same day",
    "当天": "same day",
    "立即": "at once",
    "马上": "at once",
    "即时": "at once",
    "按约定日期": "promised",
    "约定日期": "promised",
    "每日": "day end",
    "每天": "day end",
    "每个工作日": "working day end",
    "每工作日": "working day end",
}
_PERIODS = {"月": "month", "季": "quarter", "季度": "quarter", "半年": "half-year", "年": "year"}
_NUMBER = r"(\d{1,4}|[零一二两三四五六七八九十]{1,3})"
_UNIT = "(" + "|".join(_UNITS) + ")"


def typed_limit(written: str, present: str = "") -> str:
    """A typed limit in the language of ``limit_words``; empty for an empty text.

    Text in brackets is ignored. ``present`` is the limit in force, from which ``提前 3 日`` and ``开始后 3 日`` take what they count from.

    Raises:
        NotALimit

    """
    text = " ".join(unicodedata.normalize("NFKC", written).lower().split())
    if not text or text == present:
        return text
    if re.fullmatch(r"[\x20-\x7e]+", text):
        limit: str | None = re.sub(r"\s*\(.*\)$", "", text).removeprefix("within ")
    else:
        limit = _chinese(re.sub(r"\(.*\)|\s", "", text.translate(_SIMPLER)), present)
    if limit is None:
        raise NotALimit(written)
    parse(limit)
    return limit


def _chinese(text: str, present: str) -> str | None:
    text = text.removesuffix("内")
    if text in _FIXED:
        return _FIXED[text]
    _, _, moment = present.partition(" before ")
    _, _, begun = present.partition(" after ")
    grammar: tuple[tuple[str, Callable[..., str | None]], ...] = (
        (rf"(?:响铃)?{_NUMBER}{_UNIT}(?:以)?", lambda count, unit: _counted(count, _UNITS[unit])),
        (
            rf"提前{_NUMBER}{_UNIT}",
            lambda count, unit: f"{_counted(count, _UNITS[unit])} before {moment}" if moment else None,
        ),
        (
            rf"开始后{_NUMBER}{_UNIT}",
            lambda count, unit: f"{_counted(count, _UNITS[unit])} after {begun}" if begun else None,
        ),
        (rf"每?个?({'|'.join(_PERIODS)})[末底]", lambda period: f"{_PERIODS[period]} end"),
        (r"每[日天](\d{1,2}:\d\d)", lambda clock: f"every day {clock:0>5}"),
        (r"每个?工作日(\d{1,2}:\d\d)", lambda clock: f"every working day {clock:0>5}"),
        (rf"每((?:[周、,和]*[{_WEEK}])+)(\d{{1,2}}:\d\d)?", _weekly),
    )
    for pattern, make in grammar:
        if found := re.fullmatch(pattern, text):
            return make(*found.groups())
    return None


def _counted(written: str, unit: str) -> str:
    count = _number(written)
    return f"{count} {unit}{'' if count == 1 else 's'}"


def _number(written: str) -> int:
    """A number in digits, or in Chinese up to 99."""
    if written.isdigit():
        return int(written)
    tens, ten, ones = written.partition("十")
    if not ten:
        return _DIGITS.get(written, 0)
    return 10 * _DIGITS.get(tens or "一", 0) + (_DIGITS.get(ones, 0) if ones else 0)


def _weekly(listed: str, clock: str | None) -> str:
    days = ", ".join(_DAYS[_WEEK.index(each)] for each in listed if each in _WEEK)
    return f"every {days} {clock:0>5}" if clock else f"every {days}"


def shortened(words: str) -> str:
    """A displayed limit as somebody would type it: without explanations in brackets, blanks and a closing 内."""
    return re.sub(r"[（(].*|\s", "", words).removesuffix("内").removesuffix("內")
