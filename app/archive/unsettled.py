"""The loans that a shift's people entered: not approved yet, to be fetched, or out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.loans import service as loans
from app.archive.words import loan_state
from app.base.words import say
from app.office import phrases
from app.office.open_things import Unsettled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def _loans(office: Office, people: frozenset[str]) -> Iterator[Unsettled]:
    for row in reversed(loans.unfinished(office)):
        loan = row.loan
        if loan.state in {"returned", "ended"} or office.names.key(loan.by) not in people:
            continue
        words = say(
            "{unit} 的文件，{borrower} 借阅：{state}",
            unit=row.unit,
            borrower=loan.borrower,
            state=loan_state(row),
        )
        yield Unsettled(say("借阅"), loan.number, words, phrases.day(loan.due), loan.by)


UNSETTLED = (_loans,)
