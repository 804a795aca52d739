"""Cards of settings: rows of a label, a field and what to know about it, on a white card with a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QLineEdit, QSizePolicy, QWidget

from app.kit.parts import MNEMONIC, breadth, card, hairline, label, vbox, wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

LABEL, FIELD, ROW, NARROW, TIGHT = 132, 320, 48, 640, 440
"""The width of labels and of what holds a field, and the least height of a row; below which width the help goes under the
field, and the field under its label; in pixels."""

QWIDGETSIZE_MAX = 16_777_215
"""Qt's word for no limit."""


class Setting(QWidget):
    """A row: label, field, help; one below the other where there is no room for them side by side."""

    def __init__(self, name: str, field: QWidget, help_: str = "") -> None:
        super().__init__()
        self._label, self._place_of_field, self._help = QLabel(name), QWidget(), wrapped(help_, "small")
        self._label.setBuddy(field)
        self._label.setWordWrap(True)
        inputs: tuple[QWidget, ...] = (field, *field.findChildren(QLineEdit))
        for each in inputs:
            each.setAccessibleName(MNEMONIC.sub("", name) or field.accessibleName())
        self.setMinimumHeight(ROW)
        expands = field.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding
        self._field = vbox(self._place_of_field)
        self._field.addWidget(field, 0, Qt.AlignmentFlag(0) if expands else Qt.AlignmentFlag.AlignLeft)
        self._lines = vbox(self, (0, 6, 0, 6), 4)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, held := QWidget())
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(self._label)
        self._across.addWidget(self._place_of_field)
        self._lines.addWidget(held)
        self._room = ""
        self._place("wide")
        self._help.setVisible(bool(help_))

    def minimumSizeHint(self) -> QSize:
        """As wide as its field: the label goes above it where there is no more room."""
        return QSize(self._field.minimumSize().width(), super().minimumSizeHint().height())

    def _place(self, room: str) -> None:
        """Put label, field and help where there is ``room``: wide, narrow or tight."""
        if room == self._room:
            return
        self._room, broad = room, breadth(self)
        tight, held = room == "tight", round(FIELD * broad)
        across = QBoxLayout.Direction.TopToBottom if tight else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(across)
        self._across.setSpacing(4 if tight else 16)
        self._label.setMinimumWidth(0 if tight else round(LABEL * broad))
        self._label.setMaximumWidth(QWIDGETSIZE_MAX if tight else round(LABEL * broad))
        self._place_of_field.setMinimumWidth(held if room == "wide" else 0)
        self._place_of_field.setMaximumWidth(held if room == "wide" else QWIDGETSIZE_MAX)
        (self._across if room == "wide" else self._lines).addWidget(self._help, 1 if room == "wide" else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width() / breadth(self)
        self._place("tight" if width < TIGHT else "narrow" if width < NARROW else "wide")


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
