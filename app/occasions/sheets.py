"""Values that fill the form of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import signoffs
from app.occasions import service as occasions
from app.occasions.words import state

if TYPE_CHECKING:
    from app.forms.paper.wording import Values
    from app.forms.sheets import Maker
    from app.office.office import Office


def values(office: Office, record: str) -> Values:
    """The values of a task list; ``record`` is the occasion's number. Raises UnknownRecord."""
    occasion = occasions.by_number(office, record)
    accepted = [signoffs.valid(office, each.id, "task") for each in occasion.tasks if each.state != "cancelled"]
    by = next((name for name in accepted[-1] if all(name in each for each in accepted)), "") if accepted else ""
    return {
        "number": occasion.number,
        "title": occasion.title,
        "day": occasion.day,
        "planned_by": office.name_of(occasion.by, occasion.at),
        "assigned_by": office.name_of(occasion.by, occasion.at),
        "accepted_by": by,
        "accepted_by_at": max(each[by] for each in accepted) if by else None,
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
