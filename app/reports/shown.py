"""A month's figures as the screen draws them: tiles, bars and lines."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.base.words import say, say_in, say_many
from app.kit.painted.bars import Bar
from app.kit.painted.lines import Point
from app.kit.painted.report_tiles import Standing
from app.office import phrases
from app.reports import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.office.office import Office
    from app.reports.figures import Share
    from app.reports.service import Report, Sums


def tiles(shown: Report) -> dict[str, Standing]:
    """What each tile shows. Of a month that is not over, counts are not compared with the whole month before."""
    now, before = shown.months[-1], shown.months[-2] if len(shown.months) > 1 else None
    return {
        "rate": _rate(shown, now, before),
        "late": _count(shown, "late", say_in("duties counted", "项"), good=False),
        "complaints": _count(shown, "complaints", say_in("counted", "件"), good=False),
        "outside": _outside(shown, now, before),
    }


def _rate(shown: Report, now: Sums, before: Sums | None) -> Standing:
    change, shade = words.rate_change(now.duties, before.duties) if before else ("", "quiet")
    rest = ""
    if before and before.duties.rate is not None:
        rest = words.then(before.first, f"{words.rate(before.duties)}%")
    course = [each.duties.rate for each in shown.months]
    known = [each for each in course if each is not None]
    return Standing(words.rate(now.duties), "%" if known else "", change, shade, rest, known, shown.running)


def _figure(name: str, each: Sums) -> int:
    return each.duties.late if name == "late" else each.complaints


def _count(shown: Report, name: str, unit: str, *, good: bool) -> Standing:
    """A count that grows through the month."""
    now, before = shown.months[-1], shown.months[-2] if len(shown.months) > 1 else None
    count, change, shade, rest = _figure(name, now), "", "quiet", ""
    if before:
        was = _figure(name, before)
        if shown.running:
            rest = say("到今天；{month}整月 {n}", month=words.short_month(before.first), n=was)
        else:
            change, shade = words.count_change(count, was, unit, good=good)
            rest = words.then(before.first, f"{was} {unit}")
    course = [float(_figure(name, each)) for each in shown.months]
    return Standing(str(count), unit, change, shade, rest, course, shown.running)


def _outside(shown: Report, now: Sums, before: Sums | None) -> Standing:
    unit = say_in("papers counted", "份")
    change, shade = words.count_change(now.outside, before.outside, unit, good=None) if before else ("", "quiet")
    rest = words.then(before.first, f"{before.outside} {unit}") if before else ""
    course = [float(each.outside) for each in shown.months]
    return Standing(str(now.outside), unit, change, shade, rest, course, shown.running)


def clauses(office: Office, shown: Report) -> list[Bar]:
    """How many of each clause's duties were met in time, the lowest rate first."""
    return [
        Bar(
            each.key,
            each.label,
            (each.now.rate or 0) / 100,
            words.percent(each.now),
            f"{each.now.met} / {each.now.whole}",
            _told(office, each, shown),
            each.now.open / each.now.whole if each.now.whole else 0,
            None if each.before.rate is None else each.before.rate / 100,
        )
        for each in shown.clauses
    ]


def _told(office: Office, share: Share, shown: Report) -> str:
    """What a clause's bar says: its late duties, whose they are, and the month before."""
    told = words.told(office, share.label, share.now, (row for row in shown.due if row.duty.clause == share.key))
    if not share.before.whole:
        return told
    before = (shown.first - timedelta(days=1)).replace(day=1)
    was = words.then(before, words.percent(share.before))
    return say("，").join((told, was))


def weeks(shown: Report) -> list[Point]:
    """How many duties that were due in each week were late."""
    return [
        Point(
            monday.isoformat(),
            words.short_day(monday),
            late,
            say_many("{n} 项", late),
            say(
                "{first} 至 {last}：{late}",
                first=words.short_day(monday),
                last=words.short_day(monday + timedelta(days=6)),
                late=say_many("逾期 {n} 项", late),
            ),
        )
        for monday, late in shown.weeks
    ]


def week_running(shown: Report, today: date) -> bool:
    """Whether the last week is not over."""
    return bool(shown.weeks) and shown.weeks[-1][0] + timedelta(days=6) >= today


def causes(shown: Report) -> list[Bar]:
    """Complaints by cause, with the month before."""
    most = max((max(now, before) for _, now, before in shown.causes), default=1)
    last = words.short_month(shown.first - timedelta(days=1))
    return [
        Bar(
            cause,
            cause,
            now / most,
            str(now),
            "",
            say(
                "{cause}：{now}，{month} {before} 件",
                cause=cause,
                now=say_many("{n} 件", now),
                month=last,
                before=before,
            ),
            before=before / most if before and not shown.running else None,
        )
        for cause, now, before in shown.causes
    ]


def fines(shown: Report) -> list[Point]:
    """Fines by month of the decision."""
    return [
        Point(
            f"{month:%Y-%m}",
            words.short_month(month),
            max(0, fen),
            phrases.money(fen).removesuffix(".00"),
            say("{month}：{yuan} 元", month=words.month(month), yuan=phrases.money(fen)),
        )
        for month, fen in shown.fines
    ]


def holders(office: Office, shown: Report) -> list[Bar]:
    """Who has how many originals now."""
    most = max((number for _, number in shown.holders), default=1)
    return [
        Bar(
            holder,
            office.rules.holder(holder),
            number / most,
            str(number),
            "",
            say("{holder}：原件 {n} 份", holder=office.rules.holder(holder), n=number),
        )
        for holder, number in shown.holders
    ]


def summed(shown: Report) -> Mapping[str, str]:
    """The sentences beside the titles of the cards, by card."""
    now = shown.months[-1].duties
    due = say("到期 {n} 件，按时 {met} 件", n=now.whole, met=now.met)
    return {
        "clauses": say("；").join(filter(None, (due, _line_is(shown)))),
        "weeks": say("项，按到期的那一周"),
        "people": say_many("{n} 人", len(shown.people)),
        "scores": say("办完的步骤，工作日，客户原因已扣除"),
        "causes": say_many("{n} 件", len(shown.came)),
        "fines": say("元，按决定的月份"),
        "holders": say("现在"),
    }


def _line_is(shown: Report) -> str:
    """What the line across the bars is."""
    return say("竖线是 {month}", month=words.short_month(shown.months[-2].first)) if len(shown.months) > 1 else ""
