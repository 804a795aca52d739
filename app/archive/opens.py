"""What is open in a dossier: loans that were asked for or are out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.loans import service as loans
from app.base.words import say
from app.office.open_things import OpenThings
from app.rulebook.purchases.procedures import Open

if TYPE_CHECKING:
    from app.archive.loans.rules import Loan
    from app.office.office import Office
    from app.rulebook.purchases.procedures import OpenKind


def _find(office: Office, dossier: str) -> list[Open]:
    open_ones = (row.loan for row in loans.listed(office, dossier) if row.loan.state not in {"returned", "ended"})
    return [Open(loan.number, _words(loan)) for loan in open_ones]


def _words(loan: Loan) -> str:
    if loan.state == "lent":
        return say("{number} 借给{borrower}，{due} 前归还", number=loan.number, borrower=loan.borrower, due=loan.due)
    return say("{number} {borrower} 申请借阅，文件未借出", number=loan.number, borrower=loan.borrower)


def _files(office: Office) -> set[str]:
    return {row.loan.dossier for row in loans.unfinished(office)}


OPENS: dict[OpenKind, OpenThings] = {
    "loans": OpenThings(lambda: say("借阅"), _find, _files),
}
