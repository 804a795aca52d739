"""How the exit door says states, events and refusals: as the windows do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.keeping.export_tables import Words
from app.kit import said
from app.shell import sentences

if TYPE_CHECKING:
    from app.office.office import Office


def leaving_words(office: Office) -> Words:
    """The words of the office's language."""
    return Words(
        said.dossier_state, said.handoff_state, said.duty_state, partial(sentences.happened, office), sentences.sentence
    )
