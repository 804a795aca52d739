"""What the office outlasts: ``python dev.py endure [kill] [fail] [damage] [hostile] [model] [alter] [attack]
[power]``.

Each trial prints one line: what went wrong, of which there should be nothing, and how it went. Exit status 1 if
anything went wrong, or a trial that was asked for could not run. Two trials run at a time.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context

from tests.tools.endure.trials import TRIALS, timed


def main() -> None:
    """Run what was asked for, or everything."""
    wanted = sys.argv[1:] or list(TRIALS)
    if set(wanted) - set(TRIALS):
        sys.exit(f"known: {', '.join(TRIALS)}")
    endured = True
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        for each in as_completed([pool.submit(timed, name) for name in wanted]):
            outcome = each.result()
            print(outcome, *outcome.told, sep="\n    ", flush=True)
            endured &= outcome.endured
    sys.exit(not endured)


if __name__ == "__main__":
    main()
