"""Occasions and their tasks in the register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from app.base.series import Series
from app.register.moments import moment, stamp
from app.register.tables import Occasion as Row
from app.register.tables import Task as TaskRow

if TYPE_CHECKING:
    from datetime import datetime

    from app.register.register import Register

OCCASION = Series("HD", "occasion", "task-list", stored_in="occasion:number", prefix="64")


State = Literal["assigned", "done", "accepted", "rejected", "cancelled"]


@dataclass(frozen=True, slots=True)
class Task:
    """One task: who does what by the end of which day; ``note`` is why it was rejected or cancelled."""

    id: str
    occasion: str
    words: str
    assignee: str
    due: date
    state: State = "assigned"
    note: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class Occasion:
    """A promotion, fair or PR event, with its tasks in order."""

    id: str
    number: str
    title: str
    day: date
    at: datetime
    by: str
    tasks: tuple[Task, ...] = ()


def add(register: Register, occasion: Occasion) -> None:
    """Store an occasion with its tasks."""
    Row.insert(
        id=occasion.id,
        number=occasion.number,
        title=occasion.title,
        day=occasion.day.isoformat(),
        at=stamp(occasion.at),
        by=occasion.by,
    ).execute(register.rows)
    _add_tasks(register, occasion)


def _add_tasks(register: Register, occasion: Occasion) -> None:
    for position, task in enumerate(occasion.tasks):
        TaskRow.insert(
            id=task.id,
            occasion=occasion.id,
            position=position,
            words=task.words,
            assignee=task.assignee,
            due=task.due.isoformat(),
            state=task.state,
            note=task.note,
            version=task.version,
        ).execute(register.rows)


def replace(register: Register, task: Task) -> bool:
    """Store a task's state unless it was changed since ``task.version``; return whether it was stored."""
    return bool(
        TaskRow.update(state=task.state, note=task.note, version=task.version + 1)
        .where(TaskRow.id == task.id, TaskRow.version == task.version)
        .execute(register.rows)
    )


def load(register: Register) -> list[Occasion]:
    """Every occasion, newest first."""
    tasks: dict[str, list[Task]] = {}
    for row in TaskRow.select().order_by(TaskRow.position).dicts().execute(register.rows):
        task = Task(
            id=row["id"],
            occasion=row["occasion"],
            words=row["words"],
            assignee=row["assignee"],
            due=date.fromisoformat(row["due"]),
            state=row["state"],
            note=row["note"],
            version=row["version"],
        )
        tasks.setdefault(task.occasion, []).append(task)
    return [
        Occasion(
            id=row["id"],
            number=row["number"],
            title=row["title"],
            day=date.fromisoformat(row["day"]),
            at=moment(row["at"]),
            by=row["by"],
            tasks=tuple(tasks.get(row["id"], ())),
        )
        for row in Row.select().order_by(Row.number.desc()).dicts().execute(register.rows)
    ]


SERIES = (OCCASION,)
"""The series of numbers this room gives out."""
