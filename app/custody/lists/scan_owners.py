"""To what scans are added where a client or a hand-off is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.custody import handoffs
from app.dossiers import service as dossiers
from app.scans.add_dialog import Owner

if TYPE_CHECKING:
    from app.custody.rules import Handoff
    from app.office.office import Office


def of_dossier(office: Office, dossier: str) -> Owner:
    """A client, or one of the client's hand-offs."""
    numbers = [each.number for each in handoffs.listed(office, dossier=dossier)]
    return Owner(dossiers.load(office, dossier).unit, dossier, {"": say("客户档案"), **_words(*numbers)})


def of_handoff(office: Office, handoff: Handoff) -> Owner:
    """A hand-off, or its client."""
    words = {**_words(handoff.number), "": say("客户档案")}
    return Owner(dossiers.load(office, handoff.dossier).unit, handoff.dossier, words)


def _words(*numbers: str) -> dict[str, str]:
    return {number: say("交接单 {number}", number=number) for number in numbers}
