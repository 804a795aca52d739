"""Dossiers 客户档案 in the register: stored with their buyers, listed in pages, searched."""

from __future__ import annotations

from datetime import date
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from app.base.normal import number
from app.base.patterns import pattern
from app.dossiers import formers_store as formers
from app.dossiers import projects_store as projects
from app.dossiers.filters_store import ANYTHING, STANDING, Wanted
from app.register import rows as rows_of
from app.register import search

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from app.dossiers.rules import Buyer, Dossier, Person
    from app.register.register import Register

ORDERS = {
    "unit": "unit_order",
    "number": "seq",
    "contract": "contract",
    "signed": "signed",
}
"""Sort keys of a page of dossiers -> indexed column."""


class Row(NamedTuple):
    """One dossier as a list shows it; ``price`` in fen; ``next_due`` is when its earliest open duty is due, in UTC microseconds."""

    seq: int
    id: str
    number: str
    unit: str
    buyers: str
    contract: str | None
    payment: str
    signed: str | None
    price: int | None
    state: str
    tier: str
    adviser: str
    next_due: int | None
    former: str = ""
    """What the dossier once was called, where it was found by that alone."""


_LIST = (
    f"seq, id, number, {projects.SHOWN}, buyers, contract, payment, signed, price, {STANDING} AS state, tier, adviser, "
    "(SELECT min(due) FROM duty WHERE duty.dossier = dossier.id AND duty.open = 1) AS next_due, "
    "'' AS former"
)


def unit_order(unit: str, project: int = 1) -> str:
    """A key for units: the same for all spellings of one, and numeric, so that 1-2-301 comes before 1-10-101."""
    return projects.key(project, unit)


def haystack(dossier: Dossier, former: Iterable[str] = ()) -> str:
    """The text that searching indexes: number, unit, contract, phone, people with identity numbers and pinyin."""
    from app.register.spelling import spellings

    fields = [dossier.number, dossier.place, dossier.contract or "", dossier.phone]
    for buyer in dossier.buyers:
        fields += [buyer.name, buyer.identity or buyer.written, *spellings(buyer.name)]
    for person in dossier.people:
        fields += [person.name, person.identity, person.phone, *spellings(person.name)]
    fields += former
    return search.haystack(fields)


class _Buyer(NamedTuple):
    dossier: str
    position: int
    kind: Any
    name: str
    identity: str | None
    identity_state: Any
    written: str
    share: int | None


_of_buyer = attrgetter(*_Buyer._fields[2:])


_DERIVED = ("seq", "batch", "unit", "unit_order", "building", "kind", "buyers", "signed", "haystack")
"""The columns of a dossier that are no plain field of it."""


@cache
def _plain() -> tuple[tuple[str, ...], Callable[[Dossier], tuple[Any, ...]]]:
    """The fields that are stored as they are, and a function that gives a dossier's values of them."""
    from app.dossiers.rules import PLAIN

    names = tuple(name for name in PLAIN if name != "unit")
    return names, attrgetter(*names)


def _columns() -> tuple[str, ...]:
    return _DERIVED + _plain()[0]


def _stored(dossier: Dossier, seq: int, stack: str, batch: str | None = None) -> tuple[Any, ...]:
    """A dossier's row in the order of ``_columns``; ``batch`` is the import it came with."""
    from app.base import units

    place, signed = dossier.place, dossier.signed
    order = unit_order(place, dossier.project)
    day = signed.isoformat() if signed else None
    return (seq, batch, place, order, *units.stands(place), dossier.names, day, stack, *_plain()[1](dossier))


def _add_buyers(register: Register, dossiers: Iterable[Dossier]) -> None:
    rows = (
        (dossier.id, position, *_of_buyer(buyer))
        for dossier in dossiers
        for position, buyer in enumerate(dossier.buyers)
    )
    rows_of.add_plain(register.connection, "buyer", _Buyer._fields, rows)


class _Person(NamedTuple):
    dossier: str
    position: int
    part: Any
    name: str
    identity: str
    phone: str


def _add_people(register: Register, dossiers: Iterable[Dossier]) -> None:
    rows = (
        _Person(each.id, place, person.part, person.name, person.identity, person.phone)
        for each in dossiers
        for place, person in enumerate(each.people)
    )
    rows_of.add(register.connection, "dossier_person", _Person, rows)


