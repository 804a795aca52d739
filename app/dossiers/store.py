"""Dossiers 客户档案 in the register: stored with their buyers, listed in pages, searched."""

from __future__ import annotations

from datetime import date
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from app.register import rows as rows_of
from app.register import search

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.dossiers.rules import Buyer, Dossier
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
    next_due: int | None


_LIST = (
    "seq, id, number, unit, buyers, contract, payment, signed, price, state, "
    "(SELECT min(due) FROM duty WHERE duty.dossier = dossier.id AND duty.open = 1) AS next_due"
)


def unit_order(unit: str) -> str:
    """A sort key for units: numeric, so that 1-2-301 comes before 1-10-101."""
    return "-".join([part.zfill(6) for part in unit.split("-")])


def haystack(dossier: Dossier) -> str:
    """The text that searching indexes: number, unit, contract, phone, buyers with identity numbers and pinyin."""
    from app.register.spelling import spellings

    fields = [dossier.number, dossier.unit, dossier.contract or "", dossier.phone]
    for buyer in dossier.buyers:
        fields += [buyer.name, buyer.identity or buyer.written, *spellings(buyer.name)]
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


@cache
def _plain() -> tuple[tuple[str, ...], Callable[[Dossier], tuple[Any, ...]]]:
    """The fields that are stored as they are, and a function that gives a dossier's values of them."""
    from app.dossiers.rules import PLAIN

    return PLAIN, attrgetter(*PLAIN)


def _stored(dossier: Dossier, seq: int, stack: str, batch: str | None = None) -> dict[str, Any]:
    """A dossier's row by column: the derived fields and the plain ones; ``batch`` is the import it came with."""
    plain, values_of = _plain()
    return {
        "seq": seq,
        "batch": batch,
        "unit_order": unit_order(dossier.unit),
        "buyers": dossier.names,
        "signed": dossier.signed.isoformat() if dossier.signed else None,
        "haystack": stack,
        **dict(zip(plain, values_of(dossier), strict=True)),
    }


def _add_buyers(register: Register, dossiers: Iterable[Dossier]) -> None:
    rows = (
        _Buyer(dossier.id, position, *_of_buyer(buyer))
        for dossier in dossiers
        for position, buyer in enumerate(dossier.buyers)
    )
    rows_of.add(register.connection, "buyer", _Buyer, rows)


def add(register: Register, dossiers: Sequence[Dossier], batch: str | None = None) -> None:
    """Store and index new dossiers with their buyers; ``batch`` is the number of the import they came with."""
    start = rows_of.value(register.connection, "SELECT coalesce(max(seq), 0) + 1 FROM dossier")
    indexed = [search.Indexed(seq, stack) for seq, stack in enumerate(map(haystack, dossiers), start)]
    stored = [_stored(dossier, each.seq, each.haystack, batch) for dossier, each in zip(dossiers, indexed, strict=True)]
    if stored:
        rows_of.add_named(register.connection, "dossier", [*stored[0]], stored)
    _add_buyers(register, dossiers)
    search.add(register, indexed)


def replace(register: Register, dossier: Dossier) -> bool:
    """Store a changed dossier unless it was changed since ``dossier.version``; return whether it was stored."""
    found = _indexed(register, "id = ? AND version = ?", dossier.id, dossier.version)
    if not found:
        return False
    now = search.Indexed(found.seq, haystack(dossier))
    changed = {**_stored(dossier, now.seq, now.haystack), "version": dossier.version + 1}
    names = ", ".join(f"{name} = :{name}" for name in changed if name not in {"seq", "batch"})
    register.connection.execute(f"UPDATE dossier SET {names} WHERE seq = :seq", changed)
    register.connection.execute("DELETE FROM buyer WHERE dossier = ?", (dossier.id,))
    _add_buyers(register, [dossier])
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
        register.connection.execute("DELETE FROM buyer WHERE dossier = ?", (dossier,))
        register.connection.execute("DELETE FROM dossier WHERE id = ?", (dossier,))


def load(register: Register) -> list[Dossier]:
    """All dossiers with their buyers, in order of unit."""
    return _where(register, "1 = 1")


def by_id(register: Register, dossier: str) -> Dossier | None:
    """The dossier with this id."""
    return next(iter(_where(register, "id = ?", dossier)), None)


def active_of_unit(register: Register, unit: str, but: str = "") -> list[Dossier]:
    """The active dossiers of a unit, other than ``but`` (id)."""
    return _where(register, "unit_order = ? AND state = 'active' AND id <> ?", unit_order(unit), but)


def of_identity(register: Register, identity: str, but: str = "") -> list[Dossier]:
    """Dossiers other than ``but`` (id) in which a buyer has this identity number."""
    return _where(register, "id IN (SELECT dossier FROM buyer WHERE identity = ?) AND id <> ?", identity, but)


