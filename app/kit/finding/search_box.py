"""A box to search in: what is half composed with an input method is not searched for yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from app.kit.parts import tell_placeholder

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QShowEvent


class SearchBox(QLineEdit):
    """``sought`` carries the text whenever it changed and nothing is being composed."""

    sought = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._composing, self._last = False, ""
        self.textChanged.connect(lambda _: self._seek())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        tell_placeholder(self)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composing over a selection takes the selected text away at once: that is no search for nothing."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._seek()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the input method as long as it composes."""
        if self._composing and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return
        super().keyPressEvent(event)

    def _seek(self) -> None:
        if not self._composing and self.text() != self._last:
            self._last = self.text()
            self.sought.emit(self._last)
