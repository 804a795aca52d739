"""From what is open in a dossier to the dialog that settles it; each room declares what it can open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base import features

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.rulebook.purchases.procedures import OpenKind


@dataclass(frozen=True, slots=True)
class Mend:
    """``open(desk, dossier, id, parent)`` opens what settles something open of one kind, under the words ``verb``."""

    verb: Callable[[], str]
    open: Callable[[Desk, str, str, QWidget | None], None]


def declared() -> dict[OpenKind, Mend]:
    """What all rooms declare, by kind."""
    return features.table("mends")
