"""The first quarter of an hour in an empty office: a first client, first papers, a first printed receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.custody import handoffs
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.forms import printed_store

if TYPE_CHECKING:
    from app.custody.rules import Handoff
    from app.office.office import Office

RECEIPT = "handoff-receipt"
"""The form without which an office receives no papers."""

KNOWN_WAY = 2
"""Whoever received papers so often needs no steps any more."""


class Steps(NamedTuple):
    """Which steps are done; ``receipt`` is the only hand-off so far."""

    client: bool = False
    papers: bool = False
    printed: bool = False
    receipt: Handoff | None = None

    @property
    def next(self) -> int:
        """The place of the first step that is not done; as many as there are steps if all are."""
        done = (self.client, self.papers, self.printed)
        return done.index(False) if False in done else len(done)


def standing(office: Office) -> Steps | None:
    """How far an office is that has just begun; None once it knows the way, or if it receives no papers."""
    receipts = handoffs.listed(office, limit=KNOWN_WAY)
    if len(receipts) >= KNOWN_WAY or RECEIPT not in duties.papers_in_use(office):
        return None
    printed = printed_store.ever(office.register, RECEIPT)
    steps = Steps(dossiers.count(office) > 0, bool(receipts), printed, next(iter(receipts), None))
    return steps if steps.next < 3 else None
