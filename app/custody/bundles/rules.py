"""What can be ticked in a bundle, and the sum of what is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from app.custody.rules import Count
from app.office.own.paper_kinds import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Offered:
    """A paper that can be ticked; a registered one has ``paper`` (its id) and ``number``.

    The name of one of no known kind (``OTHER``) is typed; it becomes its ``title``. ``have`` says what came in of it
    before.
    """

    kind: str
    name: str
    paper: str | None = None
    number: str = ""
    originals: int = 1
    copies: int = 0
    needed: bool = False
    valid_until: str = ""
    refused: str = ""
    title: str = ""
    have: str = ""

    @property
    def is_other(self) -> bool:
        """Whether it is of no known kind, so that it gets a name."""
        return self.kind == OTHER and self.paper is None


@dataclass(frozen=True, slots=True)
class Group:
    """Papers under a heading; ``note`` stands behind its title. Those of a ``client`` can be ticked ``together``, and are
    wanted by ``due``, which is in a colour."""

    title: str
    papers: Sequence[Offered]
    note: str = ""
    together: bool = False
    due: str = ""
    shade: str = ""


@dataclass(frozen=True, slots=True)
class Sum:
    """What is ticked: papers with their originals and copies, and how many papers are refused."""

    papers: int
    count: Count
    refused: int


class Drafted(msgspec.Struct):
    """A bundle in a draft: the dossier's id, and the papers as ``BundleTable.typed`` returns them."""

    dossier: str = ""
    bundle: list[list[str]] = []


def sum_of(chosen: Iterable[Offered]) -> Sum:
    """The sum of papers that were ticked or refused."""
    chosen = list(chosen)
    taken = [each for each in chosen if not each.refused]
    count = Count(sum(each.originals for each in taken), sum(each.copies for each in taken))
    return Sum(len(taken), count, len(chosen) - len(taken))
