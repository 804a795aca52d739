"""Retention 保留: when a backup is due, and which backups stay: the last of each of so many hours, days, weeks, months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often the open program backs up: after so many journal ``entries``, or so many ``minutes`` with any."""

    entries: int = 50
    minutes: int = 30

    def due(self, entries: int, since: timedelta | None) -> bool:
        """Whether a backup is due with so many entries since the last one; ``since`` is None if there is none."""
        if not entries:
            return False
        return since is None or entries >= self.entries or since >= timedelta(minutes=self.minutes)


_PERIODS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (24, lambda at: (at.date(), at.hour)),
    (7, lambda at: at.date()),
    (5, lambda at: at.isocalendar()[:2]),
    (12, lambda at: (at.year, at.month)),
)
"""How many periods of each kind, and in which period a moment is."""

MOST = sum(count for count, _ in _PERIODS)
"""Never more backups than this are kept."""


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """The moments whose backups stay: the last of each of the newest 24 hours, 7 days, 5 weeks and 12 months.

    Moments are aware and all in the office's zone, since hours and days are the office's. Periods without a backup
    don't count, so a long holiday takes nothing away.
    """
    newest_first = sorted(set(moments), reverse=True)
    stay: set[datetime] = set()
    for count, period in _PERIODS:
        last: dict[object, datetime] = {}
        for at in newest_first:
            last.setdefault(period(at), at)
        stay.update(list(last.values())[:count])
    return stay
