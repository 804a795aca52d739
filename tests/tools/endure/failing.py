"""Lets each call of each use case fail in turn: ``python -m tests.tools.endure.failing FOLDER MOST``, preloaded.

``fail`` starts it with ``failing_calls.c`` under it, and reads the outcome, one line of JSON, from standard output.
"""

from __future__ import annotations

import ctypes
import errno
import json
import shutil
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.keeping import verification
from app.register import keys
from app.register.settings import setting
from tests.tools.endure import seats
from tests.tools.endure.cases import CASES, NEW_SECRET, prepared
from tests.tools.endure.outcomes import Outcome, started
from tests.tools.endure.reading import Said, everything, listening

if TYPE_CHECKING:
    from app.office.office import Office
    from tests.tools.endure.seats import Seat

ERRORS = (errno.ENOSPC, errno.EIO)


class Failing:
    """The use cases on copies of one office, under the calls that fail."""

    def __init__(self, folder: Path, most: int) -> None:
        self.folder, self.most = folder, most
        self.calls = ctypes.CDLL(None)
        self.calls.endure_arm.argtypes = (ctypes.c_long, ctypes.c_int)
        self.calls.endure_calls.restype = ctypes.c_long
        self.home = folder / "office"
        self.seat: Seat = prepared(folder / "prepared")
        self.outcome = started("fail", "lost or half done", "trace", "not whole")
        self.calls.endure_watch(str(self.home).encode())

    def try_all(self) -> Outcome:
        """Every case, every call, both errors."""
        for case in CASES:
            self._fresh()
            before = self._read()
            said, count = self._do(case, 0, 0)
            after = self._read()
            assert said.silent, said
            self.outcome.count("calls", count)
            for nth in range(1, count + 1, -(-count // self.most)):
                for number in ERRORS:
                    self._try(case, nth, number, before, after)
        return self.outcome

    def _fresh(self) -> None:
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.copytree(self.folder / "prepared", self.home)

    def _do(self, case: str, nth: int, number: int) -> tuple[Said, int]:
        """One case and closing the office, of which the ``nth`` call fails; answers how many calls there were."""
        office = self.seat.open(self.home)
        self.calls.endure_arm(nth, number)
        with listening() as said:
            CASES[case](office)
        with listening() as closing:
            office.register.close()
        count = int(self.calls.endure_calls())
        self.calls.endure_arm(0, 0)
        return (said if closing.silent or not said.silent else closing), count

    def _read(self) -> dict[str, Any]:
        office = self.seat.open(self.home)
        try:
            return everything(office) | {"wrong": verification.first_wrong(office), "secret": self._secret(office)}
        finally:
            office.register.close()

    def _secret(self, office: Office) -> str:
        """Which secret opens the seat; not asked again while the slots stay as they were prepared."""
        folder, name = office.register.folder, office.signed_in
        # Signing in does so first: slots that were stored with the register but did not get their name get it now.
        keys.settle(folder, setting(office.register, keys.DIGEST))
        slots = (folder / "keys.json").read_bytes()
        if slots == (self.folder / "prepared" / "keys.json").read_bytes():
            return "old"
        for told, secret in (("new", NEW_SECRET), ("old", seats.SECRET)):
            try:
                keys.unlock(folder, name, secret)
            except keys.WrongSecret:
                continue
            return told
        return "none"

    def _try(self, case: str, nth: int, number: int, before: dict[str, Any], after: dict[str, Any]) -> None:
        self._fresh()
        said, _ = self._do(case, nth, number)
        where = f"{case}, call {nth}, {errno.errorcode[number]}"
        self.outcome.count("failures tried")
        if said.trace:
            self.outcome.fail("trace", f"{where}: {said.trace}")
        try:
            now = self._read()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what this trial looks for
            self.outcome.fail("not whole", f"{where}: {error!r}")
            return
        self._judge(where, said, now, before, after)

    def _judge(
        self, where: str, said: Said, now: dict[str, Any], before: dict[str, Any], after: dict[str, Any]
    ) -> None:
        if now["wrong"]:
            self.outcome.fail("not whole", f"{where}: {now['wrong']}")
        elif said.sentence and _unchanged(now, before):
            self.outcome.count("refused, nothing changed")
        elif said.silent and _shape(now) == _shape(after):
            self.outcome.count("done all the same")
        elif said.sentence and _shape(now) == _shape(after):
            self.outcome.count("done whole, though trouble was told")
        else:
            self.outcome.fail("lost or half done", f"{where}: {said.sentence or 'said nothing'}")


def _unchanged(now: dict[str, Any], before: dict[str, Any]) -> bool:
    """All as it was; a copy that was put aside before a restore failed may stay."""
    return all(now[name] == before[name] for name in now if name != "backups")


def _shape(told: dict[str, Any]) -> dict[str, Any]:
    """How much of everything there is; identifiers differ from run to run. Backups are tidied and put aside."""
    counts = {name: len(each) for name, each in told.items() if isinstance(each, list) and name != "backups"}
    kinds = Counter(entry.kind for entry in told["journal"])
    return {**counts, "kinds": kinds, "drafts": told["drafts"], "secret": told["secret"]}


def main() -> None:
    """Try everything and tell."""
    print(json.dumps(vars(Failing(Path(sys.argv[1]), int(sys.argv[2])).try_all())))


if __name__ == "__main__":
    main()
