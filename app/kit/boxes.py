"""Boxes with a list and boxes with a number: a wheel over one that nobody is filling in scrolls the page, and never changes it.

A filter for the whole program would do that for Qt's own classes, but is asked about every event of every widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget


class ComboBox(QComboBox):
    """One of several things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if _filled_in(self):
            super().wheelEvent(event)
        else:
            event.ignore()


class SpinBox(QSpinBox):
    """A whole number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if _filled_in(self):
            super().wheelEvent(event)
        else:
            event.ignore()


def _filled_in(box: QWidget) -> bool:
    """Whether the box, or the field within it, has the focus."""
    focused = QApplication.focusWidget()
    return box.hasFocus() or (focused is not None and box.isAncestorOf(focused))
