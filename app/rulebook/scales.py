"""Scales 档次: which step of a clause's scale a figure reaches (IF-1, OT-4 to OT-6, SS-4, BK-1)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from app.rulebook.clauses import hundredths

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.rulebook.clauses import Step


def reached(scale: Iterable[Step], value: int) -> Step | None:
    """The step with the largest ``least`` not above ``value`` (hundredths), or None if there is none.

    A step with ``each`` is returned with its change multiplied (see ``clauses.Step``).
    """
    steps = [step for step in scale if hundredths(step.least) <= value]
    step = max(steps, key=lambda step: hundredths(step.least), default=None)
    if step is None or not step.each:
        return step
    times = abs(value - hundredths(step.from_)) // hundredths(step.each)
    return msgspec.structs.replace(
        step, percent=_times(step.percent, times), amount=_times(step.amount, times), each="", from_=""
    )


def _times(written: str, times: int) -> str:
    return str(Decimal(written) * times) if written else ""
