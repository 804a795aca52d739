"""Sanctions by how many times it happened: GS-6, IF-4, SS-3 as small clauses."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rulebook.small import book, clause, event, lines, outcome

LATENESS = book(
    event("staff.late", 'about = "person"'),
    event("staff.excused", 'about = "person", day = "text?"', 'undoes = "staff.late"\nfile = false'),
    clause(
        "GS-6",
        'trigger = { events = ["staff.late"] }\nwho = { field = "about" }\nsanction = [\n'
        '{ unit = "percent", amount = "1", base = "base-pay", within = "month", decided_by = "head" },\n'
        '{ unit = "percent", amount = "5", base = "base-pay", nth = 4, within = "month" }]',
    ),
)


def late(day, name="Li"):
    return f"2026-{day}T09:00 staff.late Sun about={name}"


def test_up_to_three_times_a_month_lateness_costs_one_percent_and_from_the_fourth_on_five():
    found = outcome(LATENESS, "2026-10-31T18:00", *(late(f"10-1{day}") for day in range(2, 7)))
    assert lines(found) == [("Li", amount, "percent") for amount in ("1.00", "1.00", "1.00", "5.00", "5.00")]


def test_each_person_and_each_month_is_counted_alone():
    days = ["10-28", "10-29", "10-30", "11-02", "11-03"]
    found = outcome(LATENESS, "2026-11-30T18:00", late("10-27", "Wu"), *map(late, days))
    assert {amount for _, amount, _ in lines(found)} == {"1.00"}


def test_what_is_excused_does_not_count_for_those_after_it():
    excused = "2026-10-20T09:00 staff.excused Sun about=Li"
    days = [late(f"10-1{day}") for day in range(2, 6)]
    assert lines(outcome(LATENESS, "2026-10-31T18:00", *days))[-1][1] == "5.00"
    found = outcome(LATENESS, "2026-10-31T18:00", *days, excused, late("10-21"))
    assert [amount for _, amount, _ in lines(found)] == ["1.00", "1.00", "1.00", "5.00"]


SUBMISSIONS = book(
    event("contract.due", 'number = "text", by_day = "date", who = "person"', ""),
    event("contract.submitted", 'number = "text"', ""),
    event("contract.failed", 'number = "text?", who = "person"', ""),
    clause(
        "IF-3",
        'limit = "promised"\ntrigger = { events = ["contract.due"], promise = "by_day", case = "number" }\n'
        'who = { field = "who" }\nsanction = [{ as = "IF-4" }]',
        '{ event = "contract.submitted" }',
    ),
    clause(
        "IF-4",
        'trigger = { events = ["contract.failed"], case = "number" }\nwho = { field = "who" }\nsanction = [\n'
        '{ unit = "points", amount = "1", within = "case" },\n'
        '{ unit = "points", amount = "2", within = "case", nth = 2 },\n'
        '{ unit = "points", amount = "4", within = "case", nth = 3 },\n'
        '{ unit = "points", within = "case", nth = 4 }]',
    ),
)


def failed(day, number="1", who="Li"):
    return f"2026-10-{day}T10:00 contract.failed Sun number={number} who={who} file=f1"


def test_a_contract_that_fails_again_costs_one_two_four_points_and_then_no_more():
    found = outcome(SUBMISSIONS, "2026-10-31T18:00", *map(failed, (12, 13, 14, 15)), failed(16, "2", "Wu"))
    assert lines(found) == [
        ("Li", "1.00", "points"),
        ("Li", "2.00", "points"),
        ("Li", "4.00", "points"),
        ("Wu", "1.00", "points"),
    ]


def test_failures_of_a_contract_that_nobody_numbered_count_within_its_file():
    days = [
        f"2026-10-{day}T10:00 contract.failed Sun who=Li file={file}"
        for day, file in ((12, "f1"), (13, "f2"), (14, "f1"))
    ]
    found = outcome(SUBMISSIONS, "2026-10-31T18:00", *days)
    assert [amount for _, amount, _ in lines(found)] == ["1.00", "1.00", "2.00"]


@pytest.mark.parametrize(("submitted", "second"), [("14", "1.00"), ("16", "2.00")])
def test_a_late_submission_counts_as_a_failed_one(submitted, second):
    found = outcome(
        SUBMISSIONS,
        "2026-10-31T18:00",
        "2026-10-12T10:00 contract.due Sun number=1 by_day=2026-10-14 who=Li file=f1",
        f"2026-10-{submitted}T10:00 contract.submitted Li number=1 file=f1",
        failed(19),
    )
    assert lines(found)[-1] == ("Li", second, "points")


RECORDS = book(
    event("record.checked", 'about = "person", failures = "count"'),
    clause(
        "SS-3",
        'trigger = { events = ["record.checked"], count = "failures" }\nwho = { field = "about" }\n'
        'sanction = [{ unit = "points", amount = "1", every = 4, within = "month" }]',
    ),
)


def checked(day, failures):
    return f"2026-10-{day}T10:00 record.checked Sun about=Li failures={failures}"


def test_every_fourth_failure_of_the_month_costs_a_point():
    found = outcome(RECORDS, "2026-10-31T18:00", *(checked(day, 1) for day in range(12, 21)))
    assert lines(found) == [("Li", "1.00", "points")] * 2


def test_several_failures_at_once_are_counted_as_so_many():
    found = outcome(RECORDS, "2026-10-31T18:00", checked(12, 3), checked(13, 0), checked(14, 6))
    assert lines(found) == [("Li", "2.00", "points")]


def test_a_fine_may_have_a_lower_bound_only_and_name_who_pays_besides():
    regulation = book(
        event("complaint.made", 'about = "person", mentor = "person?"'),
        clause(
            "GS-7",
            'trigger = { events = ["complaint.made"] }\nwho = { field = "about" }\n'
            'sanction = [{ low = "10.00" }, { amount = "5.00", field = "mentor", joint = true }]',
        ),
    )
    found = outcome(regulation, "2026-10-31T18:00", "2026-10-12T10:00 complaint.made Sun about=Li mentor=Wu")
    assert [(line["person"], line["low"], line["high"], line["joint"]) for line in found["ledger"]] == [
        ("Li", "10.00", None, False),
        ("Wu", "5.00", "5.00", True),
    ]


BY_THE_DAY = book(
    event("work.begun", 'number = "text", by_day = "date"', "file = false"),
    event("work.done", 'number = "text"', "file = false"),
    event("stay.over", 'days = "count"', "file = false"),
    clause(
        "X-1",
        'limit = "promised"\ntrigger = { events = ["work.begun"], promise = "by_day", case = "number" }\n'
        'sanction = [{ amount = "20", per = "day", decided_by = "head" }]',
        '{ event = "work.done" }',
    ),
    clause(
        "X-2",
        'trigger = { events = ["stay.over"], count = "days" }\nsanction = [{ amount = "5", per = "day" }]',
    ),
)


@given(st.integers(0, 40), st.integers(1, 23))
def test_each_day_begun_after_the_due_costs_the_amount(days, hour):
    """From one o'clock on: at midnight sharp the due itself is still in time."""
    done = datetime(2026, 10, 12, hour, tzinfo=UTC) + timedelta(days=days)
    found = outcome(
        BY_THE_DAY,
        "2026-12-31T18:00",
        "2026-10-09T09:00 work.begun Li number=1 by_day=2026-10-12",
        f"{done:%Y-%m-%dT%H:%M} work.done Li number=1",
    )
    assert lines(found) == ([("Li", f"{days * 20}.00", "CNY")] if days else [])


def test_what_is_not_done_yet_costs_nothing_until_its_days_are_known():
    begun = "2026-10-09T09:00 work.begun Li number=1 by_day=2026-10-12"
    assert lines(outcome(BY_THE_DAY, "2026-11-09T18:00", begun)) == []


def test_an_event_that_says_how_many_days_costs_so_many():
    found = outcome(BY_THE_DAY, "2026-10-31T18:00", "2026-10-12T09:00 stay.over Li days=7")
    assert lines(found) == [("Li", "35.00", "CNY")]
