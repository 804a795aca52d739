"""How values and the furniture of a page read in each language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from app.base.identity import mask
from app.forms.parts import Language, Words

if TYPE_CHECKING:
    from app.forms.rules import Kind

Value = str | int | date | datetime | None
Row = Mapping[str, Value]
Values = Mapping[str, Value | Sequence[Row]]

PAGE = Words("第 {page} 页 共 {pages} 页", "第 {page} 頁 共 {pages} 頁", "Page {page} of {pages}")
COPY = Words("第 {copy} 份 共 {copies} 份", "第 {copy} 份 共 {copies} 份", "Copy {copy} of {copies}")
VERSION = Words("{number} 第 {version} 版", "{number} 第 {version} 版", "{number} version {version}")
PRINTED = Words("{by} 打印于 {at}", "{by} 列印於 {at}", "Printed by {by}, {at}")
NUMBER = Words("编号", "編號", "No.")
TOTAL = Words("合计", "合計", "Total")
ROWS = Words("共 {rows} 项", "共 {rows} 項", "Items: {rows}")
NONE = Words("无", "無", "None")
SIGNED = Words("签字", "簽字", "Signature")
DATED = Words("日期", "日期", "Date")
DAY = Words("年       月       日", "年       月       日", "")

TICK = "✓"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def shown(value: Value, kind: Kind, language: Language) -> str:
    """``value`` as it is printed at a place of ``kind``; raises ``TypeError`` if the place can't take it."""
    match kind, value:
        case _, None:
            return ""
        case "tick", bool():
            return TICK if value else ""
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
        case "date", date() if not isinstance(value, datetime):
            return day(value, language)
    raise TypeError(f"{kind} can't show a {type(value).__name__}")


def day(on: date, language: Language) -> str:
    """A date as people write it: 2026年10月1日, 1 Oct 2026."""
    if language == "en":
        return f"{on.day} {MONTHS[on.month - 1]} {on.year}"
    return f"{on.year}年{on.month}月{on.day}日"


def moment(at: datetime, language: Language) -> str:
    """A date and time in the zone that ``at`` carries; raises ``ValueError`` if it carries none."""
    if at.tzinfo is None:
        raise ValueError("a moment on paper needs a time zone")
    return f"{day(at.date(), language)} {at.hour:02}:{at.minute:02}"
