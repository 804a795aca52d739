"""The ledger of fines in the register: lines and entries only grow; what was written together is sealed in the journal."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

import msgspec

from app.office.fine_ledger import Entry, Line
from app.register.moments import moment, stamp
from app.rulebook.causes import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_decoder = msgspec.json.Decoder(Proposal)
_COLUMNS = 'e.kind, e.at, e.by, e.amount, e.decider, e.reason, e.number, e.decision, e."on", e.evidence'
SOME = 500
"""So many are asked for in one statement."""


def add(connection: Any, proposals: Iterable[Proposal]) -> None:
    """Store new lines; what is entered on them comes by ``enter``."""
    connection.executemany(
        "INSERT INTO fine (id, dossier, person, duty, event, document, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (each.id, each.file or None, each.person, each.duty, each.event, each.document, _body(each))
            for each in proposals
        ],
    )


def _body(proposal: Proposal) -> str:
    return msgspec.json.encode(proposal).decode()


def enter(connection: Any, entries: Sequence[Entry]) -> list[Any]:
    """Append entries. Answers their seal, which the journal keeps: see ``seal``."""
    first = last_entry(connection) + 1
    connection.executemany(
        'INSERT INTO fine_entry (fine, kind, at, by, amount, decider, reason, number, decision, "on", evidence) '
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                each.line,
                each.kind,
                stamp(each.at),
                each.by,
                each.amount,
                each.decider,
                each.reason,
                each.number,
                each.decision,
                each.on,
                each.evidence,
            )
            for each in entries
        ],
    )
    return seal(connection, first, last_entry(connection))


def last_entry(connection: Any) -> int:
    """The number of the last entry; they are numbered without gaps."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM fine_entry").fetchone()[0])


def seal(connection: Any, first: int, last: int) -> list[Any]:
    """The first and last number of entries written together, and the hash of them and of the lines they stand on."""
    rows = connection.execute(
        "SELECT * FROM fine_entry e JOIN fine f ON f.id = e.fine WHERE e.id BETWEEN ? AND ? ORDER BY e.id",
        (first, last),
    ).fetchall()
    return [first, last, sha256(msgspec.json.encode(rows)).hexdigest()]


def load(connection: Any, where: str = "1 = 1", arguments: Sequence[Any] = ()) -> list[Line]:
    """Lines that satisfy a condition on their columns (``f``), in the order they were proposed."""
    rows = connection.execute(
        f"SELECT f.id, f.body, {_COLUMNS} FROM fine f JOIN fine_entry e ON e.fine = f.id WHERE {where} ORDER BY e.id",
        tuple(arguments),
    )
    bodies: dict[str, str] = {}
    entries: dict[str, list[Entry]] = {}
    for id_, body, *told in rows:
        bodies[id_] = body
        entries.setdefault(id_, []).append(_entry(id_, *told))
    return [Line(_decoder.decode(body), tuple(entries[id_])) for id_, body in bodies.items()]


def _entry(id_: str, kind: Any, at: int, *told: Any) -> Entry:
    return Entry(id_, kind, moment(at), *told)


def among(connection: Any, column: str, wanted: Iterable[str]) -> list[Line]:
    """Lines whose ``column`` (id, duty, event) has one of these values."""
    return [line for some in _some(list(wanted)) for line in load(connection, f"f.{column} IN ({_marks(some)})", some)]


def numbered(connection: Any, column: str, value: str) -> list[Line]:
    """Lines with an entry whose ``column`` (number, decision) has this value."""
    return load(connection, f"f.id IN (SELECT fine FROM fine_entry WHERE {column} = ?)", (value,))


def unentered(connection: Any) -> list[str]:
    """Lines on which nothing stands, which no use case makes."""
    rows = connection.execute("SELECT id FROM fine WHERE id NOT IN (SELECT fine FROM fine_entry)")
    return [row[0] for row in rows]


def total(connection: Any) -> int:
    """The sum of everything entered, in fen."""
    return int(connection.execute("SELECT coalesce(sum(amount), 0) FROM fine_entry").fetchone()[0])


def _some(wanted: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(wanted), SOME):
        yield wanted[start : start + SOME]


def _marks(some: Sequence[str]) -> str:
    return ", ".join("?" * len(some))
