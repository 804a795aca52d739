"""Stamps on receipts of hand-offs that were voided or withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.custody import handoffs
from app.forms.stamps import VOID, WITHDRAWN, Stamp, from_journal

if TYPE_CHECKING:
    from app.office.office import Office


def receipt(office: Office, number: str) -> Stamp | None:
    handoff = handoffs.by_number(office, number)
    word = {"voided": VOID, "withdrawn": WITHDRAWN}.get(handoff.state)
    return from_journal(office, word, f"handoff.{handoff.state}", number, handoff.dossier) if word else None


STAMPS = {"handoff-receipt": receipt}
