"""Volumes 案卷: papers kept together under a number, title, year and retention (SO-1.2; GB/T 11822, DA/T 22)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from app.base.refusals import Refusal
from app.base.series import Dated, Series

if TYPE_CHECKING:
    from collections.abc import Sequence

VOLUME = Series("AJ", "volume", "volume-cover", stored_in="volume:number", prefix="51")
FIGURES = Dated("TJ", "archive-figures", "day", anew=True)


VolumeState = Literal["open", "closed", "destroyed"]

PERIODS = (None, 30, 10)
"""The usual retention periods in years; None is permanent 永久 (State Archives order no. 8 of 2006)."""

USUAL_PERIOD = 30
"""How long a purchase's papers are kept, in years, unless the office says otherwise."""

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Volume:
    """A volume. ``retention`` is in years, None is permanent; ``dossier`` (id) is the one it was drawn up for, if any.

    ``made_by`` and ``checked_by`` are printed with their days on the reference sheet 备考表.
    """

    id: str
    title: str
    year: int
    number: str = ""
    retention: int | None = USUAL_PERIOD
    dossier: str | None = None
    note: str = ""
    made_by: str = ""
    made_on: date | None = None
    checked_by: str = ""
    checked_on: date | None = None
    state: VolumeState = "open"
    version: int = 1

    @property
    def expires(self) -> date | None:
        """The last day it must be kept: 31 December, ``retention`` years after its year. None if permanent."""
        return None if self.retention is None else date(self.year + self.retention, 12, 31)


@dataclass(frozen=True, slots=True)
class Content:
    """A line of the contents list 卷内目录, for a paper (id) in a volume (id); ``pages`` is None if not counted."""

    paper: str
    volume: str
    position: int
    responsible: str = ""
    day: date | None = None
    pages: int | None = None
    remark: str = ""


class NoTitle(Refusal):
    """The volume has no title."""


@dataclass(eq=False)
class NotAYear(Refusal):
    """A volume's ``year``, or the ``years`` of its retention, are out of range."""

    year: int
    years: int | None


@dataclass(eq=False)
class VolumeShut(Refusal):
    """Volume ``number`` is closed or destroyed."""

    number: str
    state: VolumeState


class EmptyVolume(Refusal):
    """A volume without papers cannot be closed."""


def check(volume: Volume, today: date) -> None:
    """Refuse a volume without a title, or with a year or retention out of range.

    Raises:
        NoTitle, NotAYear

    """
    if not volume.title.strip():
        raise NoTitle
    years = volume.retention
    if not 1900 <= volume.year <= today.year + 1 or (years is not None and not 1 <= years <= LONGEST):
        raise NotAYear(volume.year, years)


def check_open(volume: Volume) -> None:
    """Refuse a volume that is closed or destroyed.

    Raises:
        VolumeShut

    """
    if volume.state != "open":
        raise VolumeShut(volume.number, volume.state)


def reordered(contents: list[Content]) -> list[Content]:
    """The lines numbered from 1 in the order of their positions; equal positions keep their order."""
    ordered = sorted(contents, key=lambda each: each.position)
    return [replace(each, position=place) for place, each in enumerate(ordered, 1)]


def first_pages(pages: Sequence[int | None]) -> list[int | None]:
    """The page of the volume at which each paper begins, given how many pages each has.

    Behind a paper whose pages were not counted nobody knows.
    """
    begins: list[int | None] = []
    at: int | None = 1
    for count in pages:
        begins.append(at if count else None)
        at = at + count if at and count else None
    return begins
