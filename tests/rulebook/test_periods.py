"""Duties that recur by themselves: reports, everybody's daily report, the week's turn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rulebook.periods import next_in_turn
from app.rulebook.scenarios import ScenarioError
from tests.rulebook.small import book, clause, event, outcome, states

MADE = '{ event = "report.made" }'
REPORT = event("report.made", 'period = "period?", about = "person?"')


def recurring(limit, who='role = "head"'):
    return book(REPORT, clause("X-1", f'limit = "{limit}"\nwho = {{ {who} }}', MADE))


def test_a_monthly_report_made_in_its_month_is_in_time_and_the_next_month_begins():
    found = outcome(recurring("month end"), "2026-11-02T09:00", "2026-10-31T17:00 report.made Sun")
    assert states(found, "X-1") == [
        ("Sun", "2026-11-01T00:00", "met"),
        ("Sun", "2026-12-01T00:00", "open"),
    ]


def test_a_report_made_after_the_month_is_late():
    found = outcome(
        recurring("month end"),
        "2026-11-02T18:00",
        "2026-10-12T09:00 report.made Sun",
        "2026-12-01T00:00 report.made Sun".replace("12-01T00", "11-01T00"),
    )
    assert states(found, "X-1") == [("Sun", "2026-11-01T00:00", "met"), ("Sun", "2026-12-01T00:00", "met")]
    found = outcome(
        recurring("every friday 09:00"),
        "2026-10-09T18:00",
        "2026-10-05T09:00 report.made Sun period=2026-W40",
        "2026-10-09T09:01 report.made Sun",
    )
    assert states(found, "X-1")[0] == ("Sun", "2026-10-09T09:00", "met-late")


def test_a_report_meets_the_earliest_open_period_or_the_one_it_names():
    days = ["2026-10-12T09:00 report.made Sun period=2026-10-12", "2026-10-14T10:00 report.made Sun"]
    found = outcome(recurring("working day end"), "2026-10-14T18:00", *days)
    assert [state for _, _, state in states(found, "X-1")] == ["met", "met-late", "open"]
    found = outcome(recurring("working day end"), "2026-10-14T18:00", days[0], f"{days[1]} period=2026-10-14")
    assert [state for _, _, state in states(found, "X-1")] == ["met", "late", "met"]


def test_on_days_of_rest_no_working_days_report_is_due():
    found = outcome(recurring("working day end"), "2026-10-08T12:00", "2026-09-30T17:00 report.made Sun")
    assert [due for _, due, _ in states(found, "X-1")] == ["2026-10-01T00:00", "2026-10-09T00:00"]


def test_everybody_of_the_role_owes_a_report_of_their_own():
    regulation = recurring("every working day 17:30", 'role = "agent", each = true')
    found = outcome(
        regulation,
        "2026-10-12T20:00",
        "2026-10-12T17:30 report.made Li",
        "2026-10-12T17:31 report.made Sun",
    )
    assert sorted(states(found, "X-1")[:2]) == [
        ("Li", "2026-10-12T17:30", "met"),
        ("Wu", "2026-10-12T17:30", "late"),
    ]


def test_a_report_may_be_written_down_by_somebody_else():
    regulation = recurring("day end", 'role = "agent", each = true, field = "about"')
    found = outcome(regulation, "2026-10-12T20:00", "2026-10-12T17:30 report.made Sun about=Wu")
    assert sorted(states(found, "X-1")) == [("Li", "2026-10-13T00:00", "open"), ("Wu", "2026-10-13T00:00", "met")]


def test_a_circular_is_to_be_read_by_each():
    regulation = book(
        event("circular.sent"),
        event("circular.read"),
        clause(
            "X-1",
            'limit = "2 working days"\nwho = { role = "agent", each = true }\ntrigger = { events = ["circular.sent"] }',
            '{ event = "circular.read" }',
        ),
    )
    found = outcome(
        regulation, "2026-10-15T09:00", "2026-10-12T10:00 circular.sent Sun", "2026-10-12T11:00 circular.read Wu"
    )
    assert states(found, "X-1") == [("Li", "2026-10-15T00:00", "late"), ("Wu", "2026-10-15T00:00", "met")]


def test_a_report_that_will_not_be_made_is_ended_with_a_reason():
    ended = event("duty.ended", 'of = "duty", reason = "text"', 'effect = "ends a duty"\nfile = false')
    regulation = book(REPORT, ended, clause("X-1", 'limit = "month end"\nwho = { role = "head" }', MADE))
    found = outcome(regulation, "2026-11-02T09:00", "2026-10-12T09:00 duty.ended Sun of=X-1 reason=x")
    assert states(found, "X-1")[0] == ("Sun", "2026-11-01T00:00", "cancelled")


def test_the_week_goes_round():
    regulation = recurring("every friday 17:30", 'role = "agent", rotates = true')
    found = outcome(regulation, "2026-10-30T18:00", "2026-10-05T09:00 report.made Sun")
    assert [name for name, _, _ in states(found, "X-1")] == ["Li", "Wu", "Li", "Wu", "Li"]


@given(st.lists(st.sets(st.sampled_from("abcdef"), min_size=1), min_size=1, max_size=40))
def test_between_two_turns_of_somebody_all_who_were_there_throughout_had_one(weeks):
    turns = []
    for here in weeks:
        turns.append(next_in_turn(sorted(here), turns))
    for first, name in enumerate(turns):
        for second in range(first + 1, len(turns)):
            if turns[second] == name:
                assert set.intersection(*weeks[first : second + 1]) - {name} <= set(turns[first:second])
                break


def test_nobody_has_a_turn_where_there_is_nobody():
    assert next_in_turn((), ["a"]) == ""


@pytest.mark.parametrize("period", ["2026-13-1", "2026-Q5", "october"])
def test_a_period_that_is_none_is_refused(period):
    with pytest.raises(ScenarioError, match="2026-Q4"):
        outcome(recurring("month end"), "2026-11-02T09:00", f"2026-10-31T17:00 report.made Sun period={period}")


def test_a_turn_of_a_week_is_one_persons_on_all_its_days():
    regulation = recurring("working day end", 'role = "agent", rotates = true, turn = "week"')
    found = outcome(regulation, "2026-10-27T12:00", "2026-10-12T09:00 report.made Sun")
    names = {due[:10]: name for name, due, _ in states(found, "X-1")}
    # Each due is the midnight after its working day.
    assert [names[f"2026-10-{day}"] for day in (13, 14, 15, 16, 17)] == [names["2026-10-13"]] * 5
    assert [names[f"2026-10-{day}"] for day in (20, 21, 22, 23, 24)] == [names["2026-10-20"]] * 5
    assert names["2026-10-13"] != names["2026-10-20"] != names["2026-10-27"]
    assert names["2026-10-27"] == names["2026-10-13"]


def test_a_turn_of_a_month_ends_with_the_24_00_of_its_last_day():
    regulation = recurring("working day end", 'role = "agent", rotates = true, turn = "month"')
    found = outcome(regulation, "2026-10-09T12:00", "2026-09-28T09:00 report.made Sun")
    names = {due[:10]: name for name, due, _ in states(found, "X-1")}
    # The due of 30 September is the midnight that begins October.
    assert names["2026-09-29"] == names["2026-09-30"] == names["2026-10-01"] != names["2026-10-09"]
