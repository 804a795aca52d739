"""How occasions and their tasks are said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import say
from app.occasions import service as occasions

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.refusals import Refusal
    from app.office.office import Office


def state(name: str) -> str:
    """How a task stands."""
    return {
        "assigned": say("已分派"),
        "done": say("待验收"),
        "accepted": say("已验收"),
        "rejected": say("退回重做"),
        "cancelled": say("已取消"),
    }[name]


def values(office: Office, record: str) -> dict[str, Any]:
    """The values of a printed task list; ``record`` is the occasion's number. Raises UnknownRecord."""
    occasion = occasions.by_number(office, record)
    return {
        "number": occasion.number,
        "title": occasion.title,
        "day": occasion.day,
        "planned_by": occasion.by,
        "assigned_by": occasion.by,
        "tasks": [
            {
                "task": each.words,
                "assignee": each.assignee,
                "due": each.due,
                "state": state(each.state),
                "note": each.note,
            }
            for each in occasion.tasks
        ],
    }


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    occasions.NothingAssigned: lambda _: say("请写明活动名称，并至少分派一项任务给一位人员。"),
    occasions.TaskSettled: lambda r: say("“{words}”已经验收或取消。", words=r.words),
}

HAPPENINGS: dict[str, Callable[[], str]] = {
    "occasion.planned": lambda: say("分派活动任务 {number}"),
    "task.assigned": lambda: say("分派任务给{assignee}"),
    "task.done": lambda: say("报告任务完成"),
    "task.accepted": lambda: say("总监验收任务"),
    "task.rejected": lambda: say("任务退回重做：{reason}"),
    "task.cancelled": lambda: say("取消任务：{reason}"),
}
