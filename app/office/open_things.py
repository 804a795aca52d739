"""What may be open in a dossier 未了事项: each room declares its own in its manifest.

Low rooms, which close dossiers or put them to rest, ask here for what high rooms keep.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base import features

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.office.office import Office
    from app.rulebook.purchases.procedures import Open, OpenKind


@dataclass(frozen=True, slots=True)
class OpenThings:
    """What a room knows to be open of one kind: ``find(office, dossier)`` looks. What mends it is in the part ``mends``.

    ``files`` are the dossiers (ids) in which something of the kind may be open, for those who look at many.
    """

    title: Callable[[], str]
    find: Callable[[Office, str], list[Open]]
    files: Callable[[Office], set[str]] | None = None


def declared() -> dict[OpenKind, OpenThings]:
    """What all rooms declare, by kind."""
    return features.table("opens")


def of_dossier(office: Office, dossier: str) -> dict[OpenKind, list[Open]]:
    """Everything that is open in a dossier (id), by kind; kinds of which nothing is open are left out."""
    return {kind: found for kind, things in declared().items() if (found := things.find(office, dossier))}


@dataclass(frozen=True, slots=True)
class Unsettled:
    """One thing that is open: what ``sort`` it is, its ``number`` or unit, what it is about, by when, whose (a key)."""

    sort: str
    number: str
    words: str
    due: str
    person: str


Teller = Callable[["Office", frozenset[str]], Iterable[Unsettled]]
"""Tells what people (keys) leave open: an entry of a room's ``UNSETTLED``."""


def of_people(office: Office, people: Collection[str]) -> list[Unsettled]:
    """What these people (keys) leave open, in the order of the rooms."""
    tellers: Iterable[Teller] = features.table("unsettled")
    wanted = frozenset(office.names.key(each) for each in people if each)
    return [each for tell in tellers for each in tell(office, wanted)]
