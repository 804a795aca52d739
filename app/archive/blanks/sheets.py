"""The values of the blank contracts' slips and stock register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.blanks import service as blanks
from app.archive.blanks.rules import STOCK_REGISTER
from app.base.words import Names

if TYPE_CHECKING:
    from app.forms.paper.wording import Values
    from app.office.office import Office


_STEPS = {"fetched": Names("领入"), "stamped": Names("盖章"), "issued": Names("发出"), "void": Names("作废", "paper")}
"""The steps as they are printed."""


def blank_slip(office: Office, record: str) -> Values:
    """The values of one line of the stock register; ``record`` is its number."""
    step, now = blanks.by_number(office, record), blanks.stock(office)
    return {
        "number": step.number,
        "what": _STEPS[step.kind].of(office.language),
        "at": office.local(step.at),
        "first": step.first,
        "last": step.last,
        "count": step.count,
        "recipient": step.recipient,
        "reason": step.reason,
        "clerk": office.name_of(step.by, step.at),
        "stock": now.left,
        "minimum": now.minimum,
    }


def blank_register(office: Office, _record: str) -> Values:
    """The values of the whole stock register as it is today."""
    today, now = office.today(), blanks.stock(office)
    return {
        "number": STOCK_REGISTER.written(today),
        "day": today,
        "department": office.rules.holder(office.rules.this_office),
        "stock": now.left,
        "fetched": now.fetched,
        "stamped": now.stamped,
        "issued": now.issued,
        "void": now.void,
        "minimum": now.minimum,
        "steps": [
            {
                "number": step.number,
                "at": office.local(step.at).date(),
                "what": _STEPS[step.kind].of(office.language),
                "first": step.first,
                "last": step.last,
                "count": step.count,
                "recipient": step.recipient,
                "by": office.name_of(step.by, step.at),
                "reason": step.reason,
            }
            for step in reversed(blanks.register(office))
        ],
        "gaps": [{"first": each.first, "last": each.last, "count": each.count} for each in blanks.gaps(office)],
    }
