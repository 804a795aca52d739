"""Words for tracks, chases and progress reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import labelled, say, say_in
from app.office import phrases
from app.progress import service as progress

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.refusals import Refusal
    from app.office.office import Office
    from app.rulebook.track_standings import StepStanding, TrackStanding


def bar(office: Office, shown: TrackStanding) -> str:
    """A track on one line: a bar of its steps, and the state of the current one."""
    marks = {"done": "●", "current": "◐", "late": "◉", "paused": "◌", "waiting": "○"}
    steps = "".join(marks[each.state] for each in shown.steps)
    current = shown.current
    if current is None:
        done = say_in("inside a sentence", "办完")
        idle = say("未开始")
        return f"{steps} {done if shown.done == len(shown.steps) else idle}"
    return f"{steps} {state(office, current)}"


def state(office: Office, step: StepStanding) -> str:
    """The state of a step in words."""
    if step.state == "waiting":
        return say("未到")
    if step.state == "paused":
        return say("客户原因暂停")
    if step.state == "done":
        done = phrases.at(office, step.done) if step.done else ""
        words = say("逾期办完 {at}") if step.late else say("办完 {at}")
        words = words.format(at=done)
        return labelled(words, step.reason) if step.reason else words
    return phrases.left(office, step.due) if step.due else ""


def track(office: Office, name: str) -> str:
    """The name of a track."""
    known = office.rules.book.vocabulary.tracks.get(name)
    return known.name.of(office.language) if known else name


def step(office: Office, name: str, step_id: str) -> str:
    """The name of a step."""
    known = office.rules.book.vocabulary.tracks.get(name)
    found = next((each for each in known.steps if each.id == step_id), None) if known else None
    return found.name.of(office.language) if found else step_id


def named_step(office: Office, name: str, step_id: str) -> str:
    """The name of a step after that of its track."""
    return say("{track}：{step}", track=track(office, name), step=step(office, name, step_id))


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    progress.NotTheStep: lambda _: say("还没轮到这一步，或已经办过。请先看这一户办到哪里。"),
    progress.NothingLate: lambda r: say("{outside}没有逾期的步骤，不必催办。", outside=r.outside),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "track.started": lambda facts: say("开始办理", **facts),
    "step.done": lambda facts: say("办完一步 {note}", **facts),
    "step.explained": lambda facts: say("说明逾期原因：{reason}", **facts),
    "late.reasons": lambda _: say("修改逾期原因的清单"),
    "track.paused": lambda facts: say("因客户原因暂停：{reason}", **facts),
    "track.resumed": lambda facts: say("恢复办理", **facts),
    "stamp-duty.set": lambda facts: say("印花税 {due} 到期", **facts),
    "stamp-duty.paid": lambda facts: say("印花税已缴 {receipt}", **facts),
    "chase.sent": lambda facts: say("发出督办函 {number}", **facts),
    "track.amended": lambda facts: say("修改“{name}”的时限，自 {first} 起：{reason}", **facts),
    "progress.reported": lambda facts: say("进度汇报 {number}", **facts),
}
