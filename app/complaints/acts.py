"""What the clerk can do about a duty here: take the complaint's next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.complaints import service as complaints
from app.kit.duty_acts import (
    Act,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.rulebook.clauses import Met
    from app.rulebook.duties import Duty


def next_step(desk: Desk, duty: Duty, _met: Met, parent: QWidget | None) -> bool:
    """Open the dialog of the step the complaint waits for."""
    from app.complaints.dialogs import step_dialog

    step_dialog(desk, complaints.by_case(desk.office, duty.case), parent).open()
    return True


ACTS = {"complaint": Act(frozenset({"complaint.settled", "complaint.informed"}), next_step)}
