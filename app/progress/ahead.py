"""What would follow from a step of a track that is not entered as done yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.office import rules_at_work
from app.rulebook import track_standings

if TYPE_CHECKING:
    from datetime import datetime

    from app.office.office import Office
    from app.rulebook.answers.foresight import Foreseen
    from app.rulebook.track_standings import TrackStanding
    from app.rulebook.tracks import TrackStep


def finishing(office: Office, dossier: str, track: str, step: str, at: datetime) -> Foreseen:
    """Which duties would begin and be met by entering that a step is done."""
    told: dict[str, object] = {"track": track, "step": step}
    return rules_at_work.foresee_events(office, dossier, at, [(track_standings.DONE, told)])


def next_step(office: Office, shown: TrackStanding) -> TrackStep | None:
    """The step that begins when the current one is done, with today's limit; None after the last."""
    steps = [each.step for each in shown.steps]
    if shown.current is None or shown.current.step == steps[-1]:
        return None
    return steps[steps.index(shown.current.step) + 1].on(office.today())
