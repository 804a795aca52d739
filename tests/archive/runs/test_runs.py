"""Every Monday and Thursday what is marked goes to headquarters, and a photocopy stays."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.archive.runs import rules as runs
from app.archive.runs import service as submissions
from app.archive.runs.rules import StaysBehind
from app.custody import endings, filing, handoffs, whereabouts
from app.custody.handoffs import Item
from app.custody.lists import service as lists
from app.custody.rules import Count, Line, NothingChosen
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.find import signed_sheets
from app.keeping import verification
from tests.conftest import a_purchase, local
from tests.fixtures.holders import OFFICE

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def marked(office: Office, purchase: Dossier, *, copies: int = 1, filed: bool = True) -> str:
    items = [Item("presale-registration-proof", 1, copies)]
    received = handoffs.receive(office, dossier=purchase.id, giver="signing-lawyer", items=items, filed=filed)
    paper = received.lines[0].paper
    filing.mark_for_hq(office, dossier=purchase.id, papers=[paper])
    return paper


def why_behind(office: Office) -> list[str]:
    return [each.obstacle for each in submissions.plan(office).blocked]


def test_a_paper_filed_and_marked_goes_on_the_next_run(office: Office, purchase: Dossier) -> None:
    paper = marked(office, purchase)
    planned = submissions.plan(office)
    assert [each.paper.id for each in planned.ready] == [paper]
    assert planned.day == date(2026, 10, 12)


def test_after_monday_the_next_run_is_thursday(office: Office, at: Callable[[str], None]) -> None:
    at("2026-10-13 00:00")
    assert submissions.next_run(office) == date(2026, 10, 15)


def test_a_run_on_a_holiday_is_made_on_the_next_working_day(office: Office, at: Callable[[str], None]) -> None:
    at("2026-09-30 09:00")
    assert submissions.next_run(office) == date(2026, 10, 8)


def test_the_originals_go_and_the_photocopy_stays(office: Office, purchase: Dossier) -> None:
    paper = marked(office, purchase)
    submissions.submit(office, [paper])
    holders = whereabouts.held(office, purchase.id)[0].holders
    assert holders == {office.rules.headquarters: Count(1, 0), OFFICE: Count(0, 1)}


def test_submitting_meets_the_duty_and_empties_the_plan(office: Office, purchase: Dossier) -> None:
    paper = marked(office, purchase)
    assert [each.duty.due for each in duties.every(office) if each.duty.clause == "SO-1.3"] == [
        local("2026-10-13 00:00")
    ]
    submissions.submit(office, [paper])
    assert [each.state for each in duties.every(office) if each.duty.clause == "SO-1.3"] == ["met"]
    planned = submissions.plan(office)
    assert (planned.ready, planned.blocked) == ((), ())


def test_without_a_photocopy_it_stays_until_one_is_made(office: Office, purchase: Dossier) -> None:
    paper = marked(office, purchase, copies=0)
    assert why_behind(office) == ["no-copy"]
    with pytest.raises(StaysBehind):
        submissions.submit(office, [paper])
    filing.copy(office, dossier=purchase.id, papers=[paper])
    assert whereabouts.held(office, purchase.id)[0].holders == {OFFICE: Count(1, 1)}
    submissions.submit(office, [paper])
    assert verification.first_wrong(office) is None


def test_an_unfiled_paper_stays(office: Office, purchase: Dossier) -> None:
    marked(office, purchase, filed=False)
    assert why_behind(office) == ["unfiled"]


def test_a_paper_offered_elsewhere_stays(office: Office, purchase: Dossier) -> None:
    paper = marked(office, purchase)
    lines = [Line(paper, Count(1, 0))]
    handoffs.hand_over(office, dossier=purchase.id, taker="bank", lines=lines, accepted=False)
    assert why_behind(office) == ["waiting"]


def test_a_paper_that_is_elsewhere_stays(office: Office, purchase: Dossier) -> None:
    paper = marked(office, purchase)
    lines = [Line(paper, Count(1, 1))]
    handoffs.hand_over(office, dossier=purchase.id, taker="bank", lines=lines)
    assert why_behind(office) == ["elsewhere"]


def test_one_run_is_one_list_with_a_receipt_per_dossier(office: Office, purchase: Dossier) -> None:
    other = dossiers.open_dossier(office, a_purchase("2-1-1002"))
    papers = [marked(office, purchase), marked(office, other)]
    submission = submissions.submit(office, papers, counterpart="程档案")
    assert submission.number == "SJ2026-0001"
    made = lists.handoffs_of(office, submission)
    assert [(each.dossier, each.note, each.state) for each in made] == [
        (purchase.id, "SJ2026-0001", "accepted"),
        (other.id, "SJ2026-0001", "accepted"),
    ]


def test_a_voided_receipt_puts_its_papers_back_on_the_plan(office: Office, purchase: Dossier) -> None:
    paper = marked(office, purchase)
    made = lists.handoffs_of(office, submissions.submit(office, [paper]))
    endings.void(office, made[0], "送错")
    assert [each.paper.id for each in submissions.plan(office).ready] == [paper]
    assert submissions.listed(office)[0].voided == 1


def test_a_paper_nobody_marked_does_not_go(office: Office, purchase: Dossier) -> None:
    handoffs.receive(office, dossier=purchase.id, giver="bank", items=[Item("loan-contract", 1, 1)], filed=True)
    planned = submissions.plan(office)
    assert (planned.ready, planned.blocked) == ((), ())
    with pytest.raises(NothingChosen):
        submissions.submit(office, [])


@given(originals=st.integers(0, 5), copies=st.integers(0, 5))
def test_at_least_one_photocopy_stays_whatever_goes(originals: int, copies: int) -> None:
    goes = runs.outgoing(Count(originals, copies))
    if goes is None:
        assert copies == 0 or (originals, copies) == (0, 1)
    else:
        assert goes.originals == originals
        assert copies - goes.copies >= 1


def test_a_signed_submission_list_finds_its_way_back(office: Office, purchase: Dossier) -> None:
    submissions.submit(office, [marked(office, purchase)])
    place = signed_sheets.by_code(office, "SJ2026-0001")
    assert place is not None
    assert (place.dossier, place.number) == (purchase.id, "SJ2026-0001")
