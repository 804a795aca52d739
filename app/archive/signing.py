"""What is signed in the archive, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access.matters import Matter, NothingToSign
from app.archive.destructions import store as destructions
from app.archive.inspections import store as inspections
from app.archive.loans import service as loan_service
from app.archive.loans import store as loans
from app.archive.loans.rules import read_record
from app.archive.volumes import store as volumes
from app.base.words import say
from app.register.moments import stamp

if TYPE_CHECKING:
    from app.office.office import Office


def destruction(office: Office, number: str) -> dict[str, object]:
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
    raise NothingToSign(number)


def inspection(office: Office, number: str) -> dict[str, object]:
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
    raise NothingToSign(number)


def loan(office: Office, slip: str) -> dict[str, object]:
    """A loan or a renewal 借阅单: which papers, who borrows, what for, until when."""
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
    raise NothingToSign(slip)


MATTERS = {
    "destruction-approval": Matter(destruction, "approve", lambda: say("批准销毁档案")),
    "destruction": Matter(destruction, "archive", lambda: say("销毁与监销")),
    "inspection": Matter(inspection, "archive", lambda: say("档案盘点报告")),
    "loan": Matter(loan, "approve", lambda: say("批准借阅"), loan_service.sign),
}
"""What is signed off here: its content word for word, and the right that it takes."""
