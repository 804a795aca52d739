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

STOCK_STEP = Series("KB", "blank-step", "blank-slip", stored_in="blank_step:number", prefix="55")
STOCK_REGISTER = Dated("KB", "blank-register", "day", anew=True)


BlankState = Literal["fetched", "stamped", "issued", "void"]

BEFORE: dict[BlankState, frozenset[str]] = {
    "fetched": frozenset(),
    "stamped": frozenset({"fetched"}),
    "issued": frozenset({"stamped"}),
    "void": frozenset({"fetched", "stamped", "issued"}),
}
"""The states from which a blank may enter each state; none is issued without the project's strip stamp 项目条形章."""

MOST = 2000
"""How many blanks one line may cover; more is taken for a typing mistake."""

_NUMBER = re.compile(r"(.*?)(\d+)")


@dataclass(frozen=True, slots=True)
class Range:
    """Consecutive numbers, both ends included."""

    first: str
    last: str
    count: int


@dataclass(eq=False)
class NotARange(Refusal):
    """``first`` to ``last`` is no range: the letters or the lengths differ, or it runs backwards."""

    first: str
    last: str


@dataclass(eq=False)
class TooManyBlanks(Refusal):
    """``count`` numbers are more than ``most``."""

    count: int
    most: int


@dataclass(eq=False)
class AlreadyFetched(Refusal):
    """The blank ``number`` is already registered."""

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
    """The numbers gathered into ranges of consecutive ones, in order."""
    gathered: list[Range] = []
    for number in sorted(numbers, key=_order):
        if gathered and _distance(gathered[-1].last, number) == 1:
            gathered[-1] = Range(gathered[-1].first, number, gathered[-1].count + 1)
        else:
            gathered.append(Range(number, number, 1))
    return gathered


def gaps(numbers: Iterable[str]) -> list[Range]:
    """The numbers missing between those of the same letters and length."""
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
    """How far apart two numbers are; None if their letters or lengths differ."""
    (letters, digits), (others, other_digits) = _parts(one), _parts(other)
    same = letters == others and len(digits) == len(other_digits)
    return int(other_digits) - int(digits) if same else None


def _shifted(number: str, by: int) -> str:
    letters, digits = _parts(number)
    return f"{letters}{int(digits) + by:0{len(digits)}d}"
