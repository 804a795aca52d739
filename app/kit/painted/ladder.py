"""A ladder of people: a dot for each level, with its role, who answers there, and since when; the current one is bold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.look import colour
from app.kit.painted.painting import LINE, SMALL_LINE, font, line, mark, rounded, scale, small

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

DOT, LEAST = 16, 88
"""The size of a dot, and the least width of a level, in pixels."""


class Level(NamedTuple):
    """A level: its role, who answers there, since when; whether it was ``reached``, and whether it is there now."""

    role: str
    who: str
    when: str
    reached: bool
    current: bool


class Ladder(QWidget):
    """Paints levels from left to right; where they do not fit, below each other."""

    def __init__(self, levels: Sequence[Level], sentence: str) -> None:
        super().__init__()
        self._levels = tuple(levels)
        self.setAccessibleName(sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _across(self, broad: int) -> bool:
        return broad >= LEAST * len(self._levels)

    def _block(self) -> int:
        return round((LINE + 2 * SMALL_LINE) * scale())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, broad: int) -> int:
        one = self._block()
        return DOT + 8 + one if self._across(broad) else (one + 8) * len(self._levels)

    def sizeHint(self) -> QSize:
        return QSize(LEAST * len(self._levels), self.heightForWidth(LEAST * len(self._levels)))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, self._block())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, across = QPainter(self), self._across(self.width())
        step = self.width() // max(1, len(self._levels)) if across else self._block() + 8
        for place, level in enumerate(self._levels):
            at = QRect(place * step, 0, DOT, DOT) if across else QRect(0, place * step + 2, DOT, DOT)
            if place + 1 < len(self._levels):
                shade = "done_mark" if level.reached and not level.current else "edge"
                gone = QRect(at.right() + 6, at.center().y(), step - DOT - 12, 2)
                down = QRect(at.center().x(), at.bottom() + 4, 2, step - DOT - 8)
                painter.fillRect(gone if across else down, colour(shade))
            self._dot(painter, at, level)
            room = QRect(at.left(), DOT + 8, step - 8, 0) if across else QRect(24, place * step, self.width() - 24, 0)
            self._words(painter, room, level)

    def _dot(self, painter: QPainter, at: QRect, level: Level) -> None:
        if level.current:
            rounded(painter, at, 8, "surface", "accent", 4)
        elif level.reached:
            mark(painter, at, "check-circle-fill", "done")
        else:
            rounded(painter, at, 8, "surface", "edge2", 1)

    def _words(self, painter: QPainter, room: QRect, level: Level) -> None:
        top = room.top()
        shade = "text" if level.reached else "quiet"
        for words, high, letters in (
            (level.role, LINE, font(bold=level.current)),
            (level.who, SMALL_LINE, small()),
            (level.when, SMALL_LINE, small()),
        ):
            tall = round(high * scale())
            line(painter, QRect(room.left(), top, room.width(), tall), words, letters, shade)
            shade, top = "quiet", top + tall
