"""Attack: a colleague with a secret of his own, all files and a programmer's skill tries to bend what happened.

He has the register's key, writes statements into the register past the program, takes its triggers away for a moment, and
signs with his own key what he likes. Each attempt must be refused, or ``verify`` names the record and what differs.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.access import service as access
from app.access import staff
from app.base.refusals import Refusal
from app.demo import service as demo
from app.keeping import verification
from app.office import roles
from app.register.engine import EngineError
from tests.tools.endure import attack_files, attack_signed, attack_tables
from tests.tools.endure.intruder import CLERK, CLERK_SECRET, DIRECTOR, DIRECTOR_SECRET, Intruder
from tests.tools.endure.outcomes import started

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.tools.endure.outcomes import Outcome

NOW = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
FOUNDER = ("沈立", "湖边三棵柳树2026")

ATTEMPTS: Mapping[str, Callable[[Intruder], None]] = {
    **attack_tables.ATTEMPTS,
    **attack_signed.ATTEMPTS,
    **attack_files.ATTEMPTS,
}


def run(every: int = 1) -> Outcome:
    """Make every attempt, or every so many of them, each in an office of its own."""
    outcome = started("attack", "neither refused nor named", "broke verify", "named before anything was done")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home, key = founded(Path(folder) / "office")
        if (already := verified(home)) is not None:
            outcome.fail("named before anything was done", already)
        for name in list(ATTEMPTS)[::every]:
            there = Path(folder) / "tried"
            shutil.rmtree(there, ignore_errors=True)
            shutil.copytree(home, there)
            _attempt(outcome, name, Intruder(there, key, NOW))
    return outcome


def founded(home: Path) -> tuple[Path, bytes]:
    """An office of some weeks, with a director and a clerk who have secrets, and some work done after that."""
    office = demo.make(home, lambda: NOW, administrator=FOUNDER[0], secret=FOUNDER[1])
    staff.add(office, CLERK, "clerk", CLERK_SECRET)
    people = {each.name: each for each in staff.everybody(office)}
    director = people[DIRECTOR]
    roles.appoint(office, person=director.id, deputy=people[CLERK].id, first=date(2026, 1, 1), last=date(2026, 1, 31))
    access.set_secret(office, director, DIRECTOR_SECRET)
    key = office.register.key
    office.register.close()
    sitting = access.sign_in(home, lambda: NOW + timedelta(minutes=1), DIRECTOR, DIRECTOR_SECRET)
    attack_signed.work(sitting)
    sitting.register.close()
    return home, key


def verified(home: Path) -> str | None:
    """What ``verify`` says to the administrator who signs in the next day."""
    office = access.sign_in(home, lambda: NOW + timedelta(days=1), *FOUNDER)
    try:
        return verification.first_wrong(office)
    finally:
        office.register.close()


def _attempt(outcome: Outcome, name: str, intruder: Intruder) -> None:
    try:
        ATTEMPTS[name](intruder)
        named = verified(intruder.home)
    except (Refusal, EngineError) as refused:
        outcome.count("refused")
        intruder.note(name, repr(refused))
        return
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what this trial looks for
        outcome.fail("broke verify", f"{name}: {error!r}")
        return
    finally:
        intruder.close()
    if named is None:
        outcome.fail("neither refused nor named", name)
        return
    outcome.count("named by verify")
    intruder.note(name, named)
