"""Paints the rows of a bundle: headings of groups, boxes to tick, names with what belongs to them, counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QTableWidget

from app.kit.look import colour
from app.kit.painted.counter import paint_counter
from app.kit.painted.painting import font, line, mark, rounded, small, width

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

NAME, NUMBER, ORIGINALS, COPIES, VALID, REFUSED = range(6)
COUNTS = frozenset({ORIGINALS, COPIES})

SECOND, HEADING, SHADE = (Qt.ItemDataRole.UserRole + place for place in (1, 2, 3))
"""What stands in small letters behind a name; whether a row is a heading; the colour of a text."""

LEFT, DEEPER, BOX, GAP = 24, 24, 16, 12
"""Where the box of a row begins, by how much more under a client, how large it is, and what lies behind it, in pixels."""

Index = QModelIndex | QPersistentModelIndex


class Cells(QStyledItemDelegate):
    """``deep``: the rows stand under headings that have boxes of their own."""

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table, self.deep = table, False

    def editorEvent(self, *_: object) -> bool:
        """The table itself ticks, where the box is painted."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        box, heading = option.rect, bool(index.model().index(index.row(), NAME).data(HEADING))
        chosen = index.row() == self._table.currentRow()
        painter.fillRect(box, colour("tint" if chosen else "sunken" if heading else "surface"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("line"))
        if index.column() == NAME:
            if chosen:
                painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), colour("accent"))
            self._name(painter, box, index, heading=heading)
        elif index.column() in COUNTS and not heading:
            self._count(painter, box, index, current=chosen)
        else:
            self._fact(painter, box, index)
        if chosen and index.column() == self._table.currentColumn() != NAME and self._table.hasFocus():
            painter.fillRect(QRect(box.left() + 4, box.bottom() - 1, box.width() - 8, 2), colour("accent"))
        painter.restore()

    def left_of(self, *, heading: bool) -> int:
        """Where the box of a row begins."""
        return LEFT + (DEEPER if self.deep and not heading else 0)

    def _name(self, painter: QPainter, box: QRect, index: Index, *, heading: bool) -> None:
        at, ticked = box.left() + self.left_of(heading=heading), index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is not None:
            _tick(painter, QRect(at, box.center().y() - BOX // 2 + 1, BOX, BOX), Qt.CheckState(ticked))
            at += BOX + GAP
        letters = font(bold=True) if heading else font()
        text = str(index.data())
        room = QRect(at, box.top(), box.right() - at - 4, box.height())
        line(painter, room, text, letters, self._shade(index, ticked))
        rest = room.adjusted(min(width(text, letters), room.width()) + 8, 1, 0, 1)
        second = index.data(SECOND) or ""
        # A number that is cut says nothing.
        if heading or rest.width() >= width(second, small()):
            line(painter, rest, second, small(), "quiet")

    def _shade(self, index: Index, ticked: object) -> str:
        off = ticked is not None and Qt.CheckState(ticked) == Qt.CheckState.Unchecked
        return index.data(SHADE) or ("quiet" if off else "text")

    def _count(self, painter: QPainter, box: QRect, index: Index, *, current: bool) -> None:
        text = str(index.data() or "")
        if current and text.isdigit() and (text != "0" or index.column() == self._table.currentColumn()):
            paint_counter(painter, box, int(text))
            return
        shade = self._shade(index, index.model().index(index.row(), NAME).data(Qt.ItemDataRole.CheckStateRole))
        middle = Qt.AlignmentFlag.AlignHCenter
        line(painter, box, "–" if text == "0" else text, font(), "faint" if text == "0" else shade, middle)

    def _fact(self, painter: QPainter, box: QRect, index: Index) -> None:
        side = Qt.AlignmentFlag.AlignHCenter if index.column() in COUNTS else Qt.AlignmentFlag.AlignLeft
        room = box if index.column() in COUNTS else box.adjusted(12, 0, -4, 0)
        line(painter, room, str(index.data() or ""), small(), index.data(SHADE) or "quiet", side)


def _tick(painter: QPainter, at: QRect, state: Qt.CheckState) -> None:
    off = state == Qt.CheckState.Unchecked
    rounded(painter, at, 4, "surface" if off else "fill", "edge2" if off else "fill")
    if state == Qt.CheckState.Checked:
        mark(painter, at.adjusted(1, 1, -1, -1), "check-bold", "on_fill")
    elif not off:
        painter.fillRect(QRect(at.left() + 4, at.center().y(), 8, 2), colour("on_fill"))
