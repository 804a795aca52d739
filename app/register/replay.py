"""What the proofs 凭据 of a register say that its tables hold now, and where the tables say otherwise."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import msgspec

from app.register import rows
from app.register.proofs import DIGEST, GENESIS, Proof, Shape, hints, shapes, stored, stored_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.register.proofs import Key
    from app.register.register import Register


class Changed(NamedTuple):
    """A row of ``table`` that a proof tells: its digest ``before`` and what it is ``now``."""

    table: str
    key: Key
    before: str | None
    now: str | tuple[str | int | None, ...] | None


class Fault(NamedTuple):
    """What differs: ``chain``: the proof ``seq`` does not follow from the one before, or its content was changed;
    ``between``: the row was another one than the proof found before it; ``altered``, ``missing``, ``added``: the row is
    not what the proofs say, in ``columns`` where that is known."""

    how: Literal["chain", "between", "altered", "missing", "added"]
    seq: int = 0
    table: str = ""
    key: Key = ""
    columns: tuple[str, ...] = ()


class _Row(msgspec.Struct, array_like=True, frozen=True):
    key: str | int | tuple[str | int, ...]
    before: str | None
    now: str | tuple[str | int | None, ...] | None


_rows = msgspec.json.Decoder(dict[str, list[_Row]])


def changes(proof: Proof) -> list[Changed]:
    """The rows that a proof tells. Raises msgspec.DecodeError for one that is no proof."""
    return [
        Changed(table, each.key, each.before, each.now)
        for table, told in _rows.decode(proof.rows).items()
        for each in told
    ]


@dataclass
class Standing:
    """What the tables hold after the proofs that were taken in so far; of rows that none of them tells nothing is known
    unless the proofs were taken in from the first one on (``whole``)."""

    shapes: dict[str, Shape]
    rows: dict[str, dict[Key, str | tuple[Any, ...] | None]] = field(default_factory=dict)
    seq: int = 0
    hash: str = GENESIS
    whole: bool = True

    def take_in(self, proof: Proof, told: list[Changed]) -> Iterator[Fault]:
        """Take in the next proof."""
        if proof.seq != self.seq + 1 or proof.previous != self.hash or proof.hashed() != proof.hash:
            yield Fault("chain", proof.seq)
        self.seq, self.hash = proof.seq, proof.hash
        for each in told:
            of_table = self.rows.setdefault(each.table, {})
            known = self.whole or each.key in of_table
            if known and self.digest(each.table, of_table.get(each.key)) != each.before:
                yield Fault("between", proof.seq, each.table, each.key)
            if each.now is None and self.whole:
                of_table.pop(each.key, None)
            else:
                of_table[each.key] = tuple(each.now) if isinstance(each.now, list | tuple) else each.now

    def differing(self, told: Changed) -> tuple[str, ...]:
        """In which columns a row differs from what it was before; all of them if there was none, or is none now."""
        shape, known = self.shapes.get(told.table), self.rows.get(told.table, {}).get(told.key)
        if shape is None:
            return ()
        if known is None or told.now is None:
            return shape.columns
        if isinstance(known, str) and isinstance(told.now, str):
            return _between(shape, known[DIGEST:], told.now[DIGEST:])
        return tuple(name for name, one, other in zip(shape.columns, known, told.now, strict=False) if one != other)

    def digest(self, table: str, told: str | tuple[Any, ...] | None) -> str | None:
        """The digest of a row as a proof told it."""
        if told is None or isinstance(told, str):
            return told and told[:DIGEST]
        return self.shapes[table].digest(told) if table in self.shapes else None


def _differing(shape: Shape, known: str | tuple[Any, ...], values: tuple[Any, ...]) -> tuple[str, ...]:
    """The columns that differ, as far as the hints tell; a column added later has none."""
    if isinstance(known, str):
        return _between(shape, known[DIGEST:], hints(values))
    return tuple(name for name, one, other in zip(shape.columns, known, values, strict=False) if one != other)


def _between(shape: Shape, before: str, now: str) -> tuple[str, ...]:
    if before == now:
        return ()
    one, other = (b64decode(each + "=" * (-len(each) % 4)) for each in (before, now))
    return tuple(name for name, was, is_ in zip(shape.columns, one, other, strict=False) if was != is_)


def compare(register: Register, standing: Standing) -> Iterator[Fault]:
    """Where the tables differ from what the proofs say."""
    for name, shape in standing.shapes.items():
        told = dict(standing.rows.get(name, {}))
        for values in stored(register.connection, shape):
            key = shape.key(values)
            known = told.pop(key, None)
            if known is None:
                yield Fault("added", table=name, key=key)
            elif standing.digest(name, known) != shape.digest(values):
                yield Fault("altered", table=name, key=key, columns=_differing(shape, known, values))
        yield from (Fault("missing", table=name, key=key) for key in told)


def compare_known(register: Register, standing: Standing) -> Iterator[Fault]:
    """Where the rows that the proofs tell differ from what these say; the others are not looked at."""
    for name, shape in standing.shapes.items():
        for key, known in standing.rows.get(name, {}).items():
            values = stored_row(register.connection, shape, key)
            if known is None or values is None:
                if (known is None) != (values is None):
                    yield Fault("added" if known is None else "missing", table=name, key=key)
            elif standing.digest(name, known) != shape.digest(values):
                yield Fault("altered", table=name, key=key, columns=_differing(shape, known, values))


def first_entry(register: Register) -> int:
    """The first journal entry that a proof covers; 0 if there are no proofs."""
    return int(rows.value(register.connection, "SELECT first FROM proof WHERE seq = 1") or 0)


def load(register: Register, after: int = 0) -> Iterator[Proof]:
    """The proofs after the proof ``after``, in order."""
    sql = f"SELECT {rows.columns(Proof)} FROM proof WHERE seq > ? ORDER BY seq"
    return rows.read(register.connection, Proof, sql, (after,))


def begin(register: Register, after: int = 0) -> Standing:
    """Before the first proof, or after the proof ``after``."""
    hash_ = rows.value(register.connection, "SELECT hash FROM proof WHERE seq = ?", (after,)) or GENESIS
    return Standing(shapes(register.connection), seq=after, hash=hash_, whole=not after)


def count(register: Register) -> int:
    """How many proofs there are."""
    return int(rows.value(register.connection, "SELECT coalesce(max(seq), 0) FROM proof"))


def proofs(register: Register, after: int = 0) -> Iterator[tuple[Proof, list[Changed]]]:
    """All proofs after the proof ``after``, with the rows they tell, in order; a proof that cannot be read tells none."""
    for proof in load(register, after):
        try:
            yield proof, changes(proof)
        except msgspec.DecodeError:
            yield proof, []
