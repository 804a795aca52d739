"""Rehearsals 试算: what would have followed from the same events under other terms. Pure; uses the normal engine."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from app.rulebook.answers.held import Held
from app.rulebook.answers.pasts import Past
from app.rulebook.reactions import react
from app.rulebook.sanctions import causes, lines, without

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime, timedelta

    from app.rulebook.causes import Cause, Proposal
    from app.rulebook.duties import Duty, State
    from app.rulebook.events import Event
    from app.rulebook.regulations import InForce


@dataclass(frozen=True, slots=True)
class Outcome:
    """The duties and proposed lines of some files at a moment, by their ids."""

    duties: Mapping[str, Duty]
    proposals: Mapping[str, Proposal]


@dataclass(frozen=True, slots=True)
class Difference:
    """A duty before and after the change of terms; None where there is none."""

    before: Duty | None
    after: Duty | None

    @property
    def duty(self) -> Duty:
        """The duty before the change, if there was one, else the one after it."""
        return next(each for each in (self.before, self.after) if each)

    @property
    def later(self) -> timedelta | None:
        """By how much it is due later; None where there is one of the two only."""
        return self.after.due - self.before.due if self.before and self.after else None


class Kept(NamedTuple):
    """Of the duties of a clause that had to be done, how many were done in time."""

    in_time: int
    whole: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differing duties, the lines ``dropped`` and those ``added``; a changed line is in both. ``before`` and ``after``
    are by clause. ``until`` is the moment up to which things happened.
    """

    duties: tuple[Difference, ...]
    dropped: tuple[Proposal, ...]
    added: tuple[Proposal, ...]
    before: Mapping[str, Kept]
    after: Mapping[str, Kept]
    until: datetime


def rehearse(files: Mapping[str, Sequence[Event]], in_force: InForce, until: datetime) -> Outcome:
    """What follows by ``until`` from the events of each file, oldest first."""
    duties: dict[str, Duty] = {}
    known_causes: list[Cause] = []
    for events in files.values():
        known, past = Held(), Past(in_force.book.vocabulary)
        for event in events:
            changes = react(event, past, known, in_force)
            for duty in (*changes.changed, *changes.opened):
                known.keep(duty)
            if changes.undone:
                known_causes = list(without(known_causes, changes.undone))
            known_causes += changes.causes
            past.add(event)
        duties.update({duty.id: duty for duty in known})
    found = lines([*known_causes, *causes(duties.values(), until, in_force)], in_force)
    return Outcome(duties, {line.id: line for line in found})


def compare(before: Outcome, after: Outcome, since: datetime, until: datetime) -> Comparison:
    """The differences between duties that began from ``since`` to ``until``, and between lines of that time."""
    ids = [
        each
        for each in dict.fromkeys([*before.duties, *after.duties])
        if _differs(before.duties.get(each), after.duties.get(each), since, until)
    ]
    return Comparison(
        tuple(Difference(before.duties.get(each), after.duties.get(each)) for each in ids),
        _only(before.proposals, after.proposals, since, until),
        _only(after.proposals, before.proposals, since, until),
        _kept(before.duties.values(), since, until),
        _kept(after.duties.values(), since, until),
        until,
    )


def _kept(duties: Iterable[Duty], since: datetime, until: datetime) -> dict[str, Kept]:
    """How the duties were kept, by clause, that began from ``since`` to ``until`` and were met or late by then."""
    states: dict[str, list[State]] = defaultdict(list)
    for duty in duties:
        if since <= duty.started <= until and (state := duty.state_at(until)) in {"late", "met", "met-late"}:
            states[duty.clause].append(state)
    return {clause: Kept(found.count("met"), len(found)) for clause, found in states.items()}


def _differs(before: Duty | None, after: Duty | None, since: datetime, until: datetime) -> bool:
    started = next(duty.started for duty in (before, after) if duty)
    if not since <= started <= until:
        return False
    if before is None or after is None:
        return True
    seen = [(duty.due, duty.state_at(until), duty.responsible) for duty in (before, after)]
    return seen[0] != seen[1]


def _only(
    mine: Mapping[str, Proposal], others: Mapping[str, Proposal], since: datetime, until: datetime
) -> tuple[Proposal, ...]:
    def seen(line: Proposal | None) -> object:
        return line and (line.low, line.high, line.unit, line.person)

    lines: Iterable[Proposal] = (line for key, line in mine.items() if seen(line) != seen(others.get(key)))
    return tuple(line for line in lines if since <= line.at <= until)
