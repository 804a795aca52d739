"""A simulated office at work: acts are put on an agenda and done in order of time, with a clock that they move.

What people did is also recorded as plain facts beside the register: who did what to which papers when, and nothing of
what follows from it, so that a test can work that out independently.
"""

from __future__ import annotations

import heapq
import random
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any, Literal

from app.access import staff

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from app.base.working_calendar import Calendar
    from app.office.office import Office

Fate = Literal["in time", "late", "undone"]


@dataclass(frozen=True, slots=True)
class Pace:
    """How well people work: how many duties in a deck of one kind are done in time, late, or never."""

    in_time: int
    late: int
    undone: int


RARE = Pace(4, 2, 1)
"""The pace of rare matters, in a small deck so that every fate comes soon."""


class Life:
    """An office simulated from its ``first`` day to the moment ``until``; the same ``seed`` gives the same life.

    ``facts`` are what people did, in order: ``what``, ``at``, ``entered`` (local moments), ``by``, ``file`` (a unit, or
    another record's number), and further facts. ``names`` maps ids of records to names that are the same in every run.
    """

    def __init__(self, office: Office, *, first: date, until: datetime, seed: int, pace: Pace) -> None:
        self.office, self.first, self.until, self.pace = office, first, office.local(until), pace
        self.chance = random.Random(seed)  # noqa: S311 - invention, not secrecy
        self.facts: list[dict[str, Any]] = []
        self.names: dict[str, str] = {}
        self.clerks = [each.name for each in staff.everybody(office) if each.role == office.rules.usual_role]
        self._agenda: list[tuple[datetime, int, str, Callable[[], object]]] = []
        self._order = count()
        self._decks: dict[str, list[Fate]] = {}
        self._successors: dict[str, str] = {}

    @property
    def now(self) -> datetime:
        """The simulated moment in local time."""
        return self.office.local(self.office.now())

    @property
    def today(self) -> date:
        """The simulated day."""
        return self.now.date()

    @property
    def calendar(self) -> Calendar:
        """The office's working calendar."""
        return self.office.rules.calendar

    def moment(self, day: date, hour: int, minute: int = 0) -> datetime:
        """A moment in local time."""
        return datetime.combine(day, time(hour, minute), self.office.zone)

    def later(self, moment: datetime, act: Callable[[], object], by: str = "") -> None:
        """Put an act on the agenda, unless after ``until``; ``by`` does it, or the clerk whose turn it is."""
        if moment <= self.until:
            heapq.heappush(self._agenda, (moment, next(self._order), by, act))

    def on(self, day: date, hour: int, minute: int, act: Callable[[], object], by: str = "") -> None:
        """Put an act on the agenda for a day and time."""
        self.later(self.moment(day, hour, minute), act, by)

    def soon(self, minutes: int, act: Callable[[], object], by: str = "") -> None:
        """Put an act on the agenda some minutes from now, by default for the person at work now."""
        self.later(self.now + timedelta(minutes=minutes), act, by or self.office.signed_in)

    def fate(self, matter: str, pace: Pace | None = None) -> Fate:
        """How a matter goes this time: drawn from a deck in which every fate is as frequent as the pace says."""
        pace = pace or self.pace
        deck = self._decks.setdefault(matter, [])
        if not deck:
            cards: list[tuple[Fate, int]] = [
                ("in time", pace.in_time),
                ("late", pace.late),
                ("undone", pace.undone),
            ]
            deck.extend(fate for fate, many in cards for _ in range(many))
            self.chance.shuffle(deck)
        return deck.pop()

    def tell(self, what: str, file: str = "", *, at: datetime | None = None, **more: Any) -> None:
        """Record a fact."""
        fact = {"what": what, "at": at or self.now, "entered": self.now, "by": self.office.signed_in, "file": file}
        self.facts.append({**fact, **more})

    def leave(self, name: str, successor: str) -> None:
        """Let a clerk leave; the successor does what is on the agenda for them."""
        here = {each.name: each for each in staff.everybody(self.office)}
        staff.leave(self.office, here[name], successor=here[successor])
        self.clerks = [successor if each == name else each for each in self.clerks]
        self._successors[name] = successor
        self.tell("left", name=name, successor=successor)

    def live(self) -> None:
        """Do everything on the agenda, each day in one transaction."""
        while self._agenda:
            day = self._agenda[0][0].date()
            with self.office.register.transaction():
                while self._agenda and self._agenda[0][0].date() == day:
                    self._do(*heapq.heappop(self._agenda))

    def _do(self, moment: datetime, _place: int, by: str, act: Callable[[], object]) -> None:
        self.office.clock = lambda: moment
        by = self._successors.get(by, by)
        self.office.signed_in = by or self.clerks[(moment.day + moment.hour) % len(self.clerks)]
        act()
