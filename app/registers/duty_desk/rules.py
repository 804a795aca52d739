"""Rosters 值班表: who is on duty in which shift of which day, drawn by rotation, and what is missing (DD-1, DD-2, SC-1)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from app.rulebook.periods import next_in_turn

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Sequence

LEAD = "lead"
"""The shift of the leader who is on duty besides on special days."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One person on duty in one shift of a day; nobody where the name is empty."""

    day: date
    shift: str
    person: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What a roster must keep: the shifts of every day, and a leader on each ``special`` day, if there are ``leaders``.

    ``away`` are people and days on which they cannot be on duty.
    """

    shifts: tuple[str, ...]
    people: tuple[str, ...]
    leaders: tuple[str, ...] = ()
    special: Container[date] = ()
    away: Container[tuple[str, date]] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """What is wrong with a shift: nobody has it, who has it is away or has another that day, a leader is missing."""

    day: date
    shift: str
    person: str
    why: Literal["nobody", "away", "twice", "no leader"]


def draw(days: Iterable[date], rule: Rule, earlier: Sequence[Turn] = ()) -> tuple[Turn, ...]:
    """The turns of these days: who has waited longest goes first, and the shifts go round among those of a day.

    ``earlier`` turns, oldest first, are where it goes on. Nobody has two shifts of a day.
    """
    turns = list(earlier)
    for day in sorted(days):
        turns += _day(day, rule, turns)
    return tuple(turns[len(earlier) :])


def gaps(roster: Iterable[Turn], days: Iterable[date], rule: Rule) -> tuple[Gap, ...]:
    """What is missing or wrong on these days, in their order."""
    turns = list(roster)
    return tuple(
        gap for day in sorted(days) for gap in _missing(day, [turn for turn in turns if turn.day == day], rule)
    )


def _day(day: date, rule: Rule, turns: Sequence[Turn]) -> Iterator[Turn]:
    going = [turn.person for turn in turns if turn.shift != LEAD]
    chosen: list[str] = []
    for _ in rule.shifts:
        free = [name for name in rule.people if name not in chosen and (name, day) not in rule.away]
        chosen.append(next_in_turn(free, going))
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
