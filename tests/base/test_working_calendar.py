"""Working days: the State Council's table, the office's own days, years nobody knows yet."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta

import chinese_calendar
import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.toml_tables import Malformed
from app.base.working_calendar import BeyondCalendar, Calendar, NaiveMoment, RestAndWork, parse_year
from app.rulebook.files import load_calendar

PUBLISHED = load_calendar()
DAYS = st.dates(date(2003, 1, 1), date(2030, 12, 31))

YEAR = """\
year = 2026
source = "test"

[[holiday]]
name = { zh_CN = "元旦", zh_TW = "元旦", en = "New Year" }
rest = [2026-01-01]
work = [2026-01-04]
"""


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (date(2026, 2, 13), "working"),
        (date(2026, 2, 14), "moved"),
        (date(2026, 2, 15), "holiday"),
        (date(2026, 2, 23), "holiday"),
        (date(2026, 2, 24), "working"),
        (date(2026, 2, 28), "moved"),
        (date(2026, 3, 1), "weekend"),
        (date(2026, 10, 7), "holiday"),
        (date(2026, 10, 10), "moved"),
    ],
)
def test_a_day_of_2026_is_worked_or_free_as_published(day, standing):
    assert PUBLISHED.standing(day) == standing


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_the_published_years_agree_with_an_independent_table(year):
    table = holidays.country_holidays("CN", years=year)
    days = (date(year, 1, 1) + timedelta(days=offset) for offset in range(365))
    assert [day for day in days if PUBLISHED.is_working(day) != table.is_working_day(day)] == []


def test_every_published_day_is_as_its_source_has_it():
    days = (date(2004, 1, 1) + timedelta(days=offset) for offset in range((date(2027, 1, 1) - date(2004, 1, 1)).days))
    assert [day for day in days if PUBLISHED.is_working(day) != chinese_calendar.is_workday(day)] == []


def test_the_years_2004_to_2026_are_published_and_2027_is_not():
    assert PUBLISHED.published(date(2004, 1, 1), date(2026, 12, 31))
    assert not PUBLISHED.published(date(2026, 12, 31), date(2027, 1, 1))


def test_an_unpublished_year_has_plain_weekends():
    assert PUBLISHED.after(date(2027, 9, 30), 1) == date(2027, 10, 1)


def test_the_offices_own_days_go_before_the_published_ones():
    office = load_calendar(rest=[date(2026, 2, 14)], work=[date(2026, 2, 15)])
    assert office.standing(date(2026, 2, 14)) == "office-rest"
    assert office.standing(date(2026, 2, 15)) == "office-work"
    assert office.after(date(2026, 2, 13), 1) == date(2026, 2, 15)


def test_a_day_cannot_be_both_rest_and_work():
    with pytest.raises(RestAndWork):
        load_calendar(rest=[date(2026, 2, 14)], work=[date(2026, 2, 14)])


@given(DAYS, st.integers(1, 60))
def test_counting_one_by_one_agrees_with_the_table(day, count):
    walked, left = day, count
    while left:
        walked += timedelta(days=1)
        left -= PUBLISHED.is_working(walked)
    assert PUBLISHED.after(day, count) == walked


@given(DAYS, st.integers(1, 60))
def test_counting_back_mirrors_counting_forward(day, count):
    start = PUBLISHED.rolled(day)
    assert PUBLISHED.before(PUBLISHED.after(start, count), count) == start


@given(DAYS)
def test_rolling_forward_stops_at_the_first_working_day(day):
    rolled = PUBLISHED.rolled(day)
    between = (day + timedelta(days=offset) for offset in range((rolled - day).days))
    assert PUBLISHED.is_working(rolled)
    assert not any(PUBLISHED.is_working(free) for free in between)


@pytest.mark.parametrize("day", [date(1989, 12, 30), date(2100, 1, 1), date(2099, 12, 31)])
def test_days_outside_the_table_are_refused(day):
    with pytest.raises(BeyondCalendar):
        PUBLISHED.after(day, 1)


def test_the_first_day_of_the_table_has_none_before_it():
    with pytest.raises(BeyondCalendar):
        PUBLISHED.before(date(1990, 1, 1), 1)


def test_the_end_of_a_day_is_local_midnight():
    assert PUBLISHED.end(date(2026, 9, 30)) == datetime(2026, 9, 30, 16, tzinfo=UTC)
    assert PUBLISHED.written_due(PUBLISHED.end(date(2026, 9, 30))) == "2026-09-30 24:00"


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(NaiveMoment):
        PUBLISHED.day_of(datetime(2026, 9, 30, 16))  # noqa: DTZ001


def test_the_version_changes_with_the_offices_own_days():
    assert PUBLISHED.version.startswith("2004-2026/")
    assert PUBLISHED.version != load_calendar(rest=[date(2026, 3, 2)]).version
    assert Calendar().version.startswith("none/")


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("[2026-01-01]", "[2025-01-01]", "2025-01-01"),
        ("[2026-01-04]", "[2026-01-01]", "2026-01-01"),
        ("rest =", "rset =", "rest"),
        ("year = 2026\n", "", "year"),
    ],
)
def test_a_slip_in_a_yearly_table_is_pointed_out(right, wrong, told):
    with pytest.raises(Malformed, match=told) as refused:
        parse_year(YEAR.replace(right, wrong), "2026.toml")
    assert refused.value.file == "2026.toml"


def test_many_dues_take_no_time():
    day, begun = date(2026, 2, 13), time.process_time()
    for _ in range(100_000):
        PUBLISHED.after(day, 5)
    assert time.process_time() - begun < 1


def test_a_moment_told_without_a_zone_is_by_the_offices_clocks():
    assert PUBLISHED.parse("2026-03-02T09:00") == datetime(2026, 3, 2, 1, tzinfo=UTC)
    assert PUBLISHED.parse("2026-03-02T09:00+00:00") == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert PUBLISHED.parse("2026-03-02T09:00+00:00").utcoffset() == timedelta(hours=8)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2026-10-13T00:00", "2026-10-14T00:00", 1),
        ("2026-10-13T00:00", "2026-10-13T23:59", 0),
        ("2026-10-13T00:01", "2026-10-14T23:59", 0),
        ("2026-10-13T00:01", "2026-10-15T00:00", 1),
        ("2026-10-16T00:00", "2026-10-19T00:00", 1),  # Friday, then a weekend
        ("2026-10-17T00:00", "2026-10-19T00:00", 0),
        ("2026-10-14T00:00", "2026-10-13T00:00", 0),
    ],
)
def test_whole_working_days_between_two_moments(start, end, days):
    assert PUBLISHED.worked_between(PUBLISHED.parse(start), PUBLISHED.parse(end)) == days


def test_a_day_has_the_name_of_the_holiday_it_is_free_or_worked_for():
    assert PUBLISHED.named(date(2026, 10, 1)) == PUBLISHED.named(date(2026, 10, 10))
    assert PUBLISHED.named(date(2026, 10, 1))
    assert PUBLISHED.named(date(2026, 10, 13)) is None


def test_the_last_working_day_of_the_table_is_reached_and_none_after_it():
    assert Calendar().after(date(2099, 12, 30), 1) == date(2099, 12, 31)
    assert Calendar().after(date(1990, 1, 1), 1) == date(1990, 1, 2)
    assert Calendar().rolled(date(1990, 1, 1)) == date(1990, 1, 1)
    with pytest.raises(BeyondCalendar):
        Calendar().after(date(2099, 12, 31), 1)
