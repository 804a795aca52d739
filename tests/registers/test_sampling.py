"""Samples: never less than the clause asks, never more than there are, the same for the same seed, fair."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.registers.reckoning.sampling import draw, size
from app.rulebook.clauses import Sample

TWENTY = Sample(of="records", count=20)
FIFTH = Sample(of="repairs", percent="20")
RECORDS = [f"R{number}" for number in range(100)]


@pytest.mark.parametrize(
    ("population", "sample", "drawn"),
    [
        (100, TWENTY, 20),
        (7, TWENTY, 7),
        (0, TWENTY, 0),
        (100, FIFTH, 20),
        (101, FIFTH, 21),
        (1, FIFTH, 1),
        (67, Sample(of="meters", percent="15"), 11),
        (67, Sample(of="loads", percent="100"), 67),
    ],
)
def test_so_many_are_drawn(population, sample, drawn):
    assert size(population, sample) == drawn


@pytest.mark.parametrize(("asked", "drawn"), [("", 20), ("25", 25), ("30", 30), ("5", 20), ("80", 30)])
def test_the_share_may_be_chosen_within_the_range(asked, drawn):
    assert size(100, Sample(of="loads", percent="20", up_to="30"), asked) == drawn


@given(st.permutations(RECORDS[:30]), st.text())
def test_the_order_of_the_records_does_not_matter(records, seed):
    assert draw(records, FIFTH, seed) == draw(RECORDS[:30], FIFTH, seed)


@given(st.sets(st.text(max_size=3)), st.integers(1, 10_000))
def test_the_share_is_never_below_what_the_clause_asks(records, hundredths):
    sample = Sample(of="records", percent=f"{hundredths / 100:.2f}")
    drawn = draw(records, sample, "seed")
    assert set(drawn) <= records
    assert len(drawn) * 10_000 >= len(records) * hundredths
    assert (len(drawn) - 1) * 10_000 < len(records) * hundredths


def test_each_record_is_drawn_about_as_often_as_any_other():
    drawn = Counter(each for seed in range(2_000) for each in draw(RECORDS, FIFTH, str(seed)))
    assert set(drawn) == set(RECORDS)
    # 2000 draws at 20 %: 400 on average, standard deviation 18; five of these are never left by chance
    assert all(310 < count < 490 for count in drawn.values())


def test_another_seed_draws_others():
    assert draw(RECORDS, TWENTY, "1") != draw(RECORDS, TWENTY, "2")
