"""Who sits down 谁来用: a card in the middle of the window, people at its left, at its right what the chosen one has to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.base.resources import packaged
from app.base.words import say
from app.kit.flow import Flow
from app.kit.painted.people import BELOW, People, PersonHead
from app.kit.parts import Field, KeyButton, Scrolled, breadth, hairline, hbox, label, vbox, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

CARD = QSize(720, 344)
"""The size of the card in pixels, at the usual size of text; smaller windows have a smaller one."""

LOW = 456
"""The height of the window in pixels below which nothing but the card has room."""

OTHER = "\n"
"""The key of the row for somebody who is not listed."""


class SeatsPage(QWidget):
    """The card with its list. Somebody who is not listed gives a name."""

    def __init__(self, title: str, below: str, note: str = "") -> None:
        """``title`` and ``below`` stand above the card, ``note`` at its foot."""
        super().__init__()
        self.people = People(say("谁来用"))
        self.head, self.person = self._head(title, below), PersonHead()
        self.name = QLineEdit()
        self.name_field = Field(say("姓名(&N)"), self.name)
        self.problem = wrapped("", "error")
        self.note = wrapped(note, "small")
        self.frame = QFrame()
        self.frame.setProperty("card", True)
        self.frame.setMaximumSize(CARD * breadth(self))
        across = hbox(self.frame, (1, 1, 1, 1), 0)
        self.left = self._people_side()
        across.addWidget(self.left, 4)
        inside = QWidget()
        self._body = vbox(inside, (32, 24, 32, 16), 8)
        beside = QFrame()
        beside.setProperty("surface", True)
        vbox(beside).addWidget(Scrolled(inside, say("登录")))
        across.addWidget(beside, 5)
        column = QWidget()
        column.setMaximumWidth(self.frame.maximumWidth())
        down = vbox(column, (0, 0, 0, 0), 16)
        down.addStretch(1)
        down.addWidget(self.head)
        down.addWidget(self.frame, 1000)
        down.addStretch(1)
        outer = hbox(self, (16, 12, 16, 12), 0)
        outer.addStretch(1)
        outer.addWidget(column, 1000)
        outer.addStretch(1)
        self.people.currentItemChanged.connect(lambda *_: self.look())

    def _head(self, title: str, below: str) -> QWidget:
        head, picture = QWidget(), QLabel()
        ratio = self.devicePixelRatioF()
        image = QPixmap(str(packaged("resources", "icons", "juanzong.png")))
        image = image.scaledToHeight(round(36 * ratio), Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        picture.setPixmap(image)
        across = hbox(head, (4, 0, 4, 0), 12)
        across.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(wrapped(title, "panel"))
        lines.addWidget(wrapped(below, "small"))
        across.addLayout(lines, 1)
        return head

    def _people_side(self) -> QWidget:
        left = QFrame()
        left.setProperty("side", True)
        down = vbox(left, (12, 16, 12, 12), 8)
        title = hbox(held := QWidget(), (12, 0, 0, 0), 8)
        title.addWidget(label(say("谁来用"), "section"))
        title.addWidget(wrapped(say("打头一个字可以跳到人"), "small"), 1)
        down.addWidget(held)
        down.addWidget(self.people, 1)
        return left

    def arrange(self, *parts: QWidget, enter: QPushButton, beside: QPushButton | None = None) -> None:
        """Fill the right side: who is chosen, the name of somebody else, ``parts``, and the buttons."""
        for part in (self.person, self.name_field, *parts, self.problem):
            self._body.addWidget(part)
        self._body.addLayout(Flow(enter, None, beside) if beside else Flow(enter, None))
        self._body.addStretch(1)
        if self.note.text():
            self._body.addWidget(hairline())
            self._body.addWidget(self.note)
        if self.people.count() and self.people.currentRow() < 0:
            self.people.setCurrentRow(0)
        self.left.setVisible(bool(self.people.count()))
        self.look()

    def add_others(self) -> None:
        """Offer the people listed so far, and somebody else; where nobody is listed, only a name is asked."""
        if self.people.count():
            self.people.add(OTHER, say("其他人"), letter="+")

    @property
    def other(self) -> bool:
        """Whether somebody who is not listed gives a name."""
        return self.people.chosen() in {"", OTHER}

    @property
    def who(self) -> str:
        """The name of who is chosen, or what was typed for one."""
        return self.name.text() if self.other else self.people.chosen(Qt.ItemDataRole.DisplayRole)

    def choose(self, name: str) -> None:
        """Choose somebody by name, who may not be listed."""
        if not self.people.choose(name):
            self.people.choose(say("其他人"))
            self.name.setText(name)

    def look(self) -> None:
        """Show who is chosen."""
        self.person.setVisible(not self.other)
        self.name_field.setVisible(self.other)
        self.person.tell(self.who, self.people.chosen(BELOW), self.people.currentRow())
        self.complain("")

    def complain(self, words: str) -> None:
        """Say what is wrong; empty if nothing is."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.setVisible(self.height() >= LOW * breadth(self))


def verb(words: str, act: Callable[[], object]) -> QPushButton:
    """The filled button of the card, which Enter presses from its inputs."""
    made = KeyButton(words, "Enter")
    made.setProperty("primary", True)
    made.clicked.connect(lambda: act())
    return made
