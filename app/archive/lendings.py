"""What the archive tells about lent papers, wherever a paper is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.loans import store as loans
from app.custody.lent import Lent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def lent(office: Office, dossier: str | None) -> Iterator[Lent]:
    """Every paper of a dossier (id), or of all, that left by a loan."""
    today = office.today()
    for loan in loans.load(office.register, **({"dossier": dossier} if dossier else {})):
        for line in loan.lines if loan.handoff else ():
            late = not line.back and loan.overdue(today)
            yield Lent(line.paper, loan.handoff, loan.borrower, loan.number, loan.due, line.back, late)


LENDINGS = (lent,)
