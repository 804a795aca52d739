"""Points 积分: what is left of a month's points of each person, and what follows from it (SS-3, SS-4). In hundredths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.rulebook.clauses import hundredths
from app.rulebook.scales import reached

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.rulebook.clauses import Step, Terms

BASE = "base"
"""The figure of a clause that says how many points a month begins with."""


@dataclass(frozen=True, slots=True)
class Account:
    """One person's month: what it began with, what was ``taken``, what further is ``proposed`` and not yet decided.

    ``step`` is what follows by the clause's scale from the points left by now, None below all steps.
    """

    person: str
    base: int
    taken: int
    proposed: int
    step: Step | None

    @property
    def left(self) -> int:
        """What is left; never less than nothing."""
        return max(0, self.base - self.taken)


def accounts(
    people: Iterable[str], terms: Terms, taken: Mapping[str, int], proposed: Mapping[str, int]
) -> tuple[Account, ...]:
    """The accounts of a month under the terms of the clause that sets base and scale."""
    base = hundredths(terms.figures[BASE].value)
    return tuple(
        Account(
            person,
            base,
            taken.get(person, 0),
            proposed.get(person, 0),
            reached(terms.scale, max(0, base - taken.get(person, 0))),
        )
        for person in people
    )
