"""When a backup 备份 is due, and which backups are kept: the last of each of the newest hours, days, weeks and months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often the open program backs up: after ``entries`` journal entries, or ``minutes`` minutes if there are any."""

    entries: int = 50
    minutes: int = 30

    def due(self, entries: int, since: timedelta | None) -> bool:
        """Whether a backup is due, given the entries and the time since the last one; ``since`` is None without one."""
        if not entries:
            return False
        if since is None or since < timedelta(0):
            # The last one was made by a clock that was ahead: time says nothing, entries do.
            return True
        return entries >= self.entries or since >= timedelta(minutes=self.minutes)


_PERIODS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (24, lambda at: (at.date(), at.hour)),
    (7, lambda at: at.date()),
    (5, lambda at: at.isocalendar()[:2]),
    (12, lambda at: (at.year, at.month)),
)
"""How many periods of each kind count, and the period of a moment."""

MOST = sum(count for count, _ in _PERIODS)
"""How many backups are kept at most."""


def retained(moments: Iterable[datetime]) -> set[datetime]:
    """The moments whose backups are kept: the last of each of the newest 24 hours, 7 days, 5 weeks and 12 months.

    Moments are aware and all in the office's zone, which decides where hours and days begin. Periods without a backup
    do not count, so a long holiday removes none.
    """
    newest_first = sorted(set(moments), reverse=True)
    stay: set[datetime] = set()
    for count, period in _PERIODS:
        last: dict[object, datetime] = {}
        for at in newest_first:
            last.setdefault(period(at), at)
        stay.update(list(last.values())[:count])
    return stay
