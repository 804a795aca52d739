"""Rows of a register as templates: what is one office's own in them, ids, numbers, units, people, differs in every copy."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, partial
from random import Random
from typing import TYPE_CHECKING, Any

from app.base.identity import person_check
from tests.tools.bench.invented import GIVEN, SURNAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from app.base.series import Series

_ID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_NUMBER = r"(?<![0-9A-Za-z-])(?:(?:[A-Z]{2})?\d{4}-\d{4,}|KH\d{6,}|WZ\d{4,}|\d{8})(?!\d)"
_UNIT = r"(?<![\w-])\d+-\d+-\d{3,4}(?![\w-])"
_TOLD = r"[0-9A-Z]{10,20}"

Part = Any
"""A text, or a function that gives the text of a copy by its place."""


def is_id(value: object) -> bool:
    """Whether a value is an id, and nothing else."""
    return isinstance(value, str) and bool(re.fullmatch(_ID, value))


@cache
def _salt(place: int) -> int:
    return Random(place).getrandbits(32) if place else 0


def id_in(known: str, place: int) -> str:
    """The id that stands for ``known`` in a copy."""
    return f"{int(known[:8], 16) ^ _salt(place):08x}{known[8:]}"


@cache
def name_in(known: str, place: int) -> str:
    """The name of the client in a copy who stands for ``known``."""
    chance = Random(f"{known} {place}")
    return chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=len(known) - 1)) if place else known


def phone_in(known: str, place: int) -> str:
    """The telephone in a copy."""
    return f"{known[:3]}{(int(known[3:]) + 7919 * place) % 10**8:08d}"


def identity_in(known: str, place: int) -> str:
    """The identity number in a copy, with its check digit."""
    first = f"{known[:14]}{(int(known[14:17]) + 37 * place) % 1000:03d}"
    return first + person_check(first) if place else known


def contract_in(known: str, place: int) -> str:
    """The contract's number in a copy."""
    return f"{known[:6]}{place:05d}{known[6:]}" if place else known


@dataclass
class Copied:
    """What differs from copy to copy: ``ids``, units (of ``buildings`` buildings), ``texts`` with the function of each."""

    ids: set[str]
    units: Collection[str]
    buildings: int
    texts: dict[str, Callable[[str, int], str]]
    numbers: dict[str, tuple[Series, int, int]] = field(default_factory=dict)
    """Number -> its series, what number its first copy has, and its year."""

    def __post_init__(self) -> None:
        by_first: dict[str, list[str]] = {}
        for name in sorted((each for each, act in self.texts.items() if act is name_in), key=len, reverse=True):
            by_first.setdefault(name[0], []).append(name[1:])
        names = "|".join(f"{first}(?:{'|'.join(map(re.escape, rest))})" for first, rest in by_first.items())
        self._pattern = re.compile(f"({_ID})|({_NUMBER})|({_UNIT})|({_TOLD})" + (f"|({names})" if names else ""))

    def unit_in(self, known: str, place: int) -> str:
        """The unit in a copy: in another building."""
        building, _, rest = known.partition("-")
        return f"{int(building) + place * self.buildings}-{rest}"

    def number_in(self, known: str, place: int) -> str:
        """The number in a copy."""
        series, first, year = self.numbers[known]
        return series.written(first + place, year)

    def parts(self, text: str) -> list[Part]:
        """A text, taken apart; of one part if nothing in it differs."""
        made: list[Part] = []
        done = 0
        for found in self._pattern.finditer(text):
            if act := self._act(found.lastindex or 0, found[0]):
                made += [text[done : found.start()], act]
                done = found.end()
        return [*filter(None, made), text[done:]] if done < len(text) or not made else [*filter(None, made)]

    def _act(self, kind: int, known: str) -> Callable[[int], str] | None:
        if kind == 1:
            return partial(id_in, known) if known in self.ids else None
        if kind == 2:
            return partial(self.number_in, known) if known in self.numbers else None
        if kind == 3:
            return partial(self.unit_in, known) if known in self.units else None
        return partial(self.texts[known], known) if known in self.texts else None

    def is_own(self, values: Iterable[object]) -> bool:
        """Whether anything in these values differs from copy to copy."""
        return any(
            len(self.parts(each)) > 1 or callable(self.parts(each)[0])
            for each in values
            if isinstance(each, str) and each
        )


@dataclass
class Template:
    """A row: what is the same in all copies, and the parts of what differs, by column."""

    same: list[Any]
    differing: list[tuple[int, Sequence[Part]]]

    @classmethod
    def of(cls, copied: Copied, row: Sequence[Any]) -> Template:
        """The template of a row."""
        taken = {place: copied.parts(each) for place, each in enumerate(row) if isinstance(each, str) and each}
        return cls(list(row), [(place, parts) for place, parts in taken.items() if any(map(callable, parts))])

    def row(self, place: int) -> list[Any]:
        """The row in a copy."""
        made = self.same.copy()
        for column, parts in self.differing:
            made[column] = "".join([each if type(each) is str else each(place) for each in parts])
        return made
