"""A wheel turned over a box that nobody is filling in scrolls the page and never changes the box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox

_NAME = "still-wheels"
_BOXES = (QComboBox, QAbstractSpinBox)


class _Still(QObject):
    """Passes a wheel over a box without the focus to what lies around it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Polish and isinstance(watched, _BOXES):
            # Qt gives the focus by a wheel before any filter sees it.
            if watched.focusPolicy() == Qt.FocusPolicy.WheelFocus:
                watched.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        elif kind == QEvent.Type.Wheel and isinstance(watched, _BOXES):
            focused = QApplication.focusWidget()
            if not watched.hasFocus() and not (focused and watched.isAncestorOf(focused)):
                event.ignore()
                return True
        return False


def still(application: QApplication) -> None:
    """Keep wheels from changing boxes, in every window of the program, now and later."""
    if application.findChild(QObject, _NAME) is None:
        made = _Still(application)
        made.setObjectName(_NAME)
        application.installEventFilter(made)
