"""What painted widgets share: lines of text in boxes of a fixed height, icons, rounded shapes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip, QWidget

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
    """One line of text in the middle of a box, elided where it has no room, which the tip then tells: the metrics of
    fonts differ, boxes do not."""
    painter.setFont(letters)
    painter.setPen(colour(shade) if isinstance(shade, str) else shade)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, shown)
    on = painter.device()
    if isinstance(on, QWidget) and (shown != text or on in _ELIDED):
        if on not in _ELIDED:
            _ELIDED[on] = Elided(on)
        _ELIDED[on].note(painter.worldTransform().mapRect(box), "" if shown == text else text)


class Elided(QObject):
    """The lines that have no room on a widget; its tip tells the one under the mouse, unless it has a tip of its own."""

    def __init__(self, on: QWidget) -> None:
        super().__init__(on)
        self._on = on
        self.texts: list[tuple[QRect, str]] = []
        on.installEventFilter(self)

    def note(self, box: QRect, text: str) -> None:
        """A line was painted; ``text`` is empty where it had room."""
        self.texts = [each for each in self.texts if not each[0].intersects(box)]
        if text:
            self.texts.append((box, text))

    def at(self, place: QPoint) -> str:
        """The whole of the line at a place; empty if that has room."""
        return next((text for box, text in self.texts if box.contains(place)), "")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent) or self._own_tip(event.pos()):
            return False
        text = self.at(event.pos())
        if text:
            QToolTip.showText(event.globalPos(), text, self._on)
        return bool(text)

    def _own_tip(self, place: QPoint) -> bool:
        view = self._on.parent()
        if isinstance(view, QAbstractItemView) and view.viewport() is self._on:
            return bool(view.indexAt(place).data(Qt.ItemDataRole.ToolTipRole))
        return bool(self._on.toolTip())


_ELIDED: WeakKeyDictionary[QWidget, Elided] = WeakKeyDictionary()


def elided(on: QWidget) -> list[str]:
    """The lines painted on a widget that have no room."""
    return [text for _, text in _ELIDED[on].texts] if on in _ELIDED else []


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
