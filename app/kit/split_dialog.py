"""A dialog in two: at the left who, when and how, at the right what; at the foot the sum, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.kit.dialogs import Dialog
from app.kit.parts import FRAME, KeyButton, Scrolled, breadth, fit, hbox, vbox, wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.kit.desk import Desk

SIDE, NARROW, LEAST = 292, 256, 600
"""The width of the left column, what it is where there is little room, and the least width of the dialog, in pixels."""

LITTLE = 760
"""Under which width there is little room, in pixels."""

LOW, AROUND = 560, 8
"""Under which height of the window below it a dialog takes all of that window, less what stays around it, in pixels."""


class SplitDialog(Dialog):
    """``side`` is the layout of the left column, ``body`` that of the right, ``sum`` what the foot says of it."""

    def __init__(self, desk: Desk, parent: QWidget | None, wanted: QSize) -> None:
        """``wanted`` is the size in pixels where there is room for it."""
        super().__init__(desk, parent, width=LEAST)
        self._wanted = wanted
        fit(self, wanted.width(), wanted.height())

    def lay_out(self) -> None:
        self.sum = wrapped("")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.setSpacing(0)
        self.left, inside = QFrame(), QWidget()
        self.left.setProperty("side", True)
        self.side = vbox(inside, (20, 14, 20, 14), 12)
        self.scrolled = Scrolled(inside, "")
        self.scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        vbox(self.left, (0, 0, 0, 0), 0).addWidget(self.scrolled)
        right = QFrame()
        right.setProperty("surface", True)
        self.body.setSpacing(0)
        vbox(right, (0, 0, 0, 0), 0).addLayout(self.body)
        across = hbox(halves := QWidget(), (0, 0, 0, 0), 0)
        across.addWidget(self.left)
        across.addWidget(right, 1)
        self.outer.addWidget(halves, 1)

    def verb(self) -> QPushButton:
        made = KeyButton("", "Enter")
        made.setProperty("primary", True)
        return made

    def way_out(self, words: str) -> QPushButton:
        made = KeyButton(words, "Esc")
        made.clicked.connect(self.reject)
        return made

    def lay_foot(self) -> None:
        foot = QFrame()
        foot.setProperty("foot", True)
        across = hbox(foot, (24, 11, 24, 11), 8)
        said = QWidget()
        lines = vbox(said, (0, 0, 0, 0), 0)
        self.buttons.removeWidget(self.problem)
        self.buttons.setStretch(0, 0)
        lines.addWidget(self.sum)
        lines.addWidget(self.problem)
        self.problem.setVisible(bool(self.problem.text()))
        across.addWidget(said, 1)
        across.addLayout(self.buttons)
        self.outer.addWidget(foot)

    def complain(self, sentence: str) -> None:
        """Say a refusal in the place of the sum."""
        super().complain(sentence)
        self.problem.setVisible(bool(sentence))
        self.sum.setVisible(not sentence)

    def setVisible(self, visible: bool) -> None:
        if visible and not self.buttons.parent():
            self._fit()
        super().setVisible(visible)

    def _fit(self) -> None:
        """Take what the window below leaves, which in a low one is all of it."""
        parent: QWidget | None = self.parentWidget()
        if parent is None:
            return
        below = parent.window()
        room = below.size() - QSize(AROUND, AROUND)
        wanted = QSize(round(self._wanted.width() * breadth(self)), self._wanted.height())
        low = below.height() < LOW + FRAME
        self.resize(room if low else wanted.boundedTo(room))
        if low:
            self.move(below.frameGeometry().topLeft() + QPoint(AROUND // 2, AROUND // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        little = event.size().width() < LITTLE
        self.side.setContentsMargins(12 if little else 20, 14, 12 if little else 20, 14)
        self.left.setFixedWidth(round((NARROW if little else SIDE) * min(breadth(self), 1.2)))
        self.fold(folded=event.size().height() < LOW)

    def fold(self, *, folded: bool) -> None:
        """Hook for a subclass: show what is long in the left column on one line, or whole again."""
