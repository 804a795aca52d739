"""Regulations 制度 as data, several of which are in force together as one rulebook."""

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
    Who,
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
"""The fields that the templates of ``Grounds`` may use."""


class Grounds(Declared, frozen=True, kw_only=True):
    """Templates for the reason of a ledger line: for a duty still open, one done late, and an event; see ``GROUNDS``."""

    open: Names
    done: Names
    event: Names


_GROUNDS = Grounds(
    open=Names("{clause} {file} 应于 {due} 完成，至 {now} 仍未完成"),
    done=Names("{clause} {file} 应于 {due} 完成，实际于 {done} 完成"),
    event=Names("{clause} {file} {at}"),
)


class Regulation(Vocabulary, frozen=True, kw_only=True):
    """One regulation: its words, its clauses, the day it came into force; ``uses`` names files whose words it uses.

    One without clauses, such as ``house``, only declares words. ``ledger``: an office that adopts it has a sales ledger
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
    """From the day ``on`` until the day before ``off``, or without end."""

    on: date
    off: date | None = None

    def covers(self, day: date) -> bool:
        """Whether a day lies within it."""
        return self.on <= day and (self.off is None or day < self.off)


@dataclass(frozen=True)
class Rulebook:
    """The regulations of an office as one; made by ``reader.rulebook``."""

    regulations: tuple[Regulation, ...]
    vocabulary: Vocabulary
    switched: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    """When each regulation, by its id, is switched on in this office; one that is missing here always is."""

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """All clauses by number."""
        return {clause.id: clause for regulation in self.regulations for clause in regulation.clause}

    @cached_property
    def steps(self) -> dict[str, TrackStep]:
        """All steps of tracks by ``number_of``: their limits can be amended like clauses."""
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

    def started_by(self, kind: str, day: date) -> Iterator[tuple[Clause, int, Terms]]:
        """Like ``in_force``, but only clauses that an event of this kind can start."""
        for regulation, clause in self._starting.get(kind, ()):
            if any(span.covers(day) for span in self.spans(regulation)):
                version = clause.version_on(day)
                terms = self.terms(clause.id, version)
                if terms.trigger and kind in terms.trigger.starts:
                    yield clause, version, terms

    @cached_property
    def _starting(self) -> dict[str, list[tuple[Regulation, Clause]]]:
        found: dict[str, list[tuple[Regulation, Clause]]] = {}
        for regulation in self.regulations:
            for clause in regulation.clause:
                triggers = [terms.trigger for terms in self._versions[clause.id] if terms.trigger]
                for kind in dict.fromkeys(kind for trigger in triggers for kind in trigger.starts):
                    found.setdefault(kind, []).append((regulation, clause))
        return found

    def met_by(self, kind: str) -> tuple[str, ...]:
        """The clauses whose duties an event of this kind can meet, under any of their versions."""
        return self._meeting.get(kind, ())

    @cached_property
    def _meeting(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for clause, versions in self._versions.items():
            for kind in {met.event for terms in versions for met in terms.duty.met_by}:
                found[kind] = (*found.get(kind, ()), clause)
        return found

    def spans(self, regulation: Regulation) -> tuple[Span, ...]:
        """The spans in which a regulation is in force."""
        always = (Span(regulation.in_force),)
        return tuple(Span(max(on, regulation.in_force), off) for on, off in self.switched.get(regulation.id, always))

    @cached_property
    def counts(self) -> bool:
        """Whether any clause's sanction depends on the number of occurrences."""
        return any(
            tariff.counts
            for clause, versions in self._versions.items()
            for terms in versions
            for tariff in own_tariffs(clause, terms)
        )

    def terms(self, clause: str, version: int) -> Terms:
        """The terms of a version of a clause."""
        return self._versions[clause][version - 1]

    def versions_of(self, clause: str) -> tuple[Terms, ...]:
        """All terms that a clause has had or will have, oldest first."""
        return self._versions[clause]

    def terms_on(self, clause: str, day: date) -> Terms:
        """The terms of a clause on a day."""
        return self.terms(clause, self.clauses[clause].version_on(day))

    def proven_on(self, form: str, day: date) -> list[Terms]:
        """The terms on a day of each clause whose evidence includes this form."""
        terms = (self.terms_on(clause, day) for clause in self.clauses)
        return [each for each in terms if form in each.evidence.papers]

    def grounds(self, clause: str) -> Grounds:
        """The templates of the regulation that contains ``clause``."""
        return next(
            regulation.grounds for regulation in self.regulations if any(own.id == clause for own in regulation.clause)
        )

    @cached_property
    def _versions(self) -> dict[str, tuple[Terms, ...]]:
        return {clause.id: clause.versions for clause in self.clauses.values()}


class StandIn(NamedTuple):
    """``deputy`` stands in for ``person`` (names) from the ``first`` day to the ``last``, both included."""

    person: str
    deputy: str
    first: date
    last: date


@dataclass(frozen=True)
class InForce:
    """What reactions depend on: an office's rulebook, its calendar, its people, and who stands in for whom."""

    book: Rulebook
    calendar: Calendar
    people: tuple[Person, ...] = ()
    deputies: tuple[StandIn, ...] = ()
    lists: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The entries of each list that the office keeps (``Vocabulary.lists``), with whom each names as its contact."""

    def role_of(self, name: str) -> str:
        """The role of a person; empty for somebody unknown."""
        return self._roles.get(name, "")

    def acts_as(self, name: str, role: str, day: date) -> bool:
        """Whether somebody acts in a role on a day: their own, or that of somebody they stand in for."""
        represented = (each.person for each in self.deputies if each.deputy == name and each.first <= day <= each.last)
        return any(self.role_of(each) == role for each in (name, *represented))

    @cached_property
    def _roles(self) -> dict[str, str]:
        return {person.name: person.role for person in reversed(self.people)}

    def people_with(self, role: str) -> tuple[str, ...]:
        """Everybody who has the role; everybody if it is empty."""
        return tuple(person.name for person in self.people if role in {"", person.role})

    def answers_for(self, who: Who, entry: str) -> str:
        """Who owes a duty for an entry of a list: its contact, if they have the role, else the first who has it."""
        contact = self.lists.get(who.per, {}).get(entry, "")
        return contact if contact in self.people_with(who.role) else self.person_with(who.role)

    def person_with(self, role: str) -> str:
        """The first person with the role; empty if there is none."""
        return next((person.name for person in self.people if person.role == role), "")
