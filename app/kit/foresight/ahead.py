"""Dialogs that tell what would follow, beside their fields and while these are filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from app.base.refusals import Refusal
from app.kit.dialogs import SplitDialog
from app.kit.fields import MomentEdit
from app.kit.foresight import consequences
from app.kit.foresight.afterwards import Afterwards
from app.kit.parts import Scrolled, vbox

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QVBoxLayout

    from app.kit.desk import Desk
    from app.rulebook.answers.foresight import Foreseen


class AheadDialog(SplitDialog):
    """Below what is in the left column stands what would follow. A subclass says it in ``foresee``, and calls ``reckon``
    whenever something else would.
    """

    def __init__(self, desk: Desk, parent: QWidget | None, wanted: QSize) -> None:
        super().__init__(desk, parent, wanted)
        self.at = MomentEdit(desk.office)
        self.afterwards = Afterwards()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.look_ahead)
        self.at.textChanged.connect(self.reckon)

    def add_fields(self) -> QVBoxLayout:
        """The layout of the fields at the right, which scroll where there is no room for them."""
        inside = QWidget()
        scrolled = Scrolled(inside, "")
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(scrolled, 1)
        return vbox(inside, (24, 16, 24, 16), 12)

    def end_side(self) -> None:
        """Add what follows, below the rest of the left column."""
        self.side.addStretch(0)
        self.side.addWidget(self.afterwards, 1)
        self.afterwards.unfolded.connect(self._show_afterwards)

    def fold(self, *, folded: bool) -> None:
        self.afterwards.fold(folded=folded)
        place = self.side.indexOf(self.afterwards)
        if place > 0:
            self.side.setStretch(place - 1, 1 if folded else 0)
            self.side.setStretch(place, 0 if folded else 1)

    def _show_afterwards(self) -> None:
        QTimer.singleShot(0, lambda: self.scrolled.ensureWidgetVisible(self.afterwards.list))

    def reckon(self) -> None:
        """Tell what follows as soon as nothing more changes at once."""
        self._later.start(0)

    def look_ahead(self) -> None:
        """Tell what would follow."""
        if self.desk.quietly(lambda _: None, self._tell) is None:
            self.afterwards.show_consequences([])

    def _tell(self, _office: object) -> bool:
        seen = self.foresee(self._moment())
        clients = self.client_names()
        self.afterwards.show_consequences(consequences.consequences(self.desk.office, seen, clients), self.note())
        return True

    def _moment(self) -> datetime:
        """The time typed; now, as long as it cannot be read."""
        try:
            return self.at.moment()
        except Refusal:
            return self.desk.office.now()

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        """What would follow in each file (id)."""
        raise NotImplementedError

    def client_names(self) -> Mapping[str, str]:
        """File (id) -> what to call it, where there are several."""
        return {}

    def note(self) -> str:
        """What else is to be known of what follows."""
        return ""
