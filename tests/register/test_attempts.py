"""What an attempt at a secret costs where it is set: as long as it should take on this PC, within bounds."""

from __future__ import annotations

from app.register import keys
from app.register.keys import Cost, calibrated


def test_an_attempt_costs_no_less_memory_and_passes_than_the_least_and_no_more_than_the_dearest() -> None:
    made = calibrated.__wrapped__()
    assert (made.memory, made.lanes) == (Cost().memory, Cost().lanes)
    assert keys.LEAST_PASSES <= made.passes <= keys.DEAREST * Cost().passes
