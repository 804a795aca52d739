"""Personal data 个人信息: showing whole identity and phone numbers takes a right and is logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.dossiers import service as dossiers
from app.office.personal import note

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office


def show(office: Office, dossier: str) -> Dossier:
    """Load a dossier to show its whole identity and phone numbers, and log that.

    Raises:
        NotAllowed, UnknownRecord

    """
    office.require("see-personal")
    found = dossiers.load(office, dossier)
    note(office, "personal.shown", found.id)
    return found
