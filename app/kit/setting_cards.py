"""Cards of settings: rows of a label, a field and what to know about it, on a white card with a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from app.kit.parts import MNEMONIC, breadth, card, hairline, hbox, label, vbox, wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

LABEL, FIELD, ROW, NARROW = 132, 320, 48, 640
"""The width of labels and of what holds a field, the least height of a row, and below which width the help goes under the
field, in pixels."""


QWIDGETSIZE_MAX = 16_777_215
"""Qt's word for no limit."""


class Setting(QWidget):
    """A row: label, field, help."""

    def __init__(self, name: str, field: QWidget, help_: str = "") -> None:
        super().__init__()
        self._label, self._place_of_field, self._help = QLabel(name), QWidget(), wrapped(help_, "small")
        self._label.setBuddy(field)
        self._label.setWordWrap(True)
        inputs: tuple[QWidget, ...] = (field, *field.findChildren(QLineEdit))
        for each in inputs:
            each.setAccessibleName(MNEMONIC.sub("", name))
        self._label.setFixedWidth(round(LABEL * breadth(self)))
        self.setMinimumHeight(ROW)
        expands = field.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding
        self._field = vbox(self._place_of_field)
        self._field.addWidget(field, 0, Qt.AlignmentFlag(0) if expands else Qt.AlignmentFlag.AlignLeft)
        self._lines = vbox(self, (0, 6, 0, 6), 4)
        self._across: QHBoxLayout = hbox(held := QWidget(), (0, 0, 0, 0), 16)
        self._across.addWidget(self._label)
        self._across.addWidget(self._place_of_field)
        self._lines.addWidget(held)
        self._lines.addWidget(self._help)
        self._help.setVisible(bool(help_))
        self._place(narrow=False)

    def minimumSizeHint(self) -> QSize:
        """Whatever its present shape needs: in a narrow row the help goes under the field."""
        least = round(LABEL * breadth(self)) + 16 + self._field.minimumSize().width()
        return QSize(least, super().minimumSizeHint().height())

    def _place(self, *, narrow: bool) -> None:
        """Put the help beside the field, in line with that of other rows, or under it."""
        broad = round(FIELD * breadth(self))
        self._place_of_field.setMinimumWidth(0 if narrow else broad)
        self._place_of_field.setMaximumWidth(QWIDGETSIZE_MAX if narrow else broad)
        (self._lines if narrow else self._across).addWidget(self._help, 0 if narrow else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < round(NARROW * breadth(self))
        if narrow != (self._lines.indexOf(self._help) >= 0):
            self._place(narrow=narrow)


def settings_card(title: str, *rows: QWidget) -> QFrame:
    """A card with a title and rows, a hairline between them."""
    below = QWidget()
    lines = vbox(below, spacing=0)
    for place, each in enumerate(rows):
        if place:
            lines.addWidget(hairline())
        lines.addWidget(each)
    return card(label(title, "panel"), below)


def column(*cards: QWidget) -> QWidget:
    """Cards below each other."""
    made = QWidget()
    down = vbox(made, spacing=12)
    for each in cards:
        down.addWidget(each)
    down.addStretch(1)
    return made