def add(register: Register, dossiers: Sequence[Dossier], batch: str | None = None) -> None:
    """Store and index new dossiers with their buyers; ``batch`` is the number of the import they came with."""
    start = rows_of.value(register.connection, "SELECT coalesce(max(seq), 0) + 1 FROM dossier")
    indexed: list[search.Indexed] = []

    def stored() -> Iterator[tuple[Any, ...]]:
        for seq, dossier in enumerate(dossiers, start):
            stack = haystack(dossier)
            indexed.append(search.Indexed(seq, stack))
            yield _stored(dossier, seq, stack, batch)

    rows_of.add_plain(register.connection, "dossier", _columns(), stored())
    _add_buyers(register, dossiers)
    _add_people(register, dossiers)
    search.add(register, indexed)


def replace(register: Register, dossier: Dossier) -> bool:
    """Store a changed dossier unless it was changed since ``dossier.version``; return whether it was stored."""
    found = _indexed(register, "id = ? AND version = ?", dossier.id, dossier.version)
    if not found:
        return False
    former = formers.fields(formers.of_dossier(register, dossier.id))
    now = search.Indexed(found.seq, haystack(dossier, former))
    changed = dict(zip(_columns(), _stored(dossier, now.seq, now.haystack), strict=True))
    changed["version"] = dossier.version + 1
    names = ", ".join(f"{name} = :{name}" for name in changed if name not in {"seq", "batch"})
    register.connection.execute(f"UPDATE dossier SET {names} WHERE seq = :seq", changed)
    for table in ("buyer", "dossier_person"):
        register.connection.execute(f"DELETE FROM {table} WHERE dossier = ?", (dossier.id,))
    _add_buyers(register, [dossier])
    _add_people(register, [dossier])
    if now != found:
        search.remove(register, [found])
        search.add(register, [now])
    return True


def _indexed(register: Register, condition: str, *arguments: object) -> search.Indexed | None:
    sql = f"SELECT seq, haystack FROM dossier WHERE {condition}"
    return rows_of.first(register.connection, search.Indexed, sql, arguments)


def remove(register: Register, ids: Iterable[str]) -> None:
    """Delete the dossiers of an undone import; the engine refuses while anything refers to them."""
    for dossier in ids:
        if found := _indexed(register, "id = ?", dossier):
            search.remove(register, [found])
        for table in ("buyer", "dossier_person", "former"):
            register.connection.execute(f"DELETE FROM {table} WHERE dossier = ?", (dossier,))
        register.connection.execute("DELETE FROM dossier WHERE id = ?", (dossier,))


def load(register: Register, *, inactive: bool = False) -> list[Dossier]:
    """All dossiers with their buyers, or those ``inactive`` and not at rest, in order of unit."""
    return _where(register, "state <> 'active' AND resting = 0" if inactive else "1 = 1")


def by_id(register: Register, dossier: str) -> Dossier | None:
    """The dossier with this id."""
    return next(iter(_where(register, "id = ?", dossier)), None)


def by_ids(register: Register, ids: Sequence[str]) -> dict[str, Dossier]:
    """Id -> dossier, for those of ``ids`` that exist."""
    found: dict[str, Dossier] = {}
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        marks = ", ".join("?" * len(some))
        found |= {each.id: each for each in _where(register, f"id IN ({marks})", *some)}
    return found


def active_of_unit(register: Register, unit: str, but: str = "", project: int | None = None) -> list[Dossier]:
    """The active dossiers of a unit of a project, or of any, other than ``but`` (id)."""
    keys = projects.keys(unit, projects.estates(register)) if project is None else [unit_order(unit, project)]
    marks = ", ".join("?" * len(keys))
    return _where(register, f"unit_order IN ({marks}) AND state = 'active' AND id <> ?", *keys, but)


def of_identity(register: Register, identity: str, but: str = "") -> list[Dossier]:
    """Dossiers other than ``but`` (id) in which a buyer has this identity number."""
    return _where(register, "id IN (SELECT dossier FROM buyer WHERE identity = ?) AND id <> ?", identity, but)


def of_contract(register: Register, contract: str, but: str = "") -> list[str]:
    """The ids of the dossiers, other than ``but``, with exactly this contract number."""
    sql = "SELECT id FROM dossier WHERE contract = ? AND id <> ?"
    return rows_of.values(register.connection, sql, (number(contract), but))


