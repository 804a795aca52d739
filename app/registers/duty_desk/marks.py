"""A month's roster as it is painted: what its letters mean, its days, a line per person, how many are on duty."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from app.base import period_labels
from app.base.words import labelled, listed, say, say_in
from app.kit.painted.month_grid import Day, Foot, Line, Mark
from app.office import phrases
from app.registers.duty_desk import rules as rosters
from app.registers.duty_desk import service as rostering
from app.registers.duty_desk.rules import LEAD

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.office.office import Office
    from app.registers.duty_desk.rules import Cell, Gap, Part
    from app.registers.duty_desk.service import Month

KEYS: dict[Part, str] = {"early": "Z", "noon": "N", "late": "W", "night": "Y"}
"""The letter that gives somebody a shift of a part of the day."""
REST, LEAVE = "X", "J"
"""The letters for a day off and for leave."""


def letters(part: Part) -> str:
    """How a shift in a part of the day is called, as short as can be."""
    return {
        "night": say_in("shift", "夜"),
        "early": say_in("shift", "早"),
        "noon": say_in("shift", "中"),
        "late": say_in("shift", "晚"),
    }[part]


def shift_words(part: Part) -> str:
    """How people call a shift in a part of the day."""
    return {"night": say("夜班"), "early": say("早班"), "noon": say("中班"), "late": say("晚班")}[part]


class Marks:
    """What the shifts of an office's roster look like."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.parts = {name: rosters.part_of_day(start) for name, start in rostering.shift_starts(office).items()}
        self._often = Counter(self.parts.values())

    def letters(self, shift: str) -> str:
        """The letters of a shift; of several in the same part of the day each has a number."""
        part = self.parts[shift]
        same = [each for each, other in self.parts.items() if other == part]
        return letters(part) + (str(same.index(shift) + 1) if self._often[part] > 1 else "")

    def words(self, shift: str) -> str:
        """The words for a shift."""
        if shift == LEAD:
            return say("带班")
        hours = rostering.shift_hours(self.office)[shift]
        return hours if self._often[self.parts[shift]] > 1 else shift_words(self.parts[shift])

    def key(self, shift: str) -> str:
        """The letter that gives somebody a shift; empty if it would mean several."""
        part = self.parts[shift]
        return KEYS[part] if self._often[part] == 1 else ""

    def by_key(self, letter: str) -> str:
        """The shift that a letter gives; empty if it gives none."""
        return next((shift for shift in self.parts if self.key(shift) == letter), "")

    def mark(self, cell: Cell | None, twice: bool) -> Mark:
        """What a cell shows."""
        if cell is None:
            return Mark(words=say("轮休"))
        if not cell.shifts:
            return Mark(say_in("shift", "假"), "leave", words=say("请假"))
        words = listed(map(self.words, cell.shifts))
        if cell.instead:
            words = say("{shift}，替班", shift=words)
        ring = "late_mark" if twice else "today_mark" if cell.instead else ""
        return Mark(self.letters(cell.shifts[0]), self.parts[cell.shifts[0]], ring, words)


def days_of(day: date) -> list[date]:
    """The days of the month in which ``day`` lies."""
    first, last = period_labels.bounds("month", day)
    return [first + timedelta(days=offset) for offset in range((last - first).days + 1)]


def heads(office: Office, days: Sequence[date]) -> list[Day]:
    """The columns of these days."""
    today, calendar, found = office.today(), office.rules.calendar, []
    for day in days:
        standing = calendar.standing(day)
        special = {"holiday": say("休"), "office-rest": say("休")}
        worked = {"moved": say("班"), "office-work": say("班")}
        below = (special | worked).get(standing) or phrases.weekday_letters()[day.weekday()]
        shade = "late" if standing in special else "accent" if standing in worked else "quiet"
        found.append(Day(day.day, below, shade, not calendar.is_working(day), day < today, day == today))
    return found


def people_of(month: Month) -> list[str]:
    """Who has a line: those of the roster's role, and whoever has a turn besides."""
    others = [turn.person for turn in (*month.drawn, *month.turns) if turn.shift != LEAD and turn.person]
    return list(dict.fromkeys((*month.rule.people, *others)))


def lines(office: Office, month: Month, days: Sequence[date], marks: Marks) -> list[Line]:
    """A line per person, with how often they have each shift and how often on rest days."""
    cells = rosters.at_a_glance(month.drawn, month.substitutes)
    twice = {(gap.person, gap.day) for gap in month.gaps if gap.why == "twice"}
    found = []
    for person in people_of(month):
        row = [cells.get((person, day)) for day in days]
        had = Counter(shift for cell in row if cell for shift in cell.shifts)
        free = sum(
            bool(cell and cell.shifts) and not office.rules.calendar.is_working(day)
            for cell, day in zip(row, days, strict=True)
        )
        painted = [marks.mark(cell, (person, day) in twice) for cell, day in zip(row, days, strict=True)]
        found.append(Line(office.name_of(person), painted, [*(str(had[shift]) for shift in marks.parts), str(free)]))
    return found


def totals(marks: Marks) -> list[str]:
    """The titles of the totals of ``lines``."""
    return [*map(marks.letters, marks.parts), say_in("totals", "休日")]


def feet(office: Office, month: Month, days: Sequence[date], marks: Marks) -> list[Foot]:
    """How many are on duty in each shift of each day, and who leads on rest days."""
    on = Counter((turn.shift, turn.day) for turn in month.turns if turn.person)
    missing = {(gap.shift, gap.day) for gap in month.gaps if not gap.person}
    rows = [
        _foot(say("{shift}人数", shift=marks.words(shift)), [str(on[shift, day]) for day in days], shift, days, missing)
        for shift in marks.parts
    ]
    if month.rule.leaders:
        leads = {turn.day: office.name_of(turn.person)[:1] for turn in month.turns if turn.shift == LEAD}
        texts = [leads.get(day, "–" if (LEAD, day) in missing else "") for day in days]
        rows.append(_foot(say("带班"), texts, LEAD, days, missing))
    return rows


def _foot(title: str, texts: Sequence[str], shift: str, days: Sequence[date], missing: set[tuple[str, date]]) -> Foot:
    return Foot(title, texts, frozenset(place for place, day in enumerate(days) if (shift, day) in missing))


def gap_words(office: Office, gap: Gap, marks: Marks) -> str:
    """What is missing, in words."""
    day, shift, name = phrases.with_weekday(gap.day), marks.words(gap.shift), office.name_of(gap.person)
    return {
        "nobody": say("{day} {shift}没有人", day=day, shift=shift),
        "away": say("{day} {shift}，{name}不在岗", day=day, shift=shift, name=name),
        "twice": say("{day} {shift}，{name}当天排了两班", day=day, shift=shift, name=name),
        "no leader": say("{day} 没有人带班", day=day),
    }[gap.why]


def turn_words(office: Office, person: str, day: date, words: str) -> str:
    """Whose cell it is: name, day and what is in it."""
    return labelled(f"{office.name_of(person)} {phrases.with_weekday(day)}", words)
