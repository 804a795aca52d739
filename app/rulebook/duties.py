"""Duties 事项（义务）: what must be done by when, who is responsible, what is still outstanding.

A duty stores its clause, the version of its terms and the event that started it, so that its due can be derived
again; it is met, withdrawn or closed by events, never deleted.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

import msgspec

from app.rulebook import limits, slots
from app.rulebook.limit_words import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.base.working_calendar import Calendar
    from app.rulebook.events import Event


State = Literal["open", "late", "met", "met-late", "cancelled"]

WHOLE = ""
"""The only part of a duty that is not about documents."""


class Mark(msgspec.Struct, frozen=True):
    """A part of a duty was settled or withdrawn by an event; ``part`` is a document or ``WHOLE``."""

    part: str
    event: str
    at: datetime


class Closing(msgspec.Struct, frozen=True):
    """A duty ended without being met: by which event, when, by whom, why. ``stands``: if it was late then, that counts."""

    event: str
    at: datetime
    by: str
    reason: str
    stands: bool = False


def without_number(event: Event) -> str:
    """The name of a case without a number, from the event that began it."""
    return f"@{event.id}"


def is_numbered(case: str) -> bool:
    """Whether a case has a number of its own."""
    return not case.startswith("@")


class Duty(msgspec.Struct, frozen=True, kw_only=True):
    """One duty. Moments are UTC. ``limit`` is in the language of limits; ``dated`` is the day that it counts back from or
    ends on, ``moment`` the moment, if the event gave one.

    ``trigger`` is the event that started it (empty for a recurring duty), ``case`` identifies a case of the file.
    ``parts`` are the documents it is about; each is outstanding until settled or withdrawn. ``named`` are the people
    whom its trigger names and the clause makes liable, by field. ``slot`` is the last day of a recurring duty's period
    (``slots``; None in old registers), ``grace`` the minutes that were allowed where it was to be done at once.
    ``handed``: somebody took it over, so it no longer follows its role.
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
    slot: date | None = None
    grace: int = 0
    handed: bool = False
    settled: tuple[Mark, ...] = ()
    withdrawn: tuple[Mark, ...] = ()
    closing: Closing | None = None

    @property
    def outstanding(self) -> tuple[str, ...]:
        """The parts neither settled nor withdrawn; none once the duty is closed."""
        done = {mark.part for mark in self.settled + self.withdrawn}
        return () if self.closing else tuple(part for part in self.parts if part not in done)

    def outstanding_at(self, at: datetime) -> tuple[str, ...]:
        """The parts that were outstanding at a past moment; none before it started, and once it was closed."""
        if at < self.started or (self.closing and self.closing.at <= at):
            return ()
        done = {mark.part for mark in self.settled + self.withdrawn if mark.at <= at}
        return tuple(part for part in self.parts if part not in done)

    @property
    def met_at(self) -> datetime | None:
        """When its last part was settled; None while any is outstanding, if closed, or if all were withdrawn."""
        if self.outstanding or self.closing or not self.settled:
            return None
        return max(mark.at for mark in self.settled)

    def state_at(self, now: datetime) -> State:
        """Its state at ``now``, which must not be before its last event. The due itself is still in time."""
        if self.outstanding:
            return "late" if now > self.due else "open"
        if self.met_at is None:
            return "cancelled"
        return "met-late" if self.met_at > self.due else "met"

    def was_late(self, now: datetime) -> bool:
        """Whether it is late, was met late, or ended when it was late and that shall count."""
        if self.closing:
            return self.closing.stands and self.closing.at > self.due
        return self.state_at(now) in {"late", "met-late"}

    def settled_by(self, event: Event, parts: Iterable[str]) -> Duty:
        """The duty with those of its outstanding parts settled that are among ``parts``."""
        marks = tuple(Mark(part, event.id, event.at) for part in self.outstanding if part in set(parts))
        return msgspec.structs.replace(self, settled=self.settled + marks)

    def handed_to(self, successor: str) -> Duty:
        """The duty with another responsible person, who took it over."""
        return msgspec.structs.replace(self, responsible=successor, handed=True)

    def without(self, event: Event, parts: Iterable[str]) -> Duty:
        """The duty with those of its outstanding parts withdrawn that are among ``parts``."""
        marks = tuple(Mark(part, event.id, event.at) for part in self.outstanding if part in set(parts))
        return msgspec.structs.replace(self, withdrawn=self.withdrawn + marks)

    def undone(self, event: str) -> Duty:
        """The duty as if ``event`` had not settled or withdrawn anything."""
        return msgspec.structs.replace(
            self,
            settled=tuple(mark for mark in self.settled if mark.event != event),
            withdrawn=tuple(mark for mark in self.withdrawn if mark.event != event),
        )

    def closed_by(self, event: Event) -> Duty:
        """The duty closed by an event, with its reason; the event says whether fines for what was late then stay."""
        stands = event.data.get("fines") == "stay"
        closing = Closing(event.id, event.at, event.by, event.data.get("reason", ""), stands)
        return msgspec.structs.replace(self, closing=closing)


def slot_of(duty: Duty, calendar: Calendar) -> date:
    """The slot of a recurring duty's period. Raises NotTimed."""
    return duty.slot or slots.first(parse(duty.limit), duty.started, calendar)


def due_of(duty: Duty, calendar: Calendar) -> limits.Due:
    """When a duty is due under ``calendar``."""
    limit = parse(duty.limit)
    if not duty.trigger:
        return slots.due_at(limit, slot_of(duty, calendar), calendar)
    if limit.at_once:
        # The tolerance may have changed since, which is no reason to change what was due.
        return limits.Due(duty.started + timedelta(minutes=duty.grace))
    return limit.due(duty.started, calendar, duty.moment or duty.dated)


def recompute(duties: Iterable[Duty], calendar: Calendar) -> tuple[Duty, ...]:
    """New values of the duties whose due or provisional mark changes under ``calendar``; closed ones never change."""
    changed = []
    for duty in duties:
        due = due_of(duty, calendar)
        if not duty.closing and (due.at, due.provisional) != (duty.due, duty.provisional):
            changed.append(msgspec.structs.replace(duty, due=due.at, provisional=due.provisional))
    return tuple(changed)
