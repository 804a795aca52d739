"""A month's figures in words: months, rates, how something changed and whether that is good."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app.base.words import listed, say, say_many
from app.office import phrases
from app.reports import figures

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.duties.service import DutyRow
    from app.office.office import Office
    from app.reports.figures import Tally
    from app.reports.service import Report


def month(first: date) -> str:
    """A month with its year."""
    return say("{year} 年 {month} 月", year=first.year, month=first.month)


def short_month(first: date) -> str:
    """A month without its year."""
    return phrases.short_month(first)


def then(first: date, figure: str) -> str:
    """A figure of another month."""
    return say("{month} {figure}", month=short_month(first), figure=figure)


def short_day(day: date) -> str:
    """A day on an axis."""
    return f"{day.month}/{day.day}"


def percent(tally: Tally) -> str:
    """A rate in whole percent, 100 only where everything was met in time; a dash where nothing was due."""
    if tally.rate is None:
        return "–"
    return f"{100 if tally.met == tally.whole else min(99, round(tally.rate))}%"


def rate(tally: Tally) -> str:
    """A rate to a tenth of a percent, without the sign; a dash where nothing was due."""
    if tally.rate is None:
        return "–"
    return "100" if tally.met == tally.whole else f"{min(99.9, tally.rate):.1f}"


def rate_change(now: Tally, before: Tally) -> tuple[str, str]:
    """How a rate changed, and the colour of that; more is good."""
    if now.rate is None or before.rate is None:
        return "", "quiet"
    points = round(now.rate, 1) - round(before.rate, 1)
    if abs(points) < 0.05:
        return say("持平"), "quiet"
    words = say("{arrow} {points} 个百分点", arrow="↑" if points > 0 else "↓", points=f"{abs(points):.1f}")
    return words, "done" if points > 0 else "late"


def count_change(now: int, before: int, unit: str, *, good: bool | None) -> tuple[str, str]:
    """How a count of a ``unit`` changed, and the colour of that; ``good``: whether more is good, None if neither is."""
    if now == before:
        return say("持平"), "quiet"
    shade = "quiet" if good is None else "done" if (now > before) is good else "late"
    return f"{'↑' if now > before else '↓'} {abs(now - before)} {unit}", shade


def short_limit(limit: str) -> str:
    """A limit beside working days: their number alone, any other limit as it is typed."""
    count, _, unit = limit.partition(" ")
    return count if unit.startswith("working day") and unit[11:] in {"", "s"} else phrases.short_limit(limit)


def late_people(office: Office, rows: Iterable[DutyRow]) -> str:
    """Whose late duties they are, and how many each has: 周建国 3、林晓燕 2."""
    count = Counter(each.duty.responsible for each in rows if figures.is_late(each))
    return listed(f"{person(office, key)} {n}" for key, n in count.most_common())


def person(office: Office, key: str) -> str:
    """A person by the key; where nobody is responsible, that."""
    return office.name_of(key) if key else say("没有责任人")


def told(office: Office, label: str, now: Tally, rows: Iterable[DutyRow]) -> str:
    """What a bar says: of how many how many are late, with whom, and how many can still be met."""
    words = [say("{label}：{n} 件里 {late} 件逾期", label=label, n=now.whole, late=now.late)]
    if now.late:
        words.append(late_people(office, rows))
    if now.open:
        words.append(say_many("{n} 件还来得及", now.open))
    return say("，").join(words)


def standing(office: Office, shown: Report) -> str:
    """Which days the figures are about, and when they were reckoned."""
    return say(
        "{first} 至 {last}，统计于{at}",
        first=_day(shown.first),
        last=_day(shown.last),
        at=phrases.near_moment(office, shown.at),
    )


def _day(day: date) -> str:
    return say("{month} 月 {day} 日", month=day.month, day=day.day)
