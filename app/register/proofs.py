"""Proofs 凭据: what each transaction stored, row by row, in a chain that binds the journal and is signed by whoever acted.

Rows are not watched by use cases but by the connection: temporary triggers note what is touched, and before the commit
every touched row's digest is written into one proof. So nothing can be stored unproven, whatever stored it. The first
proof of a register tells all rows that were there. Verify replays the proofs and compares the tables (``replay.py``).
"""

from __future__ import annotations

import threading
from binascii import b2a_base64
from functools import cache
from hashlib import blake2b, sha256
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol
from weakref import ref
from zlib import crc32

from app.register import rows, schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

DERIVED = frozenset({"standing", "volume_place", "fine_waiting", "complaint_waiting", "hq_mark"})
"""Tables that lists read, and that follow from others: Verify derives them again."""

UNPROVEN = frozenset({"journal", "proof", "gram"}) | DERIVED
"""Tables without proofs of their rows: the journal and the proofs are chains, the search index follows from the dossiers."""

TOLD = frozenset({"person", "role", "deputy", "credential", "amendment", "calendar_day", "setting", "fine_entry"})
"""Tables whose rows are told by their values: who may do what, and which rules were in force, is derived from them."""

UNHINTED = frozenset({"dossier", "buyer", "extra_field", "party_choice"})
"""Tables of which an import stores thousands of rows: their digests have no hints."""

BOXES = "box "
"""Settings that begin so are boxes of anonymous sheets; a proof would tell when a sheet came in and who put it there."""

GENESIS = "0" * 64

DIGEST = 22
"""Characters of a row's digest; what follows are hints, one byte for each column, that tell which column differs."""

_APART = {"setting": f"{{row}}.name NOT LIKE '{BOXES}%'"}


class Proof(NamedTuple):
    """What one transaction stored: the journal entries ``first`` to ``entry`` (none if ``first`` is greater), where the
    journal's hash became ``head``, and its ``rows`` as JSON (``Changes``)."""

    seq: int
    first: int
    entry: int
    head: str
    rows: str
    previous: str
    hash: str
    signer: str | None
    signature: str | None

    def hashed(self) -> str:
        """The hash over the proof's content and the proof before."""
        told = (self.previous, self.first, self.entry, self.head, self.rows)
        return sha256(_json()(told)).hexdigest()

    def signed(self) -> str:
        """What is signed."""
        return f"juanzong proof {self.hash}"


class _Last(NamedTuple):
    seq: int
    entry: int
    hash: str


Key = str | int | tuple[str | int, ...]
Told = str | list[str | int | None] | None
"""A row: its digest with hints, its values, or None if there is none."""

Row = tuple[Key, str | None, Told]
"""A row's key, its digest before, and the row now."""

Changes = dict[str, list[Row]]
"""Rows by table."""


class Acting(Protocol):
    """Whoever acts; ``sign`` gives the credential and the signature, or is None in an open office."""

    @property
    def sign(self) -> Callable[[str], tuple[str, str]] | None: ...


class _Column(NamedTuple):
    owner: str
    name: str
    dflt_value: str | None
    pk: int


class Shape:
    """A table's columns, what they are where nothing was stored, and which of them are its key."""

    def __init__(self, name: str, columns: Sequence[_Column]) -> None:
        self.name = name
        self.columns = tuple(each.name for each in columns)
        self.usual = tuple(_usual(each.dflt_value) for each in columns)
        key = sorted((each.pk, at) for at, each in enumerate(columns) if each.pk)
        self.keyed = tuple(at for _, at in key)
        self.listed = ", ".join(f'"{each}"' for each in self.columns)
        self.before = ", ".join(f'OLD."{each}"' for each in self.columns)
        """The columns in a statement, and in a trigger that tells of the row before."""

    def key(self, values: Sequence[Any]) -> Key:
        """The key of a row."""
        if len(self.keyed) == 1:
            alone: str | int = values[self.keyed[0]]
            return alone
        return tuple(values[at] for at in self.keyed)

    def digest(self, values: Sequence[Any]) -> str:
        """The digest of a row.

        Columns at the end that have their usual value do not count, so that a column that a later program adds does not
        change it.
        """
        end = len(values)
        while end and values[end - 1] == self.usual[end - 1]:
            end -= 1
        return _text(blake2b(_json()(values[:end]), digest_size=16).digest())

    def new(self, found: Iterable[Sequence[Any]]) -> list[Row]:
        """Rows that were not there before; without a call for each part of each, because an import brings thousands."""
        if self.name in TOLD or self.name not in UNHINTED:
            return [(self.key(values), None, self.told(values)) for values in found]
        encode, usual, begin = _json(), self.usual, len(self.columns)
        told: list[Row] = []
        for values in found:
            end = begin
            while end and values[end - 1] == usual[end - 1]:
                end -= 1
            digest = b2a_base64(blake2b(encode(values[:end]), digest_size=16).digest(), newline=False)
            told.append((self.key(values), None, digest[:DIGEST].decode()))
        return told

    def told(self, values: Sequence[Any]) -> Told:
        """A row as a proof tells it."""
        if self.name in TOLD:
            return list(values)
        return self.digest(values) if self.name in UNHINTED else self.digest(values) + hints(values)


