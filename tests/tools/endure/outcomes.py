"""What a trial came to: how often it tried, how it went, and what went wrong, of which there should be nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

SHOWN = 12
"""So many things that went wrong are told in words."""


@dataclass
class Outcome:
    """``figures`` say how it went; every number in ``wrong`` must be 0. ``told`` are the first ways to see it again."""

    trial: str
    wrong: dict[str, int]
    figures: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)
    skipped: str = ""
    seconds: float = 0.0

    def count(self, figure: str, how_many: int = 1) -> None:
        """One more that went as it should."""
        self.figures[figure] += how_many

    def fail(self, wrong: str, how: str) -> None:
        """One more that went wrong; ``how`` is enough to see it again."""
        self.wrong[wrong] += 1
        if len(self.told) < SHOWN:
            self.told.append(f"{wrong}: {how}")

    @property
    def endured(self) -> bool:
        """Whether it ran and nothing went wrong."""
        return not self.skipped and not any(self.wrong.values())

    def __str__(self) -> str:
        if self.skipped:
            return f"{self.trial:<9} could not run: {self.skipped}"
        figures = ", ".join(f"{count} {name}" for name, count in self.figures.items())
        wrong = ", ".join(f"{name} {count}" for name, count in self.wrong.items())
        return f"{self.trial:<9} {wrong}  |  {figures}  |  {self.seconds:.0f} s"


def started(trial: str, *wrong: str) -> Outcome:
    """A trial of which nothing is known yet; ``wrong`` names what must not happen."""
    return Outcome(trial, dict.fromkeys(wrong, 0))
