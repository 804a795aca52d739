"""Answers to what a step or a procedure asks, such as the amount of a loan. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base import typed_amounts
from app.base.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.rulebook.tracks import Ask


@dataclass(eq=False)
class NotSaid(Refusal):
    """``name`` is asked for, which was not said."""

    name: str


@dataclass(eq=False)
class NotACount(Refusal):
    """``name`` is a whole number of at most six digits."""

    name: str


def answers_of(asks: Iterable[Ask], said: Mapping[str, str], language: str) -> dict[str, str]:
    """What was asked for, as events keep it: amounts in fen. Raises NotSaid, NotAnAmount, NotACount."""
    found = {}
    for ask in asks:
        typed, name = said.get(ask.id, "").strip(), ask.name.of(language)
        if not typed and ask.required:
            raise NotSaid(name)
        if typed and ask.kind == "count" and not (typed.isdecimal() and len(typed) < 7):
            raise NotACount(name)
        if typed:
            found[ask.id] = str(typed_amounts.fen(typed)) if ask.kind == "amount" else typed
    return found
