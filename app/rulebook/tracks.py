"""Tracks 进度 (SO-1.9): the steps of a purchase's mortgage, registration, notarisation and title transfer, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from app.base.toml_tables import Declared
from app.base.words import (
    Names,
    listed,
    say,
)
from app.rulebook.clauses import Amendment, Met
from app.rulebook.limit_words import EXAMPLES, NotALimit, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date


class Ask(Declared, frozen=True, kw_only=True):
    """Something to be said when a step is done, such as the amount of the loan; ``id`` is a field of the event."""

    id: str
    name: Names
    kind: Literal["text", "amount", "count"] = "text"
    required: bool = False


class TrackStep(Declared, frozen=True, kw_only=True):
    """One step: its ``limit`` counts from the end of the previous step; ``outside`` is the holder who has to do it; an
    event of ``done_by`` ends it. Amendments of the limit, oldest first, apply to steps that begin on or after their day.
    ``asks`` is what to say when it is done. With ``pays_out`` a loan is paid out by it: finance has a list of these."""

    id: str
    name: Names
    limit: str
    outside: str = ""
    documents: tuple[str, ...] = ()
    done_by: tuple[Met, ...] = ()
    asks: tuple[Ask, ...] = ()
    pays_out: bool = False
    amendment: tuple[Amendment, ...] = ()

    def on(self, day: date) -> TrackStep:
        """The step with the limit in force on a day."""
        limits = [each.limit for each in self.amendment if each.from_ <= day and each.limit]
        return msgspec.structs.replace(self, limit=limits[-1]) if limits else self


class Track(Declared, frozen=True, kw_only=True):
    """Steps in order, for purchases paid in one of ``payments`` (all if none); an event of ``begins`` starts it.

    Once it has begun, the tracks that it is ``instead`` of are not needed. One that stands ``aside`` shares a column of
    the page with the others that do.
    """

    name: Names
    payments: tuple[str, ...] = ()
    begins: tuple[Met, ...] = ()
    instead: tuple[str, ...] = ()
    aside: bool = False
    steps: tuple[TrackStep, ...] = ()

    def needed(self, payment: str) -> bool:
        """Whether a purchase paid this way goes through it; only mortgage or not matters."""
        return not self.payments or any((each == "mortgage") == (payment == "mortgage") for each in self.payments)

    @property
    def pays_out(self) -> bool:
        """Whether a loan is paid out on it."""
        return any(step.pays_out for step in self.steps)

    def amended(self, name: str, added: Mapping[str, Iterable[Amendment]]) -> Track:
        """The track with further amendments of its steps, given by ``number_of(name, step)``."""
        return msgspec.structs.replace(
            self,
            steps=tuple(
                msgspec.structs.replace(
                    step,
                    amendment=tuple(
                        sorted([*step.amendment, *added.get(number_of(name, step.id), ())], key=lambda each: each.from_)
                    ),
                )
                for step in self.steps
            ),
        )


def slips(step: TrackStep) -> Iterator[str]:
    """What is wrong with a step's limits, which must count from the previous step, and with its amendments of them."""
    for words in (step.limit, *(each.limit for each in step.amendment if each.limit is not None)):
        try:
            limit = parse(words)
        except NotALimit:
            yield say("看不懂的时限 “{words}”；例如：{listed}", words=words, listed=listed(EXAMPLES))
        else:
            if not limit.timed or limit.recurring or limit.counts_back:
                yield say("步骤的时限从上一步办完起算，不能是 “{words}”；例如：5 working days、30 days", words=words)
    days = [each.from_ for each in step.amendment]
    if days != sorted(set(days)):
        yield say("修订应按生效日期先后排列，且日期不重复")
    if any(each.parts.keys() != {"limit"} for each in step.amendment):
        yield say("步骤的修订只能改 limit")


def number_of(track: str, step: str) -> str:
    """The number under which a step's limit is amended, like a clause's: ``mortgage/submitted``."""
    return f"{track}/{step}"
