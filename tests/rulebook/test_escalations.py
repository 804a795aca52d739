"""Escalations: QM-7 and SC-5 as a small ladder of 24 hours a level."""

from __future__ import annotations

import pytest

from tests.rulebook.small import book, clause, event, outcome

LADDER = book(
    event("case.heard", 'number = "text"', ""),
    event("case.answered", 'number = "text"', ""),
    clause(
        "SC-5",
        'limit = "24 hours"\ntrigger = { events = ["case.heard"], case = "number" }\nwho = { role = "agent" }\n'
        'escalation = [{ to = ["head"] }, { to = ["chief"], after = "24 hours" },\n'
        '{ when = "unclear", to = ["agent"] }]',
        '{ event = "case.answered" }',
    ),
    roles=("agent", "head", "chief"),
)
HEARD = "2026-10-12T10:00 case.heard Li number=1 file=f1"


def answered(at):
    return f"{at} case.answered Li number=1 file=f1"


def levels(until, *more):
    (duty,) = outcome(LADDER, until, HEARD, *more)["duties"]
    return [level["to"] for level in duty["escalations"]]


@pytest.mark.parametrize(
    ("until", "told"),
    [
        ("2026-10-13T10:00", []),
        ("2026-10-13T10:01", [["head"]]),
        ("2026-10-14T10:00", [["head"]]),
        ("2026-10-14T10:01", [["head"], ["chief"]]),
    ],
)
def test_without_an_answer_the_next_level_is_told_every_24_hours(until, told):
    assert levels(until) == told


def test_what_is_answered_in_time_goes_nowhere():
    assert levels("2026-10-20T10:00", answered("2026-10-13T10:00")) == []


def test_what_is_answered_late_goes_no_higher():
    assert levels("2026-10-20T10:00", answered("2026-10-14T09:00")) == [["head"]]


ALWAYS = book(
    event("case.heard", 'number = "text"', ""),
    event("case.answered", 'number = "text"', ""),
    clause(
        "SC-5",
        'limit = "day end"\ntrigger = { events = ["case.heard"], case = "number" }\nwho = { role = "agent" }\n'
        'escalation = [{ when = "always", to = ["head"] }, { to = ["chief"], after = "1 working day" }]',
        '{ event = "case.answered" }',
    ).replace('limit = "day end"', 'limit = "same day"'),
    roles=("agent", "head", "chief"),
)


def told_of(until, *more):
    (duty,) = outcome(ALWAYS, until, HEARD, *more)["duties"]
    return [level["to"] for level in duty["escalations"]]


@pytest.mark.parametrize(
    ("until", "told"),
    [
        ("2026-10-12T10:00", [["head"]]),  # told from the start
        ("2026-10-13T00:00", [["head"]]),
        ("2026-10-14T00:00", [["head"]]),  # due at the end of Monday; Tuesday is the one working day
        ("2026-10-14T00:01", [["head"], ["chief"]]),
    ],
)
def test_what_is_always_told_is_told_at_once_and_days_count_from_the_day_that_ended(until, told):
    assert told_of(until) == told


def test_what_is_answered_at_the_moment_a_level_is_reached_goes_no_higher():
    assert told_of("2026-10-20T10:00", answered("2026-10-14T00:00")) == [["head"]]
