"""Registers of any size with a year's life in every dossier: a simulated year of a small office, copied with ids, numbers,
units and people of its own for each copy, all in the order of time, so that ``verify`` accepts it.
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from app.base.units import stands
from app.dossiers import projects_store
from app.dossiers import store as dossiers
from app.find import series as all_series
from app.register import engine, register, rows, search
from app.register.tables import TABLES
from app.shell.features import FEATURES
from tests.tools.bench.rendered import (
    Copied,
    Template,
    contract_in,
    id_in,
    identity_in,
    is_id,
    name_in,
    phone_in,
)
from tests.tools.year import simulated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


BASE = 250
"""Dossiers of the small office."""

ONCE = frozenset(
    {
        "setting",
        "counter",
        "person",
        "role",
        "deputy",
        "credential",
        "project",
        "party",
        "party_default",
        "calendar_day",
    }
    | {"wage", "wage_sheet", "blank", "blank_step", "chase", "period_report", "mapping", "batch", "amendment"}
)
"""Tables that an office has once, however many dossiers it has."""

SEALS = {"moved": "movement", "ledger": "fine_entry"}
"""Field of a journal entry -> the table whose rows it seals."""

AT_ONCE = 2_000
_encoded = msgspec.json.Encoder(order="sorted").encode


def cached(count: int) -> Path:
    """The folder of an office of ``count`` dossiers, a multiple of ``BASE``; made once, outside the project.

    Made by an earlier state of the program, it is migrated when it is opened.
    """
    here = Path(__file__).parent
    root = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "juanzong-bench"
    simulation, copying = here.parent / "year" / "simulated.py", (here / "many_years.py", here / "rendered.py")
    small = root / f"year-{_state(simulation)}"
    wanted = root / f"{count}-{_state(simulation, *copying)}"
    if not small.exists():
        making = root / "year.making"
        shutil.rmtree(making, ignore_errors=True)
        rhythm, pace = simulated.BIG
        simulated.live(making, 1, replace(rhythm, units=BASE), pace).office.register.close()
        making.rename(small)
    if not wanted.exists():
        making = root / f"{count}.making"
        shutil.rmtree(making, ignore_errors=True)
        copy(small, making, count // BASE)
        making.rename(wanted)
    return wanted


def copy(small: Path, made: Path, copies: int) -> None:
    """Write the office in ``made``, a new folder: so many times what lies in ``small``, an office without secrets."""
    _Building(small, made, copies).build()


def _state(*sources: Path) -> str:
    return sha256(b"".join(each.read_bytes() for each in sources)).hexdigest()[:12]


class _Building:
    """Writes the register in ``made``: ``copies`` times what lies in ``small``."""

    def __init__(self, small: Path, made: Path, copies: int) -> None:
        assert FEATURES, "the rooms' series and tables must be known"
        self.copies, self.made = copies, made
        made.mkdir(parents=True)
        shutil.copy2(small / register.KEY, made)
        shutil.copytree(small / "attachments", made / "attachments", copy_function=os.link)
        self.base = register.open_register(small)
        new = register.create(made)
        new.close()
        self.key = self.base.key
        self.connection = engine.connect(made / register.FILE, self.key)
        self.tables = {each._meta.table_name: each for each in TABLES}
        self.counters: dict[str, int] = {}
        self.waiting: dict[str, list[list[Any]]] = defaultdict(list)
        self.copied = self._what_differs()

    # What differs

    def _values(self, sql: str) -> list[Any]:
        return rows.values(self.base.connection, sql)

    def _what_differs(self) -> Copied:
        ids = set[str]()
        for name, table in self.tables.items():
            if name not in {*ONCE, "journal"} and "id" in table._meta.columns:
                ids |= {each for each in self._values(f'SELECT "id" FROM "{name}"') if is_id(each)}
        units = set(self._values("SELECT unit FROM dossier"))
        buildings = max(int(each.partition("-")[0]) for each in units)
        copied = Copied(ids, units, buildings, self._texts())
        told = "SELECT id, dossier, body FROM journal WHERE kind <> 'wages.settled'"
        entries = self.base.connection.execute(told).fetchall()
        copied.ids |= {id_ for id_, dossier, body in entries if copied.is_own((dossier, body))}
        self._number(copied)
        return copied

    def _texts(self) -> dict[str, Callable[[str, int], str]]:
        ours = " ".join(self._values("SELECT name FROM person") + self._values("SELECT contact FROM party"))
        names = {each for each in self._values("SELECT name FROM buyer WHERE kind = 'person'") if each not in ours}
        return {
            **dict.fromkeys(self._values("SELECT contract FROM dossier WHERE contract IS NOT NULL"), contract_in),
            **dict.fromkeys(self._values("SELECT phone FROM dossier WHERE length(phone) = 11"), phone_in),
            **dict.fromkeys(self._values("SELECT phone FROM complaint WHERE length(phone) = 11"), phone_in),
            **dict.fromkeys(
                self._values("SELECT identity FROM buyer WHERE kind = 'person' AND length(identity) = 18"), identity_in
            ),
            **dict.fromkeys(names, name_in),
        }

    def _number(self, copied: Copied) -> None:
        """Give every number the numbers of its copies, without gaps, in the order of the first ones."""
        for name, following in self.base.connection.execute("SELECT name, next FROM counter").fetchall():
            plain, _, year = name.rpartition("-")
            yearly = year.isdecimal() and len(year) == 4
            series = all_series.of_counter(plain if yearly else name)
            stored = (series and series.stored_in) or f"{name}:number"
            once = series is None or stored.partition(":")[0] in ONCE
            number = 1
            for place in range(1, 1 if once else following):
                written = series.written(place, int(year) if yearly else 0)
                copied.numbers[written] = (series, number, int(year) if yearly else 0)
                number += self.copies if self._in_every_copy(copied, stored, written) else 1
            self.counters[name] = following if once else number

    def _in_every_copy(self, copied: Copied, stored: str, number: str) -> bool:
        """Whether the record with a number is in every copy; a fine without a client's matter is not."""
        table, _, column = stored.partition(":")
        if table != "fine_entry":
            return True
        fines = rows.values(self.base.connection, f"SELECT fine FROM fine_entry WHERE {column} = ?", (number,))
        return copied.is_own(fines)

    # Writing

    def build(self) -> None:
        """Write everything, then the indexes."""
        run = self.connection.execute
        for setting in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "cache_size = -3000000"):
            run(f"PRAGMA {setting}")
        indexes = run("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
        for name, _ in indexes:
            run(f'DROP INDEX "{name}"')
        run("BEGIN")
        run("DELETE FROM project")
        for name in self.tables:
            if name not in {"counter", "journal", "dossier", "proof", *SEALS.values()}:
                self._copy(name)
        self._dossiers()
        self._journal()
        for item in self.counters.items():
            self._add("counter", list(item))
        for name in list(self.waiting):
            self._write(name)
        run("COMMIT")
        for _, sql in indexes:
            run(sql)
        run("PRAGMA journal_mode = WAL")
        self.connection.close()
        self.base.close()

    def _add(self, name: str, row: list[Any]) -> None:
        waiting = self.waiting[name]
        waiting.append(row)
        if len(waiting) >= AT_ONCE:
            self._write(name)

    def _write(self, name: str) -> None:
        waiting = self.waiting[name]
        if waiting:
            marks = ", ".join("?" * len(waiting[0]))
            self.connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', waiting)
            waiting.clear()

    def _rows(self, name: str) -> Iterator[tuple[Any, ...]]:
        yield from self.base.connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()

    def _places(self, own: object) -> Iterable[int]:
        return range(self.copies) if own else (0,)

    def _copy(self, name: str) -> None:
        """All rows of a table; what has a number of its own only for order gets the next one."""
        counted = self.tables[name]._meta.auto_increment and name not in ONCE
        for row in self._rows(name):
            template = Template.of(self.copied, row)
            own = self.copied.is_own(row[:1]) if isinstance(row[0], str) else template.differing
            for place in self._places(name not in ONCE and own):
                made = template.row(place)
                if counted:
                    made[0] = None
                self._add(name, made)

    def _dossiers(self) -> None:
        known = {each.id: each for each in dossiers.load(self.base)}
        names = [each[1] for each in self.base.connection.execute("PRAGMA table_info(dossier)")]
        at = {name: place for place, name in enumerate(names)}
        seq, stacks = 0, list[search.Indexed]()
        for row in self._rows("dossier"):
            template, one = Template.of(self.copied, row), known[row[at["id"]]]
            for place in range(self.copies):
                made, seq = template.row(place), seq + 1
                buyers = tuple(
                    replace(each, name=self._text(each.name, place), identity=self._text(each.identity, place))
                    for each in one.buyers
                )
                unit, project = made[at["unit"]], made[at["project"]]
                told = {name: made[at[name]] for name in ("number", "contract", "phone")}
                stack = dossiers.haystack(replace(one, unit=unit, estate="", buyers=buyers, **told))
                derived = (seq, *stands(unit), projects_store.key(project, unit), stack)
                for name, value in zip(("seq", "building", "kind", "unit_order", "haystack"), derived, strict=True):
                    made[at[name]] = value
                self._add("dossier", made)
                stacks.append(search.Indexed(seq, stack))
        for start in range(0, len(stacks), AT_ONCE):
            grams = [(each.seq, search.grams(each.haystack)) for each in stacks[start : start + AT_ONCE]]
            self.connection.executemany("INSERT INTO gram (rowid, grams) VALUES (?, ?)", grams)

    def _text(self, known: str | None, place: int) -> Any:
        act = self.copied.texts.get(known or "")
        return act(known or "", place) if act else known

    # The journal, with what it seals

    def _journal(self) -> None:
        sealed = {table: _Sealed(self, table) for table in SEALS.values()}
        previous, seq = "0" * 64, 0
        for row in self._rows("journal"):
            body = msgspec.json.decode(row[7])
            seals = [(sealed[table], body[field]) for field, table in SEALS.items() if field in body]
            template = Template.of(self.copied, row)
            for place in self._places(_is_copied(row[1], self.copied, seals)):
                made, seq = template.row(place), seq + 1
                for table, seal in seals:
                    made[7] = made[7].replace(_encoded(seal).decode(), _encoded(table.seal(seal, place)).decode())
                made[0], made[1] = seq, id_in(row[1], place)
                # Whoever signed it signed other words.
                made[10] = made[11] = None
                made[8] = previous
                made[9] = previous = sha256(_encoded((previous, *made[1:8]))).hexdigest()
                self._add("journal", made)


def _is_copied(entry: str, copied: Copied, seals: list[tuple[_Sealed, list[Any]]]) -> bool:
    return entry in copied.ids or any(table.is_own(seal) for table, seal in seals)


class _Sealed:
    """A table that only grows, whose rows the journal seals in the order of their numbers."""

    def __init__(self, building: _Building, name: str) -> None:
        self.building, self.name, self.last = building, name, 0
        self.rows = {row[0]: Template.of(building.copied, row) for row in building._rows(name)}
        self.beside: dict[str, Template] = {}
        """What a seal covers beside the row: its fine."""
        if name == "fine_entry":
            self.beside = {row[0]: Template.of(building.copied, row) for row in building._rows("fine")}
        self.done: dict[tuple[int, int], list[Any]] = {}

    def _own(self, seal: list[Any], place: int) -> list[Template]:
        found = [self.rows[number] for number in range(seal[0], seal[1] + 1)]
        return [each for each in found if not place or self.building.copied.is_own(each.same[1:2])]

    def is_own(self, seal: list[Any]) -> bool:
        """Whether a copy has any of the sealed rows."""
        return bool(self._own(seal, 1))

    def seal(self, seal: list[Any], place: int) -> list[Any]:
        """Write the rows of a copy, and return their seal."""
        if (seal[0], place) in self.done:
            return self.done[seal[0], place]
        first, whole = self.last + 1, list[Any]()
        for template in self._own(seal, place):
            self.last += 1
            made = template.row(place)
            made[0] = self.last
            self.building._add(self.name, made)
            whole.append([*made, *self.beside[template.same[1]].row(place)] if self.beside else made)
        made_seal = [first, self.last, sha256(msgspec.json.encode(whole)).hexdigest()]
        self.done[seal[0], place] = made_seal
        return made_seal


def fresh(count: int, folder: Path) -> Path:
    """A copy of the office of ``count`` dossiers in ``folder``, to work in."""
    return Path(shutil.copytree(cached(count), folder / str(count)))
