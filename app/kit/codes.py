"""A field for codes and numbers alone, typed or scanned: no input method stands between the scanner and the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.base.normal import scanned

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent


class CodeEdit(QLineEdit):
    """Takes a printed number; ``code`` is it as it was printed, whatever the scanner or the keyboard made of it."""

    def __init__(self) -> None:
        super().__init__()
        self._composed = ""
        self.setInputMethodHints(Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method that is on all the same has not yet handed over counts as typed."""
        super().inputMethodEvent(event)
        self._composed = event.preeditString()

    def inputMethodQuery(self, asked: Qt.InputMethodQuery, at: object = None) -> object:
        """The line below says it takes an input method whenever it is enabled."""
        return asked != Qt.InputMethodQuery.ImEnabled and super().inputMethodQuery(asked, at)

    def code(self) -> str:
        """The number typed or scanned; empty if there is none."""
        return scanned(self.text() + self._composed)
