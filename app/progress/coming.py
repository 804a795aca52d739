"""What is coming 前瞻: when the steps of a purchase are expected to be done, and which papers expire before their turn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from itertools import chain
from typing import TYPE_CHECKING

from app.custody import filing, handoffs_store
from app.progress import service as progress
from app.rulebook.limit_words import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from app.custody.rules import Paper
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.progress.service import Purchase
    from app.rulebook.limits import Limit
    from app.rulebook.track_standings import TrackStanding
    from app.rulebook.tracks import TrackStep

Usual = Mapping[tuple[str, str, str], float]
"""Who does a step, its track and the step -> how many working days it usually takes."""


@dataclass(frozen=True, slots=True)
class Expiring:
    """A paper of a purchase valid ``until`` a day before ``then``, when the step that needs it is expected to be done."""

    dossier: Dossier
    paper: str
    until: date
    track: str
    step: str
    then: date


def expiring(office: Office, seen: Sequence[Purchase] | None = None) -> list[Expiring]:
    """Papers that expire before a step that needs them is expected to be done, whether it is under way or its turn is yet
    to come; earliest expiry first, each paper once for a track.

    A step is expected to take the median of the working days it took so far or, if none was done yet, its time limit.
    """
    purchases = progress.every(office) if seen is None else seen
    usual = usual_days(office, purchases)
    dated: dict[str, list[Paper]] = defaultdict(list)
    for paper in handoffs_store.dated(office.register):
        dated[paper.dossier].append(paper)
    found = (
        _of_purchase(office, each, dated[each.dossier.id], usual) for each in purchases if each.dossier.id in dated
    )
    return sorted(chain.from_iterable(found), key=lambda each: each.until)


def expiring_in(office: Office, purchase: Purchase) -> list[Expiring]:
    """Those of one purchase, each step taken to last as long as its time limit allows: how long others took is in the
    whole journal."""
    dated = [each for each in handoffs_store.papers(office.register, purchase.dossier.id) if each.valid_until]
    return sorted(_of_purchase(office, purchase, dated, {}), key=lambda each: each.until)


def _of_purchase(office: Office, purchase: Purchase, dated: Sequence[Paper], usual: Usual) -> Iterable[Expiring]:
    """Its papers among those ``dated`` that expire too early."""
    found: dict[tuple[str, str], Expiring] = {}
    for track in purchase.tracks if dated else ():
        for step, then in coming(office, purchase, track, usual):
            kinds = office.rules.book.vocabulary.kinds(step.documents)
            for paper in dated:
                until = date.fromisoformat(paper.valid_until)
                if paper.kind in kinds and until < then:
                    late = Expiring(purchase.dossier, filing.name(office, paper), until, track.id, step.id, then)
                    found.setdefault((paper.id, track.id), late)
    return found.values()


def usual_days(office: Office, seen: Sequence[Purchase]) -> Usual:
    """Who does it, track and step -> the median of the working days it took."""
    cards = progress.scorecards(office, seen)
    return {(each["outside"], each["track"], each["step"]): float(each["median"]) for each in cards}


def coming(office: Office, purchase: Purchase, track: TrackStanding, usual: Usual) -> Iterator[tuple[TrackStep, date]]:
    """The steps of a track under way that are not done, each with the day on which it is expected to be done; ``usual``
    are medians in working days, by who does the step, track and step."""
    day: date | None = None
    calendar, today = office.rules.calendar, office.today()
    for each in track.steps:
        if each.done or (day is None and each.started is None):
            continue
        took = usual.get((purchase.outside(track.id, each.step), track.id, each.step.id))
        if each.started and each.due:
            day = _expected_day(office, each.started, each.due, took)
        elif day:
            begins = calendar.moment(day, time(12))
            limit: Limit = parse(each.step.on(day).limit)
            day = _expected_day(office, begins, limit.due(begins, calendar).at, took)
        if day:
            # What is overdue is done today at the earliest.
            day = max(day, today)
            yield each.step, day


def _expected_day(office: Office, started: datetime, due: datetime, median: float | None) -> date:
    """The day on which a step is expected to be done; ``median`` in working days."""
    if median is None:
        return progress.last_day(office, due)
    calendar = office.rules.calendar
    return calendar.after(calendar.day_of(started), max(1, round(median)))
