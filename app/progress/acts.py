"""What the clerk can do about a duty here: enter that the stamp duty was paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.kit.duty_acts import (
    Act,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.rulebook.clauses import Met
    from app.rulebook.duties import Duty


def stamp_paid(desk: Desk, duty: Duty, _met: Met, parent: QWidget | None) -> bool:
    """Open the dialog that enters the payment of stamp duty."""
    from app.progress.page import StampPaidDialog

    StampPaidDialog(desk, duty.file, parent).open()
    return True


ACTS = {"stamp-duty": Act(frozenset({"stamp-duty.paid"}), stamp_paid, verb=lambda *_: say("登记"))}
