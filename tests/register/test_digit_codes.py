"""The digits form of a number: one for each, back to the same number, and no misread digit passes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from app.base import features
from app.register import digit_codes

if TYPE_CHECKING:
    from app.base.series import Series

SERIES = features.series()
ANY = st.sampled_from(SERIES)
COUNTS, YEARS = st.integers(1, 10**6), st.integers(2000, 2099)


def test_every_series_has_digits_of_its_own() -> None:
    prefixes = [each.prefix for each in SERIES]
    assert len(set(prefixes)) == len(prefixes)
    assert all(len(each) == 2 and each.isdigit() and each[0] > "1" for each in prefixes)


@given(ANY, COUNTS, YEARS)
def test_a_number_comes_back_from_its_code(series: Series, count: int, year: int) -> None:
    number = series.written(count, year)
    code = digit_codes.written(series, number)
    assert code.isdigit()
    assert len(code) >= 11
    assert digit_codes.read(code, SERIES) == number
    assert digit_codes.meant(f"\x02]Q3{digit_codes.grouped(code)}\r\n") == number


@given(ANY, ANY, COUNTS, COUNTS, YEARS)
def test_no_two_numbers_have_one_code(one: Series, other: Series, first: int, second: int, year: int) -> None:
    same = (one, first) == (other, second)
    codes = {
        digit_codes.written(one, one.written(first, year)),
        digit_codes.written(other, other.written(second, year)),
    }
    assert len(codes) == (1 if same else 2)


@given(ANY, COUNTS, YEARS, st.data())
def test_a_misread_digit_is_no_code(series: Series, count: int, year: int, data: st.DataObject) -> None:
    code = digit_codes.written(series, series.written(count, year))
    place = data.draw(st.integers(0, len(code) - 1))
    digit = data.draw(st.sampled_from([each for each in "0123456789" if each != code[place]]))
    assert not digit_codes.read(code[:place] + digit + code[place + 1 :], SERIES)


@given(ANY, COUNTS, YEARS)
def test_a_number_as_it_stands_on_paper_is_no_code(series: Series, count: int, year: int) -> None:
    number = series.written(count, year)
    assert digit_codes.meant(number) == number


@given(st.text(alphabet="0123456789", max_size=14))
def test_digits_that_are_no_code_stay_what_they_are(text: str) -> None:
    number = digit_codes.read(text, SERIES)
    if not number:
        assert digit_codes.meant(text) == text
    else:
        assert any(digit_codes.written(each, number) == text for each in SERIES if each.read(number))


def test_a_day_or_a_mobile_number_is_no_code() -> None:
    assert digit_codes.meant(f"{date(2026, 11, 5):%Y%m%d}") == "20261105"
    assert digit_codes.meant("13800138000") == "13800138000"
