"""Lines that never wrap: words that give way where there is no room, and the state of a record as a chip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.look import USUAL_SIZE
from app.kit.painted.painting import LINE, SMALL_LINE, font, line, mark, rounded, scale, small, width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

LEAST = 64
"""The pixels that words keep where there is no room for all of them."""

CHIP, EDGE, ICON = 20, 8, 14
"""The height of a chip, the space at its ends, and the size of its icon, in pixels."""


class OneLine(QWidget):
    """Words on one line, elided where they have no room; then the tip says all of them. ``size`` is in points."""

    def __init__(self, size: float = USUAL_SIZE, *, bold: bool = False, shade: str = "text") -> None:
        super().__init__()
        self._size, self._bold, self._shade, self._text = size, bold, shade, ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show other words."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """All of the words."""
        return self._text

    def sizeHint(self) -> QSize:
        usual = SMALL_LINE if self._size < USUAL_SIZE else LINE
        high = usual if self._size <= USUAL_SIZE else round(usual * self._size / USUAL_SIZE)
        return QSize(width(self._text, font(self._size, bold=self._bold)) + 2, round(high * scale()))

    def minimumSizeHint(self) -> QSize:
        needed = self.sizeHint()
        return QSize(min(needed.width(), LEAST), needed.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        line(QPainter(self), self.rect(), self._text, font(self._size, bold=self._bold), self._shade)


class StateChip(QWidget):
    """The state of a record on its tint; ``shade`` is a state of the palette such as ``late``."""

    def __init__(self, words: str, shade: str, icon: str = "") -> None:
        super().__init__()
        self._words, self._shade, self._icon = words, shade, icon
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        icon = ICON + 4 if self._icon else 0
        return QSize(2 * EDGE + icon + width(self._words, small()) + 2, round(CHIP * scale()))

    def minimumSizeHint(self) -> QSize:
        needed = self.sizeHint()
        return QSize(min(needed.width(), LEAST), needed.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, room = QPainter(self), self.rect().adjusted(EDGE, 0, -EDGE, 0)
        rounded(painter, self.rect(), self.height() / 2, f"{self._shade}_tint" if self._shade != "accent" else "tint")
        if self._icon:
            mark(painter, QRect(room.left(), (self.height() - ICON) // 2, ICON, ICON), self._icon, self._shade)
            room.setLeft(room.left() + ICON + 4)
        line(painter, room, self._words, small(), self._shade)
