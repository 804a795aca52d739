"""Verify 核验, progress: where purchases stand is kept as it follows from the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.progress import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def faults(office: Office) -> Iterator[str]:
    """Say which purchases are kept elsewhere than they stand."""
    for unit in kept.wrong(office):
        yield say("房号 {unit} 的进度与日志不符", unit=unit)


CHECKS = {"progress": faults}
