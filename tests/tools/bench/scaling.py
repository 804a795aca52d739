"""What grows with the number of dossiers: ``python dev.py bench scale [1000 10000 …]``.

Registers with a year's life in every dossier are made once, outside the project (``many_years.py``).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.tools.bench import many_years

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SIZES = (1_000, 10_000)
"""How many dossiers, unless somebody asks for others; 100 000 take minutes and 6 GB, a million hours and 60."""


def visited(folder: Path, count: int) -> dict[str, tuple[float, float]]:
    """What was measured on an office of so many dossiers; see ``visiting.py``."""
    office = many_years.fresh(count, folder)
    command = [sys.executable, "-m", "tests.tools.bench.visiting", str(office)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=env)
    shutil.rmtree(office)
    return {name: (here, beside) for name, here, beside in map(json.loads, done.stdout.splitlines())}


def lines(folder: Path, sizes: Sequence[int]) -> Iterator[str]:
    """The table: processor time in the window's thread, what runs beside it in brackets, and how many times the small
    office's it is."""
    found = {count: visited(folder, count) for count in sorted(sizes)}
    yield f"{'milliseconds of processor time (beside the window)':<50}" + "".join(f"{count:>22,}" for count in found)
    for name, small in found[min(found)].items():
        shown = [_shown(of[name], small) for of in found.values() if name in of]
        yield f"{name:<50}" + "".join(f"{each:>22}" for each in shown)


def _shown(cost: tuple[float, float], small: tuple[float, float]) -> str:
    here, beside = cost
    around = f" ({beside:.0f})" if beside >= 1 else ""
    return f"{here:.1f}{around}" + ("" if cost is small else f" {sum(cost) / max(1, sum(small)):.2f} ×")
