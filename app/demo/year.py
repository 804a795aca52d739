"""What happens in a simulated office: which purchases are signed when, and everything else on the agenda."""

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
    """How many units are sold, and the number of days between complaints, loans, losses, occasions, issues of blanks and
    decisions about fines."""

    units: int
    complaint: int
    loan: int
    loss: int
    occasion: int
    blanks: int
    decision: int


class Year:
    """Puts everything that happens in an office, from its first day to its last, on the agenda of its life."""

    def __init__(self, life: Life, rhythm: Rhythm) -> None:
        self.life, self.rhythm = life, rhythm
        self.sold: list[Dossier] = []
        self.stock = Blanks(life)
        self.last = life.until.date()
        self.days = [life.first + timedelta(days=count) for count in range((self.last - life.first).days + 1)]

    def every(self, step: int, start: int = 0) -> list[tuple[int, date]]:
        """(place, day) of every ``step``th day from the ``start``th on."""
        return list(enumerate(self.days[start::step]))

    def plan(self) -> None:
        """Put everything on the agenda."""
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
        """Spread the sales over all days, rest days too; the last ones so late that much is still under way."""
        span = len(self.days) - 1
        for place in range(self.rhythm.units):
            day = self.days[place * span // self.rhythm.units]
            self.life.on(day, 8, 40, partial(self._sell, place, day))

    def _sell(self, place: int, day: date) -> None:
        self.follow(open_dossier(self.life.office, self.life.chance, place, day), place, day)

    def follow(self, dossier: Dossier, place: int, day: date) -> None:
        """Plan a purchase's papers, every third one's stamp duty, and every fourth one's notarisation or title transfer."""
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
        """Plan the routine of the days: blanks, runs, shelving, reports, fines."""
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
        """The days on which a paper is reported lost."""
        return self.days[15 :: self.rhythm.loss]

    def deciding(self) -> list[date]:
        """The days on which the director decides about fines; objections are answered nine days later."""
        return self.days[self.rhythm.decision - 2 :: self.rhythm.decision]
