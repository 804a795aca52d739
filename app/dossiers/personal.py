"""Personal data 个人信息: whole identity numbers and phones are shown, printed and exported by right only, and it is logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.dossiers import service as dossiers
from app.office.personal import (
    note,
)

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office


def show(office: Office, dossier: str) -> Dossier:
    """A dossier to be shown with whole identity numbers and phones.

    Raises:
        NotAllowed, UnknownRecord

    """
    office.require("see-personal")
    found = dossiers.load(office, dossier)
    note(office, "personal.shown", found.id)
    return found
