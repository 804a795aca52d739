"""What the clerk can do about an open duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.kit import duty_acts
from app.kit.mends import Mend
from app.office import duties_store

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.rulebook.purchases.procedures import OpenKind


def _meet(desk: Desk, _dossier: str, duty: str, parent: QWidget | None) -> None:
    found = duties_store.by_id(desk.office.register, duty)
    if found:
        duty_acts.act_on(desk, found, parent)


MENDS: dict[OpenKind, Mend] = {
    "duties": Mend(lambda: say("办理"), _meet),
}
