"""Blank contracts 空白合同 of the demonstration office (SO-1.11): issued, spoilt, low, restocked in time or late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.blanks import service as blanks
from app.demo.life import RARE

if TYPE_CHECKING:
    from app.demo.life import Life


class Blanks:
    """The stock of blank contracts: some are issued to the back office, one is spoilt, more are fetched in time or late."""

    MINIMUM, PACK = 20, 40

    def __init__(self, life: Life) -> None:
        self.life, self.next, self.fetched = life, 260_101, 260_100
        self.restocking = self.stopped = False

    def begin(self) -> None:
        """Fetch and stamp the first pack, then set the minimum stock."""
        blanks.set_minimum(self.life.office, 0)
        self._fetch("开盘备用")
        self._stamp()
        blanks.set_minimum(self.life.office, self.MINIMUM)
        self.life.tell("blanks minimum", least=self.MINIMUM)

    def _step(self, kind: str, first: int, last: int) -> None:
        self.life.tell("blanks", kind=kind, count=last - first + 1)

    def _fetch(self, reason: str = "") -> None:
        first, last = self.fetched + 1, self.fetched + self.PACK
        blanks.fetch(self.life.office, first=_number(first), last=_number(last), reason=reason)
        self.fetched = last
        self._step("fetched", first, last)

    def _stamp(self) -> None:
        first, last = self.fetched - self.PACK + 1, self.fetched
        blanks.stamp(self.life.office, first=_number(first), last=_number(last))
        self._step("stamped", first, last)

    def take(self, many: int) -> None:
        """Issue up to ``many`` blanks, void one more as spoilt, and plan to restock if the stock is low."""
        many = min(many, self.fetched - self.next)
        if self.restocking or many < 1:
            return
        self._issue(many)
        blanks.void(self.life.office, first=_number(self.next), last="", reason="印刷缺页")
        self._step("void", self.next, self.next)
        self.next += 1
        self._watch()

    def _issue(self, many: int) -> None:
        first, last = self.next, self.next + many - 1
        blanks.issue(self.life.office, first=_number(first), last=_number(last), recipient="孔国晨")
        self._step("issued", first, last)
        self.next = last + 1

    def _watch(self) -> None:
        if not blanks.stock(self.life.office).low:
            return
        self.restocking = True
        days = {"in time": 1, "late": 4}.get(self.life.fate("restock", RARE), 20)
        life, by = self.life, self.life.office.signed_in
        life.on(life.calendar.after(life.today, days), 9, 30, self._restock, by)

    def _restock(self) -> None:
        """Fetch and stamp a pack today, and issue some of it on the next working day."""
        if self.stopped:
            return
        life, by = self.life, self.life.office.signed_in
        self._fetch()
        life.on(life.today, 14, 0, self._stamp, by)
        life.on(life.calendar.after(life.today, 1), 10, 0, self._restocked, by)

    def _restocked(self) -> None:
        self._issue(5)
        self.restocking = False

    def run_out(self) -> None:
        """Issue most of the stock, and never restock again."""
        self.stopped = True
        self.take(self.PACK)


def _number(number: int) -> str:
    return f"YS{number:07d}"
