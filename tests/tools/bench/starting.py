"""From the start of the process to the first painted list, against a window with nothing but a list."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from statistics import median
from typing import TYPE_CHECKING, Any

from app.resources import packaged

if TYPE_CHECKING:
    from pathlib import Path

TIMES = 9
FONT = str(packaged("resources", "fonts", "NotoSansSC-Regular.ttf"))
LATER = (
    *("peewee", "playhouse", "reportlab", "openpyxl", "python_calamine", "pypinyin", "qtawesome", "msgspec"),
    *("argon2", "cryptography", "pypdfium2", "hypothesis"),
)
"""Libraries that nobody should wait for before the first paint."""


def started(window: str, *arguments: str) -> dict[str, Any]:
    """What a window says of its start: seconds, megabytes of its own, modules."""
    command = [sys.executable, "-m", "tests.tools.bench.first_paint", window, str(time.monotonic()), *arguments]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    )
    return json.loads(done.stdout)


def starts(folder: Path, times: int = TIMES) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """So many starts of the bare window and of ours, in turns, after one of each that nobody counts."""
    runs = [(started("bare", FONT), started("ours", str(folder))) for _ in range(times + 1)]
    bare, ours = zip(*runs[1:], strict=True)
    return list(bare), list(ours)


def seconds(runs: list[dict[str, Any]]) -> float:
    """The median start."""
    return median(run["seconds"] for run in runs)


def too_early(run: dict[str, Any]) -> list[str]:
    """Libraries that were loaded though nobody needed them yet."""
    return sorted(set(LATER) & set(run["modules"]))
