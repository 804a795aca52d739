"""What a month's wage may bear, and what is carried forward."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.fines.deductions import Limits, cap, shares

YUAN = 100
LIMITS = Limits(20, 2_000 * YUAN)


@pytest.mark.parametrize(
    ("wage", "most"),
    [
        (6_000, 1_200),  # a fifth of the wage
        (2_500, 500),  # a fifth, and just down to the minimum wage
        (2_300, 300),  # the minimum wage stays
        (2_000, 0),
        (1_500, 0),  # below the minimum wage: nothing, never less than nothing
    ],
)
def test_a_fifth_of_the_wage_and_never_below_the_minimum_wage(wage: int, most: int) -> None:
    assert cap(wage * YUAN, LIMITS) == most * YUAN


def test_the_office_begins_with_a_fifth() -> None:
    assert Limits() == Limits(20, None)
    assert cap(6_000 * YUAN, Limits(minimum=2_000 * YUAN)) == 1_200 * YUAN


@pytest.mark.parametrize(("wage", "most"), [(300_004, 60_000), (300_005, 60_001), (300_009, 60_001), (4, 0), (5, 1)])
def test_a_fen_that_is_not_whole_is_not_deducted(wage: int, most: int) -> None:
    assert cap(wage, Limits(20, 0)) == most


@pytest.mark.parametrize(
    ("wage", "most"), [(200_000, 0), (200_001, 1), (199_999, 0), (249_999, 49_999), (250_004, 50_000)]
)
def test_the_minimum_wage_is_kept_to_the_fen(wage: int, most: int) -> None:
    assert cap(wage, LIMITS) == most


def test_nothing_is_deducted_while_wage_or_minimum_are_not_known() -> None:
    assert cap(None, LIMITS) == 0
    assert cap(6_000 * YUAN, Limits()) == 0


def test_the_oldest_is_deducted_first_and_the_rest_carried() -> None:
    taken = shares([("a", "FK1", 10_000), ("b", "FK2", 5_000), ("c", "FK3", 5_000)], 12_000)
    assert [share.taken for share in taken] == [10_000, 2_000, 0]


def test_what_was_deducted_too_much_is_given_back_without_making_room() -> None:
    taken = shares([("a", "FK1", -5_000), ("b", "FK2", 20_000)], 12_000)
    assert [share.taken for share in taken] == [-5_000, 12_000]


AMOUNTS = st.lists(st.integers(-20_000, 20_000), max_size=12)


@given(AMOUNTS, st.integers(0, 60_000))
def test_deducted_and_carried_are_what_was_owed_and_never_over_the_cap(amounts: list[int], most: int) -> None:
    owed = [(str(place), f"FK{place}", amount) for place, amount in enumerate(amounts)]
    taken = shares(owed, most)
    assert [(share.line, share.number, share.owed) for share in taken] == owed
    assert sum(share.taken for share in taken) + sum(share.owed - share.taken for share in taken) == sum(amounts)
    assert sum(max(0, share.taken) for share in taken) <= most
    assert all(min(0, share.owed) <= share.taken <= share.owed or share.taken == share.owed for share in taken)


@given(st.lists(st.integers(1, 20_000), max_size=12), st.integers(0, 60_000))
def test_nothing_younger_is_deducted_while_something_older_is_carried(amounts: list[int], most: int) -> None:
    taken = shares([(str(place), "", amount) for place, amount in enumerate(amounts)], most)
    carried = [share.owed > share.taken for share in taken]
    assert all(not share.taken for share, before in zip(taken[1:], carried, strict=False) if before)
