"""Tasks of occasions as the headless command ``list`` prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.occasions import service as occasions
from app.office.nouns import Noun

if TYPE_CHECKING:
    from app.office.office import Office


def _occasions(office: Office) -> list[dict[str, object]]:
    return [
        {
            "number": each.number,
            "title": each.title,
            "task": task.words,
            "assignee": office.name_of(task.assignee),
            "due": task.due.isoformat(),
            "state": task.state,
        }
        for each in reversed(occasions.listed(office))
        for task in each.tasks
    ]


NOUNS = {
    "tasks": Noun(_occasions),
}
