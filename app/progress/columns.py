"""The purchases under way on a track, by the step at which they stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import median
from typing import TYPE_CHECKING

from app.rulebook import track_standings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.office.office import Office
    from app.progress.service import Purchase
    from app.rulebook.track_standings import StepStanding, TrackStanding
    from app.rulebook.tracks import Track, TrackStep

FAR = datetime.max.replace(tzinfo=UTC)
"""When a step without a limit is due, in the order of its column."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A purchase at a step."""

    purchase: Purchase
    track: TrackStanding
    step: StepStanding


@dataclass(frozen=True, slots=True)
class StepColumn:
    """Who stands at a step, those without a reason to wait first, the earliest due first. ``usual``: how many working
    days it took, in the middle, without the client's pauses; None if it was never done."""

    step: TrackStep
    standing: tuple[Standing, ...]
    usual: float | None

    @property
    def late(self) -> int:
        """How many are late."""
        return sum(each.step.state == "late" for each in self.standing)


def columns(office: Office, seen: Sequence[Purchase], track: Track, name: str) -> list[StepColumn]:
    """One column for each step of the track called ``name``, in order."""
    shown = [(purchase, each) for purchase in seen for each in purchase.tracks if each.id == name]
    taken: dict[str, list[int]] = defaultdict(list)
    for _, each in shown:
        for step in each.steps:
            days = track_standings.took(step, each.pauses, office.rules.calendar)
            if days is not None:
                taken[step.step.id].append(days)
    return [
        StepColumn(step.on(office.today()), _standing(shown, step.id), median(found) if found else None)
        for step, found in ((step, taken[step.id]) for step in track.steps)
    ]


def _standing(shown: Sequence[tuple[Purchase, TrackStanding]], step: str) -> tuple[Standing, ...]:
    found = [
        Standing(purchase, each, each.current)
        for purchase, each in shown
        if each.current and each.current.step.id == step
    ]
    return tuple(sorted(found, key=lambda each: (each.step.state == "paused", each.step.due or FAR)))
