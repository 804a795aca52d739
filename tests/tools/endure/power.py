"""Power: the current fails at any moment of a mixed load. What was written since the last sync may be there, in part, or not.

A library under the program (``logged_calls.c``) writes down every write, truncation, sync, rename and deletion in the
office's folder, and what the program confirmed, in order. The disk is then put together as a power cut may leave it: what
was synced is there; of the rest any writes are dropped, and the last of them torn between two sectors; renames,
creations and deletions are there up to some point after the folder's last sync. Then what was confirmed is looked for.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.tools.endure import seats, small_office
from tests.tools.endure.fail import cannot
from tests.tools.endure.outcomes import Outcome, started
from tests.tools.endure.promised import Promised, damaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.tools.endure.seats import Seat

ROOT = Path(__file__).parents[3]
SOURCE = Path(__file__).with_name("logged_calls.c")
HEAD = struct.Struct("<cQQQ")
SECTOR = 512
"""Bytes that a disk writes whole or not at all."""

CUTS = 12
"""How often the current fails in one life of an office."""

LIFE = 3.0
"""Seconds that somebody works."""


class Call(NamedTuple):
    """What happened: ``W`` with its content and place, ``T`` with the size, ``S``, ``D``, ``R`` with the new path, ``U``, ``C``."""

    kind: str
    path: str
    content: bytes
    number: int


def calls(log: bytes) -> Iterator[Call]:
    """What was written down; a last record that is cut short is left out."""
    at = 0
    while at + HEAD.size <= len(log):
        kind, path, more, number = HEAD.unpack_from(log, at)
        at += HEAD.size
        if at + path + more > len(log):
            return
        yield Call(kind.decode(), log[at : at + path].decode(), log[at + path : at + path + more], number)
        at += path + more


@dataclass
class Kept:
    """A file on the disk: what is there for certain, and what came since."""

    content: bytearray = field(default_factory=bytearray)
    since: list[Call] = field(default_factory=list)

    def take(self, call: Call, content: bytes) -> None:
        """A write or a truncation has reached the disk."""
        if call.kind == "T":
            del self.content[call.number :]
            self.content.extend(bytes(max(0, call.number - len(self.content))))
            return
        self.content.extend(bytes(max(0, call.number - len(self.content))))
        self.content[call.number : call.number + len(content)] = content

    def settle(self) -> None:
        """Everything is on the disk."""
        for call in self.since:
            self.take(call, call.content)
        self.since = []

    def left(self, chance: random.Random) -> bytes:
        """What is there after the cut."""
        kept = Kept(bytearray(self.content))
        some = chance.random()
        for call in self.since:
            if chance.random() < some:
                whole = chance.random() < 0.8
                torn = chance.randrange(len(call.content) // SECTOR + 1) * SECTOR
                kept.take(call, call.content if whole else call.content[:torn])
        return bytes(kept.content)


class Disk:
    """The folder's files by name, as they are now and as they were when the folder was synced last."""

    def __init__(self, home: Path) -> None:
        self.named = {str(path): Kept(bytearray(path.read_bytes())) for path in home.rglob("*") if path.is_file()}
        self.synced = dict(self.named)
        self.names: list[dict[str, Kept]] = []
        """After each change of names since then, the files by name."""

    def hear(self, call: Call) -> None:
        """Something happened."""
        match call.kind:
            case "W" | "T":
                if call.path not in self.named:
                    self.named[call.path] = Kept()
                    self._renamed()
                self.named[call.path].since.append(call)
            case "S" if call.path in self.named:
                self.named[call.path].settle()
            case "R" if call.path in self.named:
                self.named[call.content.decode()] = self.named.pop(call.path)
                self._renamed()
            case "U" if self.named.pop(call.path, None):
                self._renamed()
            case "D":
                self.synced, self.names = dict(self.named), []

    def _renamed(self) -> None:
        self.names.append(dict(self.named))

    def lay(self, home: Path, before: Path, chance: random.Random) -> None:
        """Write the folder as the cut leaves it; paths under ``before`` are laid under ``home``."""
        for path, kept in chance.choice([self.synced, *self.names]).items():
            place = home / Path(path).relative_to(before)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(kept.left(chance))


