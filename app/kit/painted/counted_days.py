"""Why something is due: the weeks from the day it began to the day it is due, with what counts, what rests, what is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.look import colour
from app.kit.painted.painting import line, rounded, small
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

Kind = Literal["outside", "start", "counted", "rest", "due", "late", "over", "open"]

CELL, HEAD, GAP, WEEKS = 42, 18, 2, 6
"""Height of a day and of the names of weekdays, the space between days, in pixels; and how many weeks are shown at most."""

_FILL = {
    "outside": "",
    "start": "surface",
    "counted": "tint",
    "rest": "coming_tint",
    "due": "today_tint",
    "late": "late_tint",
    "over": "late_tint",
    "open": "surface",
}
_EDGE = {
    "outside": "",
    "start": "edge2",
    "counted": "tint_edge",
    "rest": "",
    "due": "today_mark",
    "late": "late_mark",
    "over": "",
    "open": "line",
}
_INK = {"outside": "quiet", "rest": "quiet", "due": "today", "late": "late", "over": "late"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A day: its kind, a mark such as 休 in its corner, a note such as 第 1 天 below."""

    day: date
    kind: Kind
    mark: str = ""
    note: str = ""


class CountedDays(QWidget):
    """Paints weeks from Monday to Sunday. What it shows is said in one sentence, its accessible name."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: tuple[Cell, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, cells: Sequence[Cell], sentence: str) -> None:
        """Show consecutive days; the weeks are filled up at both ends. Of many weeks the first and the last ones are shown."""
        filled = _whole_weeks(cells) if cells else []
        if len(filled) > WEEKS * 7:
            filled = [*filled[:14], *filled[-(WEEKS - 2) * 7 :]]
        self._cells = tuple(filled)
        self.setAccessibleName(sentence)
        self.setVisible(bool(filled))
        self.setFixedHeight(HEAD + (CELL + GAP) * (len(filled) // 7))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(328, HEAD + (CELL + GAP) * (len(self._cells) // 7))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        broad = (self.width() - 6 * GAP) / 7
        centre = Qt.AlignmentFlag.AlignHCenter
        for place, name in enumerate(phrases.weekday_letters()):
            line(painter, QRect(round(place * (broad + GAP)), 0, round(broad), 16), name, small(), "quiet", centre)
        for place, cell in enumerate(self._cells):
            week, weekday = divmod(place, 7)
            at = QRect(round(weekday * (broad + GAP)), HEAD + week * (CELL + GAP), round(broad), CELL)
            self._cell(painter, at, cell)

    def _cell(self, painter: QPainter, at: QRect, cell: Cell) -> None:
        ink = _INK.get(cell.kind, "text")
        if cell.kind == "start":
            painter.setPen(QPen(colour("edge2"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(at.adjusted(0, 0, -1, -1), 5, 5)
        elif _FILL[cell.kind]:
            rounded(painter, at, 5, _FILL[cell.kind], _EDGE[cell.kind], 2 if cell.kind in {"due", "late"} else 1)
        bold = cell.kind in {"due", "late"}
        upper = at.adjusted(5, 2, -5, -22)
        line(painter, upper, str(cell.day.day), small(bold=bold), ink)
        line(painter, upper, cell.mark, small(), ink, Qt.AlignmentFlag.AlignRight)
        lower = at.adjusted(1, 22, -1, -2)
        line(painter, lower, cell.note, small(bold=bold), ink, Qt.AlignmentFlag.AlignHCenter)


def _whole_weeks(cells: Sequence[Cell]) -> list[Cell]:
    """The days with those before and after them that make whole weeks; the first of a month says its name."""
    first, last = cells[0].day, cells[-1].day
    before = [Cell(first - timedelta(days), "outside") for days in range(first.weekday(), 0, -1)]
    after = [Cell(last + timedelta(days), "outside") for days in range(1, 7 - last.weekday())]
    filled = [*before, *cells, *after]
    return [
        Cell(each.day, each.kind, each.mark, each.note or phrases.short_month(each.day))
        if each.day.day == 1 or place == 0
        else each
        for place, each in enumerate(filled)
    ]
