"""A short choice with every answer in view: whose, which view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton

from app.kit.parts import hbox

if TYPE_CHECKING:
    from collections.abc import Mapping


class Segmented(QFrame):
    """One of several named values; ``changed`` carries the one that was chosen."""

    changed = Signal(str)

    def __init__(self, title: str, values: Mapping[str, str]) -> None:
        """``values`` are the words by value; the first is chosen."""
        super().__init__()
        self.setProperty("segmented", True)
        self.setAccessibleName(title)
        self._group = QButtonGroup(self)
        self._words, self._buttons = dict(values), dict[str, QPushButton]()
        inside = hbox(self, (2, 2, 2, 2), 2)
        for value, words in values.items():
            made = QPushButton(words)
            made.setCheckable(True)
            made.setAutoDefault(False)
            made.setProperty("segment", True)
            self._buttons[value] = made
            self._group.addButton(made)
            inside.addWidget(made)
            self._make_room(made)
        next(iter(self._buttons.values())).setChecked(True)
        self._group.buttonClicked.connect(lambda _button: self.changed.emit(self.chosen()))

    def chosen(self) -> str:
        """The chosen value."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def choose(self, value: str) -> None:
        """Choose a value."""
        self._buttons[value].setChecked(True)
        self.changed.emit(value)

    def mark(self, value: str) -> None:
        """Show a value as chosen, or none if it is another one, without saying that it changed."""
        self._group.setExclusive(False)
        for each, made in self._buttons.items():
            made.setChecked(each == value)
        self._group.setExclusive(True)

    def show_count(self, value: str, count: int) -> None:
        """Show how many there are of a value."""
        self._buttons[value].setText(f"{self._words[value]} {count}")
        self._make_room(self._buttons[value])

    def _make_room(self, button: QPushButton) -> None:
        """The chosen one is bold, and so wider than the style sheet asks for."""
        bold = QFont(button.font())
        bold.setBold(True)
        button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(button.text()) + 28)
