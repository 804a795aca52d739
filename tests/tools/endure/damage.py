"""Damage: files of the office are flipped, cut, zeroed, exchanged; each is refused in words or read right."""

from __future__ import annotations

import random
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.access import service as access
from app.base.refusals import Refusal
from app.dossiers import service as dossiers
from app.keeping import backups, restores
from app.office import drafts
from app.office.office import TROUBLE
from app.register.backups import (
    FOLDER,
)
from app.register.register import FILE, SLOTS
from tests.tools.endure import seats, small_office
from tests.tools.endure.outcomes import Outcome, started
from tests.tools.endure.reading import everything, listening

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office
    from tests.tools.endure.seats import Seat

PAGE = 4096
SHARES = {"register": 9, "log": 2, "backup": 4, "keys": 3, "draft": 3, "scan": 4}
"""How many of 25 fall on each kind of file."""


@dataclass(frozen=True)
class Whole:
    """An undamaged office: ``home`` closed, ``busy`` copied while its write-ahead log was full, and what both say."""

    home: Path
    busy: Path
    seat: Seat
    says: dict[str, Any]


def run(times: int = 1000, seed: int = 20_261_122) -> Outcome:
    """Damage so many copies; ``seed`` chooses what, where and how."""
    outcome, chance = started("damage", "wrong data", "trace"), random.Random(seed)
    kinds = [kind for kind, share in SHARES.items() for _ in range(share)]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        whole = _whole(Path(folder))
        for place in range(times):
            kind, copy = kinds[place % len(kinds)], Path(folder) / f"copy-{place}"
            shutil.copytree(whole.busy if kind == "log" else whole.home, copy)
            how = _spoil(_file(copy, kind, chance), whole.home, chance)
            TRIED[kind](copy, whole, f"{kind} {place}: {how}", outcome)
            shutil.rmtree(copy, ignore_errors=True)
    return outcome


def _whole(folder: Path) -> Whole:
    home, busy = folder / "whole", folder / "busy"
    seat = small_office.made(home)
    office = seat.open(home)
    for floor in range(3):
        # Long enough to spill over into pages of their own.
        known = small_office.purchase(f"3-1-{floor}01")
        dossiers.open_dossier(office, small_office.noted(known, "备注" * 2000))
    backups.make(office)
    office.register.close()
    office = seat.open(home)
    drafts.keep(office, "receive", {"giver": "sales-back-office", "note": "半途" * 50})
    small_office.bring(office, 9)
    says = everything(office)
    shutil.copytree(home, busy)
    office.register.close()
    return Whole(home, busy, seat, says)


def _file(copy: Path, kind: str, chance: random.Random) -> Path:
    """The file of this kind that is to be damaged."""
    found = {
        "register": [copy / FILE],
        "log": [copy / f"{FILE}-wal"],
        "backup": list((copy / FOLDER).glob("*.db")),
        "keys": [copy / SLOTS],
        "draft": list(copy.glob("draft-*")),
        "scan": [path for path in (copy / "attachments").rglob("*") if path.is_file()],
    }[kind]
    return chance.choice(sorted(found))


def _spoil(path: Path, home: Path, chance: random.Random) -> str:
    """Damage a file somehow; answers how."""
    how = chance.choice(list(WAYS))
    if how == "gone":
        path.unlink()
    elif how == "exchanged":
        others = [each for each in sorted(home.rglob("*")) if each.is_file() and each.name != path.name]
        other = chance.choice([each for each in others if each.suffix != path.suffix or path.suffix != ".db"])
        shutil.copyfile(other, path)
        return f"{other.name} in its place"
    else:
        path.write_bytes(WAYS[how](bytearray(path.read_bytes()), chance))
    return how


def _flipped(content: bytearray, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 3, 20))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


