"""Rows of three lines: what it is about, whose it is, and below that its state as a chip with a few words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QStyledItemDelegate

from app.kit.look import colour
from app.kit.painted.painting import LINE, SMALL_LINE, font, line, mark, rounded, scale, small, width

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from app.kit.tables import Table

T = TypeVar("T")

ROW, CHIP, LEFT = 80, 20, 24
"""The heights of a row and of a chip, and where the words begin, in pixels."""


class State(NamedTuple):
    """A state in words, with its icon and its colour: late, today, coming, done or provisional."""

    words: str
    icon: str
    shade: str


class Brief(NamedTuple):
    """The words of a row."""

    title: str
    below: str
    state: State
    note: str = ""

    def words(self) -> str:
        """The same in one line, for those who hear it."""
        return "，".join(filter(None, (self.state.words, self.title, self.below, self.note)))


def chip_width(state: State) -> int:
    """How wide the chip of a state is, in pixels."""
    return width(state.words, small()) + 38


def paint_chip(painter: QPainter, at: QRect, state: State) -> None:
    """The chip of a state."""
    rounded(painter, at, at.height() / 2, f"{state.shade}_tint")
    mark(painter, QRect(at.left() + 8, at.center().y() - 6, 14, 14), state.icon, state.shade)
    line(painter, at.adjusted(26, 0, -8, 0), state.words, small(), state.shade)


class Briefs(QStyledItemDelegate, Generic[T]):
    """Paints the rows of a list of one column."""

    def __init__(self, table: Table[T], brief: Callable[[T], Brief]) -> None:
        super().__init__(table)
        self._table, self._brief = table, brief
        table.horizontalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(ROW * scale()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box: QRect = option.rect
        chosen = self._table.selectionModel().isSelected(index)
        painter.fillRect(box, colour("tint" if chosen else "surface"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("line"))
        if chosen:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), colour("accent"))
        self._lines(
            painter, box.adjusted(LEFT, 0, -12, 0), self._brief(self._table.listing.at(index.row())), bold=chosen
        )

    def _lines(self, painter: QPainter, box: QRect, brief: Brief, *, bold: bool) -> None:
        first, second, chip = (round(each * scale()) for each in (LINE, SMALL_LINE, CHIP))
        top = box.top() + (box.height() - first - second - 4 - chip) // 2
        line(painter, QRect(box.left(), top, box.width(), first), brief.title, font(bold=bold), "text")
        line(painter, QRect(box.left(), top + first, box.width(), second), brief.below, small(), "quiet")
        top += first + second + 4
        at = QRect(box.left(), top, min(box.width(), chip_width(brief.state)), chip)
        paint_chip(painter, at, brief.state)
        rest = QRect(at.right() + 9, top, box.right() - at.right() - 9, chip)
        line(painter, rest, brief.note, small(), "quiet", Qt.AlignmentFlag.AlignLeft)
