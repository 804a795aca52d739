"""What the clerk can do about a duty here: take the complaint's next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.complaints import service as complaints
from app.kit.duty_acts import (
    Act,
)
from app.kit.mends import Mend

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.rulebook.clauses import Met
    from app.rulebook.duties import Duty
    from app.rulebook.purchases.procedures import OpenKind


def next_step(desk: Desk, duty: Duty, _met: Met, parent: QWidget | None) -> bool:
    """Open the dialog of the step the complaint waits for."""
    from app.complaints.dialogs import step_dialog

    step_dialog(desk, complaints.by_case(desk.office, duty.case), parent).open()
    return True


def _next(desk: Desk, _dossier: str, number: str, parent: QWidget | None) -> None:
    """Take the complaint's next step."""
    from app.complaints.dialogs import DepartmentDialog, step_dialog

    complaint = complaints.by_number(desk.office, number)
    if complaint.state in {"open", "informed"}:
        step_dialog(desk, complaint, parent).open()
    elif complaint.state == "resolved" and complaint.unsigned:
        DepartmentDialog(desk, complaint, parent).open()
    elif desk.do(complaints.close, complaint):
        desk.said.emit(say("{number} 已结案，请回访客户", number=complaint.number), [])


ACTS = {"complaint": Act(frozenset({"complaint.settled", "complaint.informed"}), next_step)}

MENDS: dict[OpenKind, Mend] = {
    "complaints": Mend(lambda: say("办理"), _next),
}
