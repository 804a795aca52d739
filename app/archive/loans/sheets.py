"""The values of borrowing slips and of reminders to borrowers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import signoffs
from app.archive.loans import service as loans
from app.custody import handoffs, whereabouts
from app.dossiers import service as dossiers

if TYPE_CHECKING:
    from app.forms.paper.wording import Values
    from app.office.office import Office


def borrowing_slip(office: Office, record: str) -> Values:
    """The values of a loan's slip, or of a renewal's; ``record`` is the slip's number."""
    loan, of_round = loans.by_slip(office, record)
    term, dossier = loan.terms[of_round], dossiers.load(office, loan.dossier)
    names = whereabouts.names_of(office, [line.paper for line in loan.lines])
    moved = {each.id: each for each in handoffs.listed(office, dossier=loan.dossier)}
    left = moved.get(loan.handoff)
    return {
        "number": record,
        "unit": dossier.unit,
        "buyers": dossier.names,
        "borrower": loan.borrower,
        "contact": loan.contact,
        "purpose": loan.purpose,
        "reason": term.reason,
        "asked_at": office.local(term.at),
        "due": term.due,
        "lent_at": office.local(left.at) if left else None,
        "approver": term.signer if term.approved_at else "",
        "approver_at": signoffs.valid(office, record, "loan").get(term.signer),
        "clerk": office.name_of(loan.by, loan.at),
        "papers": [
            {
                "paper": names[line.paper],
                "originals": line.count.originals,
                "copies": line.count.copies,
                "back": office.local(moved[line.back].at).date() if line.back else None,
                "condition": line.condition,
            }
            for line in loan.lines
        ],
    }


def loan_reminder(office: Office, record: str) -> Values:
    """The values of a reminder to a borrower; ``record`` is the loan's number."""
    loan, today = loans.by_number(office, record), office.today()
    names = whereabouts.names_of(office, [line.paper for line in loan.lines])
    row = next(each for each in loans.listed(office, loan.dossier) if each.loan.number == record)
    return {
        "number": loan.number,
        "unit": row.unit,
        "borrower": loan.borrower,
        "contact": loan.contact,
        "clerk": office.name_of(office.signed_in),
        "due": loan.due,
        "today": today,
        "days": max(0, (today - loan.due).days),
        "times": max(1, len(row.chased)),
        "papers": [
            {"paper": names[line.paper], "originals": line.count.originals, "copies": line.count.copies}
            for line in loan.out
        ],
    }
