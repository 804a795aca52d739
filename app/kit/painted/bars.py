"""Horizontal bars from 0, with their figures beside them, and where they were in the time before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt

from app.kit.look import colour
from app.kit.painted.charts import Chart, hatch
from app.kit.painted.painting import LINE, font, line, rounded, scale, small, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QResizeEvent

ROW, BAR, GAP, LABEL = 24, 12, 10, 150
"""The heights of a row and of its bar, the space between their parts, and the width of a label, in pixels."""


class Bar(NamedTuple):
    """A row: its label, how long it is (0 to 1), what stands beside it, what it says. ``open`` is the part beyond it that
    may still come, ``before`` how long it was in the time before."""

    key: str
    label: str
    size: float
    value: str
    note: str
    words: str
    open: float = 0
    before: float | None = None
    shade: str = "fill"


class Bars(Chart):
    """Paints bars in the order in which they are given."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self._bars = tuple(bars)
        self._take(self._bars)

    def _row(self) -> int:
        return round((ROW + (LINE if self._stacked() else 0)) * scale())

    def _stacked(self) -> bool:
        """Whether labels stand above their bars, since beside them they would have no room."""
        longest = max((width(each.label, font()) for each in self._bars), default=0)
        return longest + 2 > min(round(self.width() * 0.4), round(LABEL * scale() * 1.6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(420, self._row() * max(1, len(self._marks)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._row())

    def _box(self, place: int) -> QRect:
        return QRect(0, place * self._row(), self.width(), self._row())

    def _paint(self, painter: QPainter) -> None:
        value = max(width(each.value, font()) for each in self._bars)
        note = max(width(each.note, small()) for each in self._bars)
        stacked = round(LINE * scale()) if self._stacked() else 0
        label = self.width() if stacked else max(width(each.label, font()) for each in self._bars) + 2
        for place, bar in enumerate(self._bars):
            row = self._box(place)
            if place == self._at and self.hasFocus():
                rounded(painter, row, 4, "tint", "accent", 2)
            inside = row.adjusted(6, 0, -6, 0)
            named = QRect(inside.left(), row.top(), min(label, inside.width()), stacked or row.height())
            line(painter, named, bar.label, font(), "text")
            row.setTop(row.top() + stacked)
            right = QRect(inside.right() - note, row.top(), note + 1, row.height())
            line(painter, right, bar.note, small(), "quiet", Qt.AlignmentFlag.AlignRight)
            middle = QRect(right.left() - (GAP if note else 0) - value, row.top(), value + 1, row.height())
            line(painter, middle, bar.value, font(), "text", Qt.AlignmentFlag.AlignRight)
            left = inside.left() + (0 if stacked else label + GAP)
            high = round(BAR * scale())
            at = QRect(left, row.center().y() - high // 2 + 1, middle.left() - GAP - left, high)
            paint_bar(painter, at, bar)


def paint_bar(painter: QPainter, at: QRect, bar: Bar) -> None:
    """A bar on its track."""
    rounded(painter, at, 2, "coming_tint")
    full = round(at.width() * min(max(bar.size, 0), 1))
    if bar.open:
        hatch(painter, QRect(at.left() + full, at.top(), round(at.width() * bar.open), at.height()), bar.shade)
    if full:
        rounded(painter, QRect(at.left(), at.top(), max(2, full), at.height()), 2, bar.shade)
    if bar.before is not None:
        was = at.left() + round((at.width() - 2) * min(max(bar.before, 0), 1))
        painter.fillRect(QRect(was - 1, at.top() - 3, 4, at.height() + 6), colour("surface"))
        painter.fillRect(QRect(was, at.top() - 3, 2, at.height() + 6), colour("coming_mark"))
