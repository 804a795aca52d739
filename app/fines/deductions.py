"""Wage deductions 工资扣款: how much of a person's fines one month's wage bears, and what is carried 结转. All in fen.

Source: SO, "Beyond the source": at most 20 % of the month's wage, and never below the local minimum wage.
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
"""The percentage of a month's wage that fines may take unless the office sets another."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The office's limits: ``percent`` of the wage, and the local minimum wage in fen or None while not entered."""

    percent: int = PERCENT
    minimum: int | None = None


class Share(msgspec.Struct, frozen=True):
    """What a month deducts for one line; a negative amount is given back, as the line was lowered after its deduction."""

    line: str
    number: str
    owed: int
    taken: int


class Slip(msgspec.Struct, frozen=True, kw_only=True):
    """One person's month: owed are ``brought`` (from earlier months) and ``new``; deducted is ``taken``, the rest ``carried``."""

    person: str
    wage: int | None
    cap: int
    brought: int
    new: int
    shares: tuple[Share, ...]

    @property
    def taken(self) -> int:
        """What is deducted this month, less what is given back."""
        return sum(share.taken for share in self.shares)

    @property
    def carried(self) -> int:
        """What is carried to the next month."""
        return self.brought + self.new - self.taken


def cap(wage: int | None, limits: Limits) -> int:
    """The cap 上限 of a month's deductions; 0 while the wage or the minimum wage is unknown."""
    if wage is None or limits.minimum is None:
        return 0
    return max(0, min(wage * limits.percent // 100, wage - limits.minimum))


def shares(owed: Iterable[tuple[str, str, int]], most: int) -> tuple[Share, ...]:
    """What a month deducts for each line (id, number, fen still owed; oldest first), at most ``most`` in all.

    What was deducted too much (a negative amount) is given back in full, without making room for other deductions.
    """
    found = []
    for line, number, amount in owed:
        taken = min(amount, most)
        most -= max(taken, 0)
        found.append(Share(line, number, amount, taken))
    return tuple(found)
