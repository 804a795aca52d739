"""What the office outlasts: ``python dev.py endure [kill] [fail] [damage] [hostile] [model] [alter]``.

Each trial prints one line: what went wrong, of which there should be nothing, and how it went. Exit status 1 if
anything went wrong, or a trial that was asked for could not run.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.tools.endure import alter, damage, fail, hostile, kill, model

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
}


def main() -> None:
    """Run what was asked for, or everything."""
    wanted = sys.argv[1:] or list(TRIALS)
    if set(wanted) - set(TRIALS):
        sys.exit(f"known: {', '.join(TRIALS)}")
    endured = True
    for name in wanted:
        began = time.monotonic()
        outcome = TRIALS[name]()
        outcome.seconds = time.monotonic() - began
        print(outcome, *outcome.told, sep="\n    ", flush=True)
        endured &= outcome.endured
    sys.exit(not endured)


if __name__ == "__main__":
    main()
