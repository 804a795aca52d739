"""Dossiers in the register: stored whole, listed in pages, found by any piece."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from app.register import search

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.dossiers.rules import Buyer, Dossier

_COLUMNS = (
    "id, number, unit, unit_order, buyers, contract, signed, payment, payment_words, price, phone, address, adviser, "
    "state, note, haystack, version"
)
_BUYER = "dossier, position, kind, name, identity, identity_state, written, share"
_LIST = (
    "seq, id, number, unit, buyers, contract, payment, signed, price, state, "
    "(SELECT min(due) FROM duty WHERE duty.dossier = dossier.id AND duty.open = 1)"
)

ORDERS = {
    "unit": "unit_order",
    "number": "seq",
    "contract": "contract",
    "signed": "signed",
}
"""What a page of dossiers can be ordered by, each with its index."""


class Row(NamedTuple):
    """One dossier as a list shows it; ``next_due`` is a stamp of the earliest open duty or None."""

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


def unit_order(unit: str) -> str:
    """A text that sorts units as people count: 1-2-301 before 1-10-101."""
    return "-".join([part.zfill(6) for part in unit.split("-")])


def haystack(dossier: Dossier) -> str:
    """Everything a clerk may remember of a dossier: number, unit, contract, phone, buyers, their numbers, pinyin."""
    from app.register.spelling import spellings

    fields = [dossier.number, dossier.unit, dossier.contract or "", dossier.phone]
    for buyer in dossier.buyers:
        fields += [buyer.name, buyer.identity or buyer.written, *spellings(buyer.name)]
    return search.haystack(fields)


def _row(dossier: Dossier, stack: str) -> tuple[Any, ...]:
    return (
        dossier.id,
        dossier.number,
        dossier.unit,
        unit_order(dossier.unit),
        dossier.names,
        dossier.contract,
        dossier.signed.isoformat() if dossier.signed else None,
        dossier.payment,
        dossier.payment_words,
        dossier.price,
        dossier.phone,
        dossier.address,
        dossier.adviser,
        dossier.state,
        dossier.note,
        stack,
        dossier.version,
    )


def _buyer_rows(dossiers: Iterable[Dossier]) -> list[tuple[Any, ...]]:
    return [
        (
            dossier.id,
            position,
            buyer.kind,
            buyer.name,
            buyer.identity,
            buyer.identity_state,
            buyer.written,
            buyer.share,
        )
        for dossier in dossiers
        for position, buyer in enumerate(dossier.buyers)
    ]


def _add_buyers(connection: Any, dossiers: Iterable[Dossier]) -> None:
    connection.executemany(f"INSERT INTO buyer ({_BUYER}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _buyer_rows(dossiers))


def add(connection: Any, dossiers: Sequence[Dossier], batch: str | None = None) -> None:
    """Store new dossiers with buyers and index; ``batch`` names the import they came with."""
    start = connection.execute("SELECT coalesce(max(seq), 0) + 1 FROM dossier").fetchone()[0]
    stacks = list(map(haystack, dossiers))
    rows = (
        (start + offset, batch, *_row(dossier, stack))
        for offset, (dossier, stack) in enumerate(zip(dossiers, stacks, strict=True))
    )
    connection.executemany(
        f"INSERT INTO dossier (seq, batch, {_COLUMNS}) VALUES (?, ?{', ?' * 17})",
        rows,
    )
    _add_buyers(connection, dossiers)
    search.add(connection, ((start + offset, stack) for offset, stack in enumerate(stacks)))


def replace(connection: Any, dossier: Dossier) -> bool:
    """Store a changed dossier if nobody changed it since ``dossier.version``; answers whether it was stored."""
    found = connection.execute(
        "SELECT seq, haystack FROM dossier WHERE id = ? AND version = ?", (dossier.id, dossier.version)
    ).fetchone()
    if not found:
        return False
    seq, before = found
    stack = haystack(dossier)
    row = (*_row(dossier, stack)[:-1], dossier.version + 1, seq)
    names = _COLUMNS.replace(", ", " = ?, ")
    connection.execute(f"UPDATE dossier SET {names} = ? WHERE seq = ?", row)
    connection.execute("DELETE FROM buyer WHERE dossier = ?", (dossier.id,))
    _add_buyers(connection, [dossier])
    if stack != before:
        search.remove(connection, [(seq, before)])
        search.add(connection, [(seq, stack)])
    return True


def remove(connection: Any, ids: Iterable[str]) -> None:
    """Take back dossiers that an undone import had brought; refused by the engine if anything refers to them."""
    for dossier in ids:
        row = connection.execute("SELECT seq, haystack FROM dossier WHERE id = ?", (dossier,)).fetchone()
        search.remove(connection, [row])
        connection.execute("DELETE FROM buyer WHERE dossier = ?", (dossier,))
        connection.execute("DELETE FROM dossier WHERE id = ?", (dossier,))


def load(connection: Any, where: str, arguments: Sequence[object] = ()) -> list[Dossier]:
    """Whole dossiers that satisfy a condition on their columns, in order of unit."""
    from app.dossiers.rules import Buyer

    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM dossier WHERE {where} ORDER BY unit_order, seq", tuple(arguments)
    ).fetchall()
    wanted = f"SELECT id FROM dossier WHERE {where}"
    buyers: dict[str, list[Buyer]] = {}
    for row in connection.execute(
        f"SELECT {_BUYER} FROM buyer WHERE dossier IN ({wanted}) ORDER BY dossier, position", tuple(arguments)
    ):
        buyers.setdefault(row[0], []).append(Buyer(row[3], row[2], row[4], row[5], row[6], row[7]))
    return [_dossier(row, tuple(buyers.get(row[0], ()))) for row in rows]


def _dossier(row: tuple[Any, ...], buyers: tuple[Buyer, ...]) -> Dossier:
    from app.dossiers.rules import Dossier

    return Dossier(
        id=row[0],
        number=row[1],
        unit=row[2],
        buyers=buyers,
        contract=row[5],
        signed=date.fromisoformat(row[6]) if row[6] else None,
        payment=row[7],
        payment_words=row[8],
        price=row[9],
        phone=row[10],
        address=row[11],
        adviser=row[12],
        state=row[13],
        note=row[14],
        version=row[16],
    )


def count(connection: Any) -> int:
    """How many dossiers there are."""
    return int(connection.execute("SELECT count(*) FROM dossier").fetchone()[0])


def page(connection: Any, offset: int, size: int, *, order: str = "unit", down: bool = False) -> list[Row]:
    """``size`` rows from ``offset`` of all dossiers in an order of ``ORDERS``."""
    column, way = ORDERS[order], "DESC" if down else "ASC"
    # The inner query runs on the index alone.
    inner = f"SELECT seq FROM dossier ORDER BY {column} {way}, seq {way} LIMIT ? OFFSET ?"
    sql = f"SELECT {_LIST} FROM dossier WHERE seq IN ({inner}) ORDER BY {column} {way}, seq {way}"
    return list(map(Row._make, connection.execute(sql, (size, offset))))


def rows(connection: Any, seqs: Sequence[int], limit: int = -1) -> list[Row]:
    """The list rows of these dossiers, at most ``limit``: the active ones first, each in order of unit."""
    marks, order = ", ".join("?" * len(seqs)), "state != 'active', unit_order, seq"
    inner = f"SELECT seq FROM dossier WHERE seq IN ({marks}) ORDER BY {order} LIMIT ?"
    sql = f"SELECT {_LIST} FROM dossier WHERE seq IN ({inner}) ORDER BY {order}"
    return list(map(Row._make, connection.execute(sql, (*seqs, limit))))


def units(connection: Any, ids: Iterable[str]) -> dict[str, str]:
    """The units of these dossiers."""
    return _named(connection, ids, "unit", "dossier")


def called(connection: Any, files: Iterable[str]) -> dict[str, str]:
    """What these files are called: a dossier by its unit; a record, complaint or occasion that is none's by its number."""
    wanted = set(files)
    found = units(connection, wanted)
    for table in ("record", "complaint", "occasion"):
        found |= _named(connection, wanted - found.keys(), "number", table)
    return found


def _named(connection: Any, ids: Iterable[str], column: str, table: str) -> dict[str, str]:
    wanted = list(ids)
    found: dict[str, str] = {}
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        marks = ", ".join("?" * len(some))
        found.update(connection.execute(f"SELECT id, {column} FROM {table} WHERE id IN ({marks})", some).fetchall())
    return found


MOST_FOUND = 200
"""So many hits are put in order, however few are wanted, so that whoever wants fewer sees the first of the same."""


def find(connection: Any, text: str, limit: int) -> list[Row]:
    """Dossiers that contain every piece of ``text``, at most ``limit``: the active ones first, each in order of unit."""
    return rows(connection, search.find(connection, text, max(limit, MOST_FOUND)), limit)


def all_begin(connection: Any, text: str) -> bool:
    """Whether ``text`` begins the number, or else the contract's, of every dossier, of which there are several."""
    piece = search.normalised(text)
    if not piece or count(connection) < 2:
        return False
    begins = "lower(substr(number, 1, ?1)) = ?2 OR lower(substr(coalesce(contract, ''), 1, ?1)) = ?2"
    sql = f"SELECT 1 FROM dossier WHERE NOT ({begins}) LIMIT 1"
    return connection.execute(sql, (len(piece), piece)).fetchone() is None
