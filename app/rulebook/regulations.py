"""Regulations 制度 as data: read from TOML, checked when loaded, several of them in force together as one rulebook."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date  # noqa: TC003 - part of the values' types at run time
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from app.base.toml_tables import Declared, Malformed, offer, places, read
from app.base.words import Names
from app.rulebook.clauses import Amendment, Clause, Terms  # noqa: TC001 - part of the tables' types at run time
from app.rulebook.proofreading import loose_braces, unknown_words
from app.rulebook.slips import slips
from app.rulebook.tariffs import own_tariffs
from app.rulebook.tracks import number_of
from app.rulebook.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from app.base.working_calendar import Calendar
    from app.rulebook.events import Person
    from app.rulebook.tracks import TrackStep


GROUNDS = ("clause", "file", "due", "done", "now", "document", "at")
"""What the templates of ``Grounds`` may name in braces."""


class Grounds(Declared, frozen=True, kw_only=True):
    """How a ledger line tells its reason, for a duty still open, one done late, and an event; see ``GROUNDS``."""

    open: Names
    done: Names
    event: Names


_GROUNDS = Grounds(
    open=Names("{clause} {file} 应于 {due} 完成，至 {now} 仍未完成"),
    done=Names("{clause} {file} 应于 {due} 完成，实际于 {done} 完成"),
    event=Names("{clause} {file} {at}"),
)


class Regulation(Vocabulary, frozen=True, kw_only=True):
    """One regulation: its words, its clauses, the day it came into force; ``uses`` names files whose words it speaks.

    One without clauses, such as ``house``, only lends words.
    """

    id: str
    name: Names
    in_force: date
    uses: tuple[str, ...] = ()
    grounds: Grounds = _GROUNDS
    clause: tuple[Clause, ...] = ()


class Span(NamedTuple):
    """From a day on, until before another or for good."""

    on: date
    off: date | None = None

    def covers(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.on <= day and (self.off is None or day < self.off)


@dataclass(frozen=True)
class Rulebook:
    """The regulations in force together; build it with ``rulebook``."""

    regulations: tuple[Regulation, ...]
    vocabulary: Vocabulary
    switched: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    """When each regulation, under its id, is on in this office; always, if it is not among them."""

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """Every clause under its number."""
        return {clause.id: clause for regulation in self.regulations for clause in regulation.clause}

    @cached_property
    def steps(self) -> dict[str, TrackStep]:
        """Every step of a track under ``number_of``: its limit is amended as a clause is."""
        return {
            number_of(name, step.id): step for name, track in self.vocabulary.tracks.items() for step in track.steps
        }

    def in_force(self, day: date) -> Iterator[tuple[Clause, int, Terms]]:
        """Each clause in force on ``day`` with the number and the terms of its version."""
        for regulation in self.regulations:
            if any(span.covers(day) for span in self.spans(regulation)):
                for clause in regulation.clause:
                    version = clause.version_on(day)
                    yield clause, version, self.terms(clause.id, version)

    def spans(self, regulation: Regulation) -> tuple[Span, ...]:
        """From which day, until before which, a regulation is in force."""
        always = (Span(regulation.in_force),)
        return tuple(Span(max(on, regulation.in_force), off) for on, off in self.switched.get(regulation.id, always))

    @cached_property
    def counts(self) -> bool:
        """Whether any clause's sanction depends on how many times it happened."""
        return any(
            tariff.counts
            for clause, versions in self._versions.items()
            for terms in versions
            for tariff in own_tariffs(clause, terms)
        )

    def terms(self, clause: str, version: int) -> Terms:
        """The terms of a version of a clause."""
        return self._versions[clause][version - 1]

    def terms_on(self, clause: str, day: date) -> Terms:
        """The terms of a clause on a day."""
        return self.terms(clause, self.clauses[clause].version_on(day))

    def grounds(self, clause: str) -> Grounds:
        """How the regulation of ``clause`` words its ledger lines."""
        return next(
            regulation.grounds for regulation in self.regulations if any(own.id == clause for own in regulation.clause)
        )

    @cached_property
    def _versions(self) -> dict[str, tuple[Terms, ...]]:
        return {clause.id: clause.versions for clause in self.clauses.values()}


