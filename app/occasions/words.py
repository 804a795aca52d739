"""How occasions and their tasks are said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.occasions import service as occasions

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.refusals import Refusal


def state(name: str) -> str:
    """How a task stands."""
    return {
        "assigned": QCoreApplication.translate("occasions", "已分派"),
        "done": QCoreApplication.translate("occasions", "待验收"),
        "accepted": QCoreApplication.translate("occasions", "已验收"),
        "rejected": QCoreApplication.translate("occasions", "退回重做"),
        "cancelled": QCoreApplication.translate("occasions", "已取消"),
    }[name]


SENTENCES: dict[type[Refusal], Callable[[Any], str]] = {
    occasions.NothingAssigned: lambda _: QCoreApplication.translate(
        "occasions", "请写明活动名称，并至少分派一项任务给一位人员。"
    ),
    occasions.TaskSettled: lambda r: QCoreApplication.translate("occasions", "“{words}”已经验收或取消。").format(
        words=r.words
    ),
}

HAPPENINGS: dict[str, Callable[[], str]] = {
    "occasion.planned": lambda: QCoreApplication.translate("occasions", "分派活动任务 {number}"),
    "task.assigned": lambda: QCoreApplication.translate("occasions", "分派任务给{assignee}"),
    "task.done": lambda: QCoreApplication.translate("occasions", "报告任务完成"),
    "task.accepted": lambda: QCoreApplication.translate("occasions", "总监验收任务"),
    "task.rejected": lambda: QCoreApplication.translate("occasions", "任务退回重做：{reason}"),
    "task.cancelled": lambda: QCoreApplication.translate("occasions", "取消任务：{reason}"),
}
