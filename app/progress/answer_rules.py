"""Answers to what a step asks when it is done, such as the amount of a loan. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base import typed_amounts
from app.base.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.rulebook.tracks import TrackStep


@dataclass(eq=False)
class NotSaid(Refusal):
    """The step asks for ``name``, which was not said."""

    name: str


@dataclass(eq=False)
class NotACount(Refusal):
    """``name`` is a whole number of at most six digits."""

    name: str


def answers_of(step: TrackStep, said: Mapping[str, str], language: str) -> dict[str, str]:
    """What a step asks for, as events keep it: amounts in fen. Raises NotSaid, NotAnAmount, NotACount."""
    found = {}
    for ask in step.asks:
        typed, name = said.get(ask.id, "").strip(), ask.name.of(language)
        if not typed and ask.required:
            raise NotSaid(name)
        if typed and ask.kind == "count" and not (typed.isdecimal() and len(typed) < 7):
            raise NotACount(name)
        if typed:
            found[ask.id] = str(typed_amounts.fen(typed)) if ask.kind == "amount" else typed
    return found
