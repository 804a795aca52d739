"""Rosters 值班表: who is on duty in which shift of which day, by rotation, and the gaps (DD-1, DD-2, SC-1)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from app.rulebook.periods import next_in_turn

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Sequence

LEAD = "lead"
"""The additional shift of a leader on special days."""


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
