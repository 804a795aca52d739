"""Rows of what was found: an icon, what it is over what belongs to it, the typed letters bold, and a fact at the right end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QStyledItemDelegate

from app.kit.painted.empties import speak_empty
from app.kit.painted.painting import LINE, SMALL_LINE, font, line, mark, rounded, scale, small, width

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter, QPaintEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

HIT = Qt.ItemDataRole.UserRole + 1
"""The role of what a row shows."""

TWO, ROW, HEADING = 44, 36, 30
"""The heights of a row of two lines, of one line and of a heading in pixels."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a row shows; one without an icon is a heading, one without ``second`` has one line."""

    icon: str
    first: str
    second: str = ""
    right: str = ""
    typed: str = ""


class Hits(QListWidget):
    """A list of hits; where there are none it says ``empty``."""

    def __init__(self) -> None:
        super().__init__()
        self.empty = ""
        self.setItemDelegate(HitRows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("people", True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count():
            speak_empty(self.viewport(), self.empty)


class HitRows(QStyledItemDelegate):
    """Paints hits and their headings."""

    def __init__(self, rows: QListWidget) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hit: Hit = index.data(HIT)
        high = TWO if hit.second else ROW if hit.icon else HEADING
        return QSize(0, round(high * scale()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box: QRect = option.rect
        hit: Hit = index.data(HIT)
        room = box.adjusted(16, 0, -16, 0)
        if not hit.icon:
            line(painter, room, hit.first, small(bold=True), "quiet")
            return
        if index.row() == self._rows.currentRow():
            rounded(painter, box.adjusted(8, 1, -8, -1), 4, "tint")
        mark(painter, QRect(room.left(), room.center().y() - 8, 18, 18), hit.icon, "quiet")
        room.setLeft(room.left() + 30)
        if hit.right:
            line(painter, room, hit.right, small(), "quiet", Qt.AlignmentFlag.AlignRight)
            room.setRight(room.right() - width(hit.right, small()) - 16)
        _lines(painter, room, hit)


def _lines(painter: QPainter, room: QRect, hit: Hit) -> None:
    """What it is, over what belongs to it."""
    if not hit.second:
        _found(painter, room, hit.first, hit.typed, (font(), font(bold=True)), "text")
        return
    high, low = round(LINE * scale()), round(SMALL_LINE * scale())
    first = QRect(room.left(), room.top() + (room.height() - high - low) // 2, room.width(), high)
    _found(painter, first, hit.first, hit.typed, (font(), font(bold=True)), "text")
    below = QRect(room.left(), first.bottom() + 1, room.width(), low)
    _found(painter, below, hit.second, hit.typed, (small(), small(bold=True)), "quiet")


def _found(painter: QPainter, room: QRect, text: str, typed: str, letters: tuple[QFont, QFont], shade: str) -> None:
    """Paint a text in its usual letters, what was typed in the bold ones."""
    at = text.lower().find(typed.lower()) if typed else -1
    to = at + len(typed) if at >= 0 else 0
    left = room.left()
    for part, bold in ((text[: max(at, 0)], 0), (text[max(at, 0) : to], 1), (text[to:], 0)):
        broad = min(width(part, letters[bold]), max(0, room.right() - left))
        line(painter, QRect(left, room.top(), broad + 1, room.height()), part, letters[bold], shade)
        left += broad
