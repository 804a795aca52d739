"""What the clerk can do about a duty here: enter that the stamp duty was paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_in
from app.kit.duty_acts import (
    Act,
)
from app.kit.mends import Mend
from app.progress import service as progress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.rulebook.clauses import Met
    from app.rulebook.duties import Duty
    from app.rulebook.purchases.procedures import OpenKind


def stamp_paid(desk: Desk, duty: Duty, _met: Met, parent: QWidget | None) -> bool:
    """Open the dialog that enters the payment of stamp duty."""
    from app.progress.stamp_dialogs import StampPaidDialog

    StampPaidDialog(desk, duty.file, parent).open()
    return True


def _done(desk: Desk, dossier: str, track: str, parent: QWidget | None) -> None:
    from app.progress.step_dialog import StepDialog

    StepDialog(desk, dossier, progress.track_of(desk.office, dossier, track), parent).open()


ACTS = {"stamp-duty": Act(frozenset({"stamp-duty.paid"}), stamp_paid, verb=lambda *_: say("登记"))}

MENDS: dict[OpenKind, Mend] = {
    "tracks": Mend(lambda: say_in("a step", "办完一步"), _done),
}
