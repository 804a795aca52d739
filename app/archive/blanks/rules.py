"""Blank contracts 空白合同: numbered, fetched from the trading centre, stamped, issued to the back office, or void (SO-1.11)."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.base.refusals import Refusal
from app.base.series import Dated, Series

if TYPE_CHECKING:
    from collections.abc import Iterable

STOCK_STEP = Series("KB", "blank-step", "blank-slip", stored_in="blank_step:number")
STOCK_REGISTER = Dated("KB", "blank-register", "day", anew=True)


BlankState = Literal["fetched", "stamped", "issued", "void"]

BEFORE: dict[BlankState, frozenset[str]] = {
    "fetched": frozenset(),
    "stamped": frozenset({"fetched"}),
    "issued": frozenset({"stamped"}),
    "void": frozenset({"fetched", "stamped", "issued"}),
}
"""What a blank must be before it becomes this; nobody issues one without the project's strip stamp."""

IN_STOCK = frozenset({"fetched", "stamped"})
MOST = 2000
"""So many are fetched at once at most: more is a slip of the pen."""

_NUMBER = re.compile(r"(.*?)(\d+)")


@dataclass(frozen=True, slots=True)
class Range:
    """Consecutive numbers, both ends included."""

    first: str
    last: str
    count: int


@dataclass(eq=False)
class NotARange(Refusal):
    """``first`` to ``last`` are no consecutive numbers: other letters, other length, or backwards."""

    first: str
    last: str


@dataclass(eq=False)
class TooManyBlanks(Refusal):
    """``count`` numbers are more than ``most``."""

    count: int
    most: int


@dataclass(eq=False)
class AlreadyFetched(Refusal):
    """The blank ``number`` is registered."""

    number: str


@dataclass(eq=False)
class BlankNotReady(Refusal):
    """The blank ``number`` is in ``state`` (empty: not registered) and cannot become ``wanted``."""

    number: str
    state: str
    wanted: BlankState


def span(first: str, last: str) -> tuple[str, ...]:
    """Every number from ``first`` to ``last``: the same letters before digits of the same length.

    Raises:
        NotARange, TooManyBlanks

    """
    begin, end = _NUMBER.fullmatch(first), _NUMBER.fullmatch(last)
    if begin is None or end is None or begin[1] != end[1] or len(begin[2]) != len(end[2]):
        raise NotARange(first, last)
    count = int(end[2]) - int(begin[2]) + 1
    if count < 1:
        raise NotARange(first, last)
    if count > MOST:
        raise TooManyBlanks(count, MOST)
    return tuple(f"{begin[1]}{number:0{len(begin[2])}d}" for number in range(int(begin[2]), int(end[2]) + 1))


def ranges(numbers: Iterable[str]) -> list[Range]:
    """Numbers gathered into ranges, in order."""
    found: list[Range] = []
    for number in sorted(numbers, key=_order):
        if found and _distance(found[-1].last, number) == 1:
            found[-1] = Range(found[-1].first, number, found[-1].count + 1)
        else:
            found.append(Range(number, number, 1))
    return found


def gaps(numbers: Iterable[str]) -> list[Range]:
    """The numbers between known ones of the same series that are not known."""
    known = ranges(numbers)
    missing = []
    for before, after in itertools.pairwise(known):
        distance = _distance(before.last, after.first)
        if distance is not None:
            missing.append(Range(_shifted(before.last, 1), _shifted(after.first, -1), distance - 1))
    return missing


def _order(number: str) -> tuple[str, int, int]:
    letters, digits = _parts(number)
    return letters, len(digits), int(digits)


def _parts(number: str) -> tuple[str, str]:
    found = _NUMBER.fullmatch(number)
    return (found[1], found[2]) if found else (number, "0")


def _distance(one: str, other: str) -> int | None:
    """How far apart two numbers of one series are; None if they are of different series."""
    (letters, digits), (others, other_digits) = _parts(one), _parts(other)
    same = letters == others and len(digits) == len(other_digits)
    return int(other_digits) - int(digits) if same else None


def _shifted(number: str, by: int) -> str:
    letters, digits = _parts(number)
    return f"{letters}{int(digits) + by:0{len(digits)}d}"
