"""What the director can do about a duty here: accept a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.kit.duty_acts import (
    Act,
)
from app.occasions import service as occasions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.rulebook.clauses import Met
    from app.rulebook.duties import Duty


def accept_task(desk: Desk, duty: Duty, _met: Met, parent: QWidget | None) -> bool:
    """Open the dialog that accepts the task."""
    from app.occasions.tab import AcceptTaskDialog

    AcceptTaskDialog(desk, occasions.task(desk.office, duty.case), parent).open()
    return True


ACTS = {"task": Act(frozenset({"task.accepted"}), accept_task)}
