"""Finds the series of numbers that a counter belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base import features
from app.registers import record_rules as records

if TYPE_CHECKING:
    from app.base.series import Series


def of_counter(name: str) -> Series | None:
    """The series of a counter (without its year): one that a room declares, or that of a register 登记簿."""
    if name.startswith(records.RECORD):
        return records.series(name.removeprefix(records.RECORD))
    return next((each for each in features.series() if each.counter == name), None)
