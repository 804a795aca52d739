"""Tariffs 处罚档次: what one clause asks of one liable person, by how many times it has happened (GS-6, IF-4, SS-3).

Counted are causes that stand, in the order of time, whether or not a line was proposed or waived for them. If one falls
away, those after it move up as though it had never been.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app.base import period_labels
from app.rulebook.duties import is_numbered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.base.working_calendar import Calendar
    from app.rulebook.causes import Cause, Proposal
    from app.rulebook.clauses import Sanction, Terms


@dataclass(frozen=True, slots=True)
class Tariff:
    """The steps of ``clause`` for one liable role and unit, the lowest ``nth`` first."""

    clause: str
    steps: tuple[Sanction, ...]

    @property
    def first(self) -> Sanction:
        """What it begins with."""
        return self.steps[0]

    @property
    def liable(self) -> str:
        """Whom it is asked of, and in what unit if not in money."""
        who = self.first.role or self.first.field or "responsible"
        return who if self.first.unit == "CNY" else f"{who}.{self.first.unit}"

    @property
    def counts(self) -> bool:
        """Whether it matters how many times it has happened before."""
        return len(self.steps) > 1 or self.first.nth > 1 or self.first.every > 0

    def hits(self, before: int, times: int) -> list[Sanction]:
        """The steps that apply if it happens ``times`` more, after ``before`` times: for each the largest ``nth`` not
        above the count, of those with ``every`` each so-manieth. A step without an amount ends the tariff."""
        return [step for count in range(before + 1, before + times + 1) for step in self._at(count)]

    def _at(self, count: int) -> tuple[Sanction, ...]:
        step = next((step for step in reversed(self.steps) if step.nth <= count), None)
        if step is None or not step.has_amount or (step.every and (count - step.nth + 1) % step.every):
            return ()
        return (step,)

    def scope(self, cause: Cause, calendar: Calendar) -> str:
        """What counts together: the same case of a file, the file where it has no number, or the same person within the
        period."""
        within, day = self.first.within, counted_on(cause, calendar)
        if within == "case":
            return f"{self.clause}:{self.liable}/{cause.file}/{cause.case if is_numbered(cause.case) else ''}"
        return f"{self.clause}:{self.liable}/{cause.person}/{period_labels.written(within, day) if within else ''}"


def counted_on(what: Cause | Proposal, calendar: Calendar) -> date:
    """The day on which something counts: that of the event, or the last on which the duty was in time."""
    return calendar.day_of(what.at - timedelta(microseconds=1) if what.duty else what.at)


def own_tariffs(clause: str, terms: Terms) -> Iterator[Tariff]:
    """The tariffs that the terms of ``clause`` set themselves."""
    groups: dict[tuple[str, str, bool, str], list[Sanction]] = {}
    for line in terms.sanction:
        if not line.like:
            groups.setdefault((line.role, line.field, line.joint, line.unit), []).append(line)
    for steps in groups.values():
        yield Tariff(clause, tuple(sorted(steps, key=lambda step: step.nth)))
