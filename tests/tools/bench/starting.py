"""From the start of the process to the first painted list, against a window with nothing but a list."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING, Any

from app.base.resources import packaged
from tests.tools.bench.lines import Line
from tests.tools.year import simulated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TIMES = 11
FONT = str(packaged("resources", "fonts", "NotoSansSC-Regular.ttf"))
LATER = (
    *("peewee", "playhouse", "reportlab", "openpyxl", "python_calamine", "pypinyin", "qtawesome", "msgspec"),
    *("argon2", "cryptography", "pypdfium2", "hypothesis"),
)
"""Libraries that nobody should wait for before the first paint."""


def started(window: str, *arguments: str) -> dict[str, Any]:
    """What a window says of its start: seconds, megabytes, modules."""
    command = [sys.executable, "-m", "tests.tools.bench.first_paint", window, str(time.monotonic()), *arguments]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # As on any PC, and in the executable: modules are compiled once, not at every start.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=env)
    return json.loads(done.stdout)


def starts(folder: Path, page: str, times: int = TIMES) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """So many starts of the bare window and of ours at a page, in turns, after one of each that nobody counts."""
    runs = [(started("bare", FONT), started(page, str(folder))) for _ in range(times + 1)]
    bare, ours = zip(*runs[1:], strict=True)
    return list(bare), list(ours)


def lines(folder: Path) -> Iterator[Line]:
    """How soon, how big, and with what."""
    bare, ours = starts(folder, "clients")
    soon = [1000 * median(run["seconds"] for run in runs) for runs in (ours, bare)]
    yield Line("start: first painted Clients page, median", *soon, 1.3)
    yield Line("start: memory at first paint, shared libraries included", ours[0]["megabytes"], goal=150, unit="MB")
    early = sorted(set(LATER) & set(ours[0]["modules"]))
    yield Line(f"start: libraries loaded too early {early or ''}".rstrip(), len(early), goal=0, unit="")


def acted(folder: Path) -> dict[str, float]:
    """What an act costs without a window and in one, in milliseconds of processor time."""
    command = [sys.executable, "-m", "tests.tools.bench.acting", str(folder)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout)


def today_lines(folder: Path) -> Iterator[Line]:
    """How soon an office sees what is due, and what an act costs, after a year's work with 1 000 clients; making that
    year takes minutes."""
    rhythm, pace = simulated.BIG
    life = simulated.live(folder / "year", 1, replace(rhythm, units=1_000), pace)
    life.office.register.close()
    for page, what, goal in (("today-outline", "first paint", 1.5), ("today", "its rows painted", None)):
        bare, ours = starts(folder / "year", page)
        soon = [1000 * median(run["seconds"] for run in runs) for runs in (ours, bare)]
        yield Line(f"today: {what}, 1 000 dossiers after a year, median", *soon, goal)
    took = acted(folder / "year")
    yield Line(
        "today: receiving there, all pages visited, beyond its cost alone", took["shown"] - took["alone"], goal=60
    )
