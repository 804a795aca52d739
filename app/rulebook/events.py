"""Events: what happened in the office, in the words of its regulations. Events are stored; clocks are derived."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

import msgspec

from app.base.period_labels import (
    period_of,
)
from app.base.refusals import Refusal
from app.base.working_calendar import NaiveMoment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.rulebook.vocabulary import EventKind, Vocabulary


class Earlier(Protocol):
    """The earlier events of a file, as far as an event may refer to them (``answers/pasts.py``)."""

    def has(self, event: str, *, handoff: bool) -> bool:
        """Whether there is an event with this id, and one that hands papers off if ``handoff``."""

    def ids(self, *, handoff: bool) -> list[str]:
        """The ids that ``has`` knows."""


class Person(msgspec.Struct, frozen=True):
    """Somebody in the office, with a role."""

    name: str
    role: str


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that happened: ``at`` when, ``entered_at`` when it was entered, ``by`` whom, in which ``file`` (dossier).

    ``documents`` are written ``kind`` or, where a file has several of a kind, ``kind#number``. ``data`` holds the other
    fields of the kind as text, days as ISO dates.

    Raises:
        NaiveMoment

    """

    id: str
    kind: str
    at: datetime
    entered_at: datetime
    by: str = ""
    file: str = ""
    documents: tuple[str, ...] = ()
    data: dict[str, str] = {}

    def __post_init__(self) -> None:
        for moment in (self.at, self.entered_at):
            if moment.tzinfo is None:
                raise NaiveMoment(moment)


@dataclass(eq=False)
class NotInVocabulary(Refusal):
    """``word`` is not allowed in ``field``; ``right`` are the words that are."""

    field: str
    word: str
    right: tuple[str, ...]


@dataclass(eq=False)
class FieldMissing(Refusal):
    """An event of this ``kind`` needs ``field``."""

    kind: str
    field: str


@dataclass(eq=False)
class NotADay(Refusal):
    """``word`` in ``field`` is not a date such as 2026-10-09, or not a moment where one is needed."""

    field: str
    word: str


@dataclass(eq=False)
class NotANumber(Refusal):
    """``word`` in ``field`` is not a whole number of at most nine digits."""

    field: str
    word: str


@dataclass(eq=False)
class NotAPeriod(Refusal):
    """``word`` in ``field`` is not a period such as 2026-09-30, 2026-W40, 2026-09, 2026-Q3, 2026-H2 or 2026."""

    field: str
    word: str


def kind_of(document: str) -> str:
    """The kind of a document: ``bank-statement#00000012`` is a ``bank-statement``."""
    return document.partition("#")[0]


def check(event: Event, vocabulary: Vocabulary, names: Iterable[str], past: Earlier) -> None:
    """Refuse an event with words that the vocabulary lacks; ``names`` are the people, ``past`` what it may refer to.

    Raises:
        NotInVocabulary, FieldMissing, NotADay, NotANumber, NotAPeriod

    """
    _choose("kind", event.kind, vocabulary.events)
    kind = vocabulary.events[event.kind]
    for field in event.data:
        _choose("field", field, kind.fields.keys() - {"documents"})
    if event.documents:
        _choose("field", "documents", kind.fields)
    if kind.file and not event.file:
        raise FieldMissing(event.kind, "file")
    for field in kind.fields:
        if kind.needs(field) and not (event.documents if field == "documents" else event.data.get(field, "").strip()):
            raise FieldMissing(event.kind, field)
    _check_values(event, kind, vocabulary, names, past)


def _check_values(event: Event, kind: EventKind, vocabulary: Vocabulary, names: Iterable[str], past: Earlier) -> None:
    right = {"holder": vocabulary.holders.keys(), "payment": vocabulary.payments.keys(), "person": names}
    for document in event.documents:
        _choose("documents", kind_of(document), vocabulary.documents)
    for field, word in event.data.items():
        taken = kind.takes(field)
        if taken in right:
            _choose(field, word, right[taken])
        if taken in {"event", "handoff"} and not past.has(word, handoff=taken == "handoff"):
            raise NotInVocabulary(field, word, tuple(sorted(past.ids(handoff=taken == "handoff"))))
        if taken == "date":
            _check_day(field, word)
        if taken == "moment":
            _check_moment(field, word)
        if taken == "count" and not re.fullmatch(r"\d{1,9}", word):
            raise NotANumber(field, word)
        if taken == "period":
            _check_period(field, word)


def _check_period(field: str, word: str) -> None:
    try:
        period_of(word)
    except ValueError as error:
        raise NotAPeriod(field, word) from error


def _check_day(field: str, word: str) -> None:
    try:
        date.fromisoformat(word)
    except ValueError as error:
        raise NotADay(field, word) from error


def _check_moment(field: str, word: str) -> None:
    try:
        datetime.fromisoformat(word)
    except ValueError as error:
        raise NotADay(field, word) from error
    if "T" not in word:
        raise NotADay(field, word)


def _choose(field: str, word: str, right: Iterable[str]) -> None:
    known = right if isinstance(right, Container) else set(right)
    if word not in known:
        raise NotInVocabulary(field, word, tuple(sorted(known)))


def not_voided(past: Sequence[Event], vocabulary: Vocabulary) -> list[Event]:
    """The events that no later one voided, in order."""
    undone = {event.data.get("of") for event in past if _effect(event, vocabulary) == "voids a hand-off"}
    return [event for event in past if event.id not in undone]


def known_of(file: Iterable[Event], vocabulary: Vocabulary) -> dict[str, str]:
    """The lasting facts about a file from its events, the latest value of each: how the purchase is paid."""
    return {
        field: word
        for event in file
        for field, word in event.data.items()
        if event.kind in vocabulary.events and vocabulary.events[event.kind].takes(field) == "payment"
    }


def _effect(event: Event, vocabulary: Vocabulary) -> str:
    kind = vocabulary.events.get(event.kind)
    return kind.effect if kind else ""


def says(event: Event, known: Mapping[str, str], field: str) -> str | None:
    """The value of ``field`` in an event, else the fact known about its file, else None."""
    return event.data.get(field) or known.get(field)
