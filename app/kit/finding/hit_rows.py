"""Rows of what was found: an icon, what it is with the typed letters bold, what belongs to it, and a fact at the right end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate

from app.kit.painted.painting import font, line, mark, rounded, scale, small, width

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

HIT = Qt.ItemDataRole.UserRole + 1
"""The role of what a row shows."""

ROW, HEADING = 36, 28
"""The heights of a row and of a heading in pixels."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a row shows; one without an icon is a heading."""

    icon: str
    first: str
    second: str = ""
    right: str = ""
    typed: str = ""


class HitRows(QStyledItemDelegate):
    """Paints hits and their headings."""

    def __init__(self, rows: QListWidget) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hit = index.data(HIT)
        return QSize(0, round((ROW if hit.icon else HEADING) * scale()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box: QRect = option.rect
        hit: Hit = index.data(HIT)
        room = box.adjusted(12, 0, -12, 0)
        if not hit.icon:
            line(painter, room, hit.first, small(bold=True), "quiet")
            return
        if index.row() == self._rows.currentRow():
            rounded(painter, box.adjusted(4, 1, -4, -1), 4, "tint")
        mark(painter, QRect(room.left(), room.center().y() - 8, 18, 18), hit.icon, "quiet")
        room.setLeft(room.left() + 30)
        if hit.right:
            line(painter, room, hit.right, small(), "quiet", Qt.AlignmentFlag.AlignRight)
            room.setRight(room.right() - width(hit.right, small()) - 16)
        room.setLeft(_first(painter, room, hit) + 12)
        if room.width() > 0:
            line(painter, room, hit.second, small(), "quiet")


def _first(painter: QPainter, room: QRect, hit: Hit) -> int:
    """Paint what it is, the typed letters bold. Returns where it ends."""
    at = hit.first.lower().find(hit.typed.lower()) if hit.typed else -1
    to = at + len(hit.typed) if at >= 0 else 0
    left = room.left()
    for text, bold in ((hit.first[: max(at, 0)], False), (hit.first[max(at, 0) : to], True), (hit.first[to:], False)):
        letters = font(bold=bold)
        broad = min(width(text, letters), max(0, room.right() - left))
        line(painter, QRect(left, room.top(), broad + 1, room.height()), text, letters, "text")
        left += broad
    return left
