"""The archive in figures."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.access import staff
from app.archive import figures as holdings
from app.archive.loans import service as loans
from app.archive.loans.service import Condition
from app.archive.runs import service as submissions
from app.archive.volumes import service as volumes
from app.custody import endings, filing, handoffs
from app.custody.handoffs import Item
from app.custody.rules import Count, Line
from app.scans import attachments
from tests.invented_scans import jpeg

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def lived(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    """Three papers come in September; in October one is submitted, one lent and given back, a receipt is voided."""
    at("2026-09-10 10:00")
    items = [Item("presale-contract", 1, 1), Item("survey-report"), Item("survey-report")]
    came = handoffs.receive(office, dossier=purchase.id, giver="client", items=items, filed=True)
    first, second, _ = (line.paper for line in came.lines)
    volumes.put_in(office, dossier=purchase.id, papers=[first, second])
    at("2026-10-12 10:00")
    filing.mark_for_hq(office, dossier=purchase.id, papers=[first])
    submissions.submit(office, [first])
    lines = [Line(second, Count(1, 0))]
    loan = loans.request(office, dossier=purchase.id, lines=lines, borrower="孟", purpose="查", due=date(2026, 10, 12))
    attachments.enter(office, purchase.id, attachments.keep(office, jpeg(), "单"), record=loan.number, signed=True)
    director = next(each for each in staff.everybody(office) if each.name == "何志远")
    loans.approve_on_paper(office, loan.number, director)
    loans.give_back(office, loans.lend(office, loan), {second: Condition()})
    wrong = handoffs.receive(office, dossier=purchase.id, giver="bank", items=[Item("loan-contract")])
    endings.void(office, wrong, "登错")


def test_each_month_says_what_came_and_went(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    lived(office, purchase, at)
    months = {each.month: each for each in holdings.figures(office).months}
    assert months["2026-09"] == holdings.Month("2026-09", received=3, submitted=0, lent=0, returned=0)
    assert months["2026-10"] == holdings.Month("2026-10", received=0, submitted=1, lent=1, returned=1)
    assert len(months) == 12
    assert next(iter(months)) == "2025-11"


def test_papers_are_counted_by_kind_and_sheets_that_are_here(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    lived(office, purchase, at)
    kinds = {each.kind: each for each in holdings.figures(office).kinds}
    assert kinds["survey-report"] == holdings.KindFigures("survey-report", 2, Count(2, 0))
    assert kinds["presale-contract"] == holdings.KindFigures("presale-contract", 1, Count(0, 1))


def test_volumes_and_loans_are_counted(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    lived(office, purchase, at)
    now = holdings.figures(office)
    assert (now.volumes, now.destroyed, now.papers, now.held, now.lent, now.overdue) == (1, 0, 4, 3, 0, 0)
