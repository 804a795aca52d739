"""Values that fill the form of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.occasions import service as occasions
from app.occasions.words import state

if TYPE_CHECKING:
    from app.forms.paper.wording import Values
    from app.forms.sheets import Maker
    from app.office.office import Office


def values(office: Office, record: str) -> Values:
    """The values of a task list; ``record`` is the occasion's number. Raises UnknownRecord."""
    occasion = occasions.by_number(office, record)
    return {
        "number": occasion.number,
        "title": occasion.title,
        "day": occasion.day,
        "planned_by": office.name_of(occasion.by, occasion.at),
        "assigned_by": office.name_of(occasion.by, occasion.at),
        "tasks": [
            {
                "task": each.words,
                "assignee": office.name_of(each.assignee),
                "due": each.due,
                "state": state(each.state),
                "note": each.note,
            }
            for each in occasion.tasks
        ],
    }


SHEETS: dict[str, Maker] = {"task-list": values}
