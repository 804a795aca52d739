"""Wage deductions 工资扣款: how much of somebody's fines one month's wage may bear, and what is carried forward.

Source: SO, "Beyond the source": at most 20 % of the month's wage, never below the local minimum wage. All in fen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from app.base.series import Dated

if TYPE_CHECKING:
    from collections.abc import Iterable

WAGE_SHEET = Dated("KK", "wage-sheet", "month")


PERCENT = 20
"""What share of a month's wage fines may take unless the office decides otherwise."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The office's limits: ``percent`` of the wage, and the local minimum wage; None if nobody entered it yet."""

    percent: int = PERCENT
    minimum: int | None = None


class Share(msgspec.Struct, frozen=True):
    """What a month takes of one line; negative is given back, since the line was lowered after it was deducted."""

    line: str
    number: str
    owed: int
    taken: int


class Slip(msgspec.Struct, frozen=True, kw_only=True):
    """One person's month: ``brought`` from earlier months and ``new`` ones are owed, ``taken`` now, ``carried`` on."""

    person: str
    wage: int | None
    cap: int
    brought: int
    new: int
    shares: tuple[Share, ...]

    @property
    def taken(self) -> int:
        """What the wage bears this month, less what is given back."""
        return sum(share.taken for share in self.shares)

    @property
    def carried(self) -> int:
        """What stays owed."""
        return self.brought + self.new - self.taken


def cap(wage: int | None, limits: Limits) -> int:
    """The most that a month's wage may bear; nothing while the wage or the minimum wage is not known."""
    if wage is None or limits.minimum is None:
        return 0
    return max(0, min(wage * limits.percent // 100, wage - limits.minimum))


def shares(owed: Iterable[tuple[str, str, int]], most: int) -> tuple[Share, ...]:
    """How much of each line (id, number, fen still owed; oldest first) a month takes, ``most`` at the most.

    What was deducted too much (a negative amount) is given back whole; that does not make room for more.
    """
    made = []
    for line, number, amount in owed:
        taken = min(amount, most)
        most -= max(taken, 0)
        made.append(Share(line, number, amount, taken))
    return tuple(made)
