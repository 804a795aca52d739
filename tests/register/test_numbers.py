"""Numbers people read: one after the other, whatever fails in between."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.base.series import Series
from app.custody.rules import PAPER, RECEIPT
from app.register import numbers

if TYPE_CHECKING:
    from app.register.register import Register


_series = itertools.count()


def confirm(register: Register, series: Series, count: int, *, fails: bool = False) -> list[str]:
    """Take numbers in a transaction that may fail after it."""
    with register.transaction():
        taken = numbers.take_several(register, series, count, 2026)
        if fails:
            raise RuntimeError
    return taken


def test_every_series_begins_with_one(register: Register) -> None:
    with register.transaction():
        taken = [
            numbers.take(register, RECEIPT, 2026),
            numbers.take(register, RECEIPT, 2027),
            numbers.take(register, PAPER),
        ]
    assert taken == ["2026-0001", "2027-0001", "00000001"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=12))
def test_confirmed_numbers_follow_each_other_without_gap_or_repetition(
    register: Register, takings: list[tuple[int, bool]]
) -> None:
    given_out: list[str] = []
    series = Series("ZZ", str(next(_series)))
    for count, fails in takings:
        if fails:
            with pytest.raises(RuntimeError):
                confirm(register, series, count, fails=True)
        else:
            given_out += confirm(register, series, count)
    assert given_out == [f"ZZ2026-{number:04d}" for number in range(1, len(given_out) + 1)]
