"""Regulations 制度 as data: read from TOML, checked when loaded, several of them in force together as one rulebook."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from app.base.toml_tables import Declared
from app.base.words import Names
from app.rulebook.clauses import (
    Clause,
    Terms,
)
from app.rulebook.tariffs import own_tariffs
from app.rulebook.tracks import number_of
from app.rulebook.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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

    One without clauses, such as ``house``, only lends words. ``ledger``: whoever begins to go by it has a sales ledger
    销售台账 to import.
    """

    id: str
    name: Names
    in_force: date
    uses: tuple[str, ...] = ()
    ledger: bool = False
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

    def proven_on(self, form: str, day: date) -> list[Terms]:
        """The terms, on a day, of each clause whose evidence is this form."""
        terms = (self.terms_on(clause, day) for clause in self.clauses)
        return [each for each in terms if form in each.evidence.papers]

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
