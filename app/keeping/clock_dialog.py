"""The clock is behind the last entry, far ahead of it, or jumped: nobody works until it is corrected, or confirmed."""

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

    from app.keeping.clock_watch import ClockWatch
    from app.kit.desk import Desk
    from app.office.office import Office


class ClockDialog(ReasonDialog):
    """Asks to correct or confirm the clock. ``left``: the person signs out instead.

    ``watch`` noticed the jump, while the office was open; else the clock is compared with the last entry.
    """

    left = Signal()

    def __init__(
        self, desk: Desk, last: datetime, parent: QWidget | None = None, *, watch: ClockWatch | None = None
    ) -> None:
        self._watch, self._expected = watch, last if watch else None
        super().__init__(
            desk,
            say("电脑时钟不对？"),
            _jump(desk.office, last) if watch else _explanation(desk.office, last),
            say("时钟是对的，继续"),
            parent,
        )
        self.cancel.setText(say("退出登录"))
        self.rejected.connect(self.left)

    def ask_first(self) -> None:
        self.body.addLayout(Flow(button(say("重看时钟"), self._look), None))

    def _look(self) -> None:
        right = self._watch.off() is None if self._watch else clocks.doubtful(self.desk.office) is None
        if right:
            self.accept()
        else:
            self.complain(self._still())

    def _still(self) -> str:
        if self._watch is None and clocks.behind(self.desk.office):
            return say("时钟还是早于最后一笔记录。")
        return say("时钟还是没有校正。")

    def commit(self) -> None:
        if not self.reason.text().strip():
            super().commit()
        elif self.attempt(clocks.confirm, self.reason.text(), self._expected):
            self.accept()


def _jump(office: Office, expected: datetime) -> str:
    return say(
        "电脑时钟刚才跳了：应是 {expected}，却显示 {now}。请先校正电脑时钟，再按“重看时钟”；时钟确实是对的，请写明原因。",
        now=phrases.at(office, office.now()),
        expected=phrases.at(office, expected),
    )


def _explanation(office: Office, last: datetime) -> str:
    if office.now() > last:
        return say(
            "电脑时钟显示 {now}，最后一笔记录却是 {last}，隔了很久。时钟不对，请先校正，再按“重看时钟”；时钟确实是对的，请写明原因。",
            now=phrases.at(office, office.now()),
            last=phrases.at(office, last),
        )
    return say(
        "电脑时钟显示 {now}，比最后一笔记录（{last}）还早。请先校正电脑时钟，再按“重看时钟”；时钟确实是对的，请写明原因。",
        now=phrases.at(office, office.now()),
        last=phrases.at(office, last),
    )
