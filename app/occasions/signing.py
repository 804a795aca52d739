"""What is signed here, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access.matters import Matter, NothingToSign
from app.occasions import store as occasions

if TYPE_CHECKING:
    from app.office.office import Office


def task(office: Office, record: str) -> dict[str, object]:
    """A task of an occasion 活动任务 as the director accepts it (SO-3)."""
    found = next((task for each in occasions.load(office.register) for task in each.tasks if task.id == record), None)
    if found is None or found.state != "accepted":
        raise NothingToSign(record)
    return {"task": found.id, "words": found.words, "assignee": found.assignee, "due": found.due.isoformat()}


MATTERS = {
    "task": Matter(task, "approve"),
}
"""What is signed off here: its content word for word, and the right that it takes."""