def run(cuts: int = 240, seed: int = 20_261_201, *, lies: bool = False) -> Outcome:
    """Let the current fail so many times; a disk that ``lies`` says that it has synced and has not."""
    outcome, chance = started("power", "lost", "damaged", "could not open"), random.Random(seed)
    if why := cannot():
        outcome.skipped = why
        return outcome
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place).resolve()
        under, fresh = folder / "logged_calls.so", folder / "fresh"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", under, SOURCE, "-ldl", "-lpthread"], check=True)
        seat = seats.found(fresh)
        office = seat.open(fresh)
        small_office.bring(office, 1, 4)
        office.register.close()
        for life in range(-(-cuts // CUTS)):
            home = folder / f"office-{life}"
            shutil.copytree(fresh, home)
            log = _worked(home, under, folder / f"log-{life}", seat, life)
            log = [call for call in log if call.kind not in "SD"] if lies else log
            for cut in range(min(CUTS, cuts - life * CUTS)):
                _cut(fresh, home, folder / "cut", log, seat, f"life {life}, cut {cut}", chance, outcome)
            shutil.rmtree(home, ignore_errors=True)
    return outcome


def _worked(home: Path, under: Path, log: Path, seat: Seat, life: int) -> list[Call]:
    """What happened while somebody worked for a while."""
    command = [sys.executable, "-m", "tests.tools.endure.load", str(home), str(life + 1)]
    watch = {"LD_PRELOAD": str(under), "ENDURE_WATCH": str(home), "ENDURE_LOG": str(log)}
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **watch}, stdin=pipe, stdout=pipe, encoding="utf-8"
    ) as work:
        assert work.stdin
        assert work.stdout
        work.stdout.readline()
        work.stdin.write(f"0\n{seat.written()}\n")
        work.stdin.flush()
        time.sleep(LIFE)
        ended = work.poll()
        work.kill()
    if ended is not None:
        raise RuntimeError("the load ended by itself")
    return list(calls(log.read_bytes()))


def _cut(
    fresh: Path, before: Path, home: Path, log: Sequence[Call], seat: Seat, where: str, chance: random.Random,
    outcome: Outcome,
) -> None:  # fmt: skip
    """The current fails after some call; then the office is looked at."""
    disk, promised, said = _disk_of(fresh, before), Promised(), b""
    for call in log[: chance.randrange(len(log) // 10, len(log) + 1)]:
        if call.kind == "C":
            said += call.content
        else:
            disk.hear(call)
    told = [json.loads(line) for line in said.decode().splitlines(keepends=True) if line.endswith("\n")]
    outcome.count("confirmed actions", promised.hear(told))
    outcome.count("power cuts")
    shutil.rmtree(home, ignore_errors=True)
    disk.lay(home, before, chance)
    _look(home, seat, promised, where, outcome)


def _disk_of(fresh: Path, before: Path) -> Disk:
    """The disk as it was when the work began, by the names that the office had then."""
    disk = Disk(fresh)
    disk.named = {str(before / Path(path).relative_to(fresh)): kept for path, kept in disk.named.items()}
    disk.synced = dict(disk.named)
    return disk


def _look(home: Path, seat: Seat, promised: Promised, where: str, outcome: Outcome) -> None:
    try:
        office = seat.open(home)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what this trial looks for
        outcome.fail("could not open", f"{where}: {error!r}")
        return
    try:
        for what in promised.lost(office):
            outcome.fail("lost", f"{where}: {what}")
        for what in damaged(office):
            outcome.fail("damaged", f"{where}: {what}")
        if not promised.secret_opens(home, seat.name):
            outcome.fail("lost", f"{where}: secret {promised.number}")
    except Exception as error:  # noqa: BLE001 - as above
        outcome.fail("damaged", f"{where}: {error!r}")
    finally:
        office.register.close()
