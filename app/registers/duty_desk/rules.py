"""Rosters 值班表: who is on duty in which shift of which day, by rotation, and the gaps (DD-1, DD-2, SC-1)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from app.rulebook.periods import next_in_turn

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence

LEAD = "lead"
"""The additional shift of a leader on special days."""

Part = Literal["night", "early", "noon", "late"]
"""The part of the day in which a shift begins, by which people call it 早班 or 晚班."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One person on duty in one shift of a day; ``person`` is empty for nobody."""

    day: date
    shift: str
    person: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What a roster must keep: ``shifts`` every day, and one of the ``leaders``, if any, on each ``special`` day.

    ``away`` are pairs of a person and a day on which they cannot be on duty.
    """

    shifts: tuple[str, ...]
    people: tuple[str, ...]
    leaders: tuple[str, ...] = ()
    special: Container[date] = ()
    away: Container[tuple[str, date]] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """What is wrong with a shift: nobody has it, its person is away or has another one that day, or no leader is there."""

    day: date
    shift: str
    person: str
    why: Literal["nobody", "away", "twice", "no leader"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What somebody does on a day: their ``shifts``, of which one is ``instead`` of somebody on leave; or their own leave."""

    shifts: tuple[str, ...] = ()
    instead: bool = False
    leave: bool = False


def part_of_day(start: str) -> Part:
    """The part of the day in which a shift lies that begins at ``start``, such as 08:30."""
    hour = int(start.split(":")[0])
    if hour < 5 or hour >= 21:
        return "night"
    return "early" if hour < 11 else "noon" if hour < 15 else "late"


def at_a_glance(turns: Iterable[Turn], substitutes: Mapping[Turn, str]) -> dict[tuple[str, date], Cell]:
    """(person, day) -> what they do. ``turns`` are those of the roster as drawn, ``substitutes`` who takes which of them."""
    shifts: dict[tuple[str, date], list[str]] = {}
    for turn in turns:
        if turn.shift != LEAD:
            shifts.setdefault((substitutes.get(turn, turn.person), turn.day), []).append(turn.shift)
    leave = {(turn.person, turn.day) for turn in substitutes}
    instead = {(person, turn.day) for turn, person in substitutes.items()}
    return {
        at: Cell(tuple(shifts.get(at, ())), at in instead, leave=at in leave) for at in shifts.keys() | leave if at[0]
    }


def free(turns: Iterable[Turn], gap: Gap, rule: Rule) -> tuple[str, ...]:
    """Who could close a gap: those of its role who neither have a turn on its day nor are away."""
    busy = {turn.person for turn in turns if turn.day == gap.day}
    able = rule.leaders if gap.shift == LEAD else rule.people
    return tuple(name for name in able if name not in busy and (name, gap.day) not in rule.away)


def reassigned(had: Mapping[str, str], person: str, shift: str) -> dict[str, str]:
    """A day's shifts (shift -> person) once ``person`` has this one; empty: rests.

    Whoever had it takes the shift that the person leaves, if there is one, so that nobody is missing.
    """
    left = next((each for each, name in had.items() if name == person and LEAD not in {each, shift}), "")
    now = {each: "" if each == left else name for each, name in had.items()}
    if shift:
        if left and left != shift:
            now[left] = had.get(shift, "")
        now[shift] = person
    return now


def draw(days: Iterable[date], rule: Rule, earlier: Sequence[Turn] = ()) -> tuple[Turn, ...]:
    """The turns of these days, continuing the ``earlier`` ones (oldest first); nobody has two shifts of a day.

    Those who have waited longest are next, and among the people of a day the shifts alternate.
    """
    turns = list(earlier)
    for day in sorted(days):
        turns += _day(day, rule, turns)
    return tuple(turns[len(earlier) :])


def gaps(roster: Iterable[Turn], days: Iterable[date], rule: Rule) -> tuple[Gap, ...]:
    """The gaps of a roster on these days, in order of day."""
    turns = list(roster)
    return tuple(
        gap for day in sorted(days) for gap in _missing(day, [turn for turn in turns if turn.day == day], rule)
    )


def _day(day: date, rule: Rule, turns: Sequence[Turn]) -> Iterator[Turn]:
    order = [turn.person for turn in turns if turn.shift != LEAD]
    chosen: list[str] = []
    for _ in rule.shifts:
        free = [name for name in rule.people if name not in chosen and (name, day) not in rule.away]
        chosen.append(next_in_turn(free, order))
    had = Counter((turn.person, turn.shift) for turn in turns)
    left = [name for name in chosen if name]
    for shift in rule.shifts:
        person = min(left, key=lambda name: (had[name, shift], chosen.index(name)), default="")
        left = [name for name in left if name != person]
        yield Turn(day, shift, person)
    if day in rule.special and rule.leaders and not set(chosen) & set(rule.leaders):
        free = [name for name in rule.leaders if (name, day) not in rule.away]
        yield Turn(day, LEAD, next_in_turn(free, [turn.person for turn in turns if turn.shift == LEAD]))


def _missing(day: date, turns: Collection[Turn], rule: Rule) -> Iterator[Gap]:
    on = Counter(turn.person for turn in turns)
    for shift in rule.shifts:
        if not any(turn.person for turn in turns if turn.shift == shift):
            yield Gap(day, shift, "", "nobody")
    for turn in turns:
        if turn.person and (turn.person, day) in rule.away:
            yield Gap(day, turn.shift, turn.person, "away")
        elif turn.person and on[turn.person] > 1:
            yield Gap(day, turn.shift, turn.person, "twice")
    if day in rule.special and rule.leaders and not on.keys() & set(rule.leaders):
        yield Gap(day, LEAD, "", "no leader")
