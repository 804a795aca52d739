"""Duties as lists show them, and how one that will not be met is ended."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.base.refusals import ReasonMissing, UnknownRecord
from app.custody import handoffs
from app.custody.handoffs import Item
from app.duties import due_days
from app.duties import service as duties
from app.kit.foresight import consequences
from app.office import history as histories
from tests.conftest import local
from tests.counter import hand_over, papers_of
from tests.front_desk import mail
from tests.office.foreseen import comes_true

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.fixture
def received(office: Office, purchase: Dossier) -> Handoff:
    """Loan papers on Monday 12 October at 10:00: to be handed over by 10:00 of the 13th."""
    items = [Item("loan-application")]
    return handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)


def loan_papers(office: Office, shown: list[duties.DutyRow] | None = None) -> duties.DutyRow:
    return next(each for each in shown or duties.every(office) if each.duty.clause == "SO-1.5")


@pytest.mark.parametrize(
    ("now", "state", "late", "today"),
    [
        ("2026-10-12 23:59", "open", False, False),
        ("2026-10-13 00:00", "open", False, True),
        ("2026-10-13 10:00", "open", False, True),
        ("2026-10-13 10:01", "late", True, False),
    ],
)
def test_a_duty_is_coming_of_today_or_late(
    office: Office, received: Handoff, at: Callable[[str], None], now: str, state: str, late: bool, today: bool
) -> None:
    at(now)
    found = loan_papers(office)
    assert (found.state, found.late, found.today) == (state, late, today)


def test_what_falls_due_at_24_00_is_of_that_day(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("presale-contract")])
    check_in = next(each for each in duties.every(office) if each.duty.clause == "SO-1.1")
    assert (check_in.duty.due, check_in.today) == (local("2026-10-13 00:00"), True)


def test_it_is_called_by_its_dossiers_unit(office: Office, purchase: Dossier, received: Handoff) -> None:
    found = loan_papers(office)
    assert (found.unit, found.dossier) == (purchase.unit, purchase.id)
    assert [each.duty.id for each in duties.of_dossier(office, purchase.id)] == [
        each.duty.id for each in duties.every(office)
    ]
    assert duties.of_dossier(office, "nothing") == []


def test_a_list_looks_so_far_ahead_and_always_back(office: Office, received: Handoff) -> None:
    def seen(moment: str, ahead: timedelta | None) -> bool:
        found = duties.due(office, local(moment), ahead)
        return any(each.duty.clause == "SO-1.5" for each in found)

    day = timedelta(days=1)
    assert seen("2026-10-12 10:00", day)
    assert not seen("2026-10-12 09:59", day)
    assert seen("2026-10-12 09:59", None)
    assert seen("2026-11-30 09:59", day)


def test_a_duty_that_will_not_be_met_ends_once_with_a_reason(
    office: Office, purchase: Dossier, received: Handoff
) -> None:
    duty = loan_papers(office).duty
    with pytest.raises(ReasonMissing):
        duties.end(office, duty, "duty.ended", " ")
    assert loan_papers(office).state == "open"
    duties.end(office, duty, "duty.ended", " 客户改付全款 ")
    told = histories.of_office(office)[0]
    assert (told.kind, told.dossier, told.body) == (
        "duty.ended",
        purchase.id,
        {"of": duty.id, "reason": "客户改付全款"},
    )
    assert loan_papers(office).state == "cancelled"
    with pytest.raises(UnknownRecord):
        duties.end(office, duty, "duty.ended", "再来")


def test_it_knows_what_started_it_and_what_meets_it(office: Office, received: Handoff) -> None:
    duty = loan_papers(office).duty
    entry = duties.trigger(office, duty)
    assert entry
    assert (entry.id, entry.kind) == (received.id, "documents.received")
    assert duties.asks_for(office, duty, "documents.handed-over")
    assert duties.asks_for(office, duty, "documents.handed-over", to="mortgage-lawyer")
    assert not duties.asks_for(office, duty, "documents.handed-over", to="bank")
    assert not duties.asks_for(office, duty, "loan.returned")


def test_a_case_is_called_by_its_number_while_it_is_open(desk_office: Office) -> None:
    first, second = mail(desk_office).number, mail(desk_office).number
    assert duties.of_cases(desk_office).keys() == {first, second}
    duties.end(desk_office, duties.of_cases(desk_office)[first], "duty.ended", "误登")
    assert duties.of_cases(desk_office).keys() == {second}


def test_today_looks_seven_days_ahead(office: Office, received: Handoff, at: Callable[[str], None]) -> None:
    """Due on Tuesday 13 October at 10:00; a clock set back sees it come."""
    at("2026-10-06 10:00")
    assert loan_papers(office, duties.due(office))
    at("2026-10-06 09:59")
    assert not [each for each in duties.due(office) if each.duty.clause == "SO-1.5"]


def days_of(office: Office) -> list[tuple[int, str, str]]:
    """The days of the loan papers' calendar: day, kind, note."""
    duty = loan_papers(office).duty
    return [(each.day.day, each.kind, each.note) for each in due_days.cells(office, duty, duties.explain(office, duty))]


def test_the_calendar_of_what_is_open_ends_with_the_day_on_which_it_is_due(office: Office, received: Handoff) -> None:
    assert days_of(office) == [(12, "start", "起算"), (13, "due", "到期")]


def test_the_calendar_of_what_was_late_goes_on_to_the_day_on_which_it_was_met(
    office: Office, purchase: Dossier, received: Handoff, at: Callable[[str], None]
) -> None:
    at("2026-10-15 09:00")
    assert days_of(office)[1:] == [(13, "late", "到期"), (14, "over", ""), (15, "over", "")]
    hand_over(office, purchase, papers_of(received), "mortgage-lawyer")
    at("2026-10-20 09:00")
    assert days_of(office)[1:] == [(13, "late", "到期"), (14, "over", ""), (15, "over", "办结")]


def test_what_would_follow_is_known_before_it_is_late(office: Office, received: Handoff) -> None:
    duty = loan_papers(office).duty
    assert duties.proposals(office, duty) == ()
    assert [(each.person, each.low, each.high) for each in duties.foreseen(office, duty)] == [("林晓燕", 2000, 5000)]


@pytest.mark.parametrize("kind", ["duty.ended", "duty.cancelled"])
def test_who_ends_a_duty_sees_before_what_becomes_of_it(
    office: Office, received: Handoff, at: Callable[[str], None], kind: str
) -> None:
    at("2026-10-14 09:00")
    duty, now = loan_papers(office).duty, office.now()
    seen = comes_true(
        office,
        received.dossier,
        lambda: duties.ending(office, duty, kind, now),
        lambda: duties.end(office, duty, kind, "客户改为一次付清"),
    )
    assert [each.clause for each in seen.dropped] == ["SO-1.5"]
    assert [each.more for each in consequences.consequences(office, {received.dossier: seen}, {})] == [
        "不用再办，逾期的处罚也撤回"
    ]