def hints(values: Sequence[Any]) -> str:
    """One byte for each column's value."""
    return _text(bytes([crc32(str(each).encode()) & 0xFF for each in values]))


def shapes(connection: Any) -> dict[str, Shape]:
    """The tables whose rows are proven."""
    sql = (
        "SELECT m.name AS owner, p.name, p.dflt_value, p.pk FROM main.sqlite_master m, pragma_table_info(m.name) p"
        " WHERE m.type = 'table' ORDER BY m.name, p.cid"
    )
    found: dict[str, list[_Column]] = {}
    for each in rows.read(connection, _Column, sql):
        if each.owner not in UNPROVEN and not each.owner.startswith(("gram_", "sqlite_")):
            found.setdefault(each.owner, []).append(each)
    return {name: Shape(name, columns) for name, columns in found.items()}


class Prover:
    """Watches what is stored through the connections of one register, and proves it before it is committed."""

    def __init__(self, migrations: Sequence[str]) -> None:
        self._acting: ref[Acting] | None = None
        self._migrations = migrations
        self._here = threading.local()

    def acts(self, who: Acting) -> None:
        """From now on ``who`` signs what is stored, for as long as they are there."""
        # Nobody whose office is forgotten keeps its register open.
        self._acting = ref(who)

    def watch(self, connection: Any) -> None:
        """Watch a connection from now on. Raises ShapeAltered."""
        schema.check(connection, self._migrations)
        self._here.shapes = shapes(connection)
        connection.execute('CREATE TEMP TABLE "touched" ("owner" TEXT, "place" INTEGER, "was" TEXT)')
        for statement in _triggers(self._here.shapes.values()):
            connection.execute(statement)
        self._here.cookie = schema.cookie(connection)

    def prove(self, connection: Any) -> None:
        """Write the proof of all that the present transaction stored. Raises ShapeAltered."""
        touched = _touched(connection)
        if not touched:
            return
        if schema.cookie(connection) != self._here.cookie:
            schema.check(connection, self._migrations)
            self._here.cookie = schema.cookie(connection)
        entries = rows.values(connection, "SELECT place FROM temp.touched WHERE owner = 'journal' ORDER BY place")
        touched.pop("journal", None)
        last = _last(connection)
        known: dict[str, Shape] = self._here.shapes
        changes = _changes(connection, known, touched) if last else _everything(connection, known)
        if entries or changes:
            acting = self._acting() if self._acting else None
            _append(connection, last, entries, changes, acting.sign if acting else None)
        connection.execute("DELETE FROM temp.touched")


def _triggers(known: Iterator[Shape] | Any) -> Iterator[str]:
    yield _trigger("journal", "INSERT", "NEW", "NULL")
    for each in known:
        was = f"json_array({each.before})"
        yield _trigger(each.name, "INSERT", "NEW", "NULL")
        yield _trigger(each.name, "UPDATE", "OLD", was)
        yield _trigger(each.name, "DELETE", "OLD", was)


def _trigger(table: str, what: str, row: str, was: str) -> str:
    when = f"WHEN {_APART[table].format(row=row)} " if table in _APART else ""
    return (
        f'CREATE TEMP TRIGGER "touch_{table}_{what}" AFTER {what} ON main."{table}" {when}BEGIN '
        f"INSERT INTO touched VALUES ('{table}', {row}.rowid, {was}); END"
    )


