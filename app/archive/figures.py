"""Figures of the archive 统计 (HP-2.4): volumes, papers by kind, loans, how full places are, what came and went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from app.archive import figures_store as stored
from app.archive.loans import service as loans
from app.archive.locations import service as locations
from app.archive.volumes import service as volumes
from app.custody.rules import Count

if TYPE_CHECKING:
    from app.archive.figures_store import Moved
    from app.archive.locations.service import LocationRow
    from app.office.office import Office
    from app.office.rules import Rules

MONTHS = 12
"""How many months are shown, the current one last."""


@dataclass(frozen=True, slots=True)
class KindFigures:
    """How many papers of a kind are registered, and how many sheets of them this office holds."""

    kind: str
    papers: int
    here: Count


@dataclass(frozen=True, slots=True)
class Month:
    """Papers that came and went in a month (2026-11)."""

    month: str
    received: int
    submitted: int
    lent: int
    returned: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The archive in figures at one moment; ``held`` and ``lent`` count papers."""

    volumes: int
    destroyed: int
    papers: int
    held: int
    lent: int
    overdue: int
    kinds: tuple[KindFigures, ...]
    places: tuple[LocationRow, ...]
    months: tuple[Month, ...]


def figures(office: Office) -> Figures:
    """The archive in figures now. Looks through all papers and movements."""
    register = office.register
    kinds, count = stored.kinds(register, office.rules.this_office), volumes.states(office)
    return Figures(
        volumes=count.get("open", 0) + count.get("closed", 0),
        destroyed=count.get("destroyed", 0),
        papers=sum(each.papers for each in kinds),
        held=sum(each.held for each in kinds),
        lent=len(loans.out(office)),
        overdue=sum(len(each.loan.out) for each in loans.overdue(office)),
        kinds=tuple(KindFigures(each.kind, each.papers, Count(each.originals, each.copies)) for each in kinds),
        places=tuple(locations.listed(office)),
        months=_months(office),
    )


def _months(office: Office) -> tuple[Month, ...]:
    months = _last_months(office)
    first = office.rules.calendar.moment(date.fromisoformat(f"{months[0]}-01"), time())
    ahead = first.utcoffset() or timedelta()
    counts: Counter[tuple[str, str]] = Counter()
    for each in stored.moved(office.register, first, int(ahead.total_seconds()) // 3600):
        counts[each.month, _what(each, office.rules)] += each.papers
    return tuple(
        Month(month, *(counts[month, what] for what in ("received", "submitted", "lent", "returned")))
        for month in months
    )


def _what(move: Moved, rules: Rules) -> str:
    """Which figure of ``Month`` movements count in; empty if in none."""
    if move.giver == rules.borrower:
        return "returned"
    return {rules.this_office: "received", rules.headquarters: "submitted", rules.borrower: "lent"}.get(move.taker, "")


def _last_months(office: Office) -> list[str]:
    today = office.today()
    months = [divmod(today.year * 12 + today.month - 1 - back, 12) for back in range(MONTHS)]
    return [f"{year:04d}-{month + 1:02d}" for year, month in reversed(months)]
