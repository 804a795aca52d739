"""A month's figures: of the duties that fell due how many were in time, and how that was the month before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.complaints import service as complaints
from app.custody import handoffs, whereabouts
from app.kit.painted.lines import ceiling
from app.reports import figures, service, words
from app.reports.figures import Share, Tally
from tests.counter import LOAN, receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def hand_over(office: Office, purchase: Dossier) -> None:
    lines = [handoffs.Line(each.paper.id, handoffs.Count(1, 0)) for each in whereabouts.held(office, purchase.id)]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)


@pytest.fixture
def late_in_october(office: Office, purchase: Dossier, at: Callable[[str], None]) -> Office:
    """Loan papers came on Monday the 12th and went to the lawyer on Wednesday: SO-1.5 gives 24 hours."""
    receive(office, purchase, *LOAN)
    at("2026-10-14 09:00")
    hand_over(office, purchase)
    return office


def test_the_screen_and_the_paper_count_the_same(late_in_october: Office, at: Callable[[str], None]) -> None:
    at("2026-11-03 09:00")
    shown = service.report(late_in_october, "2026-10")
    paper = service.dashboard(late_in_october, "2026-10")["on_time"]
    assert {each.label: (each.now.whole, each.now.met) for each in shown.clauses} == {
        row["label"]: (row["value"], row["part"]) for row in paper
    }


def test_a_clause_says_how_many_were_in_time_and_the_worst_comes_first(
    late_in_october: Office, at: Callable[[str], None]
) -> None:
    at("2026-11-03 09:00")
    shown = service.report(late_in_october, "2026-10")
    assert {each.key: each.now for each in shown.clauses}["SO-1.5"] == Tally(1, 0, 1)
    rates = [each.now.rate or 0 for each in shown.clauses]
    assert rates == sorted(rates)


def test_a_past_month_is_told_as_it_was_whatever_happened_since(
    late_in_october: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    at("2026-10-31 20:00")
    then = service.dashboard(late_in_october, "2026-10")
    at("2026-11-03 09:00")
    receive(late_in_october, purchase, "presale-contract")
    now = service.dashboard(late_in_october, "2026-10")
    assert then["by_person"] == now["by_person"] != []
    assert then["custody"] == now["custody"] != service.dashboard(late_in_october, "2026-11")["custody"]


def test_a_month_is_compared_with_the_one_before(late_in_october: Office, at: Callable[[str], None]) -> None:
    at("2026-11-03 09:00")
    shown = service.report(late_in_october, "2026-11")
    assert shown.running
    assert [each.first for each in shown.months] == [date(2026, 10, 1), date(2026, 11, 1)]
    assert shown.months[0].duties == figures.tally(service.report(late_in_october, "2026-10").due)


def test_a_month_that_is_over_is_whole_and_one_that_is_not_runs_until_today(
    office: Office, at: Callable[[str], None]
) -> None:
    at("2026-11-03 09:00")
    assert not service.report(office, "2026-10").running
    running = service.report(office, "")
    assert (running.first, running.last, running.running) == (date(2026, 11, 1), date(2026, 11, 3), True)


def test_papers_with_the_lawyer_are_outside_at_the_end_of_the_month(
    late_in_october: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    pieces = len(whereabouts.held(late_in_october, purchase.id))
    at("2026-11-03 09:00")
    assert [each.outside for each in service.report(late_in_october, "").months] == [pieces, pieces]


def test_what_is_late_counts_in_the_week_in_which_it_was_due(
    late_in_october: Office, at: Callable[[str], None]
) -> None:
    """Due on Tuesday the 13th at 10:00, in the week of Monday the 12th."""
    weeks = dict(service.report(late_in_october, "").weeks)
    assert weeks[date(2026, 10, 12)] == len(
        [each for each in service.report(late_in_october, "").due if figures.is_late(each)]
    )


def test_complaints_are_counted_by_cause_with_the_month_before(office: Office, at: Callable[[str], None]) -> None:
    def complain(cause: str) -> None:
        complaints.receive(
            office,
            dossier=None,
            client="陈先生",
            phone="",
            channel="call",
            cause=cause,
            words="太慢",
            concerned=["物业"],
        )

    complain("费用")
    at("2026-11-03 09:00")
    complain("费用")
    complain("费用")
    complain("其他")
    assert service.report(office, "").causes == (("费用", 2, 1), ("其他", 1, 0))


def test_more_in_time_is_good_and_more_late_is_bad() -> None:
    assert words.rate_change(Tally(100, 92, 8), Tally(100, 89, 11)) == ("↑ 3.0 个百分点", "done")
    assert words.rate_change(Tally(10, 5, 5), Tally(10, 6, 4))[1] == "late"
    assert words.rate_change(Tally(10, 5, 5), Tally()) == ("", "quiet")
    assert words.count_change(9, 7, "件", good=False) == ("↑ 2 件", "late")
    assert words.count_change(3, 7, "件", good=False) == ("↓ 4 件", "done")
    assert words.count_change(3, 3, "件", good=False) == ("持平", "quiet")


def test_a_hundred_percent_means_all_of_them() -> None:
    assert [words.percent(each) for each in (Tally(1000, 999, 1), Tally(3, 3), Tally())] == ["99%", "100%", "–"]
    assert words.rate(Tally(3000, 2999, 1)) == "99.9"


def test_of_equal_rates_the_one_with_more_late_ones_comes_first() -> None:
    few, many = Share("a", "a", Tally(2, 1, 1), Tally()), Share("b", "b", Tally(8, 4, 4), Tally())
    assert [each.key for each in figures.worst_first([few, many])] == ["b", "a"]


def test_an_axis_ends_at_a_round_number_that_reaches_the_highest_figure() -> None:
    assert [ceiling(most) for most in (1, 3, 4, 11, 12, 13, 100, 1000)] == [3, 3, 6, 12, 12, 15, 120, 1200]


def test_times_of_which_nothing_is_known_yet_are_left_out_but_for_two() -> None:
    assert figures.from_the_first([0, 0, 3, 0, 2], bool) == [3, 0, 2]
    assert figures.from_the_first([0, 0, 0, 0], bool) == [0, 0]
