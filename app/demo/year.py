"""What happens in a simulated office: which purchases are signed when, and everything else that comes with the days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from app.access import staff
from app.demo import archive as demo_archive
from app.demo import fines as demo_fines
from app.demo import tracks as demo_tracks
from app.demo.blanks import Blanks
from app.demo.complaints import Fair, Story
from app.demo.loans import Lending
from app.demo.people import director, open_dossier
from app.demo.purchases import Purchase

if TYPE_CHECKING:
    from app.demo.life import Life
    from app.dossiers.rules import Dossier


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How many units are sold, and every how many days there is a complaint, a loan, a loss, an occasion, a take of
    blanks, a decision about fines."""

    units: int
    complaint: int
    loan: int
    loss: int
    occasion: int
    blanks: int
    decision: int


class Year:
    """Everything that happens in an office from its first day to its last, put on the agenda of its life."""

    def __init__(self, life: Life, rhythm: Rhythm) -> None:
        self.life, self.rhythm = life, rhythm
        self.sold: list[Dossier] = []
        self.stock = Blanks(life)
        self.last = life.until.date()
        self.days = [life.first + timedelta(days=count) for count in range((self.last - life.first).days + 1)]

    def every(self, step: int, start: int = 0) -> list[tuple[int, date]]:
        """Numbered days, so many days apart."""
        return list(enumerate(self.days[start::step]))

    def plan(self) -> None:
        """All of it."""
        life, rhythm = self.life, self.rhythm
        for person in staff.everybody(life.office):
            life.tell("works here", name=person.name, role=person.role)
        life.on(life.first, 8, 35, partial(demo_archive.furnish, life.office, 2 + rhythm.units // 30))
        self._purchases()
        for place, day in self.every(rhythm.complaint, 3):
            life.on(day, 9 + place % 7, 12, partial(self._complaint, place))
        for place, day in self.every(rhythm.loan, 6):
            life.on(day, 11, 20, partial(self._lend, place))
        for place, day in enumerate(self.losses()):
            life.on(day, 15, 35, partial(demo_fines.lose, life, place))
        for place, day in self.every(rhythm.occasion, 10):
            life.on(day, 9, 20, Fair(life, place).assign, director(life.office))
        self._routine()

    def _purchases(self) -> None:
        """Sold from the first day on, rest days too; the last ones so late that much is still under way."""
        span = len(self.days) - 1
        for place in range(self.rhythm.units):
            day = self.days[place * span // self.rhythm.units]
            self.life.on(day, 8, 40, partial(self._sell, place, day))

    def _sell(self, place: int, day: date) -> None:
        self.follow(open_dossier(self.life.office, self.life.chance, place, day), place, day)

    def follow(self, dossier: Dossier, place: int, day: date) -> None:
        """A purchase's papers, and every third one's stamp duty, notarisation or title."""
        life = self.life
        self.sold.append(dossier)
        life.tell("sold", dossier.unit, mortgage=dossier.payment == "mortgage")
        Purchase(life, dossier, place).begin(day)
        if place % 3 == 1:
            due = day + timedelta(days=20 + place % 11)
            life.on(day, 17, 5, partial(demo_tracks.stamp_duty, life, dossier, due))
        if place % 4 == 2:
            name = ("notarisation", "title")[place // 4 % 2]
            track = demo_tracks.Track(life, dossier, name)
            life.on(day + timedelta(days=9), 13, 30, track.start)
            if place % 8 == 2:
                life.on(day + timedelta(days=11), 10, 0, partial(track.pause, 90 if place % 16 == 2 else 6))

    def _complaint(self, place: int) -> None:
        stranger = place % 9 == 8 or not self.sold
        Story(self.life, None if stranger else self.sold[place * 7 % len(self.sold)], place).arrive()

    def _lend(self, place: int) -> None:
        Lending(self.life, place).ask()

    def _routine(self) -> None:
        """What comes with the days: runs, shelves, blanks, reports, fines."""
        life, rhythm, working = self.life, self.rhythm, self.life.calendar.is_working
        life.on(life.first, 8, 50, self.stock.begin)
        for place, day in self.every(rhythm.blanks, 3):
            life.on(day, 9, 20, partial(self.stock.take, 8 + place % 3))
        for day in self.days:
            if working(day):
                life.on(day, 16, 20, partial(demo_archive.run, life))
            if working(day) and day.weekday() == 4:
                life.on(day, 17, 5, partial(demo_archive.shelve, life.office))
                life.on(day, 17, 20, partial(demo_tracks.report, life))
        demo_fines.plan(life, self.days, self.deciding())

    def losses(self) -> list[date]:
        """When a paper is found lost."""
        return self.days[15 :: self.rhythm.loss]

    def deciding(self) -> list[date]:
        """When the director decides about fines; objections are answered nine days later."""
        return self.days[self.rhythm.decision - 2 :: self.rhythm.decision]
