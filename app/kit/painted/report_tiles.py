"""Tiles of a report: a figure with its unit, how it changed in words, and its course over some months without an axis."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.kit.look import colour
from app.kit.painted import tiles
from app.kit.painted.painting import LINE, SMALL_LINE, font, line, rounded, scale, small, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

HEIGHT, FIGURE, SPARK, LEAST = 92, 21.0, 88, 150
"""A tile's height in pixels, the size of its figure in points, and the widths of its line and of the narrowest tile in pixels."""


class Standing(NamedTuple):
    """A figure with its unit; the change in words, in a colour that says whether it is good; what else is to say; the
    figures of the months, the last one being this one. ``running``: that month is not over."""

    figure: str
    unit: str
    change: str
    shade: str
    rest: str
    course: Sequence[float]
    running: bool = False


class ReportTile(QAbstractButton):
    """Shows a figure; a click or Enter opens what is behind it. Folded to one line, its tool tip tells the change."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setText(name)
        self._standing: Standing | None = None
        self._instead = ""
        self.fold(folded=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def fold(self, *, folded: bool) -> None:
        """Stand on one line, or on three again."""
        self._folded = folded
        self.setFixedHeight(round((tiles.LOW if folded else HEIGHT) * scale()))
        self.update()

    def say_instead(self, words: str) -> None:
        """Show words and no figure."""
        self._standing, self._instead = None, words
        self.setAccessibleName(f"{self.text()}，{words}")
        self.update()

    def show_standing(self, shown: Standing) -> None:
        """Show a figure."""
        self._standing = shown
        told = (f"{self.text()} {shown.figure} {shown.unit}".rstrip(), shown.change, shown.rest)
        self.setAccessibleName("，".join(filter(None, told)))
        self.setToolTip("  ".join(filter(None, (shown.change, shown.rest))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(260 * scale()), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(round(LEAST * scale()), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = QPainter(self), self.rect()
        rounded(painter, box, 8, "hover" if self.underMouse() else "sunken", "line")
        if self.hasFocus():
            rounded(painter, box.adjusted(2, 2, -2, -2), 6, "", "accent", 2)
        inside = box.adjusted(14, 0, -12, 0)
        if self._folded:
            self._on_one_line(painter, inside)
        else:
            self._on_three(painter, inside)

    def _on_one_line(self, painter: QPainter, room: QRect) -> None:
        """The figure with its sign, and its name; the change at the right end where there is room."""
        shown = self._standing
        figure, letters = shown.figure if shown else "–", font(tiles.SMALLER, bold=True)
        line(painter, room, figure, letters, "text" if shown else "faint")
        room = room.adjusted(width(figure, letters) + 5, 0, 0, 0)
        sign = shown.unit if shown and len(shown.unit) == 1 else ""
        words = f"{sign}  {self.text()}".strip()
        line(painter, room, words, font(), "quiet")
        room = room.adjusted(width(words, font()) + 12, 0, 0, 0)
        if shown and width(shown.change, small()) <= room.width():
            line(painter, room, shown.change, small(), shown.shade, Qt.AlignmentFlag.AlignRight)

    def _on_three(self, painter: QPainter, inside: QRect) -> None:
        box, high, low = self.rect(), round(LINE * scale()), round(SMALL_LINE * scale())
        line(painter, QRect(inside.left(), 10, inside.width(), high), self.text(), font(), "quiet")
        figure = QRect(inside.left(), 10 + high, inside.width(), box.height() - 20 - high - low)
        below = QRect(inside.left(), box.bottom() - 9 - low, inside.width(), low)
        if self._standing is None:
            line(painter, figure, "–", font(FIGURE, bold=True), "faint")
            line(painter, below, self._instead, small(), "quiet")
            return
        self._figure(painter, figure, self._standing)
        self._change(painter, below, self._standing)
        if inside.width() >= 200 * scale() and len(self._standing.course) > 1:
            spark = QRect(inside.right() - SPARK, 30, SPARK, box.height() - 30 - low - 16)
            paint_spark(painter, spark, self._standing)

    def _figure(self, painter: QPainter, at: QRect, shown: Standing) -> None:
        large = font(FIGURE, bold=True)
        broad = width(shown.figure, large)
        line(painter, at, shown.figure, large, "text")
        unit = at.adjusted(broad + 5, 4, 0, 4)
        line(painter, unit, shown.unit, font(), "quiet")

    def _change(self, painter: QPainter, at: QRect, shown: Standing) -> None:
        broad = width(shown.change, small()) + 2 if shown.change else 0
        line(painter, at, shown.change, small(), shown.shade)
        line(painter, at.adjusted(broad + 8 if broad else 0, 0, 0, 0), shown.rest, small(), "quiet")


def paint_spark(painter: QPainter, at: QRect, shown: Standing) -> None:
    """The course of a figure, its last point marked; the way to a month that is not over is dashed."""
    low, high = min(shown.course), max(shown.course)
    steps = len(shown.course) - 1
    points = [
        QPointF(
            at.left() + 4 + (at.width() - 8) * place / steps,
            at.bottom() - 4 - (at.height() - 8) * ((value - low) / (high - low) if high > low else 0.5),
        )
        for place, value in enumerate(shown.course)
    ]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in range(steps):
        dashed = shown.running and place == steps - 1
        style = Qt.PenStyle.DotLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour("coming_mark"), 1.6, style))
        painter.drawLine(points[place], points[place + 1])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("accent"))
    painter.drawEllipse(points[-1], 3, 3)
    painter.restore()
