"""Lists of purchases, read a page at a time from what is kept, or, while nothing is, from the whole journal."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.dossiers.store import unit_order
from app.progress import coming, kept, standings_store
from app.progress import service as progress
from app.progress.standings_store import UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.office.office import Office
    from app.progress.service import Purchase

Wanted = Literal["open", "late", "paused", "idle", "all"]
"""Under way; late; held up by the client; without a next step; all active ones."""


@dataclass(frozen=True)
class Kept:
    """What is kept: each page costs what it shows."""

    office: Office

    def count(self, wanted: Wanted) -> int:
        """How many purchases a list has."""
        return standings_store.count(self.office.register, wanted, self.office.now())

    def page(self, wanted: Wanted, offset: int, size: int, order: str = "", *, down: bool = False) -> list[Purchase]:
        """A part of a list: the most urgent first, or by ``order``: ``UNIT``, or a track by its next limit."""
        now = self.office.now()
        found = standings_store.page(self.office.register, wanted, now, offset, size, order, down=down)
        return progress.some(self.office, found)


@dataclass(frozen=True)
class Told:
    """All purchases, already read."""

    office: Office
    seen: Sequence[Purchase]

    def _wanted(self, wanted: Wanted) -> Sequence[Purchase]:
        if wanted == "late":
            return [each for each in self.seen if each.late]
        if wanted == "paused":
            return [each for each in self.seen if each.paused]
        if wanted == "open":
            return [each for each in self.seen if not each.idle]
        if wanted == "all":
            return self.seen
        found = {each.id for each in progress.without_next_step(self.office, self.seen)}
        return [each for each in self.seen if each.dossier.id in found]

    def count(self, wanted: Wanted) -> int:
        """How many purchases a list has."""
        return len(self._wanted(wanted))

    def page(self, wanted: Wanted, offset: int, size: int, order: str = "", *, down: bool = False) -> list[Purchase]:
        """A part of a list, as of ``Kept``."""
        found = [*self._wanted(wanted)]
        if order == UNIT:
            found.sort(key=lambda each: unit_order(each.dossier.place, each.dossier.project), reverse=down)
        elif order:
            found.sort(key=lambda each: _until(each, order), reverse=down)
            found.sort(key=lambda each: _until(each, order) == math.inf)
        return found[offset : offset + size]


def _until(each: Purchase, track: str) -> float:
    """When the present step of a track is due, in seconds; infinite where nothing is."""
    current = next((one.current for one in each.tracks if one.id == track), None)
    return current.due.timestamp() if current and current.due else math.inf


Lists = Kept | Told


def source(office: Office) -> Lists:
    """Where lists come from now."""
    return Kept(office) if kept.is_current(office) else Told(office, progress.every(office))


def expiring(office: Office) -> Told:
    """The purchases with papers that expire before their turn, the earliest first; looks through all."""
    every = progress.every(office)
    found = {each.dossier.id for each in coming.expiring(office, every)}
    return Told(office, [each for each in every if each.dossier.id in found])
