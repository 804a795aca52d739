"""Tiles: a figure, what it counts, and which they are; a click narrows the list below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.base.words import say
from app.kit.painted.painting import LINE, SMALL_LINE, font, line, mark, rounded, scale, small, width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

HEIGHT, FIGURE = 64, 21.0
"""A tile's height in pixels, and the size of its figure in points."""


class Tile(QAbstractButton):
    """Shows a count; checked while the list is narrowed to what it counts."""

    def __init__(self, name: str, icon: str, shade: str = "text") -> None:
        super().__init__()
        self.setText(name)
        self._icon, self._shade = icon, shade
        self.figure, self.which = 0, ""
        self.setCheckable(True)
        self.setFixedHeight(round(HEIGHT * scale()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, figure: int, which: str = "") -> None:
        """Show how many there are, and in a few words which."""
        self.figure, self.which = figure, which
        words = say("{name} {n} 项，筛选", name=self.text(), n=figure)
        self.setAccessibleName(f"{words}，{which}" if which else words)
        self.setToolTip(which)
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint() + QSize(24, 0)

    def minimumSizeHint(self) -> QSize:
        broad = max(20, width(str(self.figure), font(FIGURE, bold=True)))
        return QSize(12 + broad + 12 + 20 + width(self.text(), font(bold=True)) + 12, round(HEIGHT * scale()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = QPainter(self), self.rect()
        if self.isChecked():
            rounded(painter, box, 8, "tint", "accent", 2)
        else:
            rounded(painter, box, 8, "hover" if self.underMouse() else "sunken", "line")
        if self.hasFocus():
            rounded(painter, box.adjusted(2, 2, -2, -2), 6, "", "accent", 2)
        large, shade = font(FIGURE, bold=True), self._shade if self.figure else "faint"
        broad = max(20, width(str(self.figure), large))
        line(painter, QRect(12, 0, broad + 2, self.height()), str(self.figure), large, shade)
        left, high = 12 + broad + 12, round(LINE * scale())
        top = (self.height() - high - round(SMALL_LINE * scale()) - 2) // 2
        mark(painter, QRect(left, top + (high - 16) // 2, 16, 16), self._icon, shade)
        line(painter, QRect(left + 20, top, self.width() - left - 28, high), self.text(), font(bold=True), shade)
        below = QRect(left, top + high + 2, self.width() - left - 8, round(SMALL_LINE * scale()))
        line(painter, below, self.which, small(), "quiet")
