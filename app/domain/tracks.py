"""Tracks 进度 (SO-1.9): the steps of a purchase's mortgage, registration, notarisation and title transfer, as data; where
each stands follows from what happened. A client's pause is taken out of the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from app.domain.clauses import Met  # noqa: TC001 - part of the tables' types at run time
from app.domain.declarations import Declared, Names
from app.domain.events import known_of, standing
from app.domain.limit_words import parse
from app.domain.limits import Elapsed, WorkingDays
from app.domain.matching import Moment, fits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.domain.events import Event
    from app.domain.limits import Limit
    from app.domain.regulations import InForce
    from app.domain.working_calendar import Calendar

STARTED, DONE, PAUSED, RESUMED = "track.started", "step.done", "track.paused", "track.resumed"
"""The events that people enter by hand; their fields name track and step."""

State = Literal["waiting", "current", "late", "paused", "done"]


class TrackStep(Declared, frozen=True, kw_only=True):
    """One step: its ``limit`` counts from the end of the step before; ``outside`` is who has to do it; an event of
    ``done_by`` ends it."""

    id: str
    name: Names
    limit: str
    outside: str = ""
    documents: tuple[str, ...] = ()
    done_by: tuple[Met, ...] = ()


class Track(Declared, frozen=True, kw_only=True):
    """Steps in order, for purchases paid in one of ``payments`` (all if none); an event of ``begins`` starts it."""

    name: Names
    payments: tuple[str, ...] = ()
    begins: tuple[Met, ...] = ()
    steps: tuple[TrackStep, ...] = ()

    def needed(self, payment: str) -> bool:
        """Whether a purchase paid this way goes through it; mortgaged or paid otherwise."""
        return not self.payments or any((each == "mortgage") == (payment == "mortgage") for each in self.payments)


@dataclass(frozen=True, slots=True)
class Pause:
    """The client holds it up from a moment, until another or still (None)."""

    begun: datetime
    ended: datetime | None
    reason: str


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step as it stands: when it started, is due and was done; ``late`` if it is, or was done late."""

    step: TrackStep
    state: State
    started: datetime | None = None
    due: datetime | None = None
    done: datetime | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class TrackShown:
    """A track of one purchase as it stands."""

    id: str
    track: Track
    steps: tuple[StepShown, ...]
    pauses: tuple[Pause, ...]

    @property
    def current(self) -> StepShown | None:
        """The step under way, or None: not started, or all done."""
        return next((each for each in self.steps if each.state in {"current", "late", "paused"}), None)

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(each.state == "done" for each in self.steps)

    @property
    def paused(self) -> bool:
        """Whether the client holds it up now."""
        return bool(self.pauses) and self.pauses[-1].ended is None


def shown(name: str, track: Track, events: Sequence[Event], in_force: InForce, now: datetime) -> TrackShown:
    """Where a track stands at ``now`` after the events of one file, oldest first."""
    begun: datetime | None = None
    ends: list[datetime] = []
    pauses: list[Pause] = []
    still = [event for event in standing(events, in_force.book.vocabulary) if event.at <= now]
    for place, event in enumerate(still):
        moment = Moment(event, still[:place], known_of(still[: place + 1], in_force.book.vocabulary), in_force)
        mine = event.data.get("track") == name
        if event.kind == PAUSED and mine:
            pauses.append(Pause(event.at, None, event.data.get("reason", "")))
        elif event.kind == RESUMED and mine and pauses and pauses[-1].ended is None:
            pauses[-1] = Pause(pauses[-1].begun, event.at, pauses[-1].reason)
        if begun is None and ((event.kind == STARTED and mine) or any(fits(moment, met) for met in track.begins)):
            begun = event.at
        if begun is not None and len(ends) < len(track.steps) and _ends(track.steps[len(ends)], event, moment, mine):
            ends.append(event.at)
    return TrackShown(name, track, tuple(_steps(track, begun, ends, pauses, in_force.calendar, now)), tuple(pauses))


def _ends(step: TrackStep, event: Event, moment: Moment, mine: bool) -> bool:
    by_hand = event.kind == DONE and mine and event.data.get("step") == step.id
    return by_hand or any(fits(moment, met) for met in step.done_by)


def _steps(
    track: Track,
    begun: datetime | None,
    ends: Sequence[datetime],
    pauses: Sequence[Pause],
    calendar: Calendar,
    now: datetime,
) -> Iterator[StepShown]:
    started = begun
    for place, step in enumerate(track.steps):
        if started is None or place > len(ends):
            yield StepShown(step, "waiting")
            continue
        due = due_with(parse(step.limit), started, pauses, calendar, now)
        if place < len(ends):
            yield StepShown(step, "done", started, due, ends[place], ends[place] > due)
            started = ends[place]
        else:
            late = now > due
            held = bool(pauses) and pauses[-1].ended is None
            yield StepShown(step, "paused" if held else "late" if late else "current", started, due, None, late)


def due_with(limit: Limit, started: datetime, pauses: Iterable[Pause], calendar: Calendar, now: datetime) -> datetime:
    """The due moment with the client's pauses taken out: never earlier than without them.

    Hours stop while a pause lasts. For days every day after the pause's first, up to its last, is taken out; for
    working days only the working ones.
    """
    due = limit.due(started, calendar).at
    for pause in sorted(pauses, key=lambda each: each.begun):
        begun, ended = max(pause.begun, started), pause.ended or now
        if begun >= due or ended <= begun:
            continue
        if isinstance(limit, Elapsed):
            due += ended - begun
            continue
        days = _days(calendar, begun, ended, working=isinstance(limit, WorkingDays))
        last = calendar.day_of(due - timedelta(microseconds=1))
        if days and isinstance(limit, WorkingDays):
            due = calendar.end(calendar.after(last, days))
        elif days:
            due = calendar.end(last + timedelta(days=days))
    return due


def _days(calendar: Calendar, begun: datetime, ended: datetime, *, working: bool) -> int:
    first, last = calendar.day_of(begun), calendar.day_of(ended)
    days = [first + timedelta(days=count) for count in range(1, (last - first).days + 1)]
    return sum(calendar.is_working(day) for day in days) if working else len(days)


def took(step: StepShown, pauses: Iterable[Pause], calendar: Calendar) -> int | None:
    """Working days from a step's start to its end, the client's pauses taken out; None while it is not done."""
    if step.started is None or step.done is None:
        return None
    days = _days(calendar, step.started, step.done, working=True)
    out = sum(
        _days(calendar, max(each.begun, step.started), min(each.ended or step.done, step.done), working=True)
        for each in pauses
        if each.begun < step.done and (each.ended or step.done) > step.started
    )
    return max(0, days - out)
