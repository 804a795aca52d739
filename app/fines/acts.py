"""What can be done about a fine that waits for a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.kit.mends import Mend
from app.office import fines_store

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.rulebook.purchases.procedures import OpenKind


def _decide(desk: Desk, _dossier: str, line: str, parent: QWidget | None) -> None:
    """Open what the line waits for; it is refused there to who may not decide."""
    from app.fines import dialogs

    if not desk.office.may("fines"):
        desk.said.emit(say("罚款由有权决定的人在“罚款”页决定。"), [])
        return
    (found,) = fines_store.by_ids(desk.office.register, [line])
    if found.state == "proposed":
        dialogs.DecideDialog(desk, [found], parent).open()
    elif found.state == "undone":
        dialogs.SettleDialog(desk, [found], parent).open()
    else:
        dialogs.AnswerDialog(desk, found, parent).open()


MENDS: dict[OpenKind, Mend] = {
    "fines": Mend(lambda: say("决定"), _decide),
}
