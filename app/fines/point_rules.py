"""Points 积分: what is left of each person's points in a month, and what follows (SS-3, SS-4). In hundredths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.rulebook.clauses import hundredths
from app.rulebook.scales import reached

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.rulebook.clauses import Step, Terms

BASE = "base"
"""The name of the clause figure that says with how many points a month begins."""


@dataclass(frozen=True, slots=True)
class Account:
    """One person's month: the points it began with, those ``taken``, and those ``proposed`` but not yet decided.

    ``step`` is the step of the clause's scale that the points left reach, or None.
    """

    person: str
    base: int
    taken: int
    proposed: int
    step: Step | None

    @property
    def left(self) -> int:
        """The points left, at least 0."""
        return max(0, self.base - self.taken)


def accounts(
    people: Iterable[str], terms: Terms, taken: Mapping[str, int], proposed: Mapping[str, int]
) -> tuple[Account, ...]:
    """The accounts of a month; ``terms`` give base and scale, ``taken`` and ``proposed`` map people to points."""
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