def _touched(connection: Any) -> dict[str, list[str]]:
    """By table: of all touched rows, those that were there before, as they were first, as JSON."""
    owners = {owner: list[str]() for (owner,) in connection.execute("SELECT DISTINCT owner FROM temp.touched")}
    first = "SELECT min(rowid) FROM temp.touched GROUP BY owner, place"
    sql = f"SELECT owner, was FROM temp.touched WHERE rowid IN ({first}) AND was IS NOT NULL ORDER BY rowid"
    for owner, was in rows.whole(connection, sql):
        owners[owner].append(was)
    return owners


def _changes(connection: Any, known: dict[str, Shape], touched: dict[str, list[str]]) -> Changes:
    return {name: told for name in sorted(touched) if (told := _of_table(connection, known[name], touched[name]))}


def _of_table(connection: Any, shape: Shape, touched: list[str]) -> list[Row]:
    import msgspec

    before: dict[Key, str] = {}
    for first in touched:
        values = msgspec.json.decode(first)
        before[shape.key(values)] = shape.digest(values)
    place = "rowid IN (SELECT place FROM temp.touched WHERE owner = ?)"
    sql = f'SELECT {shape.listed} FROM main."{shape.name}" WHERE {place}'
    found = connection.execute(sql, (shape.name,))
    if not before:
        return shape.new(found)
    told: list[Row] = []
    for values in found:
        key = shape.key(values)
        was = before.pop(key, None)
        if was is None or was != shape.digest(values):
            told.append((key, was, shape.told(values)))
    return told + [(key, was, None) for key, was in before.items()]


def _everything(connection: Any, known: dict[str, Shape]) -> Changes:
    """All rows, as if they were new."""
    every = {name: shape.new(stored(connection, shape)) for name, shape in known.items()}
    return {name: told for name, told in every.items() if told}


def stored(connection: Any, shape: Shape) -> Iterator[tuple[Any, ...]]:
    """The rows of a table that are proven."""
    where = f" WHERE {_APART[shape.name].format(row='main.' + shape.name)}" if shape.name in _APART else ""
    found: Iterator[tuple[Any, ...]] = connection.execute(f'SELECT {shape.listed} FROM main."{shape.name}"{where}')
    return found


def stored_row(connection: Any, shape: Shape, key: Key) -> tuple[Any, ...] | None:
    """The row of a table with this key; None if there is none."""
    values = key if isinstance(key, tuple) else (key,)
    where = " AND ".join(f'"{shape.columns[at]}" = ?' for at in shape.keyed)
    found = rows.whole(connection, f'SELECT {shape.listed} FROM main."{shape.name}" WHERE {where}', values)
    return next(iter(found), None)


def _append(
    connection: Any,
    last: _Last | None,
    entries: list[int],
    changes: Changes,
    sign: Callable[[str], tuple[str, str]] | None,
) -> None:
    # What was in the journal before the first proof is verified by its own signatures.
    entry = entries[-1] if entries else last.entry if last else _newest(connection)
    first = entries[0] if entries else entry + 1
    head = rows.value(connection, "SELECT hash FROM journal WHERE seq = ?", (entry,)) or GENESIS
    made = Proof(
        last.seq + 1 if last else 1, first, entry, head, _json()(changes).decode(), last.hash if last else GENESIS,
        "", None, None,
    )  # fmt: skip
    made = made._replace(hash=made.hashed())
    if sign:
        signer, signature = sign(made.signed())
        made = made._replace(signer=signer, signature=signature)
    rows.add(connection, "proof", Proof, [made])


def _newest(connection: Any) -> int:
    """The journal's last entry; 0 if it is empty."""
    return int(rows.value(connection, "SELECT max(seq) FROM journal") or 0)


def _last(connection: Any) -> _Last | None:
    return rows.first(connection, _Last, "SELECT seq, entry, hash FROM proof ORDER BY seq DESC LIMIT 1")


def _usual(default: str | None) -> str | int | None:
    if default is None:
        return None
    return default[1:-1] if default.startswith("'") else int(default)


def _text(content: bytes) -> str:
    return b2a_base64(content, newline=False).rstrip(b"=").decode()


@cache
def _json() -> Callable[[object], bytes]:
    import msgspec

    return msgspec.json.encode
