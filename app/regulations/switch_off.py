"""Switching a regulation off 停用: with a reason and, in an office with secrets, a signature; the past keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import signoffs
from app.base.refusals import ReasonMissing
from app.office import regulation_spans
from app.register.register import is_secured
from app.regulations import service as regulations
from app.rulebook.regulations import Span

if TYPE_CHECKING:
    from datetime import date

    from app.office.office import Office


def switch_off(office: Office, name: str, from_day: date, *, reason: str, signer: str = "", secret: str = "") -> None:
    """Switch a regulation off from a day on: its open duties stay, no new ones begin.

    In an office with secrets ``signer`` signs for it with their own secret.

    Raises:
        NotAllowed, ReasonMissing, DayPast, NotOn, NoSuchRegulation, WrongSecret, Throttled, MayNotSign

    """
    office.require("regulations")
    regulation = regulations.read_to_switch(office, name, from_day)
    if not reason.strip():
        raise ReasonMissing
    known, names = regulation_spans.days(office), regulation_spans.chosen(office)
    spans = known.get(regulation.id, (Span(regulation.in_force),) if name in names else ())
    if not spans or spans[-1].off is not None or spans[-1].on > from_day:
        raise regulations.NotOn(name)
    with office.register.transaction():
        regulations.keep(office, names, known | {regulation.id: (*spans[:-1], Span(spans[-1].on, from_day))})
        reason, first = reason.strip(), from_day.isoformat()
        office.record("regulation.switched-off", regulation=regulation.id, first=first, reason=reason)
        if is_secured(office.register.folder) and office.signer:
            record = f"{regulation.id}/{from_day}"
            signoffs.sign(office, matter="regulation-off", record=record, name=signer, secret=secret)
