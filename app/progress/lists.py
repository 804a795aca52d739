"""Lists of purchases, read a page at a time from what is kept, or, while nothing is, from the whole journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.progress import coming, kept, standings_store
from app.progress import service as progress

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

    def page(self, wanted: Wanted, offset: int, size: int) -> list[Purchase]:
        """A part of a list."""
        found = standings_store.page(self.office.register, wanted, self.office.now(), offset, size)
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

    def page(self, wanted: Wanted, offset: int, size: int) -> list[Purchase]:
        """A part of a list."""
        return [*self._wanted(wanted)[offset : offset + size]]


Lists = Kept | Told


def source(office: Office) -> Lists:
    """Where lists come from now."""
    return Kept(office) if kept.is_current(office) else Told(office, progress.every(office))


def expiring(office: Office) -> Told:
    """The purchases with papers that expire before their turn, the earliest first; looks through all."""
    every = progress.every(office)
    found = {each.dossier.id for each in coming.expiring(office, every)}
    return Told(office, [each for each in every if each.dossier.id in found])
