"""Damaged files are refused in words or read right."""

from __future__ import annotations

from tests.tools.endure import damage


def test_no_damaged_file_shows_wrong_data_or_a_trace() -> None:
    outcome = damage.run(times=50, seed=7)
    assert outcome.endured, outcome.told
    assert outcome.figures["refused in words"] > 10
