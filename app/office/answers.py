"""What a room changes when something happens in another 随之而来: declared in its manifest, done in the same transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office
    from app.register.journal import Entry


@dataclass(frozen=True, slots=True)
class Answer:
    """``act`` is called with each journal entry of one of the kinds ``events``, right after it was written."""

    events: frozenset[str]
    act: Callable[[Office, Entry], None]
