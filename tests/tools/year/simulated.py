"""A year of a sales office on a real register, from before one National Day to after the next."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.access import staff
from app.demo import firms
from app.demo.life import Life, Pace
from app.demo.year import Rhythm, Year
from app.duties import calendars
from app.office import founding as offices
from app.rulebook import kind_files

if TYPE_CHECKING:
    from pathlib import Path

MORE_CLERKS = ("许志强", "吴晓芳", "郑海霞")
"""Who else is needed where there is much to do."""

FIRST = date(2025, 9, 22)
UNTIL = datetime(2026, 10, 12, 18, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
"""Inside are both National Day weeks, Spring Festival, and every make-up day between them."""

BIG = Rhythm(units=300, complaint=3, loan=5, loss=20, occasion=45, blanks=10, decision=14), Pace(26, 3, 1)
SMALL = Rhythm(units=40, complaint=10, loan=12, loss=40, occasion=60, blanks=10, decision=14), Pace(8, 3, 1)


def live(folder: Path, seed: int, rhythm: Rhythm, pace: Pace) -> Life:
    """The office in ``folder`` after its year; whoever calls closes its register."""
    office = offices.found(folder, lambda: datetime(2025, 9, 22, 8, 0, tzinfo=UNTIL.tzinfo), name="模拟售楼部")
    with office.register.transaction():
        declared = kind_files.named("sales-office")
        for each in declared.staff:
            staff.add(office, each.name, each.role)
        firms.furnish(office, declared)
        for name in MORE_CLERKS:
            staff.add(office, name, "clerk")
    life = Life(office, first=FIRST, until=UNTIL, seed=seed, pace=pace)
    _Whole(life, rhythm).plan()
    life.live()
    return life


class _Whole(Year):
    """A year, with what is too rare for a month: a clerk leaves, the office takes days off, blanks run out."""

    def _routine(self) -> None:
        super()._routine()
        self.life.on(date(2026, 4, 14), 18, 0, partial(self.life.leave, MORE_CLERKS[0], MORE_CLERKS[1]))
        # One is known before; the other was noticed only when things were late already.
        for day, told in ((date(2025, 11, 11), date(2025, 11, 6)), (date(2026, 6, 9), date(2026, 6, 12))):
            self.life.on(told, 10, 0, partial(self._rest, day))
        self.life.on(self.last - timedelta(days=8), 9, 25, self.stock.run_out)

    def _rest(self, day: date) -> None:
        calendars.set_day(self.life.office, day, "rest")
        self.life.tell("rest day", day=day)
