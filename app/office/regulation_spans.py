"""Which regulations the office has switched on, as its settings keep them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.register.settings import setting
from app.rulebook import kind_files
from app.rulebook.regulations import Span

if TYPE_CHECKING:
    from app.office.seat import Seat


NAMES, DAYS = "regulations", "regulation-days"
"""The settings: the names of all that are or ever were on; and the days of each, under its id, as JSON."""


def chosen(office: Seat) -> list[str]:
    """The names of all regulations that are on or ever were; an office that never chose goes by the usual kind's."""
    return setting(office.register, NAMES, " ".join(kind_files.usual().regulations)).split()


def days(office: Seat) -> dict[str, tuple[Span, ...]]:
    """When each regulation, under its id, is on; one that was never switched is not among them."""
    kept = setting(office.register, DAYS)
    return msgspec.json.decode(kept, type=dict[str, tuple[Span, ...]]) if kept else {}
