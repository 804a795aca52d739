"""Paints rows of two lines: what it is in usual letters, what belongs to it in small ones below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate

from app.kit.look import colour
from app.kit.painted.painting import LINE, SMALL_LINE, font, line, mark, rounded, scale, small, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

    from app.kit.listings import Column, Listing
    from app.kit.painted.steps import Segment

T = TypeVar("T")

GROUP, TICKED = Qt.ItemDataRole.UserRole + 2, Qt.ItemDataRole.UserRole + 3
"""The roles of a heading's group, and of whether a row is ticked (None where rows have no box)."""

ROW, WITH_STEPS = 44, 60
"""The height of a row in pixels, and with a step bar above its two lines."""

LEFT, SIDE, BOX = 24, 12, 52
"""Where the first column begins, where others do, and up to where a click ticks, in pixels."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """Rows under a heading with an icon; ``note`` stands at its right end."""

    title: str
    rows: Sequence[T]
    icon: str = ""
    shade: str = "text"
    note: str = ""


class TwoLines(QStyledItemDelegate, Generic[T]):
    """Paints the cells of a list with headings, boxes and acts.

    The columns are asked, not the model through Qt: a row asks for fifty things, each with a conversion there and back.
    """

    def __init__(self, table: QTableView, listing: Listing[T]) -> None:
        super().__init__(table)
        self._table, self._listing = table, listing

    def high(self) -> int:
        """The height of a row, in pixels at the usual size of text."""
        return WITH_STEPS if any(each.steps for each in self._listing.columns) else ROW

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        box = option.rect
        group = index.data(GROUP)
        if group is not None:
            self._heading(painter, box, group)
        else:
            self._cell(painter, box, index)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """How wide a cell is whose words are not cut; headings go across, bars take what there is."""
        if index.data(GROUP) is not None:
            return QSize(0, ROW)
        column, row = self._listing.columns[index.column()], self._listing.at(index.row())
        edges = SIDE if index.column() else LEFT + (0 if index.data(TICKED) is None else 28)
        first = font() if not column.steps else small()
        second = width(column.second(row), small()) if column.second else 0
        return QSize(edges + (22 if column.icon else 0) + max(width(column.text(row), first), second) + 8, ROW)

    def _heading(self, painter: QPainter, box: QRect, group: Group[object]) -> None:
        painter.fillRect(box, colour("sunken"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("line"))
        left = box.left() + LEFT
        if group.icon:
            mark(painter, QRect(left, box.center().y() - 7, 16, 16), group.icon, group.shade)
            left += 22
        bold = small(bold=True)
        broad = width(group.title, bold)
        line(painter, QRect(left, box.top(), broad + 2, box.height()), group.title, bold, group.shade)
        rest = QRect(left + broad + 8, box.top(), 60, box.height())
        line(painter, rest, str(len(group.rows)), small(), "quiet")
        if group.note:
            right = box.adjusted(rest.right() - box.left(), 0, -16, 0)
            line(painter, right, group.note, small(), "quiet", Qt.AlignmentFlag.AlignRight)

    def _cell(self, painter: QPainter, box: QRect, index: Index) -> None:
        chosen = self._table.selectionModel().isSelected(index)
        under = self._table.underMouse() and self._hovered() == index.row()
        painter.fillRect(box, colour("tint" if chosen else "hover" if under else "surface"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("line"))
        room = box.adjusted(SIDE, 0, -4, 0)
        if index.column() == 0:
            if chosen:
                painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), colour("accent"))
            room.setLeft(box.left() + LEFT)
            if (ticked := index.data(TICKED)) is not None:
                self._box(painter, QRect(room.left(), box.center().y() - 7, 16, 16), ticked=bool(ticked))
                room.setLeft(room.left() + 28)
        column, row = self._listing.columns[index.column()], self._listing.at(index.row())
        if column.acts:
            self._act(painter, room, column.text(row), chosen=chosen or under)
        elif column.steps:
            self._steps(painter, room, column, row, column.steps(row))
        else:
            self._lines(painter, room, column, row)

    def _hovered(self) -> int:
        at: QPoint = self._table.cursor().pos()
        return self._table.indexAt(self._table.viewport().mapFromGlobal(at)).row()

    def _box(self, painter: QPainter, at: QRect, *, ticked: bool) -> None:
        rounded(painter, at, 4, "fill" if ticked else "surface", "fill" if ticked else "edge2")
        if ticked:
            mark(painter, at.adjusted(1, 1, -1, -1), "check-bold", "on_fill")

    def _lines(self, painter: QPainter, room: QRect, column: Column[T], row: T) -> None:
        shade, icon = _shade(column, row, "text"), column.icon(row) if column.icon else None
        second = column.second(row) if column.second else ""
        first, below = round(LINE * scale()), round(SMALL_LINE * scale())
        top = room.center().y() - (first + below) // 2 + 1 if second else room.center().y() - first // 2 + 1
        if icon and not icon.isNull():
            icon.paint(painter, QRect(room.left(), top + (first - 16) // 2, 16, 16))
            room.setLeft(room.left() + 22)
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        line(painter, QRect(room.left(), top, room.width(), first), column.text(row), font(), shade, side)
        if second:
            line(painter, QRect(room.left(), top + first, room.width(), below), second, small(), "quiet", side)

    def _steps(self, painter: QPainter, room: QRect, column: Column[T], row: T, steps: Sequence[Segment]) -> None:
        if steps:
            from app.kit.painted.steps import SMALL, paint_small

            broad = min(room.width() - 8, 24 * len(steps))
            paint_small(painter, QRect(room.left(), room.top() + 10, broad, SMALL), steps)
        second = column.second(row) if column.second else ""
        shade = _shade(column, row, "quiet")
        at = QRect(room.left(), room.top() + 22, room.width(), 18)
        line(painter, at, column.text(row), small(), "text" if second else shade)
        line(painter, at.translated(0, 16), second, small(), shade)

    def _act(self, painter: QPainter, room: QRect, text: str, *, chosen: bool) -> None:
        letters = font()
        broad = width(text, letters) + 24
        at = QRect(room.right() - broad - 8, room.center().y() - 13, broad, 28)
        if chosen:
            rounded(painter, at, 6, "surface", "edge")
        line(painter, at, text, letters, "text" if chosen else "accent", Qt.AlignmentFlag.AlignHCenter)


def _shade(column: Column[T], row: T, usual: str) -> str | QColor:
    """The colour of a text: the column's, or else the usual one."""
    return (column.colour(row) if column.colour else None) or usual
