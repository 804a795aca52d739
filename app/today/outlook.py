"""Outlook 前瞻: what is not due yet but somebody should know: papers that expire before they are needed, dossiers
without a next step, period reports to be signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.archive.runs import service as runs
from app.progress import coming, kept, period_reports
from app.progress import service as progress
from app.register import journal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.progress.coming import Expiring
    from app.progress.store import PeriodReport


@dataclass(frozen=True, slots=True)
class Outlook:
    """The findings; ``drawn_up`` is the period report that was due and has just been drawn up, if any."""

    expiring: Sequence[Expiring]
    idle: Sequence[Dossier]
    unsigned: Sequence[PeriodReport]
    drawn_up: PeriodReport | None = None


def look(office: Office) -> Outlook:
    """Draw up the period report that is due, and look ahead. Reads the whole journal, so run it in the background."""
    kept.bring_up_to_date(office)
    runs.bring_up_to_date(office)
    every = progress.every(office)
    drawn_up = period_reports.bring_up_to_date(office, every)
    waiting = period_reports.waiting(office)
    return Outlook(coming.expiring(office, every), progress.without_next_step(office, every), waiting, drawn_up)


def state(office: Office) -> tuple[str, date]:
    """What the outlook depends on, the journal's head and the day: while it is the same, so is the outlook."""
    return journal.head(office.register), office.local(office.now()).date()
