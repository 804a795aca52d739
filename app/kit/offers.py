"""What the status line offers beside the words of what was just done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.base.words import say_in

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


def undoing(act: Callable[[], object]) -> Offer:
    """The link that takes back what was just done."""
    return Offer(say_in("what was just done", "撤销"), act)
