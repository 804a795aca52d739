"""python dev.py mutate [AREA…] [--count N] [--seed N] [--goal PERCENT] [--list]

Breaks the rules one at a time (a comparison, a boundary by one, an and for an or, a line left out, an element of what is
signed left out …), runs the tests that reach the broken line and reports which mistakes nobody noticed.

The choice depends on the seed and the code alone. Exit status 1 if fewer than the goal were noticed.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from itertools import zip_longest
from pathlib import Path
from queue import Queue
from typing import TYPE_CHECKING, NamedTuple

from tests import ROOT
from tests.tools.mutate import mutants
from tests.tools.mutate.areas import AREAS
from tests.tools.mutate.running import Copy, Reached, concerned, files

if TYPE_CHECKING:
    from tests.tools.mutate.areas import Area
    from tests.tools.mutate.mutants import Mutant

WORKERS = 2


class Broken(NamedTuple):
    """A mutant of a module of an area."""

    area: str
    module: str
    mutant: Mutant
    source: str


class Tried(NamedTuple):
    """What came of it: how many tests reach it, and whether all stayed green."""

    broken: Broken
    tests: int
    survived: bool


def chosen(area: Area, count: int, seed: int) -> list[Broken]:
    """So many mutants of an area, spread over its modules."""
    rows = []
    for module in files(area.modules):
        source = (ROOT / module).read_text(encoding="utf-8")
        lines = source.splitlines()
        fitting = [
            each
            for each in (mutants.of(source) if area.only in source else ())
            if not area.only or (area.only in lines[each.line - 1] and each.new == "pass")
        ]
        random.Random(f"{seed}:{module}").shuffle(fitting)
        rows.append([Broken(area.name, module, each, source) for each in fitting])
    random.Random(f"{seed}:{area.name}").shuffle(rows)
    return [each for turn in zip_longest(*rows) for each in turn if each][:count]


def tried(broken: list[Broken], tests: dict[str, list[str]], folder: Path) -> list[Tried]:
    """Every one of them tried, some at a time."""
    with ThreadPoolExecutor(WORKERS) as pool:
        copies = list(pool.map(Copy, (folder / str(number) for number in range(WORKERS))))
        known = reached(pool, copies, broken, tests)
        free: Queue[Copy] = Queue()
        for each in copies:
            free.put(each)
        done = []
        for one in pool.map(lambda each: attempt(each, known[each.area], free), broken):
            done.append(one)
            if one.survived:
                tell(one)
        return done


def reached(
    pool: ThreadPoolExecutor, copies: list[Copy], broken: list[Broken], tests: dict[str, list[str]]
) -> dict[str, Reached]:
    """By area what its tests reach in the modules that will be broken."""
    modules = list(dict.fromkeys(each.module for each in broken))
    asked = list(dict.fromkeys(test for each in tests.values() for test in each))
    shares = [asked[number::WORKERS] for number in range(WORKERS)]
    known: Reached = {}
    for told in pool.map(lambda copy, share: copy.reached(modules, share), copies, shares):
        known |= told
    red = sum(not told["passed"] for told in known.values())
    print(f"{len(known)} tests, {red} of them not counted since they fail or are skipped by themselves", flush=True)
    return {
        area: {name: told for name, told in known.items() if name.split("::")[0] in files_}
        for area, files_ in tests.items()
    }


def attempt(broken: Broken, known: Reached, free: Queue[Copy]) -> Tried:
    """One mutant, in a copy that nobody uses."""
    names, near = concerned(known, broken.module, broken.mutant)
    if not names:
        return Tried(broken, 0, survived=True)
    copy = free.get()
    try:
        seconds = sum(known[name]["seconds"] for name in names)
        wrong = broken.mutant.applied(broken.source)
        return Tried(broken, near, copy.survives(broken.module, wrong, names, seconds))
    finally:
        free.put(copy)


def tell(one: Tried) -> None:
    """A mistake that nobody noticed: where, what, and how many tests passed by it."""
    area, module, mutant, source = one.broken
    print(f"\nsurvived  {module}:{mutant.line}  ({area}, {one.tests} tests reach it)")
    print(mutant.diff(source), flush=True)


def report(done: list[Tried], goal: float) -> int:
    """The figures by area; the exit status."""
    print()
    for area in dict.fromkeys(each.broken.area for each in done):
        own = [each for each in done if each.broken.area == area]
        print(f"{area:<24}{sum(not each.survived for each in own):>4} of {len(own):>3} noticed")
    noticed = sum(not each.survived for each in done)
    print(f"{'all':<24}{noticed:>4} of {len(done):>3} noticed ({noticed / len(done):.1%}, goal {goal:.0f} %)")
    return 0 if noticed * 100 >= goal * len(done) else 1


def main() -> int:
    """Choose, try, tell."""
    parser = argparse.ArgumentParser(prog="mutate", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("areas", nargs="*", metavar="AREA", help=", ".join(each.name for each in AREAS))
    parser.add_argument("--count", type=int, default=12, help="mutants of each area (12)")
    parser.add_argument("--seed", type=int, default=2026, help="another choice (2026)")
    parser.add_argument("--goal", type=float, default=90, help="how many percent must be noticed (90)")
    parser.add_argument("--list", action="store_true", help="only tell which would be tried")
    asked = parser.parse_args()
    areas = [each for each in AREAS if not asked.areas or each.name in asked.areas]
    broken = [each for area in areas for each in chosen(area, asked.count, asked.seed)]
    if asked.list:
        for each in broken:
            tell(Tried(each, 0, survived=True))
        return 0
    tests = {area.name: list(files(area.tests)) for area in areas}
    with tempfile.TemporaryDirectory() as folder:
        return report(tried(broken, tests, Path(folder)), asked.goal)


if __name__ == "__main__":
    sys.exit(main())
