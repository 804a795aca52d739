"""Tallies 计次: the causes that stand and count together, under each scope in which they do. Derived, so rows may go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from app.rulebook.causes import Cause

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_decoder = msgspec.json.Decoder(Cause)
_encoder = msgspec.json.Encoder(order="sorted")


def id_of(key: str, clause: str) -> str:
    """Under what the cause with this key of a clause is kept."""
    return f"{key}@{clause}"


def put(connection: Any, causes: Mapping[str, tuple[Cause, frozenset[str]] | None]) -> set[str]:
    """Keep each cause, under its id, in its scopes and in no others; None where it no longer stands.

    Answers the scopes in which something changed.
    """
    changed = set[str]()
    for id_, kept in causes.items():
        body = _encoder.encode(kept[0]).decode() if kept else ""
        rows = connection.execute("SELECT scope, body FROM tally WHERE cause = ?", (id_,)).fetchall()
        before = set(rows)
        after = {(scope, body) for scope in kept[1]} if kept else set()
        if before != after:
            connection.execute("DELETE FROM tally WHERE cause = ?", (id_,))
            connection.executemany(
                "INSERT INTO tally (scope, cause, body) VALUES (?, ?, ?)", [(scope, id_, told) for scope, told in after]
            )
            changed |= {scope for scope, _ in before ^ after}
    return changed


def counted(connection: Any, scopes: Iterable[str]) -> list[Cause]:
    """Every cause in these scopes, each once."""
    rows = (
        row for scope in scopes for row in connection.execute("SELECT cause, body FROM tally WHERE scope = ?", (scope,))
    )
    return [_decoder.decode(body) for body in dict(rows).values()]


def of_events(connection: Any, events: Iterable[str]) -> list[Cause]:
    """Every cause that is one of these events."""
    between = "SELECT cause, body FROM tally WHERE cause > ? || '@' AND cause < ? || 'A'"
    rows = (row for event in events for row in connection.execute(between, (event, event)))
    return [_decoder.decode(body) for body in dict(rows).values()]
