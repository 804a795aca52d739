#!/usr/bin/env python3
"""The project's commands; nothing but Python 3.11 or later is needed.

python dev.py run [ARGS…]        prepare if needed, then open the program (or one of its headless commands)
python dev.py test [ARGS…]       everything CI runs; with ARGS only pytest, with these arguments
python dev.py setup              only prepare: .venv with locked packages, system libraries for Qt
python dev.py bench [NAME…]      speed, as ratios within one run
python dev.py year [DIR]         a simulated year of a 300-unit office, reckoned twice (--seed N)
python dev.py endure [NAME…]     what the office outlasts: kill, fail, damage, hostile, model, alter, attack, power
python dev.py mutate [AREA…]     rules broken one at a time: which mistakes no test notices (--count N, --seed N, --list)
python dev.py screenshots DIR    every page and dialog as pictures
python dev.py papers DIR         every form as PDF and pictures: blank, with a real record, full
python dev.py clauses [--write]  every clause: what carries it, exercises it, and does it by hand (written into docs/clauses.md)
python dev.py build              a single executable in dist/
python dev.py release …          the key of releases, and the signed update that running programs take
python dev.py translate          texts out of the code, translations into the program
python dev.py calendar           yearly calendar files from the published holidays
"""

from __future__ import annotations

import ctypes.util
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements-dev.txt"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")

MOST_WORKERS = 8
"""Tests run in as many processes as there are cores, but no more than these: each holds a window and an office."""

LEAST_IN_MEMORY = 3_000_000_000
"""Bytes that must be free in memory for tests to keep their files there."""

# What Qt's wheels expect of a bare Debian or Ubuntu: library -> package.
DEBIAN = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "xkbcommon": "libxkbcommon0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
    "glib-2.0": "libglib2.0-0",
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-image": "libxcb-image0",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-shape": "libxcb-shape0",
    "xcb-xinerama": "libxcb-xinerama0",
}


def call(*command: str | Path, **env: str) -> None:
    """Run a command in the project; stop with its exit status if it fails."""
    status = subprocess.run([str(part) for part in command], cwd=ROOT, env={**os.environ, **env}).returncode
    if status:
        sys.exit(status)


def system_libraries() -> None:
    """On Debian, install the libraries Qt needs (root) or name them and stop (anyone else)."""
    if sys.platform != "linux" or not shutil.which("apt-get"):
        return
    missing = [package for library, package in DEBIAN.items() if not ctypes.util.find_library(library)]
    if not importlib.util.find_spec("ensurepip"):
        missing.append("python3-venv")
    if not missing:
        return
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        sys.exit("Qt needs system libraries. Please run:  sudo " + " ".join(install))
    print("Installing the system libraries Qt needs:", " ".join(missing), flush=True)
    call("apt-get", "update", "-qq")
    call(*install, DEBIAN_FRONTEND="noninteractive")


def setup() -> None:
    """Make .venv hold exactly the locked packages; quick when it already does."""
    if sys.version_info < (3, 11):
        sys.exit("Python 3.11 or later is needed; this is " + sys.version.split()[0])
    system_libraries()
    mark = VENV / "locked"
    wanted = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    if mark.is_file() and mark.read_text(encoding="utf-8") == wanted and PYTHON.is_file():
        return
    print("Preparing .venv …", flush=True)
    venv.create(VENV, with_pip=True, clear=True)
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-q"]
    call(*pip, "--require-hashes", "--only-binary", ":all:", "-r", LOCK)
    mark.write_text(wanted, encoding="utf-8")


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_memory() -> dict[str, str]:
    """Where temporary files lie in memory, if there is such a place with room: registers are written without waiting
    for a disk. What a disk does to them, ``python dev.py endure power`` tries."""
    place = Path("/dev/shm")
    roomy = os.access(place, os.W_OK) and shutil.disk_usage(place).free > LEAST_IN_MEMORY
    return {"TMPDIR": str(place)} if roomy and "TMPDIR" not in os.environ else {}


def test(*arguments: str) -> None:
    """Lint, types, import contracts, tests, then the build and a start of what was built."""
    if arguments:
        return call(PYTHON, "-m", "pytest", *arguments, QT_QPA_PLATFORM="offscreen")
    call(PYTHON, "-m", "ruff", "check", ".")
    call(PYTHON, "-m", "ruff", "format", "--check", ".")
    call(PYTHON, "-m", "mypy")
    call(BIN / "lint-imports")
    call(
        PYTHON,
        "-m",
        "pytest",
        "-n",
        str(min(cores(), MOST_WORKERS)),
        "--dist",
        "worksteal",
        QT_QPA_PLATFORM="offscreen",
        **in_memory(),
    )
    build()
    return call(PYTHON, "-m", "tests.built", QT_QPA_PLATFORM="offscreen")


def build() -> None:
    """dist/Juanzong[.exe], made by PyInstaller from build.spec, and how large it came out."""
    call(PYTHON, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", "build.spec")
    for made in sorted((ROOT / "dist").glob("Juanzong*")):
        files = [made] if made.is_file() else [file for file in made.rglob("*") if file.is_file()]
        print(f"{made.name}: {sum(file.stat().st_size for file in files) / 1_000_000:.0f} MB")


def run(*arguments: str) -> None:
    call(PYTHON, "-m", "app", *arguments)


def tool(name: str):
    """A command that lives in tests/tools/NAME.py, since it is no part of the program."""
    return lambda *arguments: call(PYTHON, "-m", f"tests.tools.{name}", *arguments)


COMMANDS = {
    "run": run,
    "test": test,
    "setup": lambda: None,
    "build": build,
    "bench": tool("bench"),
    "endure": tool("endure"),
    "year": tool("year"),
    "mutate": tool("mutate"),
    "screenshots": tool("screenshots"),
    "papers": tool("papers"),
    "clauses": tool("clauses"),
    "translate": tool("translate"),
    "release": tool("release"),
    "calendar": tool("calendar"),
}


def main() -> None:
    command, *arguments = sys.argv[1:] or ["help"]
    if command not in COMMANDS:
        print(__doc__)
        sys.exit(0 if command in {"help", "-h", "--help"} else 2)
    setup()
    COMMANDS[command](*arguments)


if __name__ == "__main__":
    main()
