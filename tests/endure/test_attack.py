"""A colleague with the register's key and a secret of his own bends nothing unseen."""

from __future__ import annotations

from tests.tools.endure import attack


def test_an_attempt_in_seven_is_refused_or_named() -> None:
    outcome = attack.run(every=7)
    assert outcome.endured, outcome.told
    assert outcome.figures["named by verify"] > 10


def test_there_are_more_than_a_hundred_attempts() -> None:
    assert len(attack.ATTEMPTS) > 100
