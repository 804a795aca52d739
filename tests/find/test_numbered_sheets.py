"""Whatever number stands on a printed form, the find box leads to that form."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.complaints import service as complaints
from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.dossiers import finding
from app.find import signed_sheets
from app.find.signed_sheets import (
    Record,
)
from app.forms import sheets
from app.occasions import service as occasions
from app.progress import period_reports
from app.progress import service as progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.fixture
def worked(office: Office, purchase: Dossier, at: Callable[[str], None]) -> Office:
    """An office with a complaint, an occasion, something late with the lawyer, a chase and a report."""
    told = {"client": "陈䶮", "phone": "", "channel": "call", "cause": "费用", "words": "多收", "concerned": ["财务部"]}
    complaints.receive(office, dossier=purchase.id, **told)
    complaints.receive(office, dossier=None, **told)
    day = date(2026, 10, 30)
    occasions.plan(office, title="秋季房展", day=day, items=[occasions.Item("布展", "林晓燕", day)])
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")])
    lines = [handoffs.Line(each.paper.id, handoffs.Count(1, 0)) for each in whereabouts.held(office, purchase.id)]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)
    at("2026-10-22 09:00")
    progress.chase(office, "mortgage-lawyer")
    period_reports.draw_up(office)
    return office


NUMBERS = {
    "TS2026-0001": "complaint",
    "DB2026-0001": "chase-letter",
    "JB2026-0001": "progress-report",
    "HD2026-0001": "task-list",
    "RB20261012": "day-sheet",
    "YB202610": "dashboard",
    "ZD20261012": "regulation",
    "TSFX2026Q4": "complaint-analysis",
    "KK202610": "wage-sheet",
    "DZ202610-01": "fine-statement",
    "KB20261022": "blank-register",
    "TJ20261022": "archive-figures",
}


@pytest.mark.parametrize(("number", "form"), NUMBERS.items())
def test_the_number_on_a_form_leads_to_the_form(worked: Office, number: str, form: str) -> None:
    (found,) = finding.find(worked, number.lower())
    assert (found.kind, found.title, found.number) == ("sheet", form, number)
    assert sheets.draw(worked, form, found.id).record == number


@pytest.mark.parametrize("number", ["TS2026-0009", "DB2026-0009", "DZ202610-99", "DZ202610-00", "TSFX2026Q5", "QQ2026"])
def test_an_unknown_number_leads_nowhere(worked: Office, number: str) -> None:
    assert finding.find(worked, number) == []


def test_signed_records_come_back_to_their_dossier_or_stand_for_themselves(worked: Office, purchase: Dossier) -> None:
    assert signed_sheets.by_code(worked, "TS2026-0001") == Record(purchase.id, "2-1-1001", "TS2026-0001")
    for number in ("TS2026-0002", "JB2026-0001", "DB2026-0001", "HD2026-0001"):
        assert signed_sheets.by_code(worked, number) == Record("", "", number)
    assert signed_sheets.by_code(worked, "RB20261012") is None
