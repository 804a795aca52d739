"""A simulated office at work: what happens is put on an agenda and done in the order of time, by a clock it moves.

The people write down what they did as plain facts, beside the register: who did what to which papers when, and nothing
of what follows from it.
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
    """How well people work: of so many duties of one kind how many are done in time, late, never."""

    in_time: int
    late: int
    undone: int


RARE = Pace(4, 2, 1)
"""What happens so seldom that every fate should come soon."""


class Life:
    """An office that lives from its ``first`` day to the moment ``until``; the same ``seed`` lives the same life.

    ``facts`` are what people did, in order: ``what``, ``at``, ``entered`` (local moments), ``by``, ``file`` (a unit, or
    what else has a number), and what more there is to say. ``names`` tells a record's id in people's words.
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
        """This moment by the office's clocks."""
        return self.office.local(self.office.now())

    @property
    def today(self) -> date:
        """This day."""
        return self.now.date()

    @property
    def calendar(self) -> Calendar:
        """The office's working calendar."""
        return self.office.rules.calendar

    def moment(self, day: date, hour: int, minute: int = 0) -> datetime:
        """A moment by the office's clocks."""
        return datetime.combine(day, time(hour, minute), self.office.zone)

    def later(self, moment: datetime, act: Callable[[], object], by: str = "") -> None:
        """Put something on the agenda: ``by`` does it, or whoever's turn it is."""
        if moment <= self.until:
            heapq.heappush(self._agenda, (moment, next(self._order), by, act))

    def on(self, day: date, hour: int, minute: int, act: Callable[[], object], by: str = "") -> None:
        """Put something on the agenda for a day."""
        self.later(self.moment(day, hour, minute), act, by)

    def soon(self, minutes: int, act: Callable[[], object], by: str = "") -> None:
        """Put something on the agenda for so many minutes from now, by who is at work now unless somebody is named."""
        self.later(self.now + timedelta(minutes=minutes), act, by or self.office.signed_in)

    def fate(self, matter: str, pace: Pace | None = None) -> Fate:
        """How a matter goes this time; over its deck of cards every fate comes as often as the pace says."""
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
        """Write down what was done."""
        told = {"what": what, "at": at or self.now, "entered": self.now, "by": self.office.signed_in, "file": file}
        self.facts.append({**told, **more})

    def leave(self, name: str, successor: str) -> None:
        """Somebody leaves; what he would have done the successor does."""
        here = {each.name: each for each in staff.everybody(self.office)}
        staff.leave(self.office, here[name], successor=here[successor])
        self.clerks = [successor if each == name else each for each in self.clerks]
        self._successors[name] = successor
        self.tell("left", name=name, successor=successor)

    def live(self) -> None:
        """Do everything on the agenda; each day is stored as a whole."""
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
