"""The journal 日志: what happened, who wrote it down, chained by hashes; the register's memory of events."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

GENESIS = "0" * 64
"""What the first entry carries as the hash of the one before."""

_COLUMNS = "id, kind, dossier, by, at, entered_at, body, previous, hash"
_CHAINED = f"{_COLUMNS}, signer, signature"


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
    signer: str | None = None


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


def hash_at(connection: Any, seq: int) -> str:
    """The hash of the entry ``seq``, the genesis hash for 0; empty if there is none."""
    row = connection.execute("SELECT hash FROM journal WHERE seq = ?", (seq,)).fetchone()
    return str(row[0]) if row else GENESIS * (seq == 0)


def begun(connection: Any) -> datetime | None:
    """When the first entry was written, with which the register began."""
    row = connection.execute("SELECT entered_at FROM journal ORDER BY seq LIMIT 1").fetchone()
    return moment(row[0]) if row else None


def append(connection: Any, entries: Iterable[Entry], sign: Callable[[str], tuple[str, str]] | None = None) -> None:
    """Chain entries to the journal; the caller holds the transaction.

    ``sign`` makes a credential's id and its signature of the last entry's hash, and so of all before it.
    """
    previous = head(connection)
    rows: list[tuple[object, ...]] = []
    for entry in entries:
        body = _json()(entry.body or {}).decode()
        fields = (entry.id, entry.kind, entry.dossier, entry.by, stamp(entry.at), stamp(entry.entered_at), body)
        hashed = _hash(previous, *fields)
        rows.append((*fields, previous, hashed, None, None))
        previous = hashed
    if sign and rows:
        rows[-1] = (*rows[-1][:-2], *sign(previous))
    connection.executemany(f"INSERT INTO journal ({_CHAINED}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def read(connection: Any, *, dossier: str | None = None, limit: int = -1, kind: str = "%") -> list[Entry]:
    """Entries, newest first, optionally of one dossier (empty: of none) or of kinds LIKE ``kind``."""
    import msgspec

    of = {None: "", "": " AND dossier IS NULL"}.get(dossier, " AND dossier = ?")
    where = f"kind LIKE ?{of}"
    arguments = (kind, *([dossier] if dossier else []), limit)
    rows = connection.execute(f"SELECT seq, {_CHAINED} FROM journal WHERE {where} ORDER BY seq DESC LIMIT ?", arguments)
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
            row[10],
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


def signatures(connection: Any) -> list[tuple[int, str, str, str | None, str | None]]:
    """Every entry's seq, who wrote it, its hash, and the credential and signature if it carries one, in order."""
    rows: list[tuple[int, str, str, str | None, str | None]] = connection.execute(
        "SELECT seq, by, hash, signer, signature FROM journal ORDER BY seq"
    ).fetchall()
    return rows


def field(connection: Any, name: str) -> list[Any]:
    """What every entry's body says under ``name``, where it says anything, in order."""
    import msgspec

    rows = connection.execute("SELECT body FROM journal WHERE instr(body, ?) ORDER BY seq", (f'"{name}":',))
    bodies = (msgspec.json.decode(row[0]) for row in rows)
    return [body[name] for body in bodies if name in body]


def bodies(connection: Any, name: str) -> dict[str, Any]:
    """What every entry's body says under ``name``, where it says anything, by the entry's id."""
    import msgspec

    rows = connection.execute("SELECT id, body FROM journal WHERE instr(body, ?) ORDER BY seq", (f'"{name}":',))
    told = ((row[0], msgspec.json.decode(row[1])) for row in rows)
    return {entry: body[name] for entry, body in told if name in body}
