"""Which sheets of the archive are stamped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.blanks import service as blanks
from app.archive.destructions import service as destructions
from app.archive.inspections import service as inspections
from app.archive.loans import service as loans
from app.custody import stamps as custody_stamps
from app.forms.stamps import DRAFT, REFUSED, VOID, WITHDRAWN, Stamp, from_journal

if TYPE_CHECKING:
    from app.office.office import Office


def _loan(office: Office, number: str) -> Stamp | None:
    loan, _ = loans.by_slip(office, number)
    word = {"refused": REFUSED, "withdrawn": WITHDRAWN}.get(loan.ended)
    return from_journal(office, word, f"loan.{loan.ended}", loan.number, loan.dossier) if word else None


def _destruction(office: Office, number: str) -> Stamp | None:
    drawn = destructions.by_number(office, number)
    return from_journal(office, WITHDRAWN, "destruction.withdrawn", number, "") if drawn.state == "withdrawn" else None


def _blanks(office: Office, number: str) -> Stamp | None:
    """A line by which blanks became void."""
    step = blanks.by_number(office, number)
    return (
        Stamp(VOID, step.reason, office.name_of(step.by, step.at), office.local(step.at))
        if step.kind == "void"
        else None
    )


def _inspection(office: Office, number: str) -> Stamp | None:
    """The report of an inspection that goes on."""
    return None if inspections.by_number(office, number).ended_at else Stamp(DRAFT)


STAMPS = {
    "inspection-report": _inspection,
    "hq-submission": custody_stamps.handoff_list,
    "borrowing-slip": _loan,
    "destruction-list": _destruction,
    "blank-slip": _blanks,
}
