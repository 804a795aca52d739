"""Step bars: one segment per step of a way through lawyers and banks; the current one is larger and says what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.words import labelled
from app.kit.look import colour
from app.kit.painted.painting import line, rounded, small, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

State = Literal["waiting", "current", "today", "late", "paused", "done"]

LARGE, SMALL, GAP = 24, 8, 3
"""The heights of both kinds of bar, and the space between segments, in pixels."""

_FILL = {
    "waiting": "coming_tint",
    "current": "fill",
    "today": "today_mark",
    "late": "late_mark",
    "paused": "coming_tint",
    "done": "done_mark",
}
_LARGE_FILL = {**_FILL, "done": "done_tint", "today": "today_tint"}
_INK = {
    "waiting": "quiet",
    "current": "on_fill",
    "today": "today",
    "late": "on_late",
    "paused": "coming",
    "done": "done",
}


class Segment(NamedTuple):
    """A step: its state, its name, and what stands at its end, such as 剩 3 天."""

    state: State
    name: str
    tail: str = ""


def paint_small(painter: QPainter, at: QRect, segments: Sequence[Segment]) -> None:
    """A bar of a few pixels, without words."""
    x = float(at.left())
    broad = (at.width() - GAP * (len(segments) - 1)) / max(1, len(segments))
    for each in segments:
        box = QRect(round(x), at.top(), round(broad), SMALL)
        rounded(painter, box, 2, _FILL[each.state], "edge" if each.state in {"waiting", "paused"} else "")
        if each.state == "paused":
            _hatch(painter, box)
        x += broad + GAP


def _hatch(painter: QPainter, box: QRect) -> None:
    shade = QColor(colour("coming"))
    shade.setAlphaF(0.35)
    painter.fillRect(box, QBrush(shade, Qt.BrushStyle.BDiagPattern))


class Steps(QWidget):
    """A large bar with the names of the steps; ``sentence`` says the same to those who hear it."""

    def __init__(self, segments: Sequence[Segment], sentence: str) -> None:
        super().__init__()
        self._segments = tuple(segments)
        self.setAccessibleName(sentence)
        self.setToolTip(sentence)
        self.setFixedHeight(LARGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(320, LARGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        weights = [1.0 if each.state in {"done", "waiting"} else 1.7 for each in self._segments]
        unit = (self.width() - GAP * (len(weights) - 1)) / max(1, sum(weights))
        x = 0.0
        for each, weight in zip(self._segments, weights, strict=True):
            box = QRect(round(x), 0, round(unit * weight), LARGE)
            rounded(painter, box, 4, _LARGE_FILL[each.state], "today_mark" if each.state == "today" else "")
            if each.state == "paused":
                _hatch(painter, box)
            self._words(painter, box, each)
            x += unit * weight + GAP

    def _words(self, painter: QPainter, box: QRect, each: Segment) -> None:
        room, letters = box.adjusted(8, 0, -6, 0), small()
        name = f"✓ {each.name}" if each.state == "done" else each.name
        tail = width(each.tail, letters) if each.tail else 0
        if tail and width(name, letters) + 8 + tail <= room.width():
            line(painter, room, each.tail, letters, _INK[each.state], Qt.AlignmentFlag.AlignRight)
            room.setRight(room.right() - tail - 6)
        line(painter, room, name, letters, _INK[each.state])


class SmallSteps(QWidget):
    """A bar of a few pixels with the name of the current step beside it."""

    def __init__(self, title: str, segments: Sequence[Segment], words: str, shade: str = "text") -> None:
        super().__init__()
        self._title, self._segments, self._words, self._shade = title, tuple(segments), words, shade
        self.setAccessibleName(labelled(title, words))
        self.setToolTip(words)
        self.setFixedHeight(LARGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(280, LARGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, letters = QPainter(self), small()
        line(painter, QRect(0, 0, 58, LARGE), self._title, letters, "quiet")
        broad = min(96, max(48, self.width() // 3 - 20))
        paint_small(painter, QRect(62, (LARGE - SMALL) // 2, broad, SMALL), self._segments)
        left = 62 + broad + 10
        line(painter, QRect(left, 0, self.width() - left, LARGE), self._words, letters, self._shade)
