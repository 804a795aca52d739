"""Papers and receipts, found by their number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.custody import handoffs_store
from app.dossiers.finding import Found

if TYPE_CHECKING:
    from app.office.office import Office

_PAPER = re.compile(r"\d{8}")
_RECEIPT = re.compile(r"\d{4}-\d{4,}")


def paper(office: Office, number: str) -> list[Found]:
    """The paper under a number, or nothing."""
    found = handoffs_store.paper(office.register, number) if _PAPER.fullmatch(number) else None
    return [Found("paper", found.id, found.dossier, found.number, found.kind)] if found else []


def receipt(office: Office, number: str) -> list[Found]:
    """The hand-off under a receipt's number, or nothing."""
    if not _RECEIPT.fullmatch(number):
        return []
    return [
        Found("receipt", handoff.id, handoff.dossier, handoff.number, handoff.giver, handoff.taker)
        for handoff in handoffs_store.load(office.register, number=number)
    ]


FINDERS = {"paper": paper, "receipt": receipt}
