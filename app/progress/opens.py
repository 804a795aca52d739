"""What is open in a dossier: tracks under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.dossiers import service as dossiers
from app.office.open_things import OpenThings
from app.progress import service as progress
from app.progress import words
from app.rulebook.purchases.procedures import Open

if TYPE_CHECKING:
    from app.office.office import Office
    from app.rulebook.purchases.procedures import OpenKind


def _find(office: Office, dossier: str) -> list[Open]:
    tracks = progress.of_dossier(office, dossiers.load(office, dossier)).tracks
    return [
        Open(
            each.id,
            say(
                "{track} 办到“{step}”",
                track=words.track(office, each.id),
                step=current.step.name.of(office.language),
            ),
        )
        for each in tracks
        if (current := each.current)
    ]


OPENS: dict[OpenKind, OpenThings] = {
    "tracks": OpenThings(lambda: say("进度"), _find),
}
