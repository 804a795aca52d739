"""SO-1.9: every seven days a progress report is drawn up by itself, kept as it was, and signed by two directors."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.access import founding, signoffs, staff
from app.access import service as access
from app.access.signoffs import MayNotSign
from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.keeping import verification
from app.progress import period_reports
from app.progress import service as progress
from app.progress import sheets as progress_sheets
from app.scans import attachments
from app.today import outlook
from tests import invented_scans as scans

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.progress.store import PeriodReport

SECRET = "silver plum 41"


@pytest.fixture
def late(office: Office, purchase: Dossier, at: Callable[[str], None]) -> Dossier:
    """The office was founded on Monday the 12th; the lawyer's step is due on Monday the 19th; it is Monday the 19th."""
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")])
    lines = [handoffs.Line(each.paper.id, handoffs.Count(1, 0)) for each in whereabouts.held(office, purchase.id)]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)
    at("2026-10-19 09:00")
    return purchase


def drawn_up(office: Office) -> PeriodReport:
    made = period_reports.bring_up_to_date(office)
    assert made
    return made


@pytest.mark.clauses("SO-1.9")
def test_the_first_report_is_due_on_the_seventh_day(office: Office, at: Callable[[str], None]) -> None:
    assert period_reports.due(office) == date(2026, 10, 18)
    at("2026-10-17 23:00")
    assert period_reports.bring_up_to_date(office) is None
    at("2026-10-18 00:10")
    made = drawn_up(office)
    assert (made.number, made.first, made.last) == ("JB2026-0001", date(2026, 10, 12), date(2026, 10, 18))


def test_it_is_drawn_up_once_and_the_next_follows_a_week_later(
    office: Office, late: Dossier, at: Callable[[str], None]
) -> None:
    first = drawn_up(office)
    assert period_reports.bring_up_to_date(office) is None
    assert period_reports.due(office) == date(2026, 10, 26)
    at("2026-10-28 09:00")
    second = drawn_up(office)
    assert (second.first, second.last) == (date(2026, 10, 20), date(2026, 10, 28))
    assert [each.number for each in period_reports.listed(office)] == [second.number, first.number]
    assert verification.first_wrong(office) is None


def test_its_content_stays_as_it_was_drawn_up(office: Office, late: Dossier, at: Callable[[str], None]) -> None:
    at("2026-10-22 09:00")
    made = drawn_up(office)
    assert [(line["unit"], line["days"]) for line in made.body["late"]] == [("2-1-1001", 2)]
    progress.finish(office, dossier=late.id, track="mortgage", step="submitted")
    assert period_reports.by_number(office, made.number) == made


def test_whoever_opens_the_program_has_it_drawn_up(office: Office, late: Dossier) -> None:
    found = outlook.look(office)
    assert found.drawn_up
    assert [each.number for each in found.unsigned] == ["JB2026-0001"]
    assert outlook.look(office).drawn_up is None


def test_the_signed_sheet_counts_as_every_signature(office: Office, late: Dossier) -> None:
    made = drawn_up(office)
    assert period_reports.unsigned(office, made) == ("sales-director",)
    kept = attachments.keep(office, scans.jpeg(), made.number)
    attachments.enter(office, "", kept, record=made.number, signed=True)
    assert period_reports.unsigned(office, made) == ()
    assert [each.record for each in attachments.of_dossier(office, "")] == [made.number]
    assert verification.first_wrong(office) is None


@pytest.mark.clauses("SO-1.9")
def test_deputy_and_sales_director_sign_and_a_clerk_may_not(office: Office, late: Dossier) -> None:
    made = drawn_up(office)
    founding.secure(office, administrator="林晓燕", secret=SECRET)
    access.set_secret(office, next(each for each in staff.everybody(office) if each.name == "何志远"), SECRET)
    staff.add(office, "周敏", "deputy-director", secret=SECRET)
    staff.add(office, "方晴", "clerk", secret=SECRET)
    told = {"matter": period_reports.MATTER, "record": made.number, "secret": SECRET}
    with pytest.raises(MayNotSign):
        signoffs.sign(office, name="方晴", **told)
    signoffs.sign(office, name="周敏", **told)
    assert period_reports.unsigned(office, made) == ("sales-director",)
    signoffs.sign(office, name="何志远", **told)
    assert period_reports.unsigned(office, made) == ()
    printed = progress_sheets.report(office, made.number)
    assert [printed[each] for each in ("deputy", "director")] == ["周敏", "何志远"]
    assert [printed[each] for each in ("deputy_at", "director_at")] == [office.local(office.now())] * 2