def _cut(content: bytearray, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return bytes(content[: chance.choice((0, at, at // PAGE * PAGE, len(content) - 1))])


def _zeroed(content: bytearray, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    first, length = chance.choice(((at, 16), (at, 700), (at // PAGE * PAGE, PAGE), (at // 512 * 512, 512)))
    last = min(len(content), first + length)
    content[first:last] = bytes(last - first)
    return bytes(content)


def _moved(content: bytearray, chance: random.Random) -> bytes:
    """One block lies where another was, as after a bad write."""
    pages = max(1, len(content) // PAGE)
    here, there = chance.randrange(pages) * PAGE, chance.randrange(pages) * PAGE
    content[here : here + PAGE] = content[there : there + PAGE]
    return bytes(content)


def _longer(content: bytearray, chance: random.Random) -> bytes:
    return bytes(content) + chance.randbytes(chance.choice((1, 100, PAGE)))


WAYS: dict[str, Callable[[bytearray, random.Random], bytes]] = {
    "flipped": _flipped,
    "cut": _cut,
    "zeroed": _zeroed,
    "moved": _moved,
    "longer": _longer,
    "gone": lambda _content, _chance: b"",
    "exchanged": lambda _content, _chance: b"",
}


def _opened(copy: Path, whole: Whole, where: str, outcome: Outcome) -> None:
    """Open with the data key, as after a good secret, and read everything."""
    _judge(lambda: whole.seat.open(copy), whole, where, outcome)


def _judge(opening: Callable[[], Office], whole: Whole, where: str, outcome: Outcome) -> None:
    says: dict[str, Any] = {}
    with listening() as said:
        office = opening()
        try:
            says = everything(office)
        finally:
            office.register.close()
    _count(outcome, where, said.sentence, said.trace, right=says == whole.says)


def _count(outcome: Outcome, where: str, sentence: str, trace: str, *, right: bool) -> None:
    if trace:
        outcome.fail("trace", f"{where}: {trace}")
    elif sentence:
        outcome.count("refused in words")
    elif right:
        outcome.count("read right")
    else:
        outcome.fail("wrong data", where)


def _log(copy: Path, whole: Whole, where: str, outcome: Outcome) -> None:
    """A damaged end of the write-ahead log is an earlier moment, whole; nothing in the file can tell it from one."""
    says: dict[str, Any] = {}
    with listening() as said:
        office = whole.seat.open(copy)
        try:
            says = everything(office)
        finally:
            office.register.close()
    told = says.get("journal", [])
    if told and says != whole.says and told == whole.says["journal"][-len(told) :]:
        outcome.count("read as of an earlier moment (log)")
        return
    _count(outcome, where, said.sentence, said.trace, right=says == whole.says)


def _restored(copy: Path, whole: Whole, where: str, outcome: Outcome) -> None:
    """Go back to the damaged backup; refused, the present stays as it was."""
    office = whole.seat.open(copy)
    found = backups.everywhere(office)
    refused = False
    with listening() as said:
        if not found:
            outcome.count("refused in words")
            office.register.close()
            return
        try:
            restores.restore(office, found[0], "损坏试验")
        except (Refusal, *TROUBLE):
            refused = True
            raise
        finally:
            office.register.close()
    again = whole.seat.open(copy)
    says = everything(again)
    again.register.close()
    kept = [name for name in says if name != "backups" and says[name] != whole.says[name]]
    right = not kept if refused else "journal" in kept and len(says["dossiers"]) == len(whole.says["dossiers"]) - 3
    if refused and not right:
        outcome.fail("wrong data", f"{where}: refused, but {kept} changed")
    else:
        _count(outcome, where, said.sentence, said.trace, right=right)


def _signed_in(copy: Path, whole: Whole, where: str, outcome: Outcome) -> None:
    """Sign in with the secret, through the damaged slots."""
    sign_in = access.sign_in
    _judge(lambda: sign_in(copy, seats.morning, whole.seat.name, seats.SECRET), whole, where, outcome)


def _drafted(copy: Path, whole: Whole, where: str, outcome: Outcome) -> None:
    """A draft that cannot be read is none; everything else stays."""
    office = whole.seat.open(copy)
    waiting: dict[str, Any] | None = None
    with listening() as said:
        waiting = drafts.waiting(office)
        drafts.keep(office, "receive", {"note": "再来"})
    office.register.close()
    if waiting == {} and said.silent:
        outcome.count("drafts given up")
    else:
        _count(outcome, where, said.sentence, said.trace, right=waiting == whole.says["drafts"])


TRIED: dict[str, Callable[[Path, Whole, str, Outcome], None]] = {
    "register": _opened,
    "log": _log,
    "backup": _restored,
    "keys": _signed_in,
    "draft": _drafted,
    "scan": _opened,
}
