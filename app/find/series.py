"""Every series of numbers, as the rooms declare them."""

from __future__ import annotations

from app.base import features
from app.base.series import Series
from app.registers import record_rules as records


def every() -> tuple[Series, ...]:
    """Numbers given one after the other."""
    return tuple(each for each in features.table("series") if isinstance(each, Series))


def of_counter(name: str) -> Series | None:
    """The series that a counter (without its year) counts: one of ours, or one of a register of forms."""
    if name.startswith(records.RECORD):
        return records.series(name.removeprefix(records.RECORD))
    return next((each for each in every() if each.counter == name), None)
