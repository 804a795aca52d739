"""Moments as the register stores them: UTC microseconds since 1970."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.base.refusals import Refusal

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_FIRST = (datetime(2, 1, 1, tzinfo=UTC) - _EPOCH) // _MICROSECOND


LAST = (datetime(9999, 1, 1, tzinfo=UTC) - _EPOCH) // _MICROSECOND
"""The first stamp too late to be stored: zones and terms added to it must still be moments."""


@dataclass(eq=False)
class ImpossibleMoment(Refusal):
    """Nothing in an office happened ``at`` that moment, before 1970 or after 9998: a year was mistyped."""

    at: datetime


def stamp(moment: datetime) -> int:
    """UTC microseconds of an aware moment.

    Raises:
        ImpossibleMoment
        ValueError: for a naive moment

    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs its zone")
    stamped = (moment - _EPOCH) // _MICROSECOND
    if not 0 <= stamped < LAST:
        raise ImpossibleMoment(moment)
    return stamped


def moment(stamp: int) -> datetime:
    """The aware moment (UTC) of a stamp; the nearest possible one of a stamp that no use case stored."""
    return _EPOCH + timedelta(microseconds=min(max(stamp, _FIRST), LAST))
