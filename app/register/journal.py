"""The journal 日志: what happened and who entered it, chained by hashes; the register's memory of events."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from app.register import rows
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from app.register.register import Register

GENESIS = "0" * 64
"""The ``previous`` hash of the first entry."""


class _Row(NamedTuple):
    seq: int
    id: str
    kind: str
    dossier: str | None
    by: str
    at: int
    entered_at: int
    body: str
    previous: str
    hash: str
    signer: str | None
    signature: str | None

    def hashed(self) -> str:
        """The hash over the entry's content and the previous entry's hash."""
        return _hash(self.previous, self.id, self.kind, self.dossier, self.by, self.at, self.entered_at, self.body)


class Signature(NamedTuple):
    """Who entered an entry, its hash, and its signature with the signer's credential, if it has one."""

    seq: int
    by: str
    hash: str
    signer: str | None
    signature: str | None


class _End(NamedTuple):
    seq: int
    hash: str


class Head(NamedTuple):
    """What proofs are compared with: an entry without its body."""

    seq: int
    kind: str
    by: str
    entered_at: int
    hash: str
    signed: int
    """Whether the entry has a signature of its own, as before there were proofs."""


class _Body(NamedTuple):
    id: str
    body: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. ``at`` is the event's time, ``entered_at`` when it was entered, ``by`` whom.

    Of entries made while the clock was ahead, ``at`` is read as at most the moment at which somebody confirmed the
    corrected clock: what was entered later did not happen earlier.
    """

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
    """The encoder that gives the same bytes for the same value: compact JSON, keys sorted, UTF-8."""
    import msgspec

    return msgspec.json.Encoder(order="sorted").encode


@cache
def _sha256() -> Callable[[bytes], Any]:
    from hashlib import sha256

    return sha256


def _hash(previous: str, *fields: str | int | None) -> str:
    """The hash over the content of an entry and the previous entry's hash, in hexadecimal digits."""
    digest: str = _sha256()(_json()((previous, *fields))).hexdigest()
    return digest


def head(register: Register) -> str:
    """The hash of the last entry, which covers the whole journal; ``GENESIS`` if it is empty."""
    return str(rows.value(register.connection, "SELECT hash FROM journal ORDER BY seq DESC LIMIT 1") or GENESIS)


def last(register: Register) -> int:
    """The ``seq`` of the last entry; 0 if there is none."""
    return int(rows.value(register.connection, "SELECT coalesce(max(seq), 0) FROM journal"))


def hash_at(register: Register, seq: int) -> str:
    """The hash of the entry ``seq``, ``GENESIS`` for 0; empty if there is no such entry."""
    found = rows.value(register.connection, "SELECT hash FROM journal WHERE seq = ?", (seq,))
    return str(found or GENESIS * (seq == 0))


def hash_before(register: Register, at: datetime) -> str:
    """The hash of the last entry that was entered before a moment; of the first one if there is none."""
    sql = "SELECT hash FROM journal WHERE entered_at < ? ORDER BY seq DESC LIMIT 1"
    found = rows.value(register.connection, sql, (stamp(at),))
    return str(found or hash_at(register, 1) or GENESIS)


def has(register: Register, entry: str) -> bool:
    """Whether there is an entry with this id."""
    return rows.value(register.connection, "SELECT 1 FROM journal WHERE id = ?", (entry,)) is not None


def first_entered_at(register: Register) -> datetime | None:
    """When the first entry was entered, that is, when the register began; None if there is none."""
    found = rows.value(register.connection, "SELECT entered_at FROM journal ORDER BY seq LIMIT 1")
    return None if found is None else moment(found)


def last_entered_at(register: Register) -> datetime | None:
    """When the last entry was entered; None if there is none."""
    found = rows.value(register.connection, "SELECT entered_at FROM journal ORDER BY seq DESC LIMIT 1")
    return None if found is None else moment(found)


def append(register: Register, entries: Iterable[Entry]) -> None:
    """Append entries to the chain; the caller holds the transaction, whose proof signs them (``proofs.py``)."""
    end = rows.first(register.connection, _End, "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1") or _End(
        0, GENESIS
    )
    rows.add_many(register.connection, "journal", _Row, _chain(entries, end.seq, end.hash))


def _chain(entries: Iterable[Entry], last_seq: int, previous: str) -> Iterator[_Row]:
    for seq, entry in enumerate(entries, last_seq + 1):
        row = _chained(entry, seq, previous)
        previous = row.hash
        yield row


def _chained(entry: Entry, seq: int, previous: str) -> _Row:
    at, entered_at, body = stamp(entry.at), stamp(entry.entered_at), _json()(entry.body or {}).decode()
    told = (entry.id, entry.kind, entry.dossier, entry.by, at, entered_at, body)
    return _Row(seq, *told, previous, _hash(previous, *told), None, None)


def read(
    register: Register, *, dossier: str | None = None, limit: int = -1, kind: str = "%", as_written: bool = False
) -> list[Entry]:
    """Entries, newest first, optionally of one dossier (empty: those without one) or of kinds LIKE ``kind``.

    Entries about a dossier that was merged into another are about the other. ``as_written``: the event's time is that
    of the row, even if the clock was ahead then.
    """
    merged = {row.id: row.dossier for row in rows.read(register.connection, _Merged, "SELECT id, dossier FROM merged")}
    files = [dossier, *(each for each, into in merged.items() if into == dossier)] if dossier else []
    of = {None: "", "": " AND dossier IS NULL"}.get(dossier, f" AND dossier IN ({', '.join('?' * len(files))})")
    sql = f"SELECT {rows.columns(_Row)} FROM journal WHERE kind LIKE ?{of} ORDER BY seq DESC LIMIT ?"
    found = rows.read(register.connection, _Row, sql, (kind, *files, limit))
    corrected = [] if as_written else _corrections(register)
    return [_entry(_put_right(row, corrected), merged.get(row.dossier or "", row.dossier)) for row in found]


