"""What people leave open 未结事项 when they hand their shift over; each room tells its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base import features

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.office.office import Office


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
