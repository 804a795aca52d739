"""Matters 签批事项 of this room: the exact content that is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access.matters import Matter, NothingToSign
from app.base.words import say
from app.occasions import store as occasions

if TYPE_CHECKING:
    from app.office.office import Office


def task(office: Office, record: str) -> dict[str, object]:
    """An accepted task of an occasion 活动任务 (SO-3), by its id. Raises NothingToSign."""
    found = next((task for each in occasions.load(office.register) for task in each.tasks if task.id == record), None)
    if found is None or found.state != "accepted":
        raise NothingToSign(record)
    return {"task": found.id, "words": found.words, "assignee": found.assignee, "due": found.due.isoformat()}


MATTERS = {
    "task": Matter(task, "approve", lambda: say("活动任务验收")),
}
"""Matter -> the content that is signed, and the right that signing takes."""
