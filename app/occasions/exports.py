"""The table of the exit door 导出全部资料: tasks of occasions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_each, say_in
from app.occasions import service as occasions
from app.office.exports import one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def _tasks_heads() -> tuple[str, ...]:
    return say_each("编号", "活动", "任务", "责任人", "期限", "状态", "备注")


def _tasks(office: Office) -> Iterator[Row]:
    for each in reversed(occasions.listed(office)):
        for task in each.tasks:
            yield (each.number, each.title, task.words, office.name_of(task.assignee), task.due, task.state, task.note)


EXPORTS = {
    "tasks": one(
        lambda: say_in("table", "活动任务"),
        lambda: say("每次活动的每项任务"),
        _tasks_heads,
        _tasks,
    ),
}
