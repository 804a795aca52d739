"""Runs 送交 to headquarters (SO-1.3): how much of a paper goes, and what keeps it here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.base.refusals import Refusal
from app.base.series import Series
from app.custody.rules import Count

SUBMISSION = Series("SJ", "submission", "hq-submission", stored_in="submission:number", prefix="54")


Obstacle = Literal["", "unfiled", "lost", "lent", "waiting", "elsewhere", "no-copy"]


@dataclass(eq=False)
class StaysBehind(Refusal):
    """The paper ``number`` cannot go to headquarters because of the ``obstacle``."""

    number: str
    obstacle: Obstacle


def outgoing(here: Count) -> Count | None:
    """How much goes of the sheets that are ``here``: all originals, if a copy stays; None if no copy could stay.

    Of a paper without originals all copies but one go.
    """
    if here.originals:
        return Count(here.originals, 0) if here.copies else None
    return Count(0, here.copies - 1) if here.copies > 1 else None


def obstacle(here: Count, *, filed: bool, lent: bool, waiting: bool, lost: bool) -> Obstacle:
    """Why a paper marked for headquarters cannot go; empty if it can. ``here`` is what this office holds of it.

    ``waiting``: it is offered to somebody who has not accepted it yet.
    """
    if lost:
        return "lost"
    if lent:
        return "lent"
    if not any(here):
        return "elsewhere"
    if not filed:
        return "unfiled"
    if waiting:
        return "waiting"
    return "" if outgoing(here) else "no-copy"
