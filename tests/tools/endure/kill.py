"""Kill: the program is ended without a word at any moment of a mixed load; what it confirmed is there afterwards."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.tools.endure import seats, small_office
from tests.tools.endure.outcomes import Outcome, started
from tests.tools.endure.promised import Promised, damaged, secrets_changed

if TYPE_CHECKING:
    from tests.tools.endure.seats import Seat

ROOT = Path(__file__).parents[3]
LIVES = 20
"""After so many kills an office is put away for a fresh one, since all of it is looked at after each."""

LONGEST = 0.4
"""Seconds from the word to begin until the kill, at most; opening takes about a tenth of it."""


def run(kills: int = 500, seed: int = 20_261_122) -> Outcome:
    """Kill so many times; ``seed`` chooses when, and what was under way."""
    outcome, chance = started("kill", "lost", "damaged", "could not open"), random.Random(seed)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        fresh = Path(folder) / "fresh"
        seat = seats.found(fresh)
        with_one = seat.open(fresh)
        small_office.bring(with_one, 1, 4)
        with_one.register.close()
        for first in range(0, kills, LIVES):
            home = shutil.copytree(fresh, Path(folder) / f"office-{first}")
            _live(home, seat, range(first, min(first + LIVES, kills)), chance, outcome)
            shutil.rmtree(home, ignore_errors=True)
    return outcome


def _live(home: Path, seat: Seat, kills: range, chance: random.Random, outcome: Outcome) -> None:
    """One office, killed again and again. The next program is loaded while the office is looked at."""
    promised = Promised()
    waiting = _loaded(home, kills.start)
    for kill in kills:
        outcome.count("confirmed actions", promised.hear(_killed(waiting, seat, promised, chance.uniform(0, LONGEST))))
        outcome.count("kills")
        waiting = _loaded(home, kill + 1)
        _look(home, seat, promised, kill, outcome)
    _end(waiting)


def _loaded(home: Path, seed: int) -> subprocess.Popen[str]:
    """A program that has everything loaded and waits for its seat."""
    command = [sys.executable, "-m", "tests.tools.endure.load", str(home), str(seed + 1)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8")


def _killed(process: subprocess.Popen[str], seat: Seat, promised: Promised, seconds: float) -> list[list[str]]:
    """What a program confirmed until it was killed, so long after it was told to begin."""
    assert process.stdin
    assert process.stdout
    process.stdout.readline()
    process.stdin.write(f"{promised.number}\n{seat.written()}\n")
    process.stdin.flush()
    time.sleep(seconds)
    alive = process.poll() is None
    said, trace = _end(process)
    if not alive:
        raise RuntimeError(f"the load ended by itself: {trace}")
    # The last line may have been cut off while it was written.
    return [json.loads(line) for line in said.splitlines(keepends=True) if line.endswith("\n")]


def _end(process: subprocess.Popen[str]) -> tuple[str, str]:
    process.kill()
    return process.communicate()


def _look(home: Path, seat: Seat, promised: Promised, kill: int, outcome: Outcome) -> None:
    where = f"kill {kill}"
    try:
        office = seat.open(home)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what this trial looks for
        outcome.fail("could not open", f"{where}: {error!r}")
        return
    for what in promised.lost(office):
        outcome.fail("lost", f"{where}: {what}")
    for what in damaged(office):
        outcome.fail("damaged", f"{where}: {what}")
    told = secrets_changed(office)
    office.register.close()
    if promised.in_doubt and not promised.secret_opens(home, seat.name):
        outcome.fail("lost", f"{where}: secret {promised.number}")
    if promised.in_doubt and promised.number != told:
        outcome.count("secrets that were new before the journal said so")
