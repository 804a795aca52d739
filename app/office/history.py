"""History: the journal's entries about a dossier or the whole office."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.register import journal
from app.register.journal import Entry as Happened

if TYPE_CHECKING:
    from app.office.office import Office

__all__ = ["Happened"]


def of_dossier(office: Office, dossier: str) -> list[Happened]:
    """Everything that happened to a dossier, newest first."""
    return journal.read(office.register, dossier=dossier)


def of_office(office: Office, limit: int = -1) -> list[Happened]:
    """Everything that happened, newest first."""
    return journal.read(office.register, limit=limit)


def since_yesterday(office: Office) -> list[Happened]:
    """What others entered since the last working day before today began, newest first."""
    calendar = office.rules.calendar
    day = office.today() - timedelta(days=1)
    while not calendar.is_working(day):
        day -= timedelta(days=1)
    begin = calendar.end(day) - timedelta(days=1)
    return [each for each in journal.since(office.register, begin) if each.by != office.signed_in]