class _Correction(NamedTuple):
    seq: int
    entered_at: int


def _corrections(register: Register) -> list[_Correction]:
    """The confirmations of the clock, each with the earliest moment of itself and those after it; the last one first."""
    sql = "SELECT seq, entered_at FROM journal WHERE kind = 'clock.confirmed' ORDER BY seq DESC"
    found, earliest = list[_Correction](), 0
    for each in rows.read(register.connection, _Correction, sql):
        earliest = min(each.entered_at, earliest or each.entered_at)
        found.append(each._replace(entered_at=earliest))
    return found


def _put_right(row: _Row, corrections: list[_Correction]) -> _Row:
    """The row with the event's time that counts: see ``Entry``."""
    later = next((each for each in reversed(corrections) if each.seq > row.seq), None)
    return row._replace(at=min(row.at, later.entered_at)) if later else row


class _Value(NamedTuple):
    value: str


class _Merged(NamedTuple):
    id: str
    dossier: str


def _entry(row: _Row, dossier: str | None) -> Entry:
    import msgspec

    return Entry(
        id=row.id,
        kind=row.kind,
        by=row.by,
        at=moment(row.at),
        entered_at=moment(row.entered_at),
        dossier=dossier,
        body=msgspec.json.decode(row.body),
        seq=row.seq,
        hash=row.hash,
        signer=row.signer,
    )


def touched(register: Register, by: str, among: int, limit: int) -> list[str]:
    """The dossiers about which a person entered something last, among the newest entries of all; the latest first."""
    sql = (
        "SELECT dossier AS value FROM journal WHERE by = ? AND dossier IS NOT NULL"
        " AND seq > (SELECT COALESCE(MAX(seq), 0) - ? FROM journal)"
        " GROUP BY dossier ORDER BY MAX(seq) DESC LIMIT ?"
    )
    found = rows.read(register.connection, _Value, sql, (by, among, limit))
    merged = {row.id: row.dossier for row in rows.read(register.connection, _Merged, "SELECT id, dossier FROM merged")}
    return list(dict.fromkeys(merged.get(each.value, each.value) for each in found))


def since(register: Register, begin: datetime) -> list[Entry]:
    """The entries entered at or after a moment, newest first; the journal is looked through from its end."""
    last_before = "SELECT seq FROM journal WHERE entered_at < ? ORDER BY seq DESC LIMIT 1"
    first = rows.value(register.connection, last_before, (stamp(begin),)) or 0
    sql = f"SELECT {rows.columns(_Row)} FROM journal WHERE seq > ? ORDER BY seq DESC"
    corrected = _corrections(register)
    found = rows.read(register.connection, _Row, sql, (first,))
    return [_entry(_put_right(row, corrected), row.dossier) for row in found]


def first_break(register: Register, after: int = 0) -> int | None:
    """The ``seq`` of the first entry after the entry ``after`` that breaks the chain; None if it is intact."""
    previous, expected = hash_at(register, after), after + 1
    sql = f"SELECT {rows.columns(_Row)} FROM journal WHERE seq > ? ORDER BY seq"
    for row in rows.read(register.connection, _Row, sql, (after,)):
        if row.seq != expected or row.previous != previous or row.hashed() != row.hash:
            return int(row.seq)
        previous, expected = row.hash, row.seq + 1
    return None


def signatures(register: Register) -> list[Signature]:
    """The signature data of every entry, in order, signed or not."""
    sql = f"SELECT {rows.columns(Signature)} FROM journal ORDER BY seq"
    return list(rows.read(register.connection, Signature, sql))


def heads(register: Register, after: int = 0) -> Iterator[Head]:
    """Every entry after the entry ``after``, without its body, in order."""
    signed = "signer IS NOT NULL OR signature IS NOT NULL AS signed"
    sql = f"SELECT seq, kind, by, entered_at, hash, {signed} FROM journal WHERE seq > ? ORDER BY seq"
    return rows.read(register.connection, Head, sql, (after,))


def body(register: Register, seq: int) -> dict[str, Any]:
    """The body of an entry; empty if there is no such entry."""
    import msgspec

    found = rows.value(register.connection, "SELECT body FROM journal WHERE seq = ?", (seq,))
    told: dict[str, Any] = msgspec.json.decode(found) if found else {}
    return told


def field(register: Register, name: str) -> list[Any]:
    """The values of the field ``name`` in the bodies that have it, in order."""
    return [value for _, value in _fields(register, name)]


def bodies(register: Register, name: str) -> dict[str, Any]:
    """The values of the field ``name`` in the bodies that have it, by the entry's id."""
    return dict(_fields(register, name))


def _fields(register: Register, name: str) -> Iterator[tuple[str, Any]]:
    import msgspec

    sql = "SELECT id, body FROM journal WHERE instr(body, ?) ORDER BY seq"
    for row in rows.read(register.connection, _Body, sql, (f'"{name}":',)):
        body = msgspec.json.decode(row.body)
        if name in body:
            yield row.id, body[name]
