"""Examples of a limit on a strip of days: when something came, on which days nothing counts, when it is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.look import colour
from app.kit.painted.painting import SMALL_LINE, font, line, rounded, scale, small, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

CELL, HIGH, GAP = 40, 26, 3
"""The width and height of a day, and the space between days, in pixels."""

Kind = Literal["open", "rest", "start", "due", "both"]


class Day(NamedTuple):
    """A cell: what happens on the day, and the words in it."""

    kind: Kind
    words: str = ""


class Row(NamedTuple):
    """An example: what came when, its days, what is said behind them (a due day beyond the strip), and the whole in words."""

    title: str
    days: Sequence[Day]
    behind: str
    words: str


class ExampleStrip(QWidget):
    """Paints examples below each other under the names of the days."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, heads: Sequence[str], rows: Sequence[Row]) -> None:
        """Show examples; ``heads`` are the names of the days."""
        self._heads, self._rows = tuple(heads), tuple(rows)
        self.setAccessibleName("；".join(each.words for each in rows))
        self.setToolTip("\n".join(each.words for each in rows))
        self.setFixedHeight(self.sizeHint().height())
        self.setVisible(bool(rows))
        self.update()

    def texts(self) -> list[str]:
        """What the examples say."""
        return [each.words for each in self._rows]

    def sizeHint(self) -> QSize:
        head, row = round(SMALL_LINE * scale()) + 4, round(HIGH * scale()) + 6
        return QSize(480, head + row * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter, high = QPainter(self), round(HIGH * scale())
        head = round(SMALL_LINE * scale()) + 4
        behind = max(width(each.behind, small()) for each in self._rows)
        title = min(max(width(each.title, font()) for each in self._rows) + 10, self.width() // 3)
        room = self.width() - title - (behind + 10 if behind else 0)
        cell = min(round(CELL * scale()), room // len(self._heads) - GAP)
        for place, name in enumerate(self._heads):
            at = QRect(title + place * (cell + GAP), 0, cell, head - 2)
            line(painter, at, name, small(), "quiet", Qt.AlignmentFlag.AlignHCenter)
        for number, row in enumerate(self._rows):
            top = head + number * (high + 6)
            line(painter, QRect(0, top, title - 8, high), row.title, font(), "text")
            for place, day in enumerate(row.days):
                paint_day(painter, QRect(title + place * (cell + GAP), top, cell, high), day)
            if row.behind:
                left = title + len(self._heads) * (cell + GAP) + 6
                line(painter, QRect(left, top, self.width() - left, high), row.behind, small(bold=True), "today")


def paint_day(painter: QPainter, box: QRect, day: Day) -> None:
    """A cell of the strip."""
    if day.kind in {"due", "both"}:
        rounded(painter, box, 4, "today_tint", "today_mark", 2)
        line(painter, box, day.words, small(bold=True), "today", Qt.AlignmentFlag.AlignHCenter)
        return
    rounded(painter, box, 4, "coming_tint" if day.kind == "rest" else "surface", "" if day.kind == "rest" else "line")
    if day.kind == "start":
        painter.setPen(QPen(colour("edge2"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 4, 4)
    line(painter, box, day.words, small(), "quiet", Qt.AlignmentFlag.AlignHCenter)
