"""A count in a row that can be made one more or one less with the mouse: − 3 +."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt

from app.kit.look import colour
from app.kit.painted.painting import font, line, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

SIZE, STEP = (70, 26), 24
"""The size of a counter and the width of its buttons, in pixels."""


def box_in(cell: QRect) -> QRect:
    """Where the counter is in a cell: in its middle."""
    wide, high = SIZE
    return QRect(cell.center().x() - wide // 2, cell.center().y() - high // 2, wide, high)


def paint_counter(painter: QPainter, cell: QRect, count: int) -> None:
    """Paint a counter in the middle of a cell."""
    box, middle = box_in(cell), Qt.AlignmentFlag.AlignHCenter
    rounded(painter, box, 4, "surface", "edge")
    for at in (box.left() + STEP, box.right() - STEP):
        painter.fillRect(QRect(at, box.top() + 1, 1, box.height() - 2), colour("line"))
    line(painter, QRect(box.left(), box.top(), STEP, box.height()), "−", font(), "quiet", middle)
    line(painter, box, str(count), font(), "text", middle)
    line(painter, QRect(box.right() - STEP, box.top(), STEP, box.height()), "+", font(), "quiet", middle)


def step_at(cell: QRect, at: QPoint) -> int:
    """By how much a click at a place in the cell changes the count: 1, -1 or 0."""
    box = box_in(cell)
    if not box.adjusted(0, -2, 0, 2).contains(at):
        return 0
    return -1 if at.x() < box.left() + STEP else 1 if at.x() > box.right() - STEP else 0
