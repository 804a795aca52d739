"""Tracks 进度 (SO-1.9): the steps of a purchase's mortgage, registration, notarisation and title transfer, as data; where
each stands follows from what happened. A client's pause is taken out of the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import msgspec

from app.base.toml_tables import Declared
from app.base.words import Names  # noqa: TC001 - part of the tables' types at run time
from app.rulebook.clauses import Amendment, Met  # noqa: TC001 - part of the tables' types at run time
from app.rulebook.events import known_of, standing
from app.rulebook.limit_words import EXAMPLES, NotALimit, parse
from app.rulebook.limits import Elapsed, WorkingDays
from app.rulebook.matching import Moment, fits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from app.base.working_calendar import Calendar
    from app.rulebook.events import Event
    from app.rulebook.limits import Limit
    from app.rulebook.regulations import InForce

STARTED, DONE, PAUSED, RESUMED = "track.started", "step.done", "track.paused", "track.resumed"
"""The events that people enter by hand; their fields name track and step."""

State = Literal["waiting", "current", "late", "paused", "done"]


class TrackStep(Declared, frozen=True, kw_only=True):
    """One step: its ``limit`` counts from the end of the step before; ``outside`` is who has to do it; an event of
    ``done_by`` ends it. Amendments of the limit, oldest first, hold for steps that begin from their day on."""

    id: str
    name: Names
    limit: str
    outside: str = ""
    documents: tuple[str, ...] = ()
    done_by: tuple[Met, ...] = ()
    amendment: tuple[Amendment, ...] = ()

    def on(self, day: date) -> TrackStep:
        """The step with the limit that holds on a day."""
        limits = [each.limit for each in self.amendment if each.from_ <= day and each.limit]
        return msgspec.structs.replace(self, limit=limits[-1]) if limits else self


class Track(Declared, frozen=True, kw_only=True):
    """Steps in order, for purchases paid in one of ``payments`` (all if none); an event of ``begins`` starts it."""

    name: Names
    payments: tuple[str, ...] = ()
    begins: tuple[Met, ...] = ()
    steps: tuple[TrackStep, ...] = ()

    def needed(self, payment: str) -> bool:
        """Whether a purchase paid this way goes through it; mortgaged or paid otherwise."""
        return not self.payments or any((each == "mortgage") == (payment == "mortgage") for each in self.payments)

    def amended(self, name: str, added: Mapping[str, Iterable[Amendment]]) -> Track:
        """With further amendments of its steps, each under ``number_of(name, step)``."""
        return msgspec.structs.replace(
            self,
            steps=tuple(
                msgspec.structs.replace(
                    step,
                    amendment=tuple(
                        sorted([*step.amendment, *added.get(number_of(name, step.id), ())], key=lambda each: each.from_)
                    ),
                )
                for step in self.steps
            ),
        )


def slips(step: TrackStep) -> Iterator[str]:
    """What is wrong with a step's limits: they count from the step before, and amendments change nothing else."""
    for words in (step.limit, *(each.limit for each in step.amendment if each.limit is not None)):
        try:
            limit = parse(words)
        except NotALimit:
            yield f"看不懂的时限 “{words}”；例如：{'、'.join(EXAMPLES)}"
        else:
            if not limit.timed or limit.recurring or limit.counts_back:
                yield f"步骤的时限从上一步办完起算，不能是 “{words}”；例如：5 working days、30 days"
    days = [each.from_ for each in step.amendment]
    if days != sorted(set(days)):
        yield "修订应按生效日期先后排列，且日期不重复"
    if any(each.parts.keys() != {"limit"} for each in step.amendment):
        yield "步骤的修订只能改 limit"


def number_of(track: str, step: str) -> str:
    """Under what a step's limit is amended, as a clause is under its number: ``mortgage/submitted``."""
    return f"{track}/{step}"


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


@dataclass(frozen=True)
class Board:
    """The tracks of a purchase, looked at in many files at the same moment ``now``."""

    tracks: Mapping[str, Track]
    in_force: InForce
    now: datetime

    @cached_property
    def _unbegun(self) -> dict[str, TrackShown]:
        """Each track of a file in which nothing has happened, once for all files."""
        return {
            name: TrackShown(name, track, tuple(StepShown(step, "waiting") for step in track.steps), ())
            for name, track in self.tracks.items()
        }

    def shown(self, events: Sequence[Event]) -> tuple[TrackShown, ...]:
        """Where each track stands after the events of one file, oldest first."""
        vocabulary = self.in_force.book.vocabulary
        still = [event for event in standing(events, vocabulary) if event.at <= self.now]
        known, moments = dict[str, str](), []
        for place, event in enumerate(still):
            known = known | known_of([event], vocabulary)
            moments.append(Moment(event, still[:place], known, self.in_force))
        return tuple(self._shown(name, moments) for name in self.tracks)

    def _shown(self, name: str, moments: Iterable[Moment]) -> TrackShown:
        begun: datetime | None = None
        ends: list[datetime] = []
        pauses: list[Pause] = []
        track = self.tracks[name]
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
                ends.append(event.at)
        if begun is None and not pauses:
            return self._unbegun[name]
        return TrackShown(
            name, track, tuple(_steps(track, begun, ends, pauses, self.in_force.calendar, self.now)), tuple(pauses)
        )


def _ends(step: TrackStep, moment: Moment, mine: bool) -> bool:
    by_hand = moment.event.kind == DONE and mine and moment.event.data.get("step") == step.id
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
        due = due_with(parse(step.on(calendar.day_of(started)).limit), started, pauses, calendar, now)
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
