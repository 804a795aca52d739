"""Where a purchase stands in its tracks 进度 (SO-1.9), derived from events; pauses 暂停 by the client stop the clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from app.rulebook.answers.pasts import Past
from app.rulebook.events import known_of, not_voided
from app.rulebook.limit_words import parse
from app.rulebook.limits import Elapsed, WorkingDays
from app.rulebook.matching import Moment, fits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from app.base.working_calendar import Calendar
    from app.rulebook.events import Event
    from app.rulebook.limits import Limit
    from app.rulebook.regulations import InForce
    from app.rulebook.tracks import Track, TrackStep


STARTED, DONE, PAUSED, RESUMED = "track.started", "step.done", "track.paused", "track.resumed"
EXPLAINED = "step.explained"
"""The kinds of events that people enter by hand; their fields name track and step."""

BY_HAND = frozenset({STARTED, DONE, PAUSED, RESUMED, EXPLAINED})
"""All of them."""


State = Literal["waiting", "current", "late", "paused", "done"]


@dataclass(frozen=True, slots=True)
class Pause:
    """A delay by the client from ``begun`` to ``ended``, which is None while it lasts."""

    begun: datetime
    ended: datetime | None
    reason: str


@dataclass(frozen=True, slots=True)
class StepStanding:
    """A step in its present state: when it started, is due and was done; ``late`` also if it was done late, for which
    there may be a ``reason``. ``said`` is what was said when it was done, by field."""

    step: TrackStep
    state: State
    started: datetime | None = None
    due: datetime | None = None
    done: datetime | None = None
    late: bool = False
    said: Mapping[str, str] = field(default_factory=dict)

    @property
    def reason(self) -> str:
        """Why it was late, in the office's words; empty if nobody said."""
        return self.said.get("reason", "")


@dataclass(frozen=True, slots=True)
class TrackStanding:
    """A track of one purchase in its present state."""

    id: str
    track: Track
    steps: tuple[StepStanding, ...]
    pauses: tuple[Pause, ...]

    @property
    def current(self) -> StepStanding | None:
        """The step under way; None if the track has not started or all steps are done."""
        return next((each for each in self.steps if each.state in {"current", "late", "paused"}), None)

    @property
    def begun(self) -> bool:
        """Whether its first step has started."""
        return bool(self.steps) and self.steps[0].started is not None

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(each.state == "done" for each in self.steps)

    @property
    def paused(self) -> bool:
        """Whether the client is delaying it now."""
        return bool(self.pauses) and self.pauses[-1].ended is None


@dataclass(frozen=True, slots=True)
class Course:
    """What happened on a track, whatever its limits are: when it began, when each step ended and what was said then, and
    the client's pauses. What follows for its dues is a ``TrackStanding``."""

    begun: datetime | None
    ends: tuple[tuple[datetime, Mapping[str, str]], ...]
    pauses: tuple[Pause, ...]


@dataclass(frozen=True)
class Board:
    """Derives the state of ``tracks`` at the moment ``now`` for any number of files."""

    tracks: Mapping[str, Track]
    in_force: InForce
    now: datetime

    @cached_property
    def _unbegun(self) -> dict[str, TrackStanding]:
        """Each track in its initial state, made once for all files."""
        return {
            name: TrackStanding(name, track, tuple(StepStanding(step, "waiting") for step in track.steps), ())
            for name, track in self.tracks.items()
        }

    @cached_property
    def _kinds(self) -> frozenset[str]:
        """The kinds of events by which anything happens on a track."""
        steps = [step for track in self.tracks.values() for step in track.steps]
        mets = [*(track.begins for track in self.tracks.values()), *(step.done_by for step in steps)]
        return BY_HAND | {met.event for each in mets for met in each}

    def shown(self, events: Sequence[Event]) -> tuple[TrackStanding, ...]:
        """The state of each track after the events of one file, oldest first."""
        return self.standing(self.courses(events))

    def courses(self, events: Sequence[Event]) -> dict[str, Course]:
        """What happened on the tracks on which anything did, by the events of one file, oldest first."""
        vocabulary = self.in_force.book.vocabulary
        still = [event for event in not_voided(events, vocabulary) if event.at <= self.now]
        known, moments, unasked = dict[str, str](), [], Past(vocabulary)
        for event in still:
            if more := known_of([event], vocabulary):
                known = known | more
            # Whether a step is done depends on the event itself, never on what came before it.
            if event.kind in self._kinds:
                moments.append(Moment(event, unasked, known, self.in_force))
        found = {name: _course(name, track, moments) for name, track in self.tracks.items()}
        return {name: each for name, each in found.items() if each.begun or each.pauses}

    def standing(self, courses: Mapping[str, Course]) -> tuple[TrackStanding, ...]:
        """The state of each track of one file after what happened; those that another one is instead of are left out."""
        shown = tuple(self._standing(name, courses.get(name)) for name in self.tracks)
        unneeded = {name for each in shown if each.begun for name in each.track.instead}
        return tuple(each for each in shown if each.id not in unneeded)

    def _standing(self, name: str, course: Course | None) -> TrackStanding:
        if course is None:
            return self._unbegun[name]
        track, calendar = self.tracks[name], self.in_force.calendar
        steps = tuple(_steps(track, course.begun, course.ends, course.pauses, calendar, self.now))
        return TrackStanding(name, track, steps, course.pauses)


