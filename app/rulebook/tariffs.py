"""Tariffs 处罚档次: what a clause demands of one liable person, by the number of occurrences (GS-6, IF-4, SS-3).

All causes that were not undone count, in order of time, whether or not a line for them was proposed or waived. If one is
undone, those after it move up as though it had never been.
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
        """The lowest step."""
        return self.steps[0]

    @property
    def liable(self) -> str:
        """The liable role or field, with the unit if that is not money."""
        who = self.first.role or self.first.field or "responsible"
        return who if self.first.unit == "CNY" else f"{who}.{self.first.unit}"

    @property
    def counts(self) -> bool:
        """Whether it depends on the number of earlier occurrences."""
        return len(self.steps) > 1 or self.first.nth > 1 or self.first.every > 0

    def hits(self, before: int, times: int) -> list[Sanction]:
        """The steps that apply to ``times`` more occurrences after ``before`` earlier ones.

        Each occurrence has the step with the largest ``nth`` not above its count; a step with ``every`` applies to one in
        that many occurrences, and one without an amount to none.
        """
        return [step for count in range(before + 1, before + times + 1) for step in self._at(count)]

    def _at(self, count: int) -> tuple[Sanction, ...]:
        step = next((step for step in reversed(self.steps) if step.nth <= count), None)
        if step is None or not step.has_amount or (step.every and (count - step.nth + 1) % step.every):
            return ()
        return (step,)

    def scope(self, cause: Cause, calendar: Calendar) -> str:
        """The key of what counts together: the same case of a file (the file, if the case has no number), or the same
        person within the period."""
        within, day = self.first.within, counted_on(cause, calendar)
        if within == "case":
            return f"{self.clause}:{self.liable}/{cause.file}/{cause.case if is_numbered(cause.case) else ''}"
        return f"{self.clause}:{self.liable}/{cause.person}/{period_labels.written(within, day) if within else ''}"


def counted_on(what: Cause | Proposal, calendar: Calendar) -> date:
    """The day to which an occurrence counts: that of the event, or the last on which the duty was in time."""
    return calendar.day_of(what.at - timedelta(microseconds=1) if what.duty else what.at)


def own_tariffs(clause: str, terms: Terms) -> Iterator[Tariff]:
    """The tariffs in the terms of ``clause`` itself, without those it refers to."""
    groups: dict[tuple[str, str, bool, str], list[Sanction]] = {}
    for line in terms.sanction:
        if not line.like:
            groups.setdefault((line.role, line.field, line.joint, line.unit), []).append(line)
    for steps in groups.values():
        yield Tariff(clause, tuple(sorted(steps, key=lambda step: step.nth)))
