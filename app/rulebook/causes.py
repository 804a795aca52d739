"""Causes 起因 and proposals 拟处罚: what a sanction is for, and the ledger line it proposes."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

Why = Literal["open", "done", "event"]
"""The duty is late and still open, it was done late, or the event calls for it by itself."""


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """One proposed ledger line. ``low`` and ``high`` are hundredths of ``unit`` (fen for CNY); None is no upper bound.
    Percent are of ``base``. ``scope`` is within what it counts how many times it happened, if that matters.

    ``id`` is the same whenever the same cause is looked at again, so that a line is proposed once. ``clause`` sets
    the amount, ``breached`` was not kept. A joint line names in ``main`` the line it goes with. ``person`` is empty
    where nobody has the liable ``role``. ``at`` is the due that was missed, or when the event happened.
    """

    id: str
    clause: str
    breached: str
    file: str
    person: str
    role: str = ""
    joint: bool = False
    main: str = ""
    unit: str
    low: int
    high: int | None
    base: str = ""
    scope: str = ""
    decided_by: str = ""
    duty: str = ""
    event: str = ""
    document: str = ""
    at: datetime
    done: datetime | None = None
    why: Why


class Cause(msgspec.Struct, frozen=True, kw_only=True):
    """What a sanction is for. ``key`` tells causes apart, ``case`` those of one case; ``day`` picks the terms that set
    the amount. It happened ``times`` at once; ``named`` are the people named by field."""

    clause: str
    version: int
    file: str
    person: str
    key: str
    case: str
    documents: tuple[str, ...]
    day: date
    at: datetime
    why: Why
    done: datetime | None = None
    duty: str = ""
    event: str = ""
    times: int = 1
    named: dict[str, str] = {}
