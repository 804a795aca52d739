"""Numbers people read: one after the other, whatever fails in between."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.register import numbers

if TYPE_CHECKING:
    from app.register.register import Register


_series = itertools.count()


def confirm(register: Register, series: str, count: int, *, fails: bool = False) -> int:
    """Take numbers in a transaction that may fail after it."""
    with register.transaction() as connection:
        first = numbers.take(connection, series, count)
        if fails:
            raise RuntimeError
    return first


def test_every_series_begins_with_one(register: Register) -> None:
    assert [confirm(register, series, 1) for series in ("receipt-2026", "receipt-2027", "paper")] == [1, 1, 1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=12))
def test_confirmed_numbers_follow_each_other_without_gap_or_repetition(
    register: Register, takings: list[tuple[int, bool]]
) -> None:
    given_out: list[int] = []
    series = str(next(_series))
    for count, fails in takings:
        if fails:
            with pytest.raises(RuntimeError):
                confirm(register, series, count, fails=True)
        else:
            first = confirm(register, series, count)
            given_out += range(first, first + count)
    assert given_out == list(range(1, len(given_out) + 1))
