"""The days of the explain calendar: from the day that started a limit to the day it is due, or on which it was late."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.base.words import say
from app.kit.painted.counted_days import Cell
from app.office import phrases

if TYPE_CHECKING:
    from datetime import date

    from app.kit.painted.counted_days import Kind
    from app.office.office import Office
    from app.rulebook.duties import Duty
    from app.rulebook.explanations import Explanation


def cells(office: Office, duty: Duty, told: Explanation) -> list[Cell]:
    """The days of a duty, each with what it is; of a late one up to the day on which it was met, or today."""
    start = office.local(duty.started).date()
    due, _ = phrases.due_day(office, duty.due)
    late = duty.was_late(office.now())
    over = duty.met_at or (duty.closing.at if duty.closing else office.now())
    ended = office.local(over).date() if late else due
    counts = {each.day: each.counts for each in told.days}
    found, counted = [], 0
    for away in range((max(due, ended) - start).days + 1):
        day = start + timedelta(days=away)
        counted += bool(counts.get(day))
        kind = _kind(office, day, (start, due), late=late, counts=bool(counts.get(day)))
        note = {"start": say("起算"), "due": say("到期"), "late": say("到期"), "counted": say("第 {n} 天", n=counted)}
        done = duty.met_at and day == ended and day > due
        found.append(Cell(day, kind, _mark(office, day), say("办结") if done else note.get(kind, "")))
    return found


def _kind(office: Office, day: date, span: tuple[date, date], *, late: bool, counts: bool) -> Kind:
    """What a day is; ``span`` is from the day of the start to the day of the due."""
    start, due = span
    rests = not office.rules.calendar.is_working(day)
    if day == due:
        return "late" if late else "due"
    if day == start:
        return "start"
    if day > due:
        return "rest" if rests else "over"
    return "counted" if counts else "rest" if rests else "open"


def _mark(office: Office, day: date) -> str:
    if not office.rules.calendar.is_working(day):
        return say("休")
    return say("班") if office.rules.calendar.standing(day) in {"moved", "office-work"} else ""
