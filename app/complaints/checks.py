"""Verify 核验, complaints: those that are kept as waiting for somebody are those whose steps say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.complaints import store as stored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def faults(office: Office) -> Iterator[str]:
    """Say which complaints are kept otherwise than their steps tell."""
    for number in stored.wrong(office.register):
        yield say("投诉 {number} 的状态与经过不符", number=number)


CHECKS = {"complaints": faults}
