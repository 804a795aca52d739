"""What is signed in the archive, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.loans import read_record
from app.storage import loans

if TYPE_CHECKING:
    from app.services.office import Office


def loan(office: Office, slip: str) -> dict[str, Any] | None:
    """A loan or a renewal 借阅单: which papers, who borrows, what for, until when. None if there is no such slip."""
    number, of_round = read_record(slip) or ("", 0)
    for each in loans.load(office.register, number=number):
        if of_round < len(each.terms):
            return {
                "slip": slip,
                "dossier": each.dossier,
                "borrower": each.borrower,
                "contact": each.contact,
                "purpose": each.purpose,
                "due": each.terms[of_round].due.isoformat(),
                "reason": each.terms[of_round].reason,
                "papers": [{"paper": line.paper, "count": list(line.count)} for line in each.lines],
            }
    return None
