"""Stamps on receipts of hand-offs that were voided or withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.custody import handoffs
from app.custody.lists import service as lists
from app.forms.stamps import VOID, WITHDRAWN, Stamp, from_journal

if TYPE_CHECKING:
    from app.office.office import Office


def receipt(office: Office, number: str) -> Stamp | None:
    handoff = handoffs.by_number(office, number)
    word = {"voided": VOID, "withdrawn": WITHDRAWN}.get(handoff.state)
    return from_journal(office, word, f"handoff.{handoff.state}", number, handoff.dossier) if word else None


def handoff_list(office: Office, number: str) -> Stamp | None:
    """A list over several receipts, once none of them holds."""
    stamps = [receipt(office, each.number) for each in lists.handoffs_of(office, lists.by_number(office, number))]
    return (
        max(filter(None, stamps), key=lambda each: each.at.timestamp() if each.at else 0)
        if stamps and all(stamps)
        else None
    )


STAMPS = {"handoff-receipt": receipt, "handoff-list": handoff_list}
