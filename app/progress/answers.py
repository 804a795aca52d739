"""Tracks stop when a purchase is closed or given back, and go on when it is taken up again; where they stand is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.closing import rules as closing
from app.dossiers import service as dossiers
from app.office.answers import ALL, Answer
from app.progress import kept
from app.progress import service as progress
from app.rulebook import track_standings

if TYPE_CHECKING:
    from app.office.office import Office
    from app.register.journal import Entry


def _stop(office: Office, entry: Entry) -> None:
    """Pause the tracks under way, so that no time counts; those of a dossier that stays active go on."""
    body, known = entry.body or {}, dossiers.load(office, entry.dossier or "")
    if body["tracks"] != "stop" or known.state == "active":
        return
    for each in progress.of_dossier(office, known).tracks:
        if each.current and not each.paused:
            office.record(track_standings.PAUSED, dossier=known.id, track=each.id, reason=body["number"])


def _go_on(office: Office, entry: Entry) -> None:
    """Resume the tracks that the procedure had stopped."""
    known = dossiers.load(office, entry.dossier or "")
    for each in progress.of_dossier(office, known).tracks:
        if each.paused and each.pauses[-1].reason == (entry.body or {})["number"]:
            office.record(track_standings.RESUMED, dossier=known.id, track=each.id)


ANSWERS = {
    "keep-standings": Answer(ALL, kept.keep),
    "stop-tracks": Answer(frozenset({closing.DONE}), _stop),
    "resume-tracks": Answer(frozenset({closing.REOPENED}), _go_on),
}
