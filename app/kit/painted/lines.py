"""A line from 0 through figures that follow one another in time, the first and the last of them written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from app.kit.look import colour
from app.kit.painted.charts import Change, Chart, hatch
from app.kit.painted.painting import SMALL_LINE, line, scale, small, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HEIGHT, DOT, SIDE = 190, 3, 18
"""The height of a chart, the radius of a point, and the space left and right of the line, in pixels."""

TICKS = 3
"""Into how many parts the axis is divided."""


class Point(NamedTuple):
    """A figure at a time: its name on the axis, the figure as it is written, and what it says."""

    key: str
    label: str
    value: int
    written: str
    words: str


def ceiling(most: int, parts: int = TICKS) -> int:
    """The end of an axis from 0 whose parts are round numbers: 1, 2, 4, 5 times a power of ten each."""
    step, power = 1, 1
    while True:
        for each in (1, 2, 4, 5):
            step = each * power
            if step * parts >= most:
                return step * parts
        power *= 10


class Lines(Chart):
    """Paints one line. ``unfinished``: the time of the last point is not over."""

    STEPS = Change(Qt.Key.Key_Left, Qt.Key.Key_Right)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._points: tuple[Point, ...] = ()
        self._unfinished = False
        self._unit = 1

    def show_points(self, points: Sequence[Point], *, unfinished: bool = False, unit: int = 1) -> None:
        """Show these points; the axis is written in ``unit``, such as 100 for yuan of fen."""
        self._points, self._unfinished, self._unit = tuple(points), unfinished, unit
        self._take(self._points)

    def sizeHint(self) -> QSize:
        return QSize(360, round(HEIGHT * scale()) if self._marks else round(24 * scale()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def _fit(self) -> None:
        """Take more room where there is some."""
        self.setMinimumHeight(self.sizeHint().height())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def _top(self) -> int:
        return ceiling(max(1, *(-(-each.value // self._unit) for each in self._points), 1)) * self._unit

    def _field(self) -> QRect:
        """Where the line is."""
        letters = round(SMALL_LINE * scale())
        axis = width(f"{self._top // self._unit:,}", small()) + 8
        return QRect(axis, letters, self.width() - axis - 2, self.height() - 2 * letters - 8)

    def _place(self, place: int) -> QPoint:
        field, steps = self._field(), max(1, len(self._points) - 1)
        x = field.left() + SIDE + (field.width() - 2 * SIDE) * place / steps
        return QPoint(round(x), field.bottom() - round(field.height() * self._points[place].value / self._top))

    def _box(self, place: int) -> QRect:
        half = max(8, (self._field().width() - 2 * SIDE) // max(1, len(self._points) - 1) // 2)
        return QRect(self._place(place).x() - half, 0, 2 * half, self.height())

    def _paint(self, painter: QPainter) -> None:
        self._axes(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = [QPointF(self._place(place)) for place in range(len(self._points))]
        for place in range(len(at) - 1):
            dashed = self._unfinished and place == len(at) - 2
            style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
            painter.setPen(QPen(colour("accent"), 2, style))
            painter.drawLine(at[place], at[place + 1])
        for place, point in enumerate(at):
            chosen = place == self._at and self.hasFocus()
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(colour("accent" if chosen else "surface"))
            painter.drawEllipse(point, DOT + 2 * chosen, DOT + 2 * chosen)
        for place in dict.fromkeys((0, len(at) - 1)):
            self._write(painter, place)

    def _axes(self, painter: QPainter) -> None:
        field, high = self._field(), round(SMALL_LINE * scale())
        if self._unfinished and len(self._points) > 1:
            before, last = self._place(len(self._points) - 2).x(), self._place(len(self._points) - 1).x()
            hatch(
                painter,
                QRect((before + last) // 2, field.top(), field.right() - (before + last) // 2, field.height()),
                "coming_mark",
            )
        for tick in range(TICKS + 1):
            y = field.bottom() - round(field.height() * tick / TICKS)
            painter.fillRect(QRect(field.left(), y, field.width(), 1), colour("line"))
            words = f"{self._top // self._unit * tick // TICKS:,}"
            box = QRect(0, y - high // 2, field.left() - 6, high)
            line(painter, box, words, small(), "quiet", Qt.AlignmentFlag.AlignRight)
        for place, box in self._labels():
            line(painter, box, self._points[place].label, small(), "quiet", Qt.AlignmentFlag.AlignHCenter)

    def _labels(self) -> Iterator[tuple[int, QRect]]:
        """The names on the axis, as many as there is room for, the last one among them."""
        high, free = round(SMALL_LINE * scale()), self.width() + 8
        for place in reversed(range(len(self._points))):
            broad = width(self._points[place].label, small()) + 2
            left = min(self._place(place).x() - broad // 2, self.width() - broad)
            if left + broad <= free - 8 and left >= 0:
                free = left
                yield place, QRect(left, self.height() - high, broad, high)

    def _write(self, painter: QPainter, place: int) -> None:
        """The figure of a point, above it."""
        bold, high = small(bold=True), round(SMALL_LINE * scale())
        words, at = self._points[place].written, self._place(place)
        broad = width(words, bold) + 4
        left = min(max(self._field().left() + 2, at.x() - broad // 2), self.width() - broad)
        line(
            painter,
            QRect(left, at.y() - high - DOT - 2, broad, high),
            words,
            bold,
            "text",
            Qt.AlignmentFlag.AlignHCenter,
        )
