"""How the exit door says states, events and refusals: as the windows do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.custody.words import handoff_state
from app.dossiers.words import dossier_state, happened
from app.duties.words import duty_state
from app.keeping.export_tables import Words
from app.office.words import sentence

if TYPE_CHECKING:
    from app.office.office import Office


def leaving_words(office: Office) -> Words:
    """The words of the office's language."""
    return Words(dossier_state, handoff_state, duty_state, partial(happened, office), sentence)
