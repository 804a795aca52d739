"""What encryption costs: the same register, encrypted and plain, opened, searched and listed with the same statements."""

from __future__ import annotations

import random
import statistics
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from app.access import founding
from app.access import service as access
from app.dossiers import service as dossiers
from app.register import engine, keys, register
from tests.tools.bench import finding
from tests.tools.bench.lines import Line, at, milliseconds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office

PAGES, TIMES = 200, 20
NAME, SECRET = "沈立", "silver plum 41"


def plain_copy(office: Office, path: Path) -> None:
    """The same tables in a file without encryption."""
    connection = engine.connect(office.register.folder / register.FILE, office.register.key)
    connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(path),))
    connection.execute("SELECT sqlcipher_export('plain')")
    connection.execute("DETACH DATABASE plain")
    connection.close()


def open_plain(path: Path) -> Any:
    """A connection with our settings, but for the key."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    for setting in engine.SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return connection


def pages(office: Office) -> list[str]:
    """The statements of random pages of the Clients list, in every order."""
    told: list[str] = []
    chance, count = random.Random(7), dossiers.count(office)
    connection = office.register.connection
    connection.set_trace_callback(told.append)
    for _ in range(PAGES):
        dossiers.page(office, chance.randrange(count), 100, chance.choice(("unit", "contract", "signed")), False)
    connection.set_trace_callback(None)
    return [each for each in told if each.lstrip().startswith("SELECT")]


def both(encrypted: Any, plain: Any, told: Iterable[Iterable[str]]) -> tuple[list[float], list[float]]:
    """Times of the same statements on both, by turns, each after it was asked once."""
    ours, bare = [], []
    for statements in told:
        for connection, times in ((encrypted, ours), (plain, bare)):
            finding.raw(connection, statements)
            times.append(milliseconds(lambda c=connection, s=statements: finding.raw(c, s)))
    return ours, bare


def typical(act: Callable[[], Any]) -> float:
    """The median of several times."""
    return statistics.median(milliseconds(act) for _ in range(TIMES))


def lines(office: Office, people: Iterable[Dossier]) -> Iterator[Line]:
    """Search and lists at most 1.3 times, opening at most 500 ms more."""
    path = office.register.folder / "plain.db"
    plain_copy(office, path)
    plain, connection = open_plain(path), office.register.connection
    ours, bare = both(connection, plain, [finding.statements(office, text) for text in finding.queries(people)])
    yield Line("encrypted find: all queries together", sum(ours), sum(bare), 1.3)
    yield Line("encrypted find: 95 of 100 queries", at(0.95, ours), at(0.95, bare), 1.3)
    ours, bare = both(connection, plain, [[each] for each in pages(office)])
    yield Line("encrypted lists: all pages together", sum(ours), sum(bare), 1.3)
    yield Line("encrypted lists: 95 of 100 pages", at(0.95, ours), at(0.95, bare), 1.3)
    plain.close()
    yield from _opening(office, path)


def _opening(office: Office, path: Path) -> Iterator[Line]:
    folder = office.register.folder
    founding.secure(office, administrator=NAME, secret=SECRET, stay_open=True)
    cost, salt = keys.Cost(), b"0" * 16

    def sign_in() -> None:
        access.sign_in(folder, office.clock, NAME, SECRET).register.close()

    def hash_only() -> None:
        from argon2.low_level import Type, hash_secret_raw

        hash_secret_raw(SECRET.encode(), salt, cost.passes, cost.memory, cost.lanes, 32, Type.ID)

    def open_bare() -> None:
        connection = open_plain(path)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        connection.close()

    sign_in()
    whole, deliberate, bare = typical(sign_in), typical(hash_only), typical(open_bare)
    yield Line("the deliberate cost of a secret (argon2id)", deliberate)
    yield Line("signing in beyond that, more than opening a plain register", whole - deliberate - bare, goal=500)
