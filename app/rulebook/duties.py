"""Duties 待办义务: what must be done by when, who answers for it, what is still outstanding.

A duty remembers the clause, the version of its terms and the event that started it, so that its due can be
derived again; it is met, withdrawn or closed by events, never deleted.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

import msgspec

from app.rulebook import limits
from app.rulebook.limit_words import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.base.working_calendar import Calendar
    from app.rulebook.events import Event


State = Literal["open", "late", "met", "met-late", "cancelled"]

WHOLE = ""
"""The one part of a duty that is not about documents."""


class Mark(msgspec.Struct, frozen=True):
    """A part of a duty was dealt with by an event; ``part`` is a document or ``WHOLE``."""

    part: str
    event: str
    at: datetime


class Closing(msgspec.Struct, frozen=True):
    """A duty ended without being met: by which event, when, by whom, why."""

    event: str
    at: datetime
    by: str
    reason: str


def without_number(event: Event) -> str:
    """What a case is called whose number nobody told, after the event that began it."""
    return f"@{event.id}"


def is_numbered(case: str) -> bool:
    """Whether somebody told the number of a case."""
    return not case.startswith("@")


class Duty(msgspec.Struct, frozen=True, kw_only=True):
    """One duty. Moments are UTC; ``limit`` is in the language of limits, ``dated`` the day it counts to or from, ``moment``
    the moment where the event told one.

    ``trigger`` is the event that started it (empty for a recurring duty), ``case`` tells cases of one file apart.
    ``parts`` are the documents it is about; each is outstanding until settled or withdrawn. ``named`` are people whom
    its trigger names and the clause makes liable, by field.
    """

    id: str
    clause: str
    version: int
    file: str
    responsible: str
    trigger: str
    started: datetime
    limit: str
    dated: date | None = None
    moment: datetime | None = None
    due: datetime
    provisional: bool
    parts: tuple[str, ...] = (WHOLE,)
    case: str = ""
    named: dict[str, str] = {}
    settled: tuple[Mark, ...] = ()
    withdrawn: tuple[Mark, ...] = ()
    closing: Closing | None = None

    @property
    def outstanding(self) -> tuple[str, ...]:
        """The parts still to be dealt with; none once the duty is closed."""
        done = {mark.part for mark in self.settled + self.withdrawn}
        return () if self.closing else tuple(part for part in self.parts if part not in done)

    @property
    def met_at(self) -> datetime | None:
        """When its last part was settled; None while any is outstanding or if nothing was left to settle."""
        if self.outstanding or self.closing or not self.settled:
            return None
        return max(mark.at for mark in self.settled)

    def state_at(self, now: datetime) -> State:
        """Its state at ``now``, no earlier than its last event. The due itself is still in time."""
        if self.outstanding:
            return "late" if now > self.due else "open"
        if self.met_at is None:
            return "cancelled"
        return "met-late" if self.met_at > self.due else "met"

    def settled_by(self, event: Event, parts: Iterable[str]) -> Duty:
        """With those of its outstanding parts dealt with that are among ``parts``."""
        marks = tuple(Mark(part, event.id, event.at) for part in self.outstanding if part in set(parts))
        return msgspec.structs.replace(self, settled=self.settled + marks)

    def handed_to(self, successor: str) -> Duty:
        """The duty with somebody else answering for it from now on."""
        return msgspec.structs.replace(self, responsible=successor)

    def without(self, event: Event, parts: Iterable[str]) -> Duty:
        """With those of its outstanding parts withdrawn that are among ``parts``."""
        marks = tuple(Mark(part, event.id, event.at) for part in self.outstanding if part in set(parts))
        return msgspec.structs.replace(self, withdrawn=self.withdrawn + marks)

    def undone(self, event: str) -> Duty:
        """As if ``event`` had not settled or withdrawn anything."""
        return msgspec.structs.replace(
            self,
            settled=tuple(mark for mark in self.settled if mark.event != event),
            withdrawn=tuple(mark for mark in self.withdrawn if mark.event != event),
        )

    def closed_by(self, event: Event) -> Duty:
        """Ended by an event, with its reason."""
        closing = Closing(event.id, event.at, event.by, event.data.get("reason", ""))
        return msgspec.structs.replace(self, closing=closing)


def due_of(duty: Duty, calendar: Calendar) -> limits.Due:
    """When a duty is due under ``calendar``. A recurring one starts with the due of the period before."""
    limit = parse(duty.limit)
    if not duty.trigger:
        return next(limits.occurrences(limit, duty.started, calendar))
    return limit.due(duty.started, calendar, duty.moment or duty.dated)


def recompute(duties: Iterable[Duty], calendar: Calendar) -> tuple[Duty, ...]:
    """The duties whose due or provisional mark changes under ``calendar``, changed; closed ones stay as they are."""
    changed = []
    for duty in duties:
        due = due_of(duty, calendar)
        if not duty.closing and (due.at, due.provisional) != (duty.due, duty.provisional):
            changed.append(msgspec.structs.replace(duty, due=due.at, provisional=due.provisional))
    return tuple(changed)
