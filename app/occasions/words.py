"""Words for occasions and their tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import say
from app.occasions import service as occasions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.base.refusals import Refusal


def state(name: str) -> str:
    """The state of a task in words."""
    return {
        "assigned": say("已分派"),
        "done": say("待验收"),
        "accepted": say("已验收"),
        "rejected": say("退回重做"),
        "cancelled": say("已取消"),
    }[name]


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    occasions.NothingAssigned: lambda _: say("请写明活动名称，并至少分派一项任务给一位人员。"),
    occasions.AnothersTask: lambda r: say(
        "“{words}”是 {assignee} 的任务，由本人或有审批权限的人报告完成。", words=r.words, assignee=r.assignee
    ),
    occasions.TaskSettled: lambda r: say("“{words}”已经验收或取消。", words=r.words),
}

HAPPENINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "occasion.planned": lambda facts: say("分派活动任务 {number}", **facts),
    "task.assigned": lambda facts: say("分派任务给{assignee}", **facts),
    "task.done": lambda facts: say("报告任务完成", **facts),
    "task.accepted": lambda facts: say("验收任务", **facts),
    "task.rejected": lambda facts: say("任务退回重做：{reason}", **facts),
    "task.cancelled": lambda facts: say("取消任务：{reason}", **facts),
}
