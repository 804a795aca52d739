"""Where mutants are tried: copies of the tree, each with one mistake at a time, and the tests that reach it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from tests import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.tools.mutate.mutants import Mutant

KEPT_OUT = shutil.ignore_patterns(".git", ".venv", "dist", "build", "__pycache__", ".*_cache", ".hypothesis")
PYTEST = ("-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=0")
SECONDS = 60
"""How long the tests may take beyond three times what they take without the mistake; then it counts as found."""


class Test(TypedDict):
    """What is known of a test: whether it passes unbroken, how long it takes, which lines (module:number) it reaches."""

    passed: bool
    seconds: float
    lines: list[str]


FEW = 25

Reached = dict[str, Test]


class Copy:
    """A copy of the tree in a folder, in which modules are broken one after the other."""

    def __init__(self, folder: Path) -> None:
        self.root = shutil.copytree(ROOT, folder, ignore=KEPT_OUT)
        # Compiled files that are looked up by what the source says, not by when it was written.
        self._python("-m", "compileall", "-q", "--invalidation-mode", "checked-hash", "app")

    def reached(self, modules: Iterable[str], tests: Iterable[str]) -> Reached:
        """Every test with the lines it reaches, unbroken."""
        told, tests = self.root / "reach.json", list(tests)
        if not tests:
            return {}
        plugin = tuple(each for each in PYTEST if each != "-x")
        names = {"MUTATE_MODULES": "\n".join(modules), "MUTATE_REACH": str(told)}
        self._python(*plugin, "-p", "tests.tools.mutate.reach", *tests, more=names)
        return json.loads(told.read_text(encoding="utf-8"))

    def survives(self, module: str, broken: str, tests: list[str], seconds: float) -> bool:
        """Whether the tests stay green with the mistake."""
        path = self.root / module
        right = path.read_text(encoding="utf-8")
        path.write_text(broken, encoding="utf-8")
        listed = self.root / "tests.txt"
        listed.write_text("\n".join(tests), encoding="utf-8")
        try:
            return self._python(*PYTEST, f"@{listed}", seconds=SECONDS + 3 * seconds) == 0
        finally:
            path.write_text(right, encoding="utf-8")

    def _python(self, *arguments: str, seconds: float | None = None, more: dict[str, str] | None = None) -> int:
        """The exit status, not 0 if it took too long."""
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **(more or {})}
        try:
            done = subprocess.run(
                [sys.executable, *arguments], cwd=self.root, env=env, timeout=seconds, capture_output=True
            )
        except subprocess.TimeoutExpired:
            return 1
        return done.returncode


def files(patterns: Iterable[str]) -> Iterator[str]:
    """The paths that fit any of the patterns, each once."""
    found = {path.relative_to(ROOT).as_posix() for pattern in patterns for path in Path(ROOT).glob(pattern)}
    yield from sorted(found)


def concerned(reached: Reached, module: str, mutant: Mutant) -> tuple[list[str], int]:
    """The tests that reach a mutant, the quickest first; how many there are. Where they are few, those follow that reach
    its module in any line: what is reckoned once and kept is reached only by the first test that asks for it. What is
    said when the module is loaded concerns every test."""
    lines = {f"{module}:{line}" for line in range(mutant.first, mutant.last + 1)}
    near, far, rest = [], [], []
    for name, told in sorted(reached.items(), key=lambda each: (each[1]["seconds"], each[0])):
        if told["passed"] and lines & set(told["lines"]):
            near.append(name)
        elif told["passed"] and any(line.startswith(f"{module}:") for line in told["lines"]):
            far.append(name)
        elif told["passed"] and not mutant.called:
            rest.append(name)
    few = not mutant.called or len(near) <= FEW
    return near + (far if few else []) + rest, len(near)
