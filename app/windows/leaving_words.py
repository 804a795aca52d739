"""How the exit door says states, events and refusals: as the windows do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.services.leaving_tables import Words
from app.windows import said, wording

if TYPE_CHECKING:
    from app.services.office import Office


def leaving_words(office: Office) -> Words:
    """The words of the office's language."""
    return Words(
        said.dossier_state, said.handoff_state, said.duty_state, partial(wording.happened, office), wording.sentence
    )
