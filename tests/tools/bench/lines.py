"""One line of the bench: what was measured, ours against the barest way, and whether the goal is met."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Line:
    """``ours`` and ``bare`` are in ``unit``; ``goal`` is the most their ratio, or alone ours, may be."""

    what: str
    ours: float
    bare: float | None = None
    goal: float | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float | None:
        """Ours in units of the bare way."""
        return self.ours / self.bare if self.bare else None

    @property
    def verdict(self) -> str:
        """``ok``, ``over``, or nothing where nobody set a goal."""
        if self.goal is None:
            return ""
        measured = self.ours if self.ratio is None else self.ratio
        return "ok" if measured <= self.goal else "over"

    def __str__(self) -> str:
        bare = "" if self.bare is None else f"{self.bare:.2f}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        goal = "" if self.goal is None else f"≤ {self.goal:g}" + ("" if self.bare else f" {self.unit}")
        ours = f"{self.ours:.2f} {self.unit}"
        return f"{self.what:<58} {ours:>12} {bare:>9} {ratio:>6}  {goal:<9} {self.verdict}"


def milliseconds(act: Callable[[], object]) -> float:
    """How long ``act`` takes."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def busy(act: Callable[[], object]) -> float:
    """How many milliseconds of processor time ``act`` takes, whatever else the machine does."""
    began = time.process_time()
    act()
    return (time.process_time() - began) * 1000


def at(share: float, times: list[float]) -> float:
    """The time below which this share of all times lies."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]
