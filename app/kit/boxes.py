"""Boxes with a list and boxes with a number: a wheel over one that nobody is filling in scrolls the page, and never changes it.

A filter for the whole program would do that for Qt's own classes, but is asked about every event of every widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLabel, QLineEdit, QTimeEdit, QToolButton

from app.base.words import say
from app.kit.parts import hbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QTime
    from PySide6.QtGui import QKeyEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget


class ComboBox(QComboBox):
    """One of several things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        _turned(self, event, super().wheelEvent)


INSET = 8
"""The space before a number, in pixels: the style sheet's does not reach the line in the box."""


class TimeBox(QTimeEdit):
    """A time of day."""

    def __init__(self, time: QTime) -> None:
        super().__init__(time)
        self.lineEdit().setTextMargins(INSET, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        _turned(self, event, super().wheelEvent)


class Counter(QFrame):
    """A whole number with a button on either side; Qt's own box ignores its padding in a style sheet. Up and Down, the buttons, or typing change the number; ``changed`` carries it. ``settled`` says that it was changed for now."""

    changed = Signal(int)
    settled = Signal()

    def __init__(self, least: int, most: int, value: int, unit: str = "") -> None:
        super().__init__()
        self._least, self._most = least, most
        self.setProperty("counter", True)
        self.edit = QLineEdit(str(value))
        self.edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.edit.setValidator(QIntValidator(0, most, self))
        self.edit.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * len(str(most)) + 24)
        inside = hbox(self, (0, 0, 0, 0), 0)
        inside.addWidget(self._button("−", say("减一"), -1))
        inside.addWidget(self.edit)
        inside.addWidget(self._button("+", say("加一"), 1))
        if unit:
            said = QLabel(unit)
            said.setContentsMargins(8, 0, 8, 0)
            inside.addWidget(said)
        inside.addStretch(1)
        self.edit.editingFinished.connect(self.settled)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(lambda _: self.changed.emit(self.value()))

    def _button(self, sign: str, words: str, step: int) -> QToolButton:
        made = QToolButton()
        made.setText(sign)
        made.setAccessibleName(words)
        made.setToolTip(words)
        letters = made.fontMetrics()
        made.setFixedSize(QSize(max(28, letters.horizontalAdvance(sign) + 16), max(30, letters.height() + 8)))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setAutoRepeat(True)
        made.clicked.connect(lambda: self.set_value(self.value() + step))
        # While it repeats itself, the button stays down.
        made.released.connect(lambda: None if made.isDown() else self.settled.emit())
        return made

    def value(self) -> int:
        """The number; what is out of range counts as the nearest that is not."""
        typed = self.edit.text()
        return min(max(int(typed) if typed.isdecimal() else 0, self._least), self._most)

    def set_value(self, value: int) -> None:
        """Show a number."""
        self.edit.setText(str(min(max(value, self._least), self._most)))

    def set_most(self, most: int) -> None:
        """Let the number be no more than ``most`` from now on."""
        self._most = most
        self.edit.setValidator(QIntValidator(0, most, self))
        if self.value() != int(self.edit.text() or 0):
            self.set_value(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.set_value(self.value() + step)


def _turned(box: QWidget, event: QWheelEvent, turn: Callable[[QWheelEvent], None]) -> None:
    """Turn the box if it, or the field within it, has the focus; else leave the wheel to what lies around it."""
    focused = QApplication.focusWidget()
    if box.hasFocus() or (focused is not None and box.isAncestorOf(focused)):
        turn(event)
    else:
        event.ignore()
