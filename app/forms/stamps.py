"""Stamps 印戳 across a sheet whose record does not hold any more: what became of it, why, who did it and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.words import Names

if TYPE_CHECKING:
    from datetime import datetime

VOID = Names("作废", "paper")
WITHDRAWN = Names("已撤回", "paper")
REFUSED = Names("未批准", "paper")
REVERSED = Names("已撤销", "paper")


@dataclass(frozen=True, slots=True)
class Stamp:
    """``word`` is printed large; ``at`` carries the office's time zone."""

    word: Names
    reason: str
    by: str
    at: datetime
