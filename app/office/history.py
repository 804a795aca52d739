"""History: the journal's entries about a dossier or the whole office."""

from __future__ import annotations

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
