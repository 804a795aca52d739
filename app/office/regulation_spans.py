"""Which regulations the office has switched on 启用, from its settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.register.settings import setting
from app.rulebook import kind_files
from app.rulebook.regulations import Span

if TYPE_CHECKING:
    from app.office.seat import Seat


NAMES, DAYS = "regulations", "regulation-days"
"""Settings: the names of all regulations that are or ever were on; and the spans of each, by its id, as JSON."""


def chosen(office: Seat) -> list[str]:
    """The names of all regulations that are on or ever were; those of the usual kind if the office never chose."""
    return setting(office.register, NAMES, " ".join(kind_files.usual().regulations)).split()


def days(office: Seat) -> dict[str, tuple[Span, ...]]:
    """When each regulation, by its id, is on; one that was never switched is missing."""
    kept = setting(office.register, DAYS)
    return msgspec.json.decode(kept, type=dict[str, tuple[Span, ...]]) if kept else {}
