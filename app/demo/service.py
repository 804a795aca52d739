"""The demonstration office: the last weeks of a simulated office, made with the program's own use cases."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from app.access import founding, staff
from app.access import service as access
from app.base import secrets
from app.demo import archive as demo_archive
from app.demo import firms
from app.demo import of_kinds as kind_demo
from app.demo.life import Life, Pace
from app.demo.people import open_dossier
from app.demo.year import Rhythm, Year
from app.office import founding as offices
from app.office import periods
from app.regulations import service as regulations
from app.rulebook import kind_files
from app.shell import needed_pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    from app.office.office import Office
    from app.rulebook.office_kinds import OfficeKind

_PLACE = "demo"
"""The folder of the usual kind's demonstration; for another kind, ``-`` and its id follow."""

UNITS, UNDER_WAY = 64, 26
"""How many dossiers there are, and with how many of them something happens."""
SEED = 20_261_122
PACE = Pace(in_time=20, late=2, undone=1)
RHYTHM = Rhythm(units=UNDER_WAY, complaint=6, loan=5, loss=0, occasion=40, blanks=7, decision=0)


ADMINISTRATOR, SECRET = secrets.DEMONSTRATION


def make(
    folder: Path,
    clock: Callable[[], datetime],
    language: str = "zh_CN",
    *,
    kind: str = "",
    administrator: str = "",
    secret: str = "",
) -> Office:
    """Found the demonstration office of a kind (empty: the usual one) in ``folder``; its last day is the clock's today.

    Its people are invented and share a known secret, and its key lies beside the register. If an ``administrator`` with
    a ``secret`` is named, only they can sign in.

    Raises:
        RegisterExists, SecretTooWeak, OSError

    """
    if secret:
        secrets.checked(secret, administrator)
    declared = kind_files.named(kind) if kind else kind_files.usual()
    office = (_lived if declared.lived else _recorded)(folder, clock, language, declared)
    office.clock = clock
    needed_pages.bring_up_to_date(office)
    if secret:
        founding.secure(office, administrator=administrator, secret=secret)
        return office
    founding.secure(office, administrator=ADMINISTRATOR, secret=SECRET, stay_open=True)
    for person in staff.everybody(office):
        if person.name != ADMINISTRATOR:
            access.set_secret(office, person, SECRET)
    # Opened without a secret, everything is allowed, as in any open office.
    office.signer = office.root_public = None
    office.signed_in = declared.staff[0].name
    return office


def place(folder: Path, kind: str) -> Path:
    """The folder of a kind's demonstration, inside the office's ``folder``."""
    return folder / (_PLACE if kind == kind_files.usual().id else f"{_PLACE}-{kind}")


def people(folder: Path) -> list[str]:
    """The names of the people of the demonstration in ``folder``; the first is the one signed in at the start."""
    first, _, kind = folder.name.partition("-")
    declared = kind_files.named(kind) if first == _PLACE and kind else kind_files.usual()
    return [each.name for each in declared.staff]


def _lived(folder: Path, clock: Callable[[], datetime], language: str, declared: OfficeKind) -> Office:
    """Found an office with simulated purchases, under regulations that were always on."""
    office = offices.found(folder, clock, name=declared.office, language=language)
    with office.register.transaction():
        regulations.keep(office, declared.regulations, {})
        _employ(office, declared)
        firms.furnish(office, declared)
        _live(office, clock())
    return office


def _recorded(folder: Path, clock: Callable[[], datetime], language: str, declared: OfficeKind) -> Office:
    """Found an office with the sample records of its kind, whose regulations were switched on a day before the first."""
    now = clock()
    begun = now - timedelta(hours=max((each.ago for each in declared.record), default=0) + 24)
    office = offices.found(folder, lambda: begun, name=declared.office or declared.name.of(language), language=language)
    with office.register.transaction():
        _employ(office, declared)
        regulations.begin_with(office, declared.regulations)
        kind_demo.live(office, declared, now)
        periods.bring_up_to_date(office)
    return office


def _employ(office: Office, declared: OfficeKind) -> None:
    office.signed_in = declared.staff[0].name
    for each in declared.staff:
        staff.add(office, each.name, each.role)


class _Month(Year):
    """The last weeks of an office, from its first dossier to now; its purchases were signed before."""

    def _purchases(self) -> None:
        self.life.on(self.life.first, 8, 32, self._open_all)

    def _open_all(self) -> None:
        chance = self.life.chance
        signed = [self.life.first - timedelta(days=chance.randrange(5, 200)) for _ in range(UNITS)]
        opened = [
            open_dossier(self.life.office, chance, place, day, "returned" if place in {45, 52} else "active")
            for place, day in enumerate(signed)
        ]
        for place, dossier in enumerate(opened[:UNDER_WAY]):
            self.follow(dossier, place, self.days[place * (len(self.days) - 1) // UNDER_WAY])

    def losses(self) -> list[date]:
        """One loss, about which nobody has decided yet."""
        return self.days[-4:-3]

    def deciding(self) -> list[date]:
        """Two days; an objection to the second decision still waits."""
        return [self.days[-25], self.days[-10]]

    def plan(self) -> None:
        """Plan what a year has, an unfinished inspection, and a hand-off that waits for its acceptance."""
        super().plan()
        self.life.on(self.last - timedelta(days=1), 9, 45, partial(demo_archive.inspect, self.life.office))
        self.life.later(self.life.until - timedelta(hours=2), partial(demo_archive.offer, self.life.office))


def _live(office: Office, now: datetime) -> None:
    """Simulate the last 24 working days up to now."""
    first = office.rules.calendar.before(office.local(now).date(), 24)
    life = Life(office, first=first, until=now, seed=SEED, pace=PACE)
    _Month(life, RHYTHM).plan()
    life.live()
