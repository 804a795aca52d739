"""What may be open in a dossier 未了事项: each room declares its own in its manifest.

Low rooms, which close dossiers or put them to rest, ask here for what high rooms keep.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base import features

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office
    from app.rulebook.purchases.procedures import Open, OpenKind


@dataclass(frozen=True, slots=True)
class OpenThings:
    """What a room knows to be open of one kind: ``find(office, dossier)`` looks. What mends it is in the part ``mends``.

    ``files`` are the dossiers (ids) in which something of the kind may be open, for those who look at many.
    """

    title: Callable[[], str]
    find: Callable[[Office, str], list[Open]]
    files: Callable[[Office], set[str]] | None = None


def declared() -> dict[OpenKind, OpenThings]:
    """What all rooms declare, by kind."""
    return features.table("opens")


def of_dossier(office: Office, dossier: str) -> dict[OpenKind, list[Open]]:
    """Everything that is open in a dossier (id), by kind; kinds of which nothing is open are left out."""
    return {kind: found for kind, things in declared().items() if (found := things.find(office, dossier))}
