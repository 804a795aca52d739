"""The clock is behind the last entry: nobody works until it is corrected, or confirmed with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.base.words import say
from app.kit.dialogs import ReasonDialog
from app.kit.flow import Flow
from app.kit.parts import button
from app.office import clock as clocks
from app.office import phrases

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.office.office import Office


class ClockDialog(ReasonDialog):
    """Asks to correct or confirm the clock. ``left``: the person signs out instead."""

    left = Signal()

    def __init__(self, desk: Desk, last: datetime, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            say("电脑时钟不对？"),
            _explanation(desk.office, last),
            say("时钟是对的，继续"),
            parent,
        )
        self.cancel.setText(say("退出登录"))
        self.rejected.connect(self.left)

    def ask_first(self) -> None:
        self.body.addLayout(Flow(button(say("重看时钟"), self._look), None))

    def _look(self) -> None:
        if clocks.behind(self.desk.office) is None:
            self.accept()
        else:
            self.complain(say("时钟还是早于最后一笔记录。"))

    def commit(self) -> None:
        if not self.reason.text().strip():
            super().commit()
        elif self.attempt(clocks.confirm, self.reason.text()):
            self.accept()


def _explanation(office: Office, last: datetime) -> str:
    return say(
        "电脑时钟显示 {now}，比最后一笔记录（{last}）还早。请先校正电脑时钟，再按“重看时钟”；时钟确实是对的，请写明原因。",
        now=phrases.at(office, office.now()),
        last=phrases.at(office, last),
    )
