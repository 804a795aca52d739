"""Causes 起因 and proposals 拟处罚: what a sanction is for, and the ledger line proposed for it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

Why = Literal["open", "done", "event"]
"""The duty is late and still open, it was done late, or an event by itself calls for a sanction."""


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """One proposed ledger line. ``low`` and ``high`` are hundredths of ``unit`` (fen for CNY); None is no upper bound.
    Percentages are of ``base``. ``scope`` is what occurrences are counted within, if their number matters.

    ``id`` is the same each time the same cause is evaluated, so that a line is proposed once. ``clause`` sets the
    amount, ``breached`` is the clause that was breached. A joint line names in ``main`` the line it goes with. ``person``
    is empty if nobody has the liable ``role``. ``at`` is the missed due, or when the event happened.
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
    """What a sanction is for. ``key`` identifies the cause, ``case`` the case it belongs to; the terms of ``day`` set the
    amount. It happened ``times`` times at once, or lasted ``days`` calendar days (0: not known yet); ``named`` are the people whom the event names, by field."""

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
    days: int = 0
    named: dict[str, str] = {}
