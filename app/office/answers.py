"""What a room changes when something happens in another 随之而来: declared in its manifest, done in the same transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from app.office.office import Office
    from app.register.journal import Entry


class _All:
    """Contains every kind of entry: which ones matter, the regulations say."""

    def __contains__(self, _kind: object) -> bool:
        return True


ALL: Container[str] = _All()


@dataclass(frozen=True, slots=True)
class Answer:
    """``act`` is called with each journal entry of one of the kinds ``events``, right after it was written."""

    events: Container[str]
    act: Callable[[Office, Entry], None]
