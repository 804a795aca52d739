"""The first steps on Today: what is done, and a button for what is not. In a low window only the next one is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.base.words import say
from app.custody import previews
from app.kit import commands
from app.kit.flow import Flow
from app.kit.painted.painting import font, line, mark, rounded
from app.kit.parts import button, card, flush, hbox, label, row, vbox, wrapped
from app.register import backups
from app.today import first_steps

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.kit.desk import Desk

SIGN, WORDS, LOW = 20, 140, 560
"""The side of a step's sign, the least width of its words, and the height of the page below which only the next step has room, in pixels."""


class FirstSteps(QWidget):
    """Shown while an office begins and nobody put the steps away, which is kept in the PC user's settings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._standing = desk, first_steps.Steps()
        self._over = False
        self._put_away = f"first-steps/{backups.series(desk.office.register)}"
        self.dismiss = flush(button(say("不再显示"), self._dismiss, link=True))
        self.print = button(say("打印"), self._print)
        self.rows = (
            _Step(1, say("有第一位客户"), say("导入现有的销售台账，或新建一份档案"), *self._begin()),
            _Step(2, say("收第一份文件"), say("收了什么、谁签收，从此查得到"), commands.button("receive")),
            _Step(3, say("打印第一张交接单"), say("打印出来，双方签字"), self.print),
        )
        self.title = label(say("开头三步"), "section")
        down = vbox(column := QWidget(), spacing=6)
        for part in (self.title, *self.rows):
            down.addWidget(part)
        across = row(column, stretch=(1,))
        across.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        vbox(self, (24, 0, 16, 12)).addWidget(card(across))
        # A window that is made small at once must not be kept from it by the steps of the larger one.
        self.setMinimumSize(1, 1)
        self.hide()

    def _begin(self) -> tuple[QPushButton, ...]:
        return tuple(commands.button(name) for name in ("import-ledger", "new-dossier"))

    def look_again(self) -> None:
        """Read how far the office is; once the steps are over they are not read again."""
        if self._over:
            return
        put_away = QSettings().value(self._put_away)
        standing = None if put_away else first_steps.standing(self._desk.office)
        self._over = standing is None
        if standing:
            self._standing = standing

    def arrange(self, *, low: bool, hidden: bool) -> None:
        """Show all steps, in a low window the next one, or none for the time being if they should be ``hidden``."""
        following = self._standing.next
        self.setVisible(not self._over and not hidden)
        self.title.setVisible(not low)
        for place, (step, done) in enumerate(zip(self.rows, self._standing[:3], strict=True)):
            step.tell(done=bool(done), briefly=low)
            step.setVisible(place == following or not low)
        self.print.setEnabled(self._standing.receipt is not None)

    def _print(self) -> None:
        if self._standing.receipt:
            previews.preview(self._desk, self._standing.receipt, self)

    def _dismiss(self) -> None:
        QSettings().setValue(self._put_away, "away")
        self._desk.changed.emit()


class _Step(QWidget):
    """One step: its number, or a tick once it is done; what it is and what for; and how."""

    def __init__(self, number: int, title: str, why: str, *acts: QWidget) -> None:
        super().__init__()
        self._sign, self.acts = _Sign(number), acts
        self.why = wrapped(why, "small")
        inside = hbox(self, (0, 0, 0, 0), 12)
        inside.addWidget(self._sign)
        words = vbox(held := QWidget(), spacing=0)
        words.addWidget(wrapped(title))
        words.addWidget(self.why)
        held.setMinimumWidth(WORDS)
        held.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inside.addLayout(Flow(held, *acts), 1)

    def tell(self, *, done: bool, briefly: bool) -> None:
        """Show whether the step is done; ``briefly``: not what it is for."""
        self.why.setVisible(not briefly)
        self._sign.done = done
        self._sign.setAccessibleName(say("已办完") if done else "")
        self._sign.update()
        for each in self.acts:
            each.setVisible(not done)


class _Sign(QWidget):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self.done = str(number), False
        self.setFixedSize(SIGN, SIGN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.done:
            mark(painter, self.rect(), "check-circle", "done")
            return
        rounded(painter, self.rect(), SIGN / 2, "tint2")
        line(
            painter, QRect(0, 0, SIGN, SIGN), self._number, font(9, bold=True), "accent", Qt.AlignmentFlag.AlignHCenter
        )
