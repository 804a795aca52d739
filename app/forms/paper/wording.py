"""Printed values, and the fixed words of headers, footers and blocks, in each language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from app.base.capitals import capitals
from app.base.identity import mask
from app.base.period_labels import is_period, period_of
from app.base.words import Names
from app.forms.paper.lines import MONTHS

if TYPE_CHECKING:
    from app.forms.parts import Language
    from app.forms.rules import Kind

Value = str | int | date | datetime | None
Row = Mapping[str, Value]
Values = Mapping[str, Value | Sequence[Row]]

PAGE = Names("第 {page} 页 共 {pages} 页")
COPY = Names("第 {copy} 份 共 {copies} 份")
VERSION = Names("{number} 第 {version} 版")
PRINTED = Names("{by} 打印于 {at}")
NUMBER = Names("编号：{number}")
TOTAL = Names("合计")
ROWS = Names("共 {rows} 项")
IN_YUAN = Names("{label}（元）")
CAPITALS = "（大写：{capitals}）"
MOST_IN_CAPITALS = 10**14
TITLED = Names("{title}（{rows}）")
NONE = Names("无")
SEAL = Names("（盖章）")
CONTACT = Names("联系人：{by}")
AGAIN = Names("补打 {times}")
DUPLICATE = Names("副本", "stamp")
BECAUSE = Names("原因：{reason}")
SIGNED = Names("签字：")
HOLDS = Names("已电子签名")
KEPT = Names("保存期限 {years} 年")
DAY = Names({"zh_CN": "年    月    日", "en": "Date:                    "})

TICK = "✓"


def shown(value: Value, kind: Kind, language: Language) -> str:
    """``value`` as printed text; money from fen to yuan. Raises ``TypeError`` if it is not of this ``kind``."""
    match kind, value:
        case _, None:
            return ""
        case "tick", bool():
            return TICK if value else ""
        case "period", str():
            return period(value, language)
        case "mask", str():
            return mask(value)
        case _, str():
            return value
        case "money", int():
            return f"{'-' if value < 0 else ''}{abs(value) // 100:,}.{abs(value) % 100:02}"
        case "count", int():
            return f"{value:,}"
        case "moment", datetime():
            return moment(value, language)
        case "weekday", date() if not isinstance(value, datetime):
            return weekday(value, language)
        case "date", date() if not isinstance(value, datetime):
            return day(value, language)
    raise TypeError(f"{kind} can't show a {type(value).__name__}")


def day(on: date, language: Language) -> str:
    """A date in words: 2026年10月1日, 1 Oct 2026."""
    if language == "en":
        return f"{on.day} {MONTHS[on.month - 1]} {on.year}"
    return f"{on.year}年{on.month}月{on.day}日"


_WRITTEN = re.compile(r"(?<![\w-])(\d{4}-\d\d-\d\d)(?= \d\d:\d\d|[^\w-]|$)")


def dated(sentence: str, language: Language) -> str:
    """A sentence that the program made, with its days as on paper: 2026-10-30 24:00 becomes 2026年10月30日 24:00."""
    return _WRITTEN.sub(lambda found: day(date.fromisoformat(found[1]), language), sentence)


QUARTERS = "一二三四"


def period(written: str, language: Language) -> str:
    """A period in words: 2026年10月, 2026年第44周（10月26日—11月1日）, 2026年第四季度; what is none stays as it is."""
    if not is_period(written):
        return written
    first, last = period_of(written)
    chinese, kind = language != "en", written[5:6] if len(written) > 4 else ""
    if len(written) == 10:
        return day(first, language)
    if kind == "W":
        span = f"{first.month}月{first.day}日—{last.month}月{last.day}日"
        return f"{written[:4]}年第{written[6:]}周（{span}）" if chinese else f"week {written[6:]} of {written[:4]}"
    if kind == "Q":
        return f"{written[:4]}年第{QUARTERS[int(written[6]) - 1]}季度" if chinese else f"{written[5:]} {written[:4]}"
    if kind == "H":
        return (
            f"{written[:4]}年{'上' if written[6] == '1' else '下'}半年" if chinese else f"{written[5:]} {written[:4]}"
        )
    if kind:
        return f"{first.year}年{first.month}月" if chinese else f"{MONTHS[first.month - 1]} {first.year}"
    return f"{written}年" if chinese else written


def labelled(label: Names, kind: str, language: Language) -> str:
    """A label; that of money says its unit."""
    words = label.of(language)
    return words if kind != "money" or "元" in label.of("zh_CN") else IN_YUAN.of(language).format(label=words)


def in_capitals(amount: object, language: Language) -> str:
    """An amount in fen that somebody signs for, in capitals, to stand behind the figures; empty in English."""
    if not isinstance(amount, int) or language == "en" or abs(amount) >= MOST_IN_CAPITALS:
        return ""
    return CAPITALS.format(capitals=capitals(amount))


WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def weekday(on: date, language: Language) -> str:
    """A day of a month with its day of the week: 10月1日 周四, Thu 1 Oct."""
    if language == "en":
        return f"{WEEKDAYS[on.weekday()]} {on.day} {MONTHS[on.month - 1]}"
    return f"{on.month}月{on.day}日 {'周' if language == 'zh_CN' else '週'}{'一二三四五六日'[on.weekday()]}"


def moment(at: datetime, language: Language) -> str:
    """A date and time in the time zone of ``at``. Raises ``ValueError`` if it has none."""
    if at.tzinfo is None:
        raise ValueError("a moment on paper needs a time zone")
    return f"{day(at.date(), language)} {at.hour:02}:{at.minute:02}"
