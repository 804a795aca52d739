"""A clause as a sentence whose figures and roles can be chosen, and what its limit means on the days of a week."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.base.words import labelled, say, say_in
from app.forms import editions
from app.kit.painted.example_strip import Day, Row
from app.kit.painted.sentence import Piece
from app.office import phrases
from app.regulations import words
from app.rulebook.limit_words import parse

if TYPE_CHECKING:
    from datetime import datetime

    from app.base.working_calendar import Calendar
    from app.office.office import Office
    from app.rulebook.clauses import Terms

LINK = re.compile("\ue000(.*?)\ue001(.*?)\ue002")
"""Words that can be chosen, inside a sentence that is still to be put together: what they stand for, and themselves."""

DAYS, HOUR = 8, time(15)
"""How many days the examples show, and when something comes in."""


def linked(link: str, words: str) -> str:
    """Words that can be chosen, to be put into a sentence."""
    return f"\ue000{link}\ue001{words}\ue002"


def pieces(sentence: str) -> list[Piece]:
    """A sentence as pieces, of which some can be chosen."""
    found, place = [], 0
    for each in LINK.finditer(sentence):
        found += [Piece(sentence[place : each.start()]), Piece(each[2], each[1])]
        place = each.end()
    return [each for each in [*found, Piece(sentence[place:])] if each.words]


def sentence(office: Office, terms: Terms) -> list[Piece]:
    """A clause in words: who does what by when, what it costs, who is told, and its figures."""
    parts = [_what(office, terms)]
    if terms.limit or terms.trigger:
        parts.append(say("时限：{limit}。", limit=linked("limit", short_limit(terms.limit))))
    if terms.sanction:
        lines = say("；").join(_sanction(office, terms, place) for place in range(len(terms.sanction)))
        parts.append(say("处罚：{lines}。", lines=lines))
    if terms.escalation:
        parts.append(say("上报：{levels}。", levels=words.escalation(office, terms)))
    for name, figure in terms.figures.items():
        value = linked(f"figure/{name}", f"{figure.value} {figure.unit}".rstrip())
        parts.append(say("{words}。", words=labelled(figure.name.of(office.language), value)))
    return pieces("".join(parts))


def _what(office: Office, terms: Terms) -> str:
    """Who has to do what."""
    duty, who = terms.duty.text.of(office.language).rstrip("。."), words.who(office, terms)
    if terms.who.role:
        who = linked("who", who)
    elif not (terms.who.each or terms.who.field):
        return say("{words}。", words=duty)
    return say("{who}：{duty}。", who=who, duty=duty)


def _sanction(office: Office, terms: Terms, place: int) -> str:
    line = terms.sanction[place]
    link = f"clause/{line.like}" if line.like else f"sanction/{place}"
    return linked(link, words.sanction(office, line))


def evidence(office: Office, terms: Terms) -> str:
    """What proves that a clause was kept."""
    proof = terms.evidence
    return (proof.text.of(office.language) if proof.text else editions.title(office, proof.form)) or say("无")


def short_limit(limit: str) -> str:
    """A limit as people read it, without the explanation in brackets."""
    return re.sub(r"\s*[（(].*", "", phrases.limit(limit))


def weekday(day: date) -> str:
    """The short name of a day of the week."""
    names = (
        *(say_in("weekday", "一"), say_in("weekday", "二"), say_in("weekday", "三"), say_in("weekday", "四")),
        *(say_in("weekday", "五"), say_in("weekday", "六"), say_in("weekday", "日")),
    )
    return names[day.weekday()]


def examples(office: Office, limit: str, first: date) -> tuple[list[str], list[Row]]:
    """The names of eight days from a Wednesday on, and what a limit means for what came on it and on the Friday after.

    Empty where the limit counts back from a day, or ends on one that was promised.
    """
    wednesday = first + timedelta(days=(2 - first.weekday()) % 7)
    days = [wednesday + timedelta(days=away) for away in range(DAYS)]
    rows = [_row(office, limit, days, start) for start in (wednesday, wednesday + timedelta(days=2))]
    found = [each for each in rows if each]
    return ([weekday(each) for each in days] if found else []), found


def _row(office: Office, limit: str, days: list[date], start: date) -> Row | None:
    calendar = office.rules.calendar
    try:
        known = parse(limit)
        due = known.due(calendar.moment(start, HOUR), calendar).at
    except Refusal:
        return None
    on, hour = phrases.due_day(office, due)
    title = say("周{day} {hour} 来", day=weekday(start), hour=f"{HOUR:%H:%M}")
    behind = "" if on in days else phrases.near_due(office, due)
    told = say("{start}，{due} 到期", start=title, due=phrases.near_due(office, due))
    return Row(title, [_day(calendar, each, start, on, hour) for each in days], behind, told)


def _day(calendar: Calendar, day: date, start: date, due: date, hour: str) -> Day:
    if day == due:
        return Day("both" if day == start else "due", hour or say_in("on a strip of days", "到期"))
    if day == start:
        return Day("start", say_in("on a strip of days", "来"))
    return Day("open") if calendar.is_working(day) else Day("rest", say_in("calendar", "休"))


def moved(later: list[timedelta]) -> str:
    """How much later, or sooner, things are due on average."""
    if not later:
        return ""
    minutes = round(sum(later, timedelta()).total_seconds() / len(later) / 60)
    if minutes == 0:
        return ""
    amount = phrases.amount(abs(minutes))
    return say("平均放宽 {amount}", amount=amount) if minutes > 0 else say("平均收紧 {amount}", amount=amount)


def done_at(office: Office, at: datetime | None) -> str:
    """When something was done; a dash if it was not."""
    return phrases.near_moment(office, at) if at else "–"