@dataclass(frozen=True)
class InForce:
    """What an office goes by: its rulebook, its calendar, its people."""

    book: Rulebook
    calendar: Calendar
    people: tuple[Person, ...] = ()

    def role_of(self, name: str) -> str:
        """The role of somebody, or an empty text for a stranger."""
        return next((person.role for person in self.people if person.name == name), "")

    def people_with(self, role: str) -> tuple[str, ...]:
        """Everybody who has a role, everybody if it is empty."""
        return tuple(person.name for person in self.people if role in {"", person.role})

    def person_with(self, role: str) -> str:
        """The first who has a role, or an empty text if nobody has."""
        return next((person.name for person in self.people if person.role == role), "")


def parse(text: str, file: str) -> Regulation:
    """The regulation that the TOML ``text`` of ``file`` declares.

    Raises:
        Malformed: unreadable, an unknown key, a limit outside the language, amendments out of order

    """
    regulation = read(text, file, Regulation)
    for place, problem in loose_braces(regulation.grounds, GROUNDS):
        raise Malformed(file, place, problem)
    listed = places(text, "clause", len(regulation.clause))
    for clause, place in zip(regulation.clause, listed, strict=True):
        for problem in slips(clause):
            raise Malformed(file, f"{place} {clause.id}", problem)
    return regulation


def rulebook(regulations: Mapping[str, Regulation]) -> Rulebook:
    """The regulations, each under the name of its file, as one; every word a clause uses must be declared.

    Raises:
        Malformed: a word is unknown or declared twice with different meanings, a clause number is taken

    """
    vocabulary, numbers = Vocabulary(), set[str]()
    for file, regulation in regulations.items():
        words = {field: getattr(regulation, field) for field in Vocabulary.__struct_fields__}
        vocabulary = vocabulary.with_words_of(Vocabulary(**words), file)
        for clause in regulation.clause:
            if clause.id in numbers:
                raise Malformed(file, clause.id, "条款编号重复；每个编号只能用一次")
            numbers.add(clause.id)
    book = Rulebook(tuple(regulations.values()), vocabulary)
    for file, regulation in regulations.items():
        for place, problem in unknown_words(regulation, book):
            raise Malformed(file, place, problem)
    return book


def amended(book: Rulebook, amendments: Iterable[tuple[str, Amendment]]) -> Rulebook:
    """The rulebook with the office's own amendments: pairs of a clause's or step's number and amendment.

    Raises:
        Malformed: an unknown clause, a limit or word the rulebook does not know

    """
    added: dict[str, list[Amendment]] = {}
    for number, amendment in amendments:
        added.setdefault(number, []).append(amendment)
    for number in added.keys() - book.clauses.keys() - book.steps.keys():
        raise Malformed("", number, f"没有这一条款；{offer(number, book.clauses)}")
    changed = {regulation.id: _with(regulation, added) for regulation in book.regulations}
    for regulation in changed.values():
        for clause in regulation.clause:
            for problem in slips(clause):
                raise Malformed(regulation.id, clause.id, problem)
    return replace(rulebook(changed), switched=book.switched)


def _with(regulation: Regulation, added: Mapping[str, list[Amendment]]) -> Regulation:
    clauses = tuple(
        msgspec.structs.replace(
            clause,
            amendment=tuple(sorted([*clause.amendment, *added.get(clause.id, [])], key=lambda new: new.from_)),
        )
        for clause in regulation.clause
    )
    tracks = {name: track.amended(name, added) for name, track in regulation.tracks.items()}
    return msgspec.structs.replace(regulation, clause=clauses, tracks=tracks)
