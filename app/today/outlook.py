"""Outlook 前瞻: what nobody has to do yet, but somebody should know: papers that run out before their turn, files
without a next step, reports to be signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.progress import period_reports
from app.progress import service as progress
from app.register import journal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.progress.service import Expiring
    from app.progress.store import PeriodReport


@dataclass(frozen=True, slots=True)
class Outlook:
    """What was found; ``drawn_up`` is the report that was due and is there now."""

    expiring: Sequence[Expiring]
    idle: Sequence[Dossier]
    unsigned: Sequence[PeriodReport]
    drawn_up: PeriodReport | None = None


def look(office: Office) -> Outlook:
    """Draw up the report that is due, and look ahead. It takes the whole journal: not while somebody waits."""
    seen = progress.every(office)
    drawn_up = period_reports.bring_up_to_date(office, seen)
    waiting = period_reports.waiting(office)
    return Outlook(progress.expiring(office, seen), progress.without_next_step(office, seen), waiting, drawn_up)


def state(office: Office) -> tuple[str, date]:
    """What the outlook depends on: as long as it is the same there is nothing new to see."""
    return journal.head(office.register.connection), office.today()
