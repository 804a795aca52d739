"""What would follow from lending papers, or from their return, before either is entered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.archive.loans import rules
from app.archive.loans import service as loans
from app.office import duties_store, rules_at_work
from app.rulebook.answers.foresight import Foreseen

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from app.archive.loans.rules import Loan
    from app.office.office import Office


def lending(office: Office, loan: Loan, at: datetime) -> Foreseen:
    """What ``loans.lend`` would bring about, and which duties about its papers could not be met in time."""
    documents = loans.documents_of(office, loan.lines)
    told = rules.told_of_lending(loan, documents, office.rules.borrower)
    seen = rules_at_work.foresee_events(office, loan.dossier, at, [("documents.lent", told)])
    settled = {each.id for each in (*seen.met, *seen.dropped)}
    left = [each for each in duties_store.of_file(office.register, loan.dossier) if each.id not in settled]
    return replace(seen, hindered=rules.hindered(left, documents, office.rules.calendar.end(loan.due)))


def returning(office: Office, loan: Loan, papers: Collection[str], at: datetime) -> Foreseen:
    """What ``loans.give_back`` of these papers (ids) would bring about."""
    back = loans.documents_of(office, [line for line in loan.out if line.paper in papers])
    if not back:
        return Foreseen()
    told: dict[str, object] = {"documents": back, "number": loan.number}
    return rules_at_work.foresee_events(office, loan.dossier, at, [("loan.returned", told)])
