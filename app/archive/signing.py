"""What is signed in the archive, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.archive.destructions import store as destructions
from app.archive.inspections import store as inspections
from app.archive.loans import store as loans
from app.archive.loans.rules import read_record
from app.archive.volumes import store as volumes
from app.register.moments import stamp

if TYPE_CHECKING:
    from app.office.office import Office


def destruction(office: Office, number: str) -> dict[str, Any] | None:
    """A destruction list 销毁清册 with every paper of every volume on it."""
    for each in destructions.load(office.register, number):
        return {
            "list": number,
            "reason": each.reason,
            "people": [each.approver, each.executor, each.witness],
            "volumes": [
                [volume, [line.paper for line in volumes.contents(office.register, volume)]] for volume in each.volumes
            ],
        }
    return None


def inspection(office: Office, number: str) -> dict[str, Any] | None:
    """An inspection that has ended 盘点报告: every line with what was found and what came of it."""
    for each in inspections.load(office.register, number):
        if each.ended_at is not None:
            return {
                "inspection": number,
                "ended": stamp(each.ended_at),
                "note": each.note,
                "lines": [
                    [line.number, line.finding, line.damage, line.outcome]
                    for line in inspections.lines(office.register, each.id)
                ],
            }
    return None


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