def called_by(register: Register, name: str) -> list[Dossier]:
    """Dossiers whose number, unit or id is ``name``."""
    return _where(register, "number = ? OR id = ? OR unit_order = ?", name.upper(), name, unit_order(name))


def _where(register: Register, condition: str, *arguments: object) -> list[Dossier]:
    """Dossiers with their buyers that satisfy an SQL condition on their columns, in order of unit."""
    from app.dossiers.rules import Buyer

    sql = f"SELECT {', '.join(('signed', *_plain()[0]))} FROM dossier WHERE {condition} ORDER BY unit_order, seq"
    found = list(rows_of.named(register.connection, sql, arguments))
    wanted = f"SELECT id FROM dossier WHERE {condition}"
    sql = f"SELECT {rows_of.columns(_Buyer)} FROM buyer WHERE dossier IN ({wanted}) ORDER BY dossier, position"
    buyers: dict[str, list[Buyer]] = {}
    for row in rows_of.read(register.connection, _Buyer, sql, arguments):
        buyer = Buyer(
            name=row.name,
            kind=row.kind,
            identity=row.identity,
            identity_state=row.identity_state,
            written=row.written,
            share=row.share,
        )
        buyers.setdefault(row.dossier, []).append(buyer)
    return [_dossier(row, tuple(buyers.get(row["id"], ()))) for row in found]


def _dossier(row: dict[str, Any], buyers: tuple[Buyer, ...]) -> Dossier:
    from app.dossiers.rules import PLAIN, Dossier

    signed = date.fromisoformat(row["signed"]) if row["signed"] else None
    return Dossier(buyers=buyers, signed=signed, **{name: row[name] for name in PLAIN})


def count(register: Register) -> int:
    """How many dossiers there are."""
    return int(rows_of.value(register.connection, "SELECT count(*) FROM dossier"))


def page(register: Register, offset: int, size: int, *, order: str = "unit", down: bool = False) -> list[Row]:
    """``size`` rows from ``offset`` of all dossiers; ``order`` is a key of ``ORDERS``, ``down`` sorts descending."""
    column, way = ORDERS[order], "DESC" if down else "ASC"
    # The inner query runs on the index alone.
    inner = f"SELECT seq FROM dossier ORDER BY {column} {way}, seq {way} LIMIT ? OFFSET ?"
    sql = f"SELECT {_LIST} FROM dossier WHERE seq IN ({inner}) ORDER BY {column} {way}, seq {way}"
    return list(rows_of.read(register.connection, Row, sql, (size, offset)))


def rows(register: Register, seqs: Sequence[int], limit: int = -1) -> list[Row]:
    """Up to ``limit`` list rows of these dossiers: the active ones first, then by unit."""
    marks, order = ", ".join("?" * len(seqs)), "state != 'active', unit_order, seq"
    inner = f"SELECT seq FROM dossier WHERE seq IN ({marks}) ORDER BY {order} LIMIT ?"
    sql = f"SELECT {_LIST} FROM dossier WHERE seq IN ({inner}) ORDER BY {order}"
    return list(rows_of.read(register.connection, Row, sql, (*seqs, limit)))


def units(register: Register, ids: Iterable[str]) -> dict[str, str]:
    """Dossier id -> unit, for those of ``ids`` that are dossiers."""
    return _named(register, ids, "unit", "dossier")


def called(register: Register, files: Iterable[str]) -> dict[str, str]:
    """File id -> what it is called: a dossier's unit, or the number of a record, complaint or occasion without dossier."""
    wanted = set(files)
    found = units(register, wanted)
    for table in ("record", "complaint", "occasion"):
        found |= _named(register, wanted - found.keys(), "number", table)
    return found


class _Name(NamedTuple):
    id: str
    name: str


def _named(register: Register, ids: Iterable[str], column: str, table: str) -> dict[str, str]:
    wanted = list(ids)
    found: dict[str, str] = {}
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        sql = f"SELECT id, {column} AS name FROM {table} WHERE id IN ({', '.join('?' * len(some))})"
        found |= {row.id: row.name for row in rows_of.read(register.connection, _Name, sql, some)}
    return found


MOST_FOUND = 200
"""At least this many hits are sorted, so that a smaller ``limit`` gives the beginning of the same list."""


def find(register: Register, text: str, limit: int) -> list[Row]:
    """Up to ``limit`` dossiers that contain every word of ``text``: the active ones first, then by unit."""
    return rows(register, search.find(register, text, max(limit, MOST_FOUND)), limit)


def all_begin(register: Register, text: str) -> bool:
    """Whether there are several dossiers and ``text`` begins the number, or the contract number, of each."""
    piece = search.normalised(text)
    if not piece or count(register) < 2:
        return False
    begins = "lower(substr(number, 1, ?1)) = ?2 OR lower(substr(coalesce(contract, ''), 1, ?1)) = ?2"
    sql = f"SELECT 1 FROM dossier WHERE NOT ({begins}) LIMIT 1"
    return rows_of.value(register.connection, sql, (len(piece), piece)) is None
