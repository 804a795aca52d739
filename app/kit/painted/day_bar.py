"""A clock of hours: a bar from the moment something came to now, on an axis of whole days, with when it is due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.look import colour
from app.kit.painted.painting import SMALL_LINE, line, rounded, scale, small, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent

BAR, TALL = 8, 18
"""The height of the bar and of the mark of now, in pixels."""


@dataclass(frozen=True, slots=True)
class Course:
    """From ``begin`` to ``until`` on an axis from ``first`` to ``last``; ``off`` is shaded, such as nights.

    ``marks`` are words below moments, the most important first: of two that touch the later one is left out. ``shade`` is
    the colour of the bar. ``due`` is marked where it lies on the axis.
    """

    first: datetime
    last: datetime
    begin: datetime
    until: datetime
    shade: str
    marks: Sequence[tuple[datetime, str]]
    off: Sequence[tuple[datetime, datetime]] = ()
    due: datetime | None = None


class DayBar(QWidget):
    """Paints a course. What it shows is said in one sentence, its accessible name."""

    def __init__(self, course: Course, sentence: str) -> None:
        super().__init__()
        self._course = course
        self.setAccessibleName(sentence)
        self.setToolTip(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(320, TALL + round(SMALL_LINE * scale()))

    def _x(self, at: datetime) -> int:
        course = self._course
        share = (at - course.first) / (course.last - course.first)
        return round(min(max(share, 0), 1) * (self.width() - 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, course = QPainter(self), self._course
        top = (TALL - BAR) // 2
        rounded(painter, QRect(0, top, self.width(), BAR), 4, "surface", "edge")
        for off, on in course.off:
            left, right = max(1, self._x(off)), min(self.width() - 1, self._x(on))
            painter.fillRect(QRect(left, top + 1, right - left, BAR - 2), colour("coming_tint"))
        begin, until = self._x(course.begin), self._x(course.until)
        rounded(painter, QRect(begin, top, max(3, until - begin), BAR), 2, course.shade)
        if course.due:
            at = min(self._x(course.due), self.width() - 2)
            painter.fillRect(QRect(at, top - 3, 2, BAR + 6), colour("late_mark"))
        painter.fillRect(QRect(min(until, self.width() - 2), 0, 2, TALL), colour("text"))
        for box, words in self._placed():
            line(painter, box, words, small(), "quiet", Qt.AlignmentFlag.AlignHCenter)

    def _placed(self) -> Iterator[tuple[QRect, str]]:
        """The words below the bar, as far as there is room."""
        taken: list[QRect] = []
        for at, words in self._course.marks:
            broad = width(words, small()) + 4
            left = min(max(0, self._x(at) - broad // 2), self.width() - broad)
            box = QRect(left, TALL, broad, round(SMALL_LINE * scale()))
            if not any(box.adjusted(-6, 0, 6, 0).intersects(other) for other in taken):
                taken.append(box)
                yield box, words
