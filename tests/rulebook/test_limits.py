"""Time limits: by when, told for every edge of the calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.base.working_calendar import NaiveMoment
from app.rulebook.files import load_calendar
from app.rulebook.limit_words import EXAMPLES, NotALimit, parse
from app.rulebook.limits import DateMissing, NotTimed, counted_days
from app.rulebook.slots import dues

CALENDAR = load_calendar()
ZONE = ZoneInfo("Asia/Shanghai")
FORWARD = [
    "at once",
    "24 hours",
    "same day",
    "3 days",
    "1 working day",
    "5 working days",
    "every mon, thu",
    "every friday 09:00",
    "every day 23:30",
    "every working day 17:30",
    "day end",
    "working day end",
    "month end",
    "quarter end",
    "half-year end",
    "year end",
]
MOMENTS = st.datetimes(datetime(2004, 1, 1), datetime(2028, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001


def local(text):
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def end(text):
    """24:00 of a local day."""
    return datetime.combine(date.fromisoformat(text) + timedelta(days=1), time(), ZONE)


@pytest.mark.parametrize(
    ("words", "started", "due"),
    [
        ("at once", "2026-03-02T09:00", local("2026-03-02T09:30")),
        ("24 hours", "2026-09-30T16:00", local("2026-10-01T16:00")),
        ("24 hours", "2028-02-28T16:00", local("2028-02-29T16:00")),
        ("same day", "2026-03-02T00:00", end("2026-03-02")),
        ("same day", "2026-03-02T23:59:59", end("2026-03-02")),
        ("3 days", "2026-02-13T10:00", end("2026-02-16")),
        ("1 days", "2028-02-28T10:00", end("2028-02-29")),
        ("1 working day", "2026-02-13T10:00", end("2026-02-14")),
        ("2 working days", "2026-02-13T10:00", end("2026-02-24")),
        ("1 working day", "2026-02-20T10:00", end("2026-02-24")),
        ("4 working days", "2026-02-24T10:00", end("2026-02-28")),
        ("2 working days", "2026-09-29T10:00", end("2026-10-08")),
        ("3 working days", "2026-10-08T10:00", end("2026-10-12")),
        ("1 working day", "2026-09-18T10:00", end("2026-09-20")),
        ("every mon, thu", "2026-03-02T23:00", end("2026-03-02")),
        ("every mon, thu", "2026-03-03T00:00", end("2026-03-05")),
        ("every mon, thu", "2026-03-06T10:00", end("2026-03-09")),
        ("every mon, thu", "2026-09-29T10:00", end("2026-10-08")),
        ("every mon, thu", "2026-02-15T10:00", end("2026-02-24")),
        ("every friday", "2026-10-02T10:00", end("2026-10-08")),
        ("every friday 09:00", "2026-03-06T08:59:59", local("2026-03-06T09:00")),
        ("every friday 09:00", "2026-03-06T09:00", local("2026-03-06T09:00")),
        ("every friday 09:00", "2026-03-06T09:00:01", local("2026-03-13T09:00")),
        ("every day 23:30", "2026-10-11T09:00", local("2026-10-11T23:30")),  # a Sunday
        ("working day end", "2026-09-20T10:00", end("2026-09-20")),  # a Sunday that is worked
        ("every day 23:30", "2026-10-01T23:30", local("2026-10-01T23:30")),
        ("every day 23:30", "2026-10-01T23:30:01", local("2026-10-02T23:30")),
        ("every working day 17:30", "2026-09-30T17:30", local("2026-09-30T17:30")),
        ("every working day 17:30", "2026-09-30T17:30:01", local("2026-10-08T17:30")),
        ("every working day 17:30", "2026-10-10T09:00", local("2026-10-10T17:30")),
        ("day end", "2026-10-01T00:00", end("2026-10-01")),
        ("working day end", "2026-09-30T23:59", end("2026-09-30")),
        ("working day end", "2026-10-01T09:00", end("2026-10-08")),
        ("month end", "2026-02-01T00:00", end("2026-02-28")),
        ("month end", "2028-02-29T23:00", end("2028-02-29")),
        ("month end", "2026-12-31T23:00", end("2026-12-31")),
        ("quarter end", "2026-03-31T10:00", end("2026-03-31")),
        ("quarter end", "2026-04-01T10:00", end("2026-06-30")),
        ("half-year end", "2026-06-30T10:00", end("2026-06-30")),
        ("half-year end", "2026-07-01T10:00", end("2026-12-31")),
        ("year end", "2026-01-01T00:00", end("2026-12-31")),
    ],
)
def test_a_limit_falls_due(words, started, due):
    assert parse(words).due(local(started), CALENDAR).at == due


@pytest.mark.parametrize(
    ("words", "planned", "due"),
    [
        ("30 days before payment", "2026-03-30", end("2026-02-28")),
        ("1 day before payment", "2028-03-01", end("2028-02-29")),
        ("7 working days before payment", "2026-03-02", end("2026-02-13")),
        ("1 working day before payment", "2026-10-08", end("2026-09-30")),
        ("1 working day before payment", "2026-10-09", end("2026-10-08")),
        ("promised", "2026-10-03", end("2026-10-03")),
        ("3 days after begins", "2026-10-08", end("2026-10-11")),
        ("1 day after begins", "2026-02-28", end("2026-03-01")),
        ("2 working days after begins", "2026-09-30", end("2026-10-09")),
        ("1 working day after begins", "2026-10-09", end("2026-10-10")),
    ],
)
def test_a_limit_counts_to_or_from_the_day_given(words, planned, due):
    assert parse(words).due(local("2026-01-05T09:00"), CALENDAR, date.fromisoformat(planned)).at == due


@pytest.mark.parametrize(
    ("words", "started", "provisional"),
    [
        ("1 working day", "2026-12-30T10:00", False),
        ("1 working day", "2026-12-31T10:00", True),
        ("every mon, thu", "2026-12-31T10:00", False),
        ("every mon, thu", "2027-01-01T10:00", True),
        ("working day end", "2027-01-01T10:00", True),
        ("every working day 17:30", "2027-01-01T10:00", True),
        ("day end", "2027-01-01T10:00", False),
        ("24 hours", "2026-12-31T10:00", False),
        ("3 days", "2026-12-31T10:00", False),
        ("year end", "2027-01-01T10:00", False),
        ("1 working day", "2003-12-30T10:00", True),
    ],
)
def test_a_due_is_provisional_where_it_rests_on_an_unpublished_year(words, started, provisional):
    assert parse(words).due(local(started), CALENDAR).provisional is provisional


@pytest.mark.parametrize("words", ["3 days", "5 working days"])
def test_what_names_no_day_on_which_it_begins_counts_from_its_start(words):
    started = local("2026-09-30T10:00")
    assert parse(f"{words} after begins").due(started, CALENDAR) == parse(words).due(started, CALENDAR)


def test_working_days_counted_back_across_an_unpublished_new_year_are_provisional():
    limit = parse("7 working days before payment")
    assert limit.due(local("2026-12-01T10:00"), CALENDAR, date(2027, 1, 5)).provisional


@settings(deadline=None)
@given(st.sampled_from(FORWARD), MOMENTS)
def test_no_limit_falls_due_before_it_started(words, started):
    assert parse(words).due(started, CALENDAR).at >= started


@settings(deadline=None)
@given(st.sampled_from(FORWARD), MOMENTS, MOMENTS)
def test_what_starts_later_is_never_due_earlier(words, one, other):
    limit = parse(words)
    first, second = sorted([one, other])
    assert limit.due(first, CALENDAR).at <= limit.due(second, CALENDAR).at


@settings(deadline=None)
@given(st.integers(1, 40), MOMENTS)
def test_the_explained_days_are_as_many_as_the_limit_says(count, started):
    limit = parse(f"{count} working days")
    days = counted_days(limit, started, CALENDAR)
    assert sum(day.counts for day in days) == count
    assert CALENDAR.end(days[-1].day) == limit.due(started, CALENDAR).at


def test_the_explain_card_says_why_each_day_counts_or_not():
    office = load_calendar(rest=[date(2026, 2, 24)], work=[date(2026, 2, 23)])
    days = counted_days(parse("3 working days"), local("2026-02-13T10:00"), office)
    assert [(day.day.day, day.counts, day.standing) for day in days if day.day.day not in range(16, 23)] == [
        (14, True, "moved"),
        (15, False, "holiday"),
        (23, True, "office-work"),
        (24, False, "office-rest"),
        (25, True, "working"),
    ]
    assert days[1].holiday.of("en") == "Spring Festival"


def test_hours_have_no_days_to_explain():
    assert counted_days(parse("24 hours"), local("2026-02-13T10:00"), CALENDAR) == ()


def test_meetings_recur_every_friday_holiday_or_not():
    found = islice(dues(parse("every friday 09:00"), local("2026-09-25T09:00"), CALENDAR), 3)
    assert [due.at for due in found] == [
        local("2026-10-02T09:00"),
        local("2026-10-09T09:00"),
        local("2026-10-16T09:00"),
    ]


def test_runs_recur_and_two_that_roll_to_one_day_are_one():
    found = islice(dues(parse("every mon, thu"), local("2026-09-28T10:00"), CALENDAR), 3)
    assert [due.at for due in found] == [end("2026-09-28"), end("2026-10-08"), end("2026-10-12")]


@settings(deadline=None)
@given(MOMENTS)
def test_every_working_day_recurs_on_working_days_only_and_misses_none(since):
    ends = islice(dues(parse("working day end"), since, CALENDAR), 8)
    days = [CALENDAR.day_of(due.at - timedelta(microseconds=1)) for due in ends]
    assert all(map(CALENDAR.is_working, days))
    assert [CALENDAR.after(day, 1) for day in days[:-1]] == days[1:]


@settings(deadline=None)
@given(MOMENTS)
def test_an_hour_of_every_working_day_recurs_once_on_each(since):
    times = [due.at for due in islice(dues(parse("every working day 17:30"), since, CALENDAR), 8)]
    days = [CALENDAR.day_of(at) for at in times]
    assert all(CALENDAR.is_working(day) and CALENDAR.local(at).hour == 17 for day, at in zip(days, times, strict=True))
    assert [CALENDAR.after(day, 1) for day in days[:-1]] == days[1:]


def test_months_end_one_after_the_other():
    found = islice(dues(parse("month end"), local("2027-12-31T10:00"), CALENDAR), 3)
    assert [due.at for due in found] == [end("2027-12-31"), end("2028-01-31"), end("2028-02-29")]


def test_only_recurring_limits_recur():
    with pytest.raises(NotTimed):
        next(dues(parse("24 hours"), local("2026-09-28T10:00"), CALENDAR))


@pytest.mark.parametrize("words", ["60 seconds", "3 rings"])
def test_standards_of_conduct_are_never_a_timer(words):
    assert not parse(words).timed
    with pytest.raises(NotTimed):
        parse(words).due(local("2026-09-28T10:00"), CALENDAR)


@pytest.mark.parametrize("words", ["promised", "30 days before payment", "7 working days before payment"])
def test_a_limit_that_needs_a_day_says_so(words):
    with pytest.raises(DateMissing):
        parse(words).due(local("2026-09-28T10:00"), CALENDAR)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "0 days",
        "24 hour s",
        "every someday",
        "every mon thu",
        "every friday 24:00",
        "every working day 24:00",
        "working day",
        "decade end",
        "-1 days",
    ],
)
def test_what_is_not_in_the_language_is_refused(words):
    with pytest.raises(NotALimit):
        parse(words)


@pytest.mark.parametrize("words", ["24 hours", "same day", "every mon, thu"])
def test_a_naive_start_is_refused(words):
    with pytest.raises(NaiveMoment):
        parse(words).due(datetime(2026, 9, 28, 10), CALENDAR)  # noqa: DTZ001


def test_spelling_may_vary_in_spaces_and_capitals():
    assert parse(" Every  MON,thu ").weekdays == parse("every mon, thu").weekdays == (0, 3)


def test_minutes_are_counted_back_from_the_moment_given():
    assert parse("15 minutes before start").due(local("2026-03-02T08:00"), CALENDAR, local("2026-03-02T09:00")) == (
        local("2026-03-02T08:45"),
        False,
    )


def test_every_calendar_day_of_a_limit_in_days_counts():
    days = counted_days(parse("3 days"), local("2026-10-02T10:00"), CALENDAR)
    assert [(each.day.day, each.counts) for each in days] == [(3, True), (4, True), (5, True)]


COUNTS_BACK = {
    "30 days before X",
    "7 working days before X",
    "15 minutes before X",
    "3 days after X",
    "5 working days after X",
    "promised",
}


@pytest.mark.parametrize("words", EXAMPLES)
def test_a_limit_says_whether_it_counts_back_from_a_date_recurs_or_is_timed(words):
    limit = parse(words)
    assert limit.counts_back == (words in COUNTS_BACK)
    assert limit.recurring == (words.startswith("every") or words.endswith(" end"))
    assert limit.timed == (words not in {"60 seconds", "3 rings"})
    assert limit.by_calendar == ("working" in words or words == "every mon, thu")


def test_there_is_an_example_of_every_kind_of_limit():
    periods = {"day", "working day", "month", "quarter", "half-year", "year"}
    assert {f"{each} end" for each in periods} <= set(EXAMPLES)
    assert {"24 hours", "same day", "3 days", "2 working days", "at once", "every mon, thu"} <= set(EXAMPLES)
    assert {"every friday 09:00", "every working day 17:30", "60 seconds", "3 rings", *COUNTS_BACK} <= set(EXAMPLES)
