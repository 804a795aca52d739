"""What the status line offers beside the words of what was just done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Offer(NamedTuple):
    """A link: its title, what it does, and whether that would ``still`` be accepted; None if it always is."""

    title: str
    act: Callable[[], object]
    still: Callable[[], bool] | None = None

    @property
    def stands(self) -> bool:
        """Whether it would be accepted now."""
        return self.still is None or self.still()
