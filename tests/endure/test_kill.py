"""A program that is ended without a word loses nothing it confirmed."""

from __future__ import annotations

from tests.tools.endure import kill


def test_an_office_with_secrets_outlives_a_killed_program() -> None:
    outcome = kill.run(kills=6, seed=1)
    assert outcome.endured, outcome.told
    assert outcome.figures["confirmed actions"] > 0
