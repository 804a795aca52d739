"""Copies of an office's folder: whether the register that was opened is the one in which people last worked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

Kind = Literal["older", "twice", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Trace:
    """The last journal entry that somebody on this PC saw of an office: where its folder was, ``seq``, ``head``, when."""

    place: str
    seq: int
    head: str
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class Copied:
    """A register that may be one of two copies; ``place`` is where the other is or was, ``at`` when work was done there.

    older: what was last entered here is missing from it; twice: the folder from which it was copied still has a
    register; elsewhere: it comes from another PC's folder.
    """

    kind: Kind
    place: str
    at: datetime | None = None


def judge(
    here: str,
    *,
    seen: Trace | None,
    there: bool,
    known: bool,
    restored_at: datetime | None,
    places: tuple[str, ...],
) -> Copied | None:
    """What is wrong with the register in the place ``here``; None if nothing is.

    ``seen`` is what this PC remembers, ``known`` whether its entry is in this register, ``there`` whether its place still
    has a register; ``restored_at`` is when a backup was last restored, which explains entries that are missing;
    ``places`` are those that the register knows.
    """
    if seen and not known and not (restored_at and restored_at >= seen.entered_at):
        return Copied("older", seen.place, seen.entered_at)
    if here in places or not places or (seen and seen.place == here):
        return None
    if seen and seen.place != here and there:
        return Copied("twice", seen.place, seen.entered_at)
    if seen and seen.place in places:
        # The folder was moved on this PC.
        return None
    return Copied("elsewhere", places[-1])
