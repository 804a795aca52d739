"""Scales 档次: the step of a clause's scale that a figure reaches (IF-1, OT-4 to 6, SS-4, BK-1)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from app.rulebook.clauses import hundredths

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.rulebook.clauses import Step


def reached(scale: Iterable[Step], value: int) -> Step | None:
    """The step with the largest ``least`` not above ``value``, or None below all; ``value`` is in hundredths.

    Where its change is for ``each`` so much away from ``from``, it comes multiplied by how many whole ones there are.
    """
    steps = [step for step in scale if hundredths(step.least) <= value]
    step = max(steps, key=lambda step: hundredths(step.least), default=None)
    if step is None or not step.each:
        return step
    times = abs(value - hundredths(step.from_)) // hundredths(step.each)
    return msgspec.structs.replace(
        step, percent=_times(step.percent, times), amount=_times(step.amount, times), each="", from_=""
    )


def signed(written: str) -> int:
    """``"-5"`` -> -500: a change in hundredths, nothing if none is written."""
    return int(Decimal(written or "0") * 100)


def _times(written: str, times: int) -> str:
    return str(Decimal(written) * times) if written else ""
