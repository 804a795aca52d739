"""Before papers are lent or taken back one sees which clocks start, which duties end, and what comes too late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.loans import ahead
from app.archive.loans import service as loans
from app.archive.loans.service import Condition
from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.rules import Count, Line
from tests.archive.loans.test_loans import BACK, asked, lent, signed_on_paper
from tests.conftest import local
from tests.counter import papers_of
from tests.office.foreseen import comes_true

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def test_lending_starts_the_day_of_its_return(office: Office, purchase: Dossier) -> None:
    loan = asked(office, purchase)
    signed_on_paper(office, purchase, loan.number)
    now = office.now()
    seen = comes_true(
        office, purchase.id, lambda: ahead.lending(office, loan, now), lambda: loans.lend(office, loan, at=now)
    )
    (begun,) = (each for each in seen.begun if each.clause == "SO-1.4")
    assert begun.due == local("2026-10-17 00:00"), "the end of the day that was agreed"


def test_the_return_of_all_papers_ends_it(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    loan = lent(office, purchase)
    at("2026-10-19 09:00")
    papers = dict.fromkeys((line.paper for line in loan.lines), Condition())
    now = office.now()
    seen = comes_true(
        office,
        purchase.id,
        lambda: ahead.returning(office, loan, papers, now),
        lambda: loans.give_back(office, loan, papers, at=now),
    )
    assert [(each.clause, each.state_at(now)) for each in seen.met] == [("SO-1.4", "met-late")]


def test_nothing_ticked_ends_nothing(office: Office, purchase: Dossier) -> None:
    seen = ahead.returning(office, lent(office, purchase), (), office.now())
    assert not seen.met


def test_what_is_due_while_the_papers_are_away_cannot_be_met(office: Office, purchase: Dossier) -> None:
    """Loan papers are due to the lawyer after a day, in their volume after two; they are lent for four."""
    received = handoffs.receive(
        office, dossier=purchase.id, giver="sales-back-office", items=[Item("income-proof")], filed=True
    )
    (paper,) = papers_of(received)
    loan = loans.request(
        office,
        dossier=purchase.id,
        lines=[Line(paper, Count(1, 0))],
        borrower="孟律师",
        contact="",
        purpose="应诉",
        due=BACK,
    )
    hindered = ahead.lending(office, loan, office.now()).hindered
    assert {each.clause for each in hindered} == {"SO-1.2", "SO-1.5"}
