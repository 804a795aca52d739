"""Moments as the register stores them: UTC microseconds since 1970."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def stamp(moment: datetime) -> int:
    """UTC microseconds of an aware moment.

    Raises:
        ValueError: for a naive moment

    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs its zone")
    return (moment - _EPOCH) // _MICROSECOND


def moment(stamp: int) -> datetime:
    """The aware moment (UTC) of a stamp."""
    return _EPOCH + timedelta(microseconds=stamp)
