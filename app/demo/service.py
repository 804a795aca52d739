"""The demonstration office: the last weeks of a simulated office, lived through with the program's own use cases."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from app.access import founding, staff
from app.access import service as access
from app.base import secrets
from app.demo import archive as demo_archive
from app.demo import of_kinds as kind_demo
from app.demo.life import Life, Pace
from app.demo.people import open_dossier
from app.demo.year import Rhythm, Year
from app.duties import periods
from app.office import founding as offices
from app.register.settings import set_setting
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
"""The folder of the usual kind's demonstration; of another kind its id follows."""

UNITS, UNDER_WAY = 64, 26
"""How many dossiers there are, and on how many of them something happens."""
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
    """Found the demonstration office of a kind, the usual one unless named, in ``folder``; its last day is the clock's.

    Its people are invented and their secret is known, so its key may lie beside it, unless an ``administrator`` with
    a secret of his own is named, who alone can sign in then.

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
    # Whoever opens it without a secret is trusted with everything, as in any open office.
    office.signer = office.root_public = None
    office.signed_in = declared.staff[0].name
    return office


def place(folder: Path, kind: str) -> Path:
    """Where the demonstration of a kind lies beside the office in ``folder``."""
    return folder / (_PLACE if kind == kind_files.usual().id else f"{_PLACE}-{kind}")


def people(folder: Path) -> list[str]:
    """The names of the people of the demonstration that lies in ``folder``, who sits at the desk first."""
    first, _, kind = folder.name.partition("-")
    declared = kind_files.named(kind) if first == _PLACE and kind else kind_files.usual()
    return [each.name for each in declared.staff]


def _lived(folder: Path, clock: Callable[[], datetime], language: str, declared: OfficeKind) -> Office:
    """Purchases, and all that comes with them, under regulations that were always on."""
    office = offices.found(folder, clock, name=declared.office, language=language)
    with office.register.transaction():
        set_setting(office.register, "project", "××花园")
        regulations.keep(office, declared.regulations, {})
        _employ(office, declared)
        _live(office, clock())
    return office


def _recorded(folder: Path, clock: Callable[[], datetime], language: str, declared: OfficeKind) -> Office:
    """The samples of a kind, lived through from the day on which its regulations were switched on."""
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
    """The last weeks of the office, from its first file to now; most of its purchases were signed before."""

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
        """One, of which nobody has decided yet."""
        return self.days[-4:-3]

    def deciding(self) -> list[date]:
        """Twice; of the second time an objection still waits."""
        return [self.days[-25], self.days[-10]]

    def plan(self) -> None:
        """Everything of a year's last weeks, a cabinet that is being counted, and a receipt that waits for its receiver."""
        super().plan()
        self.life.on(self.last - timedelta(days=1), 9, 45, partial(demo_archive.inspect, self.life.office))
        self.life.later(self.life.until - timedelta(hours=2), partial(demo_archive.offer, self.life.office))


def _live(office: Office, now: datetime) -> None:
    """The last 24 working days up to now."""
    first = office.rules.calendar.before(office.local(now).date(), 24)
    life = Life(office, first=first, until=now, seed=SEED, pace=PACE)
    _Month(life, RHYTHM).plan()
    life.live()
