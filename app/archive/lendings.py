"""What the archive tells about lent papers, wherever a paper is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.loans import store as loans
from app.custody.lent import Lent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.archive.loans.rules import Loan
    from app.custody.lent import Asked
    from app.office.office import Office


def lent(office: Office, asked: Asked) -> Iterator[Lent]:
    """Every paper that left by a loan, of those that somebody asks for."""
    today = office.today()
    for loan in _loans(office, asked):
        for line in loan.lines if loan.handoff else ():
            late = not line.back and loan.overdue(today)
            yield Lent(line.paper, loan.handoff, loan.borrower, loan.number, loan.due, line.back, late)


def _loans(office: Office, asked: Asked) -> list[Loan]:
    register = office.register
    if asked.handoffs is not None:
        return loans.of_handoffs(register, asked.handoffs)
    if asked.dossier:
        return loans.load(register, dossier=asked.dossier)
    return loans.unfinished(register) if asked.out else loans.load(register)


LENDINGS = (lent,)