def called_by(register: Register, name: str) -> list[Dossier]:
    """Dossiers whose number, unit or id is ``name``; else those of which it once was."""
    keys = projects.keys(name, projects.estates(register)) or [unit_order(name)]
    marks = ", ".join("?" * len(keys))
    named = number(name).upper()
    found = _where(register, f"number = ? OR id = ? OR unit_order IN ({marks})", named, name, *keys)
    return found or _where(register, "id IN (SELECT dossier FROM former WHERE value = ?)", search.normalised(name))


_ESTATE = "iif((SELECT count(*) FROM project) > 1, (SELECT name FROM project WHERE project.id = dossier.project), '') AS estate"


def _where(register: Register, condition: str, *arguments: object) -> list[Dossier]:
    """Dossiers with their buyers that satisfy an SQL condition on their columns, in order of unit."""
    from app.dossiers.rules import Buyer

    plain = ", ".join(f"dossier.{name}" for name in ("unit", "signed", *_plain()[0]))
    sql = f"SELECT {plain}, {_ESTATE} FROM dossier WHERE {condition} ORDER BY unit_order, seq"
    found = list(rows_of.named(register.connection, sql, arguments))
    wanted = f"SELECT id FROM dossier WHERE {condition}"
    sql = f"SELECT {rows_of.columns(_Buyer)} FROM buyer WHERE dossier IN ({wanted}) ORDER BY dossier, position"
    buyers: dict[str, list[Buyer]] = {}
    for row in rows_of.read(register.connection, _Buyer, sql, arguments):
        buyer = Buyer(row.name, row.kind, row.identity, row.identity_state, row.written, row.share)
        buyers.setdefault(row.dossier, []).append(buyer)
    people = _people(register, condition, arguments) if found else {}
    return [_dossier(row, tuple(buyers.get(row["id"], ())), people.get(row["id"], ())) for row in found]


def _dossier(row: dict[str, Any], buyers: tuple[Buyer, ...], people: tuple[Person, ...]) -> Dossier:
    from app.dossiers.rules import PLAIN, Dossier

    signed = date.fromisoformat(row["signed"]) if row["signed"] else None
    estate = row["estate"] or ""
    plain = {name: row[name] for name in PLAIN}
    if estate:
        plain["unit"] = f"{estate} {plain['unit']}"
    return Dossier(buyers=buyers, signed=signed, people=people, estate=estate, **plain)


def _people(register: Register, condition: str, arguments: Sequence[object]) -> dict[str, tuple[Person, ...]]:
    """The people who buy nothing, by their dossier's id."""
    from app.dossiers.rules import Person

    wanted = f"SELECT id FROM dossier WHERE {condition}"
    sql = (
        f"SELECT {rows_of.columns(_Person)} FROM dossier_person WHERE dossier IN ({wanted}) ORDER BY dossier, position"
    )
    found: dict[str, tuple[Person, ...]] = {}
    for row in rows_of.read(register.connection, _Person, sql, arguments):
        each = Person(name=row.name, part=row.part, identity=row.identity, phone=row.phone)
        found[row.dossier] = (*found.get(row.dossier, ()), each)
    return found


def count(register: Register, wanted: Wanted = ANYTHING) -> int:
    """How many dossiers there are, of those that are wanted."""
    sql = f"SELECT count(*) FROM dossier WHERE {wanted.condition}"
    return int(rows_of.value(register.connection, sql, wanted.given))


def page(
    register: Register,
    offset: int,
    size: int,
    *,
    order: str = "unit",
    down: bool = False,
    wanted: Wanted = ANYTHING,
    total: int = 0,
) -> list[Row]:
    """``size`` rows from ``offset`` of the dossiers; ``order`` is a key of ``ORDERS``, ``down`` sorts descending.

    ``total``, if known, is how many there are: what is nearer to the end is counted from there.
    """
    if offset + size > total - offset > 0:
        size = min(size, total - offset)
        return page(register, total - offset - size, size, order=order, down=not down, wanted=wanted)[::-1]
    column, way = ORDERS[order], "DESC" if down else "ASC"
    # The inner query runs on the index alone; that of the standing is in the order of units.
    condition = wanted.condition if order == "unit" else wanted.condition.replace(STANDING, f"+{STANDING}")
    where = f"WHERE {condition} " if wanted.given else ""
    inner = f"SELECT seq FROM dossier {where}ORDER BY {column} {way}, seq {way} LIMIT ? OFFSET ?"
    sql = f"SELECT {_LIST} FROM dossier WHERE seq IN ({inner}) ORDER BY {column} {way}, seq {way}"
    return list(rows_of.read(register.connection, Row, sql, (*wanted.given, size, offset)))


