"""Boxes with a list and boxes with a number: a wheel over one that nobody is filling in scrolls the page, and never changes it.

A filter for the whole program would do that for Qt's own classes, but is asked about every event of every widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QTimeEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QTime
    from PySide6.QtGui import QWheelEvent
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


class SpinBox(QSpinBox):
    """A whole number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(INSET, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        _turned(self, event, super().wheelEvent)


class TimeBox(QTimeEdit):
    """A time of day."""

    def __init__(self, time: QTime) -> None:
        super().__init__(time)
        self.lineEdit().setTextMargins(INSET, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        _turned(self, event, super().wheelEvent)


def _turned(box: QWidget, event: QWheelEvent, turn: Callable[[QWheelEvent], None]) -> None:
    """Turn the box if it, or the field within it, has the focus; else leave the wheel to what lies around it."""
    focused = QApplication.focusWidget()
    if box.hasFocus() or (focused is not None and box.isAncestorOf(focused)):
        turn(event)
    else:
        event.ignore()
