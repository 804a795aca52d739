"""From when to when who had how much of a paper, reckoned from its movements; and in how many lanes that can be drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from app.custody import handoffs_store
from app.custody.rules import COPIER, Count, effective_moments
from app.rulebook.vocabulary import kind_of_holder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from app.custody.rules import Movement
    from app.office.office import Office

Side = Literal["ours", "inside", "outside"]
"""This office itself, others of its own company, everybody else."""


@dataclass(frozen=True, slots=True)
class Span:
    """``holder`` had ``count`` of a paper from ``begin`` up to ``end``, None while it still has it.

    ``handoff`` is the id of the hand-off by which the paper came to it.
    """

    holder: str
    begin: datetime
    end: datetime | None
    count: Count
    handoff: str


def spans(movements: Iterable[Movement]) -> dict[str, list[Span]]:
    """Paper -> who had it, in the order in which it came to them; ``movements`` are each paper's oldest first.

    Whoever gives a part away keeps the rest in a span of its own. What was held for no time at all is left out.
    """
    by_paper = groupby(sorted(movements, key=attrgetter("paper")), key=attrgetter("paper"))
    return {paper: _of_one(list(moves)) for paper, moves in by_paper}


def _of_one(movements: Sequence[Movement]) -> list[Span]:
    found: list[Span] = []
    now: dict[str, int] = {}

    def change(holder: str, at: datetime, by: Count, sign: int, handoff: str) -> None:
        had, count = now.pop(holder, None), Count(0, 0)
        if had is not None:
            count = found[had].count
            found[had] = replace(found[had], end=at)
            if sign < 0:
                handoff = found[had].handoff
        count = Count(count.originals + sign * by.originals, count.copies + sign * by.copies)
        if max(count) > 0:
            now[holder] = len(found)
            found.append(Span(holder, at, None, count, handoff))

    for place, (move, at) in enumerate(zip(movements, effective_moments(movements), strict=True)):
        if place and move.giver != COPIER:
            change(move.giver, at, move.count, -1, move.handoff)
        change(move.taker, at, move.count, 1, move.handoff)
    return [each for each in found if each.begin != each.end]


def lanes(found: Iterable[Span]) -> list[list[Span]]:
    """The spans of one paper in as few lanes as keep those apart that overlap; whoever keeps a rest stays in its lane."""
    made: list[list[Span]] = []
    for span in found:
        free = [lane for lane in made if lane[-1].end is not None and lane[-1].end <= span.begin]
        free.sort(key=lambda lane: (lane[-1].holder != span.holder, lane[-1].end != span.begin))
        if free:
            free[0].append(span)
        else:
            made.append([span])
    return made


def of_dossier(office: Office, dossier: str) -> dict[str, list[Span]]:
    """The spans of every paper (id) of a dossier."""
    return spans(handoffs_store.movements(office.register, dossier=dossier))


def receipts(office: Office, found: Iterable[Span]) -> dict[str, str]:
    """The numbers of the receipts under which papers came to those who had them, by hand-off (id)."""
    ids = sorted({span.handoff for span in found})
    return {each.id: each.number for each in handoffs_store.load(office.register, ids=ids)}


def side(office: Office, holder: str) -> Side:
    """Whether a holder is this office, another of its own company, or outside; what is gone is nobody's outside."""
    if holder == office.rules.this_office:
        return "ours"
    known = office.rules.book.vocabulary.holders.get(kind_of_holder(holder))
    return "inside" if known and (known.inside or known.gone) else "outside"
