"""Periods as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from app.base.period_labels import (
    bounds,
    months,
    period_of,
    written,
)

NOVEMBER = date(2026, 11, 22)  # a Sunday
SPANS = [
    ("day", "2026-11-22", "2026-11-22", "2026-11-22"),
    ("week", "2026-W47", "2026-11-16", "2026-11-22"),
    ("month", "2026-11", "2026-11-01", "2026-11-30"),
    ("quarter", "2026-Q4", "2026-10-01", "2026-12-31"),
    ("half-year", "2026-H2", "2026-07-01", "2026-12-31"),
    ("year", "2026", "2026-01-01", "2026-12-31"),
]


@pytest.mark.parametrize(("kind", "text", "first", "last"), SPANS)
def test_a_period_is_written_and_read_again(kind, text, first, last):
    days = date.fromisoformat(first), date.fromisoformat(last)
    assert written(kind, NOVEMBER) == text
    assert bounds(kind, NOVEMBER) == days
    assert period_of(f" {text} ") == days


@pytest.mark.parametrize("kind", ["day", "week", "month", "quarter", "half-year", "year"])
def test_every_day_of_eight_years_lies_in_the_period_that_is_written_for_it(kind):
    for number in range(date(2020, 1, 1).toordinal(), date(2028, 1, 1).toordinal()):
        day = date.fromordinal(number)
        first, last = period_of(written(kind, day))
        assert first <= day <= last
        assert (first, last) == bounds(kind, day)


@pytest.mark.parametrize(
    ("day", "quarter", "half"),
    [("2026-01-01", "Q1", "H1"), ("2026-03-31", "Q1", "H1"), ("2026-04-01", "Q2", "H1"), ("2026-06-30", "Q2", "H1"),
     ("2026-07-01", "Q3", "H2"), ("2026-09-30", "Q3", "H2"), ("2026-10-01", "Q4", "H2")],
)  # fmt: skip
def test_quarters_and_halves_begin_in_january(day, quarter, half):
    told = date.fromisoformat(day)
    assert (written("quarter", told), written("half-year", told)) == (f"2026-{quarter}", f"2026-{half}")


def test_a_week_belongs_to_the_year_of_its_thursday():
    assert (written("week", date(2027, 1, 3)), written("week", date(2025, 12, 29))) == ("2026-W53", "2026-W01")


def test_the_months_of_the_last_year_the_newest_first():
    told = months(date(2026, 3, 31))
    assert told == [
        "2026-03", "2026-02", "2026-01", "2025-12", "2025-11", "2025-10", "2025-09", "2025-08", "2025-07", "2025-06",
        "2025-05", "2025-04",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["2026-13", "2026-Q5", "2026-H3", "2026-02-30", "2026-W54", "26", "2026-11-22-1", ""])
def test_what_is_no_period_is_refused(text):
    with pytest.raises(ValueError):
        period_of(text)
