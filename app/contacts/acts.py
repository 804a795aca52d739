"""What the clerk can do about an open follow-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say_in
from app.contacts import service as contacts
from app.kit.mends import Mend

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.rulebook.purchases.procedures import OpenKind


def _finish(desk: Desk, dossier: str, follow_up: str, parent: QWidget | None) -> None:
    from app.contacts.dialogs import DoneDialog

    found = next(each for each in contacts.follow_ups(desk.office, dossier) if each.id == follow_up)
    DoneDialog(desk, found, parent).open()


MENDS: dict[OpenKind, Mend] = {
    "follow-ups": Mend(lambda: say_in("a duty", "办完"), _finish),
}
