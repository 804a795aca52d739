"""How tracks, chases and progress reports are said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from app.access import signoffs
from app.base.words import say, say_in
from app.kit import said
from app.progress import period_reports
from app.progress import service as progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.refusals import Refusal
    from app.office.office import Office
    from app.rulebook.tracks import StepShown, TrackShown


def bar(office: Office, shown: TrackShown) -> str:
    """A track in a few words: a bar of its steps, and how the present one stands."""
    marks = {"done": "●", "current": "◐", "late": "◉", "paused": "◌", "waiting": "○"}
    steps = "".join(marks[each.state] for each in shown.steps)
    current = shown.current
    if current is None:
        done = say_in("inside a sentence", "办完")
        idle = say("未开始")
        return f"{steps} {done if shown.done == len(shown.steps) else idle}"
    return f"{steps} {state(office, current)}"


def state(office: Office, step: StepShown) -> str:
    """How a step stands."""
    if step.state == "waiting":
        return say("未到")
    if step.state == "paused":
        return say("客户原因暂停")
    if step.state == "done":
        done = said.at(office, step.done) if step.done else ""
        words = say("逾期办完 {at}") if step.late else say("办完 {at}")
        return words.format(at=done)
    return said.left(office, step.due) if step.due else ""


def track(office: Office, name: str) -> str:
    """What a track is called."""
    known = office.rules.book.vocabulary.tracks.get(name)
    return known.name.of(office.language) if known else name


def step(office: Office, name: str, step_id: str) -> str:
    """What a step is called."""
    known = office.rules.book.vocabulary.tracks.get(name)
    found = next((each for each in known.steps if each.id == step_id), None) if known else None
    return found.name.of(office.language) if found else step_id


def named_step(office: Office, name: str, step_id: str) -> str:
    """A step with its track."""
    words = say("{track}：{step}")
    return words.format(track=track(office, name), step=step(office, name, step_id))


def _line(office: Office, line: dict[str, Any]) -> dict[str, Any]:
    days = {name: date.fromisoformat(line[name]) for name in ("since", "due")}
    return {**line, "step": named_step(office, line["track"], line["step"]), **days}


def letter(office: Office, record: str) -> dict[str, Any]:
    """The values of a printed chase letter; ``record`` is its number. Raises UnknownRecord."""
    chase = progress.chase_by_number(office, record)
    return {
        "number": chase.number,
        "to": office.rules.holder(chase.outside),
        "day": office.local(chase.at).date(),
        "written_by": chase.by,
        "lines": [_line(office, line) for line in chase.lines],
    }


def report(office: Office, record: str) -> dict[str, Any]:
    """The values of a printed progress report, as it was drawn up; ``record`` is its number. Raises UnknownRecord."""
    made = period_reports.by_number(office, record)
    sums, signed = made.body["tracks"], signoffs.of_record(office, made.number, period_reports.MATTER)
    by_role = {each.role: each.name for each in signed if each.verdict == "holds"}
    return {
        "number": made.number,
        "written_by": made.by,
        "deputy": by_role.get("deputy-director", ""),
        "director": by_role.get("sales-director", ""),
        "first": made.first,
        "last": made.last,
        "chases": said.listed(made.body["chases"]) or say("无"),
        "bars": [{"label": track(office, each["track"]), "value": each["open"], "part": each["late"]} for each in sums],
        "lines": [
            {**_line(office, line), "outside": _outside(office, line["track"], line["step"])}
            for line in made.body["late"]
        ],
        "scores": [
            {
                "outside": office.rules.holder(each["outside"]),
                "step": named_step(office, each["track"], each["step"]),
                "count": each["count"],
                "median": f"{each['median']:g}",
                "worst": str(each["worst"]),
                "late": each["late"],
            }
            for each in made.body.get("scores", ())
        ],
    }


def _outside(office: Office, name: str, step_id: str) -> str:
    known = office.rules.book.vocabulary.tracks.get(name)
    found = next((each for each in known.steps if each.id == step_id), None) if known else None
    return office.rules.holder(found.outside) if found and found.outside else ""


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    progress.NotTheStep: lambda _: say("还没轮到这一步，或已经办过。请先看这一户办到哪里。"),
    progress.NothingLate: lambda r: say("{outside}没有逾期的步骤，不必催办。", outside=r.outside),
}

HAPPENINGS: dict[str, Callable[[], str]] = {
    "track.started": lambda: say("开始办理"),
    "step.done": lambda: say("办完一步 {note}"),
    "track.paused": lambda: say("因客户原因暂停：{reason}"),
    "track.resumed": lambda: say("恢复办理"),
    "stamp-duty.set": lambda: say("印花税 {due} 到期"),
    "stamp-duty.paid": lambda: say("印花税已缴 {receipt}"),
    "chase.sent": lambda: say("发出督办函 {number}"),
    "track.amended": lambda: say("修改“{name}”的时限，自 {first} 起：{reason}"),
    "progress.reported": lambda: say("进度汇报 {number}"),
}
