"""The plug is pulled in the middle of the day: what was confirmed is there, and nothing is half done."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from app.custody import handoffs
from app.imports import service as imports
from app.keeping import verification
from app.office import founding as offices
from tests import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office

KILLS = 6


def work_and_die(folder: Path, seconds: float) -> list[str]:
    """What a busy office confirmed before it was killed, so long after its first transaction."""
    command = [sys.executable, "-m", "tests.tools.busy_office", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout
        first = process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        said = first + process.stdout.read()
    # The last line may have been cut off while it was written.
    return [line.rstrip("\n") for line in said.splitlines(keepends=True) if line.endswith("\n")]


def test_what_was_confirmed_outlives_a_killed_program(office: Office) -> None:
    folder, chance = office.register.folder, random.Random(20_261_012)
    office.register.close()
    confirmed: set[str] = set()
    for _ in range(KILLS):
        confirmed.update(work_and_die(folder, chance.uniform(0, 0.15)))
        again = offices.open_office(folder, office.clock)
        kept = {f"receipt {each.number}" for each in handoffs.listed(again)}
        kept |= {f"batch {each.number}" for each in imports.history(again)}
        assert confirmed <= kept
        assert verification.first_wrong(again) is None
        again.register.close()
    assert len(confirmed) >= KILLS
