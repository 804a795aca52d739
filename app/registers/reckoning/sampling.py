"""Sampling 抽查: which records a supervisor checks, drawn by a lot that anybody can repeat (SS-3, SC-8, OT-3).

A record's lot is a digest of the journalled seed and its number, and depends neither on the order of the records nor on
the version of a random generator.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from app.rulebook.clauses import hundredths

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.rulebook.clauses import Sample


def size(population: int, sample: Sample, percent: str = "") -> int:
    """The size of a sample: the share rounded up or the count, whichever is larger, but at most ``population``.

    ``percent`` is the share chosen if the clause allows a range from ``sample.percent`` up to ``sample.up_to``; it is
    clamped to that range.
    """
    least = hundredths(sample.percent)
    most = hundredths(sample.up_to) or least
    share = min(max(hundredths(percent), least), most)
    return min(population, max(-(-population * share // 10_000), sample.count))


def draw(population: Iterable[str], sample: Sample, seed: str, percent: str = "") -> tuple[str, ...]:
    """The sample of these numbers in the order of their lots; the same for the same seed, and each equally likely."""
    lots = sorted(set(population), key=lambda each: (sha256(f"{seed}\0{each}".encode()).digest(), each))
    return tuple(lots[: size(len(lots), sample, percent)])
