"""What painted widgets share: lines of text in boxes of a fixed height, icons, rounded shapes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication

from app.kit.look import SMALL_SIZE, USUAL_SIZE, colour

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

LINE, SMALL_LINE = 20, 16
"""The heights of a line of usual and of small letters in pixels, at the usual size of text."""


def font(size: float = USUAL_SIZE, *, bold: bool = False) -> QFont:
    """The window's font; ``size`` is in points at the usual size of text."""
    return _letters(QApplication.font().key(), size, bold)[0]


@lru_cache(64)
def _letters(_usual: str, size: float, bold: bool) -> tuple[QFont, QFontMetrics]:
    """A font with its metrics, made once for each font of the windows."""
    made = QFont(QApplication.font())
    made.setPointSizeF(made.pointSizeF() * size / USUAL_SIZE)
    made.setBold(bold)
    return made, QFontMetrics(made)


def small(*, bold: bool = False) -> QFont:
    """The font of second lines."""
    return font(SMALL_SIZE, bold=bold)


def scale() -> float:
    """How much larger than usual the letters are."""
    return QApplication.font().pointSizeF() / USUAL_SIZE


def width(text: str, letters: QFont) -> int:
    """How wide a text is, in pixels."""
    return QFontMetrics(letters).horizontalAdvance(text)


def line(
    painter: QPainter,
    box: QRect,
    text: str,
    letters: QFont,
    shade: str | QColor,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of text in the middle of a box, elided: the metrics of fonts differ, boxes do not."""
    painter.setFont(letters)
    painter.setPen(colour(shade) if isinstance(shade, str) else shade)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, shown)


def mark(painter: QPainter, at: QRect, name: str, shade: str) -> None:
    """An icon in a colour of the palette."""
    from app.kit.icons import icon

    icon(name, shade).paint(painter, at)


def rounded(painter: QPainter, box: QRect, radius: float, fill: str, edge: str = "", thick: int = 1) -> None:
    """A rounded rectangle; its edge lies inside the box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(edge), thick) if edge else Qt.PenStyle.NoPen)
    inset = thick / 2 if edge else 0
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def paint_key(button: QPushButton, key: str, *, wide: bool) -> None:
    """Paint a key at the right end of a button whose text leaves the room for it."""
    shade = "disabled" if not button.isEnabled() else "on_fill" if button.property("primary") else "faint"
    inset = 10 if wide else 12
    line(QPainter(button), button.rect().adjusted(0, 0, -inset, 0), key, small(), shade, Qt.AlignmentFlag.AlignRight)
