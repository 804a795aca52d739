"""Tallies 计次: the causes that count together, under each of their scopes. Derived data, so rows may be deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from app.register import rows
from app.rulebook.causes import Cause

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.register.register import Register

_decoder = msgspec.json.Decoder(Cause)
_encoder = msgspec.json.Encoder(order="sorted")


class _Row(NamedTuple):
    scope: str
    cause: str
    body: str


_COLUMNS = rows.columns(_Row)


def id_of(key: str, clause: str) -> str:
    """The id under which the cause with this key of a clause is stored."""
    return f"{key}@{clause}"


def put(register: Register, causes: Mapping[str, tuple[Cause, frozenset[str]] | None]) -> set[str]:
    """Store each cause, by its id, in its scopes and in no others; None deletes it.

    Returns the scopes in which something changed.
    """
    changed = set[str]()
    for id_, kept in causes.items():
        body = _encoder.encode(kept[0]).decode() if kept else ""
        before = set(rows.read(register.connection, _Row, f"SELECT {_COLUMNS} FROM tally WHERE cause = ?", (id_,)))
        after = {_Row(scope=scope, cause=id_, body=body) for scope in kept[1]} if kept else set[_Row]()
        if before != after:
            register.connection.execute("DELETE FROM tally WHERE cause = ?", (id_,))
            rows.add(register.connection, "tally", _Row, after)
            changed |= {row.scope for row in before ^ after}
    return changed


def counted(register: Register, scopes: Iterable[str]) -> list[Cause]:
    """The causes in these scopes, each once."""
    return _causes(register, "scope = ?", ((scope,) for scope in scopes))


def of_events(register: Register, events: Iterable[str]) -> list[Cause]:
    """The causes whose key is one of these events."""
    return _causes(register, "cause > ? || '@' AND cause < ? || 'A'", ((event, event) for event in events))


def _causes(register: Register, condition: str, every: Iterable[tuple[str, ...]]) -> list[Cause]:
    sql = f"SELECT {_COLUMNS} FROM tally WHERE {condition}"
    found = (row for arguments in every for row in rows.read(register.connection, _Row, sql, arguments))
    return [_decoder.decode(body) for body in {row.cause: row.body for row in found}.values()]
