"""The journal 日志: what happened, who wrote it down, chained by hashes; the register's memory of events."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from app.storage.moments import moment, stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

GENESIS = "0" * 64
"""What the first entry carries as the hash of the one before."""

_COLUMNS = "id, kind, dossier, by, at, entered_at, body, previous, hash"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. ``at`` is the event's time, ``entered_at`` when it was written down."""

    id: str
    kind: str
    by: str
    at: datetime
    entered_at: datetime
    dossier: str | None = None
    body: dict[str, Any] | None = None
    seq: int = 0
    hash: str = ""


@cache
def _json() -> Callable[[object], bytes]:
    """Makes the same bytes of the same value: compact, keys in order, UTF-8."""
    import msgspec

    return msgspec.json.Encoder(order="sorted").encode


@cache
def _sha256() -> Callable[[bytes], Any]:
    from hashlib import sha256

    return sha256


def _hash(previous: str, *fields: object) -> str:
    digest: str = _sha256()(_json()((previous, *fields))).hexdigest()
    return digest


def head(connection: Any) -> str:
    """The hash of the last entry, which stands for the whole journal."""
    row = connection.execute("SELECT hash FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
    return row[0] if row else GENESIS


def append(connection: Any, entries: Iterable[Entry]) -> None:
    """Chain entries to the journal; the caller holds the transaction."""

    def rows() -> Iterator[tuple[object, ...]]:
        previous = head(connection)
        for entry in entries:
            body = _json()(entry.body or {}).decode()
            fields = (entry.id, entry.kind, entry.dossier, entry.by, stamp(entry.at), stamp(entry.entered_at), body)
            hashed = _hash(previous, *fields)
            yield (*fields, previous, hashed)
            previous = hashed

    connection.executemany(f"INSERT INTO journal ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", list(rows()))


def read(connection: Any, *, dossier: str | None = None, limit: int = -1, kind: str = "%") -> list[Entry]:
    """Entries, newest first, optionally of one dossier or of kinds LIKE ``kind``."""
    import msgspec

    where = "kind LIKE ?" + (" AND dossier = ?" if dossier else "")
    arguments = (kind, *([dossier] if dossier else []), limit)
    rows = connection.execute(f"SELECT seq, {_COLUMNS} FROM journal WHERE {where} ORDER BY seq DESC LIMIT ?", arguments)
    return [
        Entry(
            row[1],
            row[2],
            row[4],
            moment(row[5]),
            moment(row[6]),
            row[3],
            msgspec.json.decode(row[7]),
            row[0],
            row[9],
        )
        for row in rows
    ]


def first_break(connection: Any) -> int | None:
    """The ``seq`` of the first entry that does not follow from the one before; None if the chain holds."""
    previous, expected = GENESIS, 1
    for row in connection.execute(f"SELECT seq, {_COLUMNS} FROM journal ORDER BY seq"):
        seq, fields, stored_previous, stored = row[0], row[1:8], row[8], row[9]
        if seq != expected or stored_previous != previous or _hash(previous, *fields) != stored:
            return int(seq)
        previous, expected = stored, seq + 1
    return None
