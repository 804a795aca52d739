"""Sampling 抽查: which records a supervisor looks at, drawn by lot so that anybody can draw them again (SS-3, SC-8, OT-3).

The lot is a digest of the recorded seed and the record's id, so it depends neither on the order of the records nor on
the version of any random generator.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from app.rulebook.clauses import hundredths

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.rulebook.clauses import Sample


def size(population: int, sample: Sample, percent: str = "") -> int:
    """How many of so many: the share rounded up, or the count, whichever is more; never more than there are.

    ``percent`` is the share chosen where the clause leaves a range from ``percent`` up to ``up_to``; what lies outside
    the range counts as its nearer end.
    """
    least = hundredths(sample.percent)
    most = hundredths(sample.up_to) or least
    share = min(max(hundredths(percent), least), most)
    return min(population, max(-(-population * share // 10_000), sample.count))


def draw(population: Iterable[str], sample: Sample, seed: str, percent: str = "") -> tuple[str, ...]:
    """The records drawn, in the order of their lots: the same for the same seed, each as likely as any other."""
    lots = sorted(set(population), key=lambda each: (sha256(f"{seed}\0{each}".encode()).digest(), each))
    return tuple(lots[: size(len(lots), sample, percent)])
