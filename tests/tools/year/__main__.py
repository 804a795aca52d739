"""A simulated year of a 300-unit sales office: ``python dev.py year [--seed N] [DIR]``.

Every clause of section SO is met in time, late, and left undone. The figures are printed as JSON; a second, simple
reckoning from what the people did must agree, or the exit status is 1. With DIR the office stays there.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

from tests.tools.year import compared, expected, simulated, told


def main() -> None:
    """Live the year, print it, compare it."""
    parser = argparse.ArgumentParser(prog="dev.py year", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--small", action="store_true", help="the 40-unit office of the tests")
    parser.add_argument("folder", type=Path, nargs="?", metavar="DIR")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        begun = time.monotonic()
        folder = (asked.folder or Path(place)) / "office"
        life = simulated.live(folder, asked.seed, *(simulated.SMALL if asked.small else simulated.BIG))
        figures = told.figures(life)
        life.office.register.close()
    print(json.dumps({"seed": asked.seed, **compared.summary(figures)}, ensure_ascii=False, indent=1))
    differing = compared.differences(figures, expected.figures(life.facts, life.until))
    print(f"{len(life.facts)} facts in {time.monotonic() - begun:.0f} s", file=sys.stderr)
    print(*(differing or ["The second reckoning agrees."]), sep="\n", file=sys.stderr)
    sys.exit(bool(differing))


if __name__ == "__main__":
    main()