def rows(register: Register, seqs: Sequence[int], limit: int = -1, wanted: Wanted = ANYTHING) -> list[Row]:
    """Up to ``limit`` list rows of these dossiers, of those that are wanted: the active ones first, then by unit."""
    marks, order = ", ".join("?" * len(seqs)), "dossier.state != 'active', resting, unit_order, seq"
    inner = f"SELECT seq FROM dossier WHERE seq IN ({marks}) AND {wanted.condition} ORDER BY {order} LIMIT ?"
    sql = f"SELECT {_LIST} FROM dossier WHERE seq IN ({inner}) ORDER BY {order}"
    return list(rows_of.read(register.connection, Row, sql, (*seqs, *wanted.given, limit)))


_HAN = pattern(r"[\u4e00-\u9fff]")

MOST_FOUND = 200
"""At least this many hits are sorted, so that a smaller ``limit`` gives the beginning of the same list."""


def find(register: Register, text: str, limit: int, wanted: Wanted = ANYTHING) -> list[Row]:
    """Up to ``limit`` dossiers that contain every word of ``text``: the active ones first, then by unit."""
    from app.base import units

    exact = of_unit(register, text) if any(map(str.isdigit, text)) else []
    # A unit in words, 2栋1单元; other signs are looked for as they are typed.
    begun = units.begun(text) if _HAN.search(text) and any(map(str.isnumeric, text)) else text
    most = max(limit, MOST_FOUND) * (20 if wanted.given else 1)
    found = search.find(register, text, most)
    if begun != text and len(found) < limit:
        found = list(dict.fromkeys([*found, *search.find(register, begun, most)]))
    named = _in_project(register, text) if len(found) < limit else []
    hits = rows(register, list(dict.fromkeys([*exact, *found, *named])), limit, wanted)
    past = formers.matched(register, [row.seq for row in hits], text)
    if not past:
        return hits
    marked = [row._replace(former=past[row.seq].shown) if row.seq in past else row for row in hits]
    return sorted(marked, key=lambda row: (row.state != "active", row.state == "resting", bool(row.former)))


def _in_project(register: Register, text: str) -> list[int]:
    """The ``seq`` of dossiers of the projects that words of ``text`` name or begin, with everything else it says."""
    names = {each.id: search.normalised(each.name) for each in projects.estates(register) if each.name}
    wanted, rest = set(names), list[str]()
    for piece in map(search.normalised, text.split()):
        named = {
            each for each, name in names.items() if piece.startswith(name) or (piece[1:] and name.startswith(piece))
        }
        wanted &= named or wanted
        rest += [piece[len(names[each]) :] for each in named if len(piece) > len(names[each])] if named else [piece]
    if len(names) < 2 or wanted == set(names):
        return []
    inside = f"project IN ({', '.join('?' * len(wanted))})"
    if not rest:
        sql = f"SELECT seq FROM dossier WHERE {inside} ORDER BY unit_order LIMIT ?"
        return rows_of.values(register.connection, sql, (*wanted, MOST_FOUND))
    some = search.find(register, " ".join(rest), MOST_FOUND * 10)
    sql = f"SELECT seq FROM dossier WHERE {inside} AND seq IN ({', '.join('?' * len(some))}) ORDER BY seq LIMIT ?"
    return rows_of.values(register.connection, sql, (*wanted, *some, MOST_FOUND))


def of_unit(register: Register, text: str) -> list[int]:
    """The ``seq`` of the dossiers of a unit, typed in any spelling."""
    keys = projects.keys(text, projects.estates(register))
    sql = f"SELECT seq FROM dossier WHERE unit_order IN ({', '.join('?' * len(keys))})"
    return rows_of.values(register.connection, sql, keys) if keys else []


def all_begin(register: Register, text: str) -> bool:
    """Whether there are several dossiers and ``text`` begins the number, or the contract number, of each."""
    piece = search.normalised(text)
    if not piece or count(register) < 2:
        return False
    begins = "lower(substr(number, 1, ?1)) = ?2 OR lower(substr(coalesce(contract, ''), 1, ?1)) = ?2"
    sql = f"SELECT 1 FROM dossier WHERE NOT ({begins}) LIMIT 1"
    return rows_of.value(register.connection, sql, (len(piece), piece)) is None
