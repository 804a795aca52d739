"""Local times as people write them: to the minute, the end of a day as its 24:00."""

from __future__ import annotations

from datetime import datetime, timedelta


def written(local: datetime) -> str:
    """``2026-11-22 09:05``."""
    return f"{local.date().isoformat()} {local.hour:02d}:{local.minute:02d}"


def written_due(local: datetime) -> str:
    """Like ``written``, but midnight is the 24:00 of the day before, since that is the day it ends."""
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        return f"{(local - timedelta(days=1)).date().isoformat()} 24:00"
    return written(local)