def _course(name: str, track: Track, moments: Iterable[Moment]) -> Course:
    begun: datetime | None = None
    ends: list[tuple[datetime, Mapping[str, str]]] = []
    pauses: list[Pause] = []
    for moment in moments:
        event = moment.event
        mine = event.data.get("track") == name
        if event.kind == PAUSED and mine:
            pauses.append(Pause(event.at, None, event.data.get("reason", "")))
        elif event.kind == RESUMED and mine and pauses and pauses[-1].ended is None:
            pauses[-1] = Pause(pauses[-1].begun, event.at, pauses[-1].reason)
        if begun is None and ((event.kind == STARTED and mine) or any(fits(moment, met) for met in track.begins)):
            begun = event.at
        if begun is not None and len(ends) < len(track.steps) and _ends(track.steps[len(ends)], moment, mine):
            said = event.data if event.kind == DONE else {}
            ends.append((event.at, said))
        elif event.kind == EXPLAINED and mine:
            place = next((n for n, step in enumerate(track.steps) if step.id == event.data.get("step")), len(ends))
            if place < len(ends):
                ends[place] = (ends[place][0], {**ends[place][1], "reason": event.data.get("reason", "")})
    return Course(begun, tuple(ends), tuple(pauses))


def _ends(step: TrackStep, moment: Moment, mine: bool) -> bool:
    by_hand = moment.event.kind == DONE and mine and moment.event.data.get("step") == step.id
    return by_hand or any(fits(moment, met) for met in step.done_by)


def _steps(
    track: Track,
    begun: datetime | None,
    ends: Sequence[tuple[datetime, Mapping[str, str]]],
    pauses: Sequence[Pause],
    calendar: Calendar,
    now: datetime,
) -> Iterator[StepStanding]:
    started = begun
    for place, step in enumerate(track.steps):
        if started is None or place > len(ends):
            yield StepStanding(step, "waiting")
            continue
        due = due_with(parse(step.on(calendar.day_of(started)).limit), started, pauses, calendar, now)
        if place < len(ends):
            done, said = ends[place]
            yield StepStanding(step, "done", started, due, done, done > due, said)
            started = done
        else:
            late, held = now > due, bool(pauses) and pauses[-1].ended is None
            yield StepStanding(step, "paused" if held else "late" if late else "current", started, due, None, late)


def due_with(limit: Limit, started: datetime, pauses: Iterable[Pause], calendar: Calendar, now: datetime) -> datetime:
    """The due with the client's pauses excluded from the clock: never earlier than without them.

    A limit in hours stops while a pause lasts. A limit in days is extended by each day after a pause's first up to its
    last; one in working days by the working days among them.
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
        if days:
            working = isinstance(limit, WorkingDays)
            due = calendar.end(calendar.after(last, days) if working else last + timedelta(days=days))
    return due


def _days(calendar: Calendar, begun: datetime, ended: datetime, *, working: bool) -> int:
    first, last = calendar.day_of(begun), calendar.day_of(ended)
    days = [first + timedelta(days=count) for count in range(1, (last - first).days + 1)]
    return sum(calendar.is_working(day) for day in days) if working else len(days)


def took(step: StepStanding, pauses: Iterable[Pause], calendar: Calendar) -> int | None:
    """Working days from a step's start to its end without the client's pauses; None while it is not done."""
    if step.started is None or step.done is None:
        return None
    days = _days(calendar, step.started, step.done, working=True)
    out = sum(
        _days(calendar, max(each.begun, step.started), min(each.ended or step.done, step.done), working=True)
        for each in pauses
        if each.begun < step.done and (each.ended or step.done) > step.started
    )
    return max(0, days - out)
