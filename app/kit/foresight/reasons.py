"""The reason without which nothing is ended, cancelled or voided, asked for beside what would follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit

from app.base.words import say, say_in
from app.kit.foresight.ahead import AheadDialog
from app.kit.parts import Field, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.rulebook.answers.foresight import Foreseen


class AheadReasonDialog(AheadDialog):
    """Asks for the reason, beside what follows, which ``ahead`` foresees for a moment; ``given`` carries the reason."""

    given = Signal(str)

    def __init__(
        self,
        desk: Desk,
        title: str,
        explanation: str,
        verb: str,
        ahead: Callable[[datetime], Mapping[str, Foreseen]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent, QSize(720, 340))
        self.entitle(title, verb, final=True)
        self._ahead = ahead
        self.reason = QLineEdit()
        self.field = Field(say_in("given by somebody", "原因"), self.reason)
        self.afterwards.name(say("办理以后"), say("没有新的期限，也没有事项随之办完。"))
        self.end_side()
        fields = self.add_fields()
        fields.addWidget(wrapped(explanation))
        if first := self.ask_first():
            fields.addWidget(first)
        fields.addWidget(self.field)
        fields.addStretch(1)
        self.reason.setFocus()
        self.reckon()

    def ask_first(self) -> QWidget | None:
        """Hook for a subclass that asks something before the reason."""
        return None

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        return self._ahead(at)

    def commit(self) -> None:
        if not self.reason.text().strip():
            self.field.complain(say("请写明原因，日后可以查到。"))
            self.reason.setFocus()
            return
        self.given.emit(self.reason.text().strip())
        self.accept()
