"""How long a volume is kept, what it must say, what goes into it no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.archive.volumes.rules import (
    LONGEST,
    PERIODS,
    Content,
    NotAYear,
    NoTitle,
    Volume,
    VolumeShut,
    check,
    check_open,
    reordered,
)

TODAY = date(2026, 10, 12)
VOLUME = Volume("v", "2015 年旧档", 2015, "AJ1", 10)


@pytest.mark.parametrize(
    ("year", "years", "last"), [(2015, 10, date(2025, 12, 31)), (2015, 1, date(2016, 12, 31)), (2015, None, None)]
)
def test_it_is_kept_to_the_end_of_the_year_so_many_years_after_its_own(
    year: int, years: int | None, last: date | None
) -> None:
    assert replace(VOLUME, year=year, retention=years).expires == last


@pytest.mark.parametrize(("year", "years"), [(1900, 1), (2027, LONGEST), (2026, None)])
def test_years_that_an_archive_could_keep(year: int, years: int | None) -> None:
    check(replace(VOLUME, year=year, retention=years), TODAY)


@pytest.mark.parametrize(("year", "years"), [(1899, 10), (2028, 10), (2026, 0), (2026, -1), (2026, LONGEST + 1)])
def test_years_that_none_could(year: int, years: int | None) -> None:
    with pytest.raises(NotAYear) as refused:
        check(replace(VOLUME, year=year, retention=years), TODAY)
    assert (refused.value.year, refused.value.years) == (year, years)


def test_it_has_a_title() -> None:
    with pytest.raises(NoTitle):
        check(replace(VOLUME, title=" "), TODAY)


@pytest.mark.parametrize("state", ["closed", "destroyed"])
def test_nothing_goes_into_one_that_is_shut(state: str) -> None:
    check_open(VOLUME)
    with pytest.raises(VolumeShut) as refused:
        check_open(replace(VOLUME, state=state))  # type: ignore[arg-type]
    assert (refused.value.number, refused.value.state) == ("AJ1", state)


def test_lines_are_numbered_from_one_in_their_order() -> None:
    told = reordered([Content("a", "v", 7), Content("b", "v", 2), Content("c", "v", 7), Content("d", "v", 0)])
    assert [(each.paper, each.position) for each in told] == [("d", 1), ("b", 2), ("a", 3), ("c", 4)]


def test_for_ever_thirty_or_ten_years_are_offered() -> None:
    assert PERIODS == (None, 30, 10)
