"""Speed as ratios within one run: ``python dev.py bench [find] [encryption] [start] [import] [handoff] [due] [today]
[pdf]``, and what grows with the number of dossiers, ``python dev.py bench scale [1000 10000 …]``.

Machines differ and drift, so everything is measured beside the barest way to do the same. Nothing fails for being slow.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.tools.bench import encryption, finding, importing, invented, scaling, starting, working

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.tools.bench.lines import Line

CLIENTS = 100_000


def big(folder: Path, wanted: set[str]) -> Iterator[Line]:
    """What is measured on a register of 100 000 dossiers."""
    people = invented.clients(CLIENTS)
    office = invented.office(folder / "big", people)
    if "find" in wanted:
        yield from finding.lines(office, people)
    if "encryption" in wanted:
        yield from encryption.lines(office, people)
    office.register.close()
    if "start" in wanted:
        yield from starting.lines(folder / "big")


BIG = {"find", "encryption", "start"}

SMALL: dict[str, Callable[[Path], Iterator[Line]]] = {
    "import": importing.lines,
    "handoff": lambda folder: working.handoff_lines(folder, invented.clients(1_000)),
    "due": lambda folder: working.due_lines(folder, invented.clients(1_000)),
    "today": starting.today_lines,
    "pdf": lambda folder: working.pdf_lines(folder, invented.clients(30)),
}


def lines(folder: Path, wanted: set[str]) -> Iterator[Line]:
    """Everything that was asked for."""
    if wanted & BIG:
        yield from big(folder, wanted)
    for name, measure in SMALL.items():
        if name in wanted:
            yield from measure(folder)


def scale(sizes: Sequence[int]) -> None:
    """Print what pages cost in offices of so many dossiers."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for line in scaling.lines(Path(folder), sizes or scaling.SIZES):
            print(line, flush=True)


def main() -> None:
    """Print the table."""
    if sys.argv[1:2] == ["scale"]:
        scale([int(each) for each in sys.argv[2:]])
        return
    known = {*BIG, *SMALL}
    wanted = set(sys.argv[1:]) or known
    if wanted - known:
        sys.exit(f"known: {', '.join(sorted(known))}")
    print(f"{'what':<58} {'ours':>12} {'bare':>9} {'ratio':>6}  {'goal':<9}")
    # The connections of a register may still be closing when Windows is asked to remove it.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for line in lines(Path(folder), wanted):
            print(line, flush=True)
    print("start: where the system has no Chinese font, the bare window loads the one we ship, as ours does.")


if __name__ == "__main__":
    main()
