"""Figures of the archive 统计 (HP-2.4): volumes, papers by kind, loans, how full places are, what came and went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.archive.loans import service as loans
from app.archive.locations import service as locations
from app.archive.volumes import service as volumes
from app.custody import handoffs_store
from app.custody.rules import COPIER, Count, holdings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.archive.locations.service import LocationRow
    from app.custody.rules import Movement
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
    """The archive in figures now."""
    movements = handoffs_store.movements(office.register)
    held = holdings(movements)
    papers = handoffs_store.papers(office.register)
    states = Counter(each.volume.state for each in volumes.listed(office))
    us = office.rules.this_office
    here = {paper.id: held.get(paper.id, {}).get(us, Count(0, 0)) for paper in papers}
    kinds = []
    for kind in dict.fromkeys(paper.kind for paper in papers):
        own = [here[paper.id] for paper in papers if paper.kind == kind]
        kinds.append(
            KindFigures(kind, len(own), Count(sum(each.originals for each in own), sum(each.copies for each in own)))
        )
    return Figures(
        volumes=states["open"] + states["closed"],
        destroyed=states["destroyed"],
        papers=len(papers),
        held=sum(any(each) for each in here.values()),
        lent=len(loans.out(office)),
        overdue=sum(len(each.loan.out) for each in loans.overdue(office)),
        kinds=tuple(sorted(kinds, key=lambda each: -each.papers)),
        places=tuple(locations.listed(office)),
        months=_months(office, movements),
    )


def _months(office: Office, movements: Sequence[Movement]) -> tuple[Month, ...]:
    voided = {handoff.id for handoff in handoffs_store.load(office.register, state="voided")}
    counts: Counter[tuple[str, str]] = Counter()
    for move in movements:
        what = "" if move.handoff in voided else _what(move, office.rules)
        counts[f"{office.local(move.at):%Y-%m}", what] += 1
    return tuple(
        Month(month, *(counts[month, what] for what in ("received", "submitted", "lent", "returned")))
        for month in _last_months(office)
    )


def _what(move: Movement, rules: Rules) -> str:
    """Which figure of ``Month`` a movement counts in; empty if in none."""
    if move.giver == COPIER:
        return ""
    if move.giver == rules.borrower:
        return "returned"
    return {rules.this_office: "received", rules.headquarters: "submitted", rules.borrower: "lent"}.get(move.taker, "")


def _last_months(office: Office) -> list[str]:
    today = office.today()
    months = [divmod(today.year * 12 + today.month - 1 - back, 12) for back in range(MONTHS)]
    return [f"{year:04d}-{month + 1:02d}" for year, month in reversed(months)]
