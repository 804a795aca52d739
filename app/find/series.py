"""Every series of numbers, as the rooms declare them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base import features
from app.registers import record_rules as records

if TYPE_CHECKING:
    from app.base.series import Series


def every() -> tuple[Series, ...]:
    """Numbers given one after the other."""
    return features.series()


def of_counter(name: str) -> Series | None:
    """The series that a counter (without its year) counts: one of ours, or one of a register of forms."""
    if name.startswith(records.RECORD):
        return records.series(name.removeprefix(records.RECORD))
    return next((each for each in every() if each.counter == name), None)
