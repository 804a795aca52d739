"""Rehearsals 试算: what would have followed from the same events under other terms. Pure; uses the normal engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.rulebook.answers.held import Held
from app.rulebook.answers.pasts import Past
from app.rulebook.reactions import react
from app.rulebook.sanctions import causes, lines, without

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from app.rulebook.causes import Cause, Proposal
    from app.rulebook.duties import Duty
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


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differing duties, the lines ``dropped`` and those ``added``; a changed line is in both."""

    duties: tuple[Difference, ...]
    dropped: tuple[Proposal, ...]
    added: tuple[Proposal, ...]


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
    )


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
