"""Lent papers: who has them, under which number, and by when they are to be back; told by the room that lends."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base import features

if TYPE_CHECKING:
    from datetime import date

    from app.office.office import Office


@dataclass(frozen=True, slots=True)
class Lent:
    """A ``paper`` (id) that left to ``borrower`` by a ``handoff`` (id) under the loan ``number``, due back on a day.

    ``back`` is the hand-off (id) by which it came back, empty while it is out; ``overdue`` says that it is out after
    its day.
    """

    paper: str
    handoff: str
    borrower: str
    number: str
    due: date
    back: str = ""
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """Which lent papers somebody asks for: of a ``dossier`` (id), by some ``handoffs`` (ids), or all; ``out``: those that
    have come back need not be told."""

    dossier: str | None = None
    handoffs: tuple[str, ...] | None = None
    out: bool = False


Teller = Callable[["Office", Asked], Iterable[Lent]]
"""Tells what was lent of what somebody asks for: an entry of a room's ``LENDINGS``."""


def _told(office: Office, asked: Asked) -> list[Lent]:
    tellers: Iterable[Teller] = features.table("lendings")
    return [lent for tell in tellers for lent in tell(office, asked)]


def every(office: Office, dossier: str | None = None) -> list[Lent]:
    """Every paper of a dossier, or of all, that was ever lent, as often as it was."""
    return _told(office, Asked(dossier))


def out(office: Office, dossier: str | None = None) -> dict[str, Lent]:
    """Paper (id) -> how it is lent now."""
    return {each.paper: each for each in _told(office, Asked(dossier, out=True)) if not each.back}


def out_of(office: Office, dossiers: Iterable[str]) -> dict[str, Lent]:
    """Paper (id) -> how it is lent now, of some dossiers (ids)."""
    found: dict[str, Lent] = {}
    for dossier in set(dossiers):
        found |= out(office, dossier)
    return found


def by_handoffs(office: Office, dossier: str | None = None, handoffs: Iterable[str] | None = None) -> dict[str, Lent]:
    """Hand-off (id) -> the loan by which it left or came back: those of a dossier, some, or all."""
    found = _told(office, Asked(dossier, None if handoffs is None else tuple(handoffs)))
    return {each.handoff: each for each in found} | {each.back: each for each in found if each.back}
