"""Runs to headquarters 上交 (SO-1.3): what goes on the next one, what stays behind and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.base.refusals import Refusal
from app.base.series import Series
from app.custody.rules import Count

SUBMISSION = Series("SJ", "submission", "hq-submission", stored_in="submission:number")


Obstacle = Literal["", "unfiled", "lost", "lent", "waiting", "elsewhere", "no-copy"]


@dataclass(eq=False)
class StaysBehind(Refusal):
    """The paper ``number`` cannot go to headquarters because of ``obstacle``."""

    number: str
    obstacle: Obstacle


def going(here: Count) -> Count | None:
    """What of the sheets in the office goes: all originals, while a photocopy stays; None if there is none to stay.

    Of a paper that is only a copy all but one go.
    """
    if here.originals:
        return Count(here.originals, 0) if here.copies else None
    return Count(0, here.copies - 1) if here.copies > 1 else None


def obstacle(here: Count, *, filed: bool, lent: bool, waiting: bool, lost: bool) -> Obstacle:
    """Why a marked paper, of which so much is ``here``, cannot go, or nothing.

    ``waiting``: it is offered to somebody who has not accepted.
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
    return "" if going(here) else "no-copy"
