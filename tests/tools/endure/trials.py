"""The trials by name."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.tools.endure import alter, attack, damage, fail, hostile, kill, model, power

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tools.endure.outcomes import Outcome

TRIALS: dict[str, Callable[[], Outcome]] = {
    "kill": kill.run,
    "fail": fail.run,
    "damage": damage.run,
    "hostile": hostile.run,
    "model": model.run,
    "alter": alter.run,
    "attack": attack.run,
    "power": power.run,
}


def timed(name: str) -> Outcome:
    """One trial, and how long it took."""
    began = time.monotonic()
    outcome = TRIALS[name]()
    outcome.seconds = time.monotonic() - began
    return outcome
