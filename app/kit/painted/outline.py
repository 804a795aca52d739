"""The outline of a page that is being made: its title, and where its tiles and rows will be. Nothing jumps when they come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app.base.words import say
from app.kit.look import colour
from app.kit.painted.painting import LINE, font, line, rounded, scale

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

TITLE, HEAD, ROW, LEFT, RIGHT = 15, 56, 44, 24, 16
"""The size of a title in points; the heights of a page's head and of a row of two lines, and the page's margins, in pixels."""
WIDTHS = ((0.06, 0.13), (0.22, 0.16), (0.42, 0.28))
"""Where the words of a row begin and how wide they are, as parts of the page's width."""


class Outline(QWidget):
    """Stands where the page will be; read aloud, it says which page is being opened."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.setAccessibleName(say("正在打开“{page}”", page=title))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tall = QPainter(self), round(LINE * scale())
        line(painter, QRect(LEFT, 12, self.width() - LEFT, HEAD - 24), self._title, font(TITLE, bold=True), "text")
        high = round(ROW * scale())
        for top in range(HEAD, self.height(), high):
            for begin, part in WIDTHS:
                words = QRect(
                    round(begin * self.width()), top + (high - tall // 2) // 2, round(part * self.width()), tall // 2
                )
                rounded(painter, words, 4, "coming_tint")
            painter.fillRect(QRect(LEFT, top + high - 1, self.width() - LEFT - RIGHT, 1), colour("line"))
