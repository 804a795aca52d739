"""Fail: each write, sync, truncation and rename of the main use cases fails once, with a full disk and with a bad one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.tools.endure.outcomes import Outcome, started

ROOT = Path(__file__).parents[3]
SOURCE = Path(__file__).with_name("failing_calls.c")


def cannot() -> str:
    """Why this trial cannot run here; empty if it can."""
    if sys.platform != "linux":
        return "calls can be made to fail under Linux only"
    return "" if shutil.which("cc") else "there is no C compiler (cc)"


def run(most: int = 70) -> Outcome:
    """Let calls fail. ``most``: so many of one use case, evenly over all its calls."""
    if why := cannot():
        outcome = started("fail")
        outcome.skipped = why
        return outcome
    with tempfile.TemporaryDirectory() as folder:
        under = Path(folder) / "failing_calls.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", under, SOURCE, "-ldl"], check=True)
        told = subprocess.run(
            [sys.executable, "-m", "tests.tools.endure.failing", folder, str(most)],
            cwd=ROOT,
            env={**os.environ, "LD_PRELOAD": str(under)},
            stdout=subprocess.PIPE,
            check=True,
            encoding="utf-8",
        )
    read = json.loads(told.stdout)
    return Outcome(**{**read, "figures": Counter(read["figures"])})
