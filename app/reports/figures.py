"""What a report counts: the duties due in some time, together, by clause, by person and by week. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from app.duties.service import DutyRow

T = TypeVar("T")

MONTHS, WEEKS = 6, 12
"""How many months and weeks a report looks back, the present ones included."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Of the duties due in some time: how many, how many were met in time, how many are late or were met late."""

    whole: int = 0
    met: int = 0
    late: int = 0

    @property
    def open(self) -> int:
        """How many can still be met in time."""
        return self.whole - self.met - self.late

    @property
    def rate(self) -> float | None:
        """The percentage met in time; None where nothing was due."""
        return 100 * self.met / self.whole if self.whole else None


def is_late(row: DutyRow) -> bool:
    """Whether a duty is late or was met late."""
    return row.state in {"late", "met-late"}


def tally(rows: Iterable[DutyRow]) -> Tally:
    """The sums over duties; those that were cancelled do not count."""
    states = Counter(each.state for each in rows)
    return Tally(states.total() - states["cancelled"], states["met"], states["late"] + states["met-late"])


def due_within(rows: Iterable[DutyRow], since: datetime, until: datetime) -> list[DutyRow]:
    """The duties due after ``since``, up to and including ``until``, without those that were cancelled."""
    return [each for each in rows if since < each.duty.due <= until and each.state != "cancelled"]


def by(rows: Iterable[DutyRow], key: Callable[[DutyRow], str]) -> dict[str, Tally]:
    """The sums over duties by clause or person."""
    groups: dict[str, list[DutyRow]] = defaultdict(list)
    for each in rows:
        groups[key(each)].append(each)
    return {name: tally(mine) for name, mine in groups.items()}


class Share(NamedTuple):
    """A clause or person with its sums in a month, and in the month before."""

    key: str
    label: str
    now: Tally
    before: Tally


def worst_first(shares: Iterable[Share]) -> list[Share]:
    """The lowest rate first; of equal ones that with more late ones."""
    return sorted(shares, key=lambda each: (each.now.rate or 0, -each.now.late))


def months(last: date) -> list[date]:
    """The first days of the months of a report, oldest first, up to that of ``last``."""
    found = [last.replace(day=1)]
    while len(found) < MONTHS:
        found.insert(0, (found[0] - timedelta(days=1)).replace(day=1))
    return found


def month_end(first: date) -> date:
    """The last day of the month that begins on ``first``."""
    return (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def from_the_first(times: Iterable[T], known: Callable[[T], object]) -> list[T]:
    """Times from the first one on of which something is known, the last two at least: what lies before is no zero."""
    found = list(times)
    first = next((place for place, each in enumerate(found) if known(each)), len(found))
    return found[min(first, len(found) - 2) :]


def weeks(last: date) -> list[date]:
    """The Mondays of the weeks of a report, oldest first, up to that of ``last``."""
    return [monday_of(last) - timedelta(weeks=back) for back in reversed(range(WEEKS))]


def late_by_week(rows: Iterable[DutyRow], mondays: Sequence[date], day_of: Callable[[datetime], date]) -> list[int]:
    """How many late duties were due in each week; ``day_of`` tells the last day that was still in time."""
    count = Counter(monday_of(day_of(each.duty.due)) for each in rows if is_late(each))
    return [count[monday] for monday in mondays]
