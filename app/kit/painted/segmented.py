"""A short choice with every answer in view: whose, which view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy, QWidget

from app.kit.boxes import ComboBox
from app.kit.parts import hbox

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent


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

    def focus_on(self) -> QWidget:
        """The button of the chosen value."""
        return self._buttons[self.chosen()]

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


class Folding(QWidget):
    """One of several named values: side by side where there is room for all, else in a box."""

    changed = Signal(str)

    def __init__(self, title: str, values: Mapping[str, str]) -> None:
        """``values`` are the words by value; the first is chosen."""
        super().__init__()
        self.across, self.box = Segmented(title, values), ComboBox()
        self.box.setAccessibleName(title)
        for value, words in values.items():
            self.box.addItem(words, value)
        for each in (self.across, self.box):
            each.setParent(self)
        self.box.hide()
        self.across.changed.connect(self.choose)
        self.box.activated.connect(lambda _: self.choose(str(self.box.currentData())))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def chosen(self) -> str:
        """The chosen value."""
        return str(self.box.currentData())

    def choose(self, value: str) -> None:
        """Choose a value."""
        self.mark(value)
        self.changed.emit(value)

    def mark(self, value: str) -> None:
        """Show a value as chosen without saying that it changed."""
        self.across.mark(value)
        self.box.setCurrentIndex(self.box.findData(value))

    def sizeHint(self) -> QSize:
        return self.across.sizeHint().expandedTo(QSize(0, self.box.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.box.sizeHint().width(), self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() >= self.across.sizeHint().width()
        inside = self.focusWidget()
        focused = inside is not None and inside.hasFocus()
        for each, shown in ((self.across, room), (self.box, not room)):
            each.setGeometry(self.rect())
            each.setVisible(shown)
        if focused:
            (self.across.focus_on() if room else self.box).setFocus()
