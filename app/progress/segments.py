"""Tracks as step bars show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import labelled, say, say_in
from app.kit.painted.steps import Segment
from app.office import phrases
from app.progress import words as progress_words

if TYPE_CHECKING:
    from app.kit.painted.steps import State
    from app.office.office import Office
    from app.rulebook.track_standings import StepStanding, TrackStanding


def segments(office: Office, shown: TrackStanding) -> list[Segment]:
    """One segment per step; of the current one also what is left."""
    return [
        Segment(state_of(office, each), each.step.name.of(office.language), _tail(office, each)) for each in shown.steps
    ]


def state_of(office: Office, each: StepStanding) -> State:
    """The state of a step as it is drawn: due today is a state of its own."""
    if each.state == "current" and each.due and phrases.due_day(office, each.due)[0] == office.today():
        return "today"
    return each.state


def _tail(office: Office, each: StepStanding) -> str:
    if each.state == "done":
        return phrases.near_day(office, office.local(each.done).date()) if each.done else ""
    return "" if each.state == "waiting" else progress_words.state(office, each)


def current(office: Office, shown: TrackStanding) -> tuple[str, str]:
    """The current step of a track with what is left, and the colour of these words."""
    name, left, shade = parts(office, shown)
    return labelled(name, left) if left else name, shade


def parts(office: Office, shown: TrackStanding) -> tuple[str, str, str]:
    """The current step of a track, what is left of its time, and the colour of that."""
    step = shown.current
    if step is None:
        done = shown.done == len(shown.steps)
        return (say_in("inside a sentence", "办完") if done else say("未开始")), "", "quiet"
    shades = {"late": "late", "today": "today", "paused": "quiet"}
    shade = shades.get(state_of(office, step), "text")
    return step.step.name.of(office.language), progress_words.state(office, step), shade
