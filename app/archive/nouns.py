"""Volumes, loans and blanks as the headless command ``list`` prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.blanks import service as blanks
from app.archive.loans import service as loans
from app.archive.volumes import service as volumes
from app.office.nouns import Noun

if TYPE_CHECKING:
    from app.office.office import Office


def _volumes(office: Office) -> list[dict[str, object]]:
    return [
        {
            "number": each.number,
            "title": each.volume.title,
            "year": each.volume.year,
            "retention": each.volume.retention,
            "expires": each.volume.expires.isoformat() if each.volume.expires else None,
            "state": each.volume.state,
            "place": each.place or None,
            "papers": each.pieces,
            "pages": each.pages,
        }
        for each in volumes.listed(office)
    ]


def _loans(office: Office) -> list[dict[str, object]]:
    return [
        {
            "number": each.loan.number,
            "file": each.unit,
            "borrower": each.loan.borrower,
            "purpose": each.loan.purpose,
            "state": each.loan.state,
            "due": each.loan.due.isoformat(),
            "overdue": each.overdue,
            "approved_by": office.name_of(each.loan.terms[0].approver) or None,
            "papers": len(each.loan.lines),
            "out": len(each.loan.out),
            "chased": len(each.chased),
        }
        for each in loans.listed(office)
    ]


def _blanks(office: Office) -> list[dict[str, object]]:
    return [
        {
            "first": each.range.first,
            "last": each.range.last,
            "count": each.range.count,
            "state": each.state,
        }
        for each in blanks.listed(office)
    ]


NOUNS = {
    "volumes": Noun(_volumes, personal=True),
    "loans": Noun(_loans, personal=True),
    "blanks": Noun(_blanks),
}
