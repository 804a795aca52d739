"""A figure of a regulation changes from a day on; the past keeps its terms."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.base.refusals import ReasonMissing, UnknownRecord
from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.progress import service as progress
from app.regulations import amendments
from app.regulations import service as regulations
from app.regulations.amendments import AlreadyAmended, InThePast, NothingChanged, NotTerms
from app.rulebook.clauses import Amendment, Sanction
from tests.conftest import a_purchase, local

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def receive_loan_papers(office: Office, purchase: Dossier) -> None:
    items = [Item("loan-application")]
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items)


def dues(office: Office, clause: str = "SO-1.5") -> list[datetime]:
    return [each.duty.due for each in duties.every(office) if each.duty.clause == clause]


def slower(first: date, limit: str = "1 working day") -> Amendment:
    return Amendment(from_=first, reason="按揭律师改为每日来取", limit=limit)


def test_what_began_before_keeps_its_24_hours(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    receive_loan_papers(office, purchase)
    amendments.amend(office, "SO-1.5", slower(date(2026, 10, 13)))
    at("2026-10-13 10:00")
    receive_loan_papers(office, purchase)
    assert dues(office) == [local("2026-10-13 10:00"), local("2026-10-15 00:00")]


def test_the_same_day_still_goes_by_the_old_terms_if_the_new_begin_tomorrow(office: Office, purchase: Dossier) -> None:
    amendments.amend(office, "SO-1.5", slower(date(2026, 10, 13)))
    receive_loan_papers(office, purchase)
    assert dues(office) == [local("2026-10-13 10:00")]


@pytest.mark.parametrize(
    ("amendment", "refusal"),
    [
        (slower(date(2026, 10, 11)), InThePast),
        (slower(date(2026, 10, 13), "24 hours"), NothingChanged),
        (slower(date(2026, 10, 13), "as soon as possible"), NotTerms),
        (Amendment(from_=date(2026, 10, 13), limit="2 days"), ReasonMissing),
    ],
)
def test_terms_that_cannot_be_are_refused_and_nothing_changes(
    office: Office, purchase: Dossier, amendment: Amendment, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        amendments.amend(office, "SO-1.5", amendment)
    receive_loan_papers(office, purchase)
    assert dues(office) == [local("2026-10-13 10:00")]


def test_a_clause_gets_new_terms_once_a_day(office: Office) -> None:
    amendments.amend(office, "SO-1.5", slower(date(2026, 10, 13)))
    with pytest.raises(AlreadyAmended):
        amendments.amend(office, "SO-1.5", slower(date(2026, 10, 13), "2 days"))


def test_the_page_shows_what_is_in_force_and_what_is_to_come(office: Office) -> None:
    amendments.amend(office, "SO-1.5", slower(date(2026, 11, 1)))
    now = {each.clause.id: each for each in amendments.clauses(office)}["SO-1.5"]
    then = {each.clause.id: each for each in amendments.clauses(office, date(2026, 11, 1))}["SO-1.5"]
    assert (now.terms.limit, now.version, now.coming) == ("24 hours", 1, date(2026, 11, 1))
    assert (then.terms.limit, then.version, then.since) == ("1 working day", 2, date(2026, 11, 1))


def test_a_rehearsal_says_which_duties_and_lines_would_have_differed(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    """Received on the 12th at 10:00, handed over on the 14th at 9:00: late by 24 hours, in time by two working days."""
    receive_loan_papers(office, purchase)
    at("2026-10-14 09:00")
    paper = next(each.paper.id for each in whereabouts.held(office, purchase.id))
    line = handoffs.Line(paper, handoffs.Count(1, 0))
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=[line])
    at("2026-11-02 09:00")
    seen = amendments.rehearse(office, "SO-1.5", slower(date(2026, 12, 1), "2 working days"), date(2026, 10, 1))
    (difference,) = seen.duties
    assert difference.before is not None
    assert difference.after is not None
    assert difference.before.state_at(office.now()) == "met-late"
    assert difference.after.state_at(office.now()) == "met"
    assert [each.breached for each in seen.dropped] == ["SO-1.5"]
    assert seen.added == ()


def test_a_rehearsal_changes_nothing(office: Office, purchase: Dossier) -> None:
    from app.keeping import verification

    receive_loan_papers(office, purchase)
    before = verification.head(office)
    amendments.rehearse(office, "SO-1.5", slower(date(2026, 12, 1)), date(2026, 10, 1))
    assert verification.head(office) == before
    assert dues(office) == [local("2026-10-13 10:00")]


def test_another_range_of_fines_holds_for_what_is_late_from_then_on(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    receive_loan_papers(office, purchase)
    higher = Amendment(
        from_=date(2026, 10, 13),
        reason="加重",
        sanction=(Sanction(low="30.00", high="80.00", decided_by="sales-director"),),
    )
    amendments.amend(office, "SO-1.13", higher)
    at("2026-10-13 10:00")
    receive_loan_papers(office, purchase)
    at("2026-10-20 10:00")
    lines = {
        (line.low, line.high)
        for each in duties.every(office)
        if each.duty.clause == "SO-1.5"
        for line in duties.proposals(office, each.duty)
    }
    assert lines == {(2000, 5000), (3000, 8000)}


def lawyer_due(office: Office, purchase: Dossier) -> datetime | None:
    """By when the lawyer has to submit: the second step of the mortgage."""
    return progress.of_dossier(office, purchase).tracks[0].steps[1].due


def to_the_lawyer(office: Office, purchase: Dossier) -> None:
    receive_loan_papers(office, purchase)
    lines = [handoffs.Line(each.paper.id, handoffs.Count(1, 0)) for each in whereabouts.held(office, purchase.id)]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)


def test_a_steps_limit_changes_for_steps_that_begin_from_that_day_on(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    """Five working days from Monday the 12th are Monday the 19th; three from Tuesday the 13th are Friday the 16th."""
    other = dossiers.open_dossier(office, a_purchase("2-1-1002"))
    to_the_lawyer(office, purchase)
    amendments.amend(office, "mortgage/submitted", slower(date(2026, 10, 13), "3 working days"))
    at("2026-10-13 10:00")
    to_the_lawyer(office, other)
    assert lawyer_due(office, purchase) == local("2026-10-20 00:00")
    assert lawyer_due(office, other) == local("2026-10-17 00:00")
    shown = next(each for each in amendments.steps(office) if each.number == "mortgage/submitted")
    assert (shown.limit, shown.since, shown.coming) == ("3 working days", date(2026, 10, 13), None)


@pytest.mark.parametrize("limit", ["promised", "every friday", "60 seconds", "soon", "30 days before X"])
def test_a_step_takes_only_limits_that_count_from_the_step_before(office: Office, limit: str) -> None:
    with pytest.raises(NotTerms):
        amendments.amend(office, "mortgage/submitted", slower(date(2026, 10, 13), limit))
    assert amendments.history(office, "mortgage/submitted") == []


def test_the_same_limit_and_an_unknown_step_are_refused(office: Office) -> None:
    with pytest.raises(NothingChanged):
        amendments.amend(office, "mortgage/submitted", slower(date(2026, 10, 13), "5 working days"))
    with pytest.raises(UnknownRecord):
        amendments.amend(office, "mortgage/dreamt", slower(date(2026, 10, 13)))


def test_since_when_a_clause_holds_is_said_only_where_somebody_entered_it(
    office: Office, at: Callable[[str], None]
) -> None:
    """The regulation of this office was on before days were kept; what a file says as its first day is nobody's."""
    assert {each.since for each in amendments.clauses(office)} == {None}
    regulations.switch_on(office, "duty-desk", date(2026, 10, 13))
    at("2026-10-13 09:00")
    assert {each.since for each in amendments.clauses(office) if each.clause.id == "DD-1"} == {date(2026, 10, 13)}
