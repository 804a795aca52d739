"""What the letters of the roster mean, and which keys change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.words import listed, say, say_in
from app.kit.flow import Flow
from app.kit.painted.month_grid import Mark, paint_mark
from app.kit.painted.painting import line, scale, small, width
from app.kit.parts import clear, wrapped
from app.registers.duty_desk import service as rostering
from app.registers.duty_desk.marks import LEAVE, REST

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.registers.duty_desk.marks import Marks

MARK, GAP = 24, 6
"""The size of a mark, and the space behind it, in pixels."""


class _Meaning(QWidget):
    """A mark and what it means."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.setAccessibleName(mark.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        size = round(MARK * scale())
        return QSize(size + GAP + width(self._mark.words, small()) + 8, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, size = QPainter(self), self.height()
        paint_mark(painter, QRect(0, 0, size, size), self._mark)
        line(painter, self.rect().adjusted(size + GAP, 0, 0, 0), self._mark.words, small(), "quiet")


class Legend(QWidget):
    """A line of marks with their meanings; it wraps."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow()
        self.setLayout(self._flow)

    def show_marks(self, marks: Marks) -> None:
        """Explain the marks of an office's roster."""
        clear(self._flow)
        hours = rostering.shift_hours(marks.office)
        for shift, part in marks.parts.items():
            self._flow.append(_Meaning(Mark(marks.letters(shift), part, words=hours[shift])))
        first = next(iter(marks.parts))
        self._flow.append(_Meaning(Mark(say_in("shift", "假"), "leave", words=say("请假"))))
        self._flow.append(_Meaning(Mark(marks.letters(first), marks.parts[first], "today_mark", say("替班"))))
        keys = [f"{key} {marks.words(shift)}" for shift in marks.parts if (key := marks.key(shift))]
        told = listed([*keys, say("{key} 轮休", key=REST), say("{key} 请假", key=LEAVE)])
        self._flow.append(None)
        self._flow.append(wrapped(say("空格是轮休。方向键移动，{keys}", keys=told), "small"))
