"""A month at a glance: a row per person, a column per day; names and days stay where they are when it is scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QContextMenuEvent, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QToolTip

from app.base.words import labelled
from app.kit.look import colour
from app.kit.painted.painting import font, line, rounded, scale, small, width

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

NAME, DAY, WIDEST, TOTAL, HEAD, ROW, FOOT = 108, 30, 44, 36, 46, 38, 30
"""The widths of the names, of a day at least and at most, and of a total; the heights of the days' names, of a person
and of a row at the foot; in pixels."""

FILL = {
    "early": ("tint", "accent"),
    "noon": ("coming_tint", "text"),
    "late": ("shift_late", "on_fill"),
    "night": ("keep", "surface"),
    "leave": ("", "quiet"),
}
"""The surface and the letters of each look of a mark."""

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Home: (0, -99),
    Qt.Key.Key_End: (0, 99),
}
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class Mark(NamedTuple):
    """What a cell shows: letters with a look of ``FILL``, a ``ring`` in a colour, and all of it in ``words``."""

    letters: str = ""
    look: str = ""
    ring: str = ""
    words: str = ""


class Day(NamedTuple):
    """A column: its number, what stands below it in a colour; whether it is free, past or today."""

    number: int
    below: str
    shade: str
    rest: bool
    past: bool
    today: bool


class Line(NamedTuple):
    """A person: the name, a mark for each day, and the totals."""

    name: str
    marks: Sequence[Mark]
    totals: Sequence[str]


class Foot(NamedTuple):
    """A row at the foot: its title, a text for each day, and at which days (places) something is missing."""

    title: str
    texts: Sequence[str]
    gaps: frozenset[int]


def paint_mark(painter: QPainter, box: QRect, mark: Mark) -> None:
    """Paint a mark in a box of 26 pixels."""
    fill, ink = FILL[mark.look]
    rounded(painter, box, 5, fill)
    if mark.look == "leave":
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour("edge"), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, 5, 5)
        painter.restore()
    if mark.ring:
        rounded(painter, box, 5, "", mark.ring, 2)
    line(painter, box, mark.letters, small(), ink, _MIDDLE)


class MonthGrid(QAbstractScrollArea):
    """The arrow keys or a click choose a cell. Enter, a double click or the menu key ask for what can be done with it.

    ``asked`` carries row and place of the day, and where a menu may open; ``typed`` row, place and the letter.
    """

    asked = Signal(int, int, QPoint)
    typed = Signal(int, int, str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title, self.corner = title, ""
        self.days: Sequence[Day] = ()
        self.lines: Sequence[Line] = ()
        self.feet: Sequence[Foot] = ()
        self.totals: Sequence[str] = ()
        self._at: tuple[int, int] | None = None
        self.setProperty("grid", True)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.viewport().setMouseTracking(True)

    def show_month(
        self, corner: str, days: Sequence[Day], totals: Sequence[str], lines: Sequence[Line], feet: Sequence[Foot]
    ) -> None:
        """Show a month: the title of the names, its days, the titles of the totals, a line per person, rows at the foot."""
        other = corner != self.corner
        self.corner, self.days, self.totals, self.lines, self.feet = corner, days, totals, lines, feet
        if self._at and (other or self._at[0] >= len(lines)):
            self._at = None
        self._fit()
        if other:
            today = next((place for place, day in enumerate(days) if day.today), 0)
            self.horizontalScrollBar().setValue(max(0, today - 2) * self._wide())
        self._tell()
        self.updateGeometry()
        self.viewport().update()

    def mark_at(self, row: int, place: int) -> Mark:
        """What a cell shows."""
        return self.lines[row].marks[place]

    def choose(self, row: int, place: int) -> None:
        """Choose a cell, and bring it into view."""
        self._at = (row, place)
        cell, room = self._cell(row, place), self._room()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + min(0, cell.left() - room.left()) + max(0, cell.right() - room.right()))
        down.setValue(down.value() + min(0, cell.top() - room.top()) + max(0, cell.bottom() - room.bottom()))
        self._tell()
        self.viewport().update()

    def _tell(self) -> None:
        told = ""
        if self._at:
            row, place = self._at
            told = labelled(f"{self.lines[row].name} {self.days[place].number}", self.mark_at(row, place).words)
        self.setAccessibleDescription(told)

    def _wide(self) -> int:
        """How wide a day is: wider than usual where there is room."""
        room = self.viewport().width() - self._name() - self._total() * len(self.totals)
        least = round(DAY * scale())
        return min(max(least, room // max(1, len(self.days))), round(WIDEST * scale()))

    def _name(self) -> int:
        return round(NAME * scale())

    def _total(self) -> int:
        """The width of a total: its title is small and stands above it."""
        widest = max((width(each, small()) + 12 for each in self.totals), default=0)
        return max(round(TOTAL * scale()), widest)

    def _whole(self) -> QSize:
        broad = self._name() + self._wide() * len(self.days) + self._total() * len(self.totals)
        high = HEAD + ROW * len(self.lines) + FOOT * len(self.feet)
        return QSize(broad, round(high * scale()))

    def _fit(self) -> None:
        """Give the bars their ranges."""
        whole, seen = self._whole(), self.viewport().size()
        for bar, much, page in (
            (self.horizontalScrollBar(), whole.width(), seen.width()),
            (self.verticalScrollBar(), whole.height(), seen.height()),
        ):
            bar.setRange(0, max(0, much - page))
            bar.setPageStep(page)
            bar.setSingleStep(DAY)

    def sizeHint(self) -> QSize:
        bar = self.horizontalScrollBar()
        return QSize(600, self._whole().height() + 2 + (bar.sizeHint().height() if bar.maximum() else 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, round((HEAD + 2 * ROW) * scale()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = self.sizeHint()
        self._fit()
        if self.sizeHint() != before:
            self.updateGeometry()

    def _left(self, place: int) -> int:
        return self._name() + place * self._wide() - self.horizontalScrollBar().value()

    def _top(self, row: int) -> int:
        """Where a row begins: those at the foot follow those of the people."""
        people = min(row, len(self.lines))
        high = HEAD + ROW * people + FOOT * (row - people)
        return round(high * scale()) - self.verticalScrollBar().value()

    def _cell(self, row: int, place: int) -> QRect:
        top = self._top(row)
        return QRect(self._left(place), top, self._wide(), self._top(row + 1) - top)

    def _room(self) -> QRect:
        """Where cells are seen: beside the names and below the days."""
        return self.viewport().rect().adjusted(self._name(), round(HEAD * scale()), 0, 0)

    def _under(self, at: QPoint) -> tuple[int, int] | None:
        """The cell at a place."""
        if not self._room().contains(at):
            return None
        place = (at.x() - self._left(0)) // self._wide()
        row = next((row for row in range(len(self.lines)) if self._top(row) <= at.y() < self._top(row + 1)), None)
        return (row, place) if row is not None and 0 <= place < len(self.days) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if at := self._under(event.position().toPoint()):
            self.choose(*at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if at := self._under(event.position().toPoint()):
            self.asked.emit(*at, event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if by_key:
            self._ask()
        elif at := self._under(event.pos()):
            self.choose(*at)
            self.asked.emit(*at, event.globalPos())

    def _ask(self) -> None:
        if self._at:
            self.asked.emit(*self._at, self.viewport().mapToGlobal(self._cell(*self._at).bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self.lines:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            row, place = self._at or self._first()
            down, across = _ARROWS[key] if self._at else (0, 0)
            row = min(max(row + down, 0), len(self.lines) - 1)
            self.choose(row, min(max(place + across, 0), len(self.days) - 1))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._ask()
        elif self._at and event.text().isalpha() and not event.modifiers():
            self.typed.emit(*self._at, event.text().upper())
        else:
            super().keyPressEvent(event)

    def _first(self) -> tuple[int, int]:
        """Where the keys begin: today, else the first day."""
        return 0, next((place for place, day in enumerate(self.days) if day.today), 0)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._under(event.pos())
            QToolTip.showText(event.globalPos(), self.mark_at(*at).words if at else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), colour("surface"))
        room, head = self._room(), self._top(0) + self.verticalScrollBar().value()
        whole = self.viewport().rect()
        self._within(painter, room, self._paint_cells)
        self._within(painter, QRect(room.left(), 0, room.width(), head), self._paint_days)
        self._within(painter, QRect(0, head, room.left(), whole.height()), self._paint_names)
        self._paint_corner(painter, QRect(0, 0, room.left(), head))

    def _within(self, painter: QPainter, box: QRect, paint: Callable[[QPainter], None]) -> None:
        painter.save()
        painter.setClipRect(box)
        paint(painter)
        painter.restore()

    def _paint_cells(self, painter: QPainter) -> None:
        rows = len(self.lines) + len(self.feet)
        for place, day in enumerate(self.days):
            column = self._cell(0, place)
            column.setBottom(self._top(rows))
            if day.rest:
                painter.fillRect(column, colour("ground"))
        for row in range(rows):
            self._rule(painter, QRect(0, self._top(row + 1) - 1, self._whole().width(), 1))
        for row, each in enumerate(self.lines):
            for place, mark in enumerate(each.marks):
                self._paint_cell(painter, self._cell(row, place), mark, past=self.days[place].past)
            self._paint_totals(painter, row, each.totals, font())
        for row, foot in enumerate(self.feet):
            self._paint_foot(painter, len(self.lines) + row, foot)
        self._paint_lines(painter, self._top(rows))

    def _paint_cell(self, painter: QPainter, cell: QRect, mark: Mark, *, past: bool) -> None:
        if not mark.letters:
            return
        size = round(26 * scale())
        box = QRect(cell.center().x() - size // 2, cell.center().y() - size // 2, size, size)
        painter.setOpacity(0.6 if past else 1)
        paint_mark(painter, box, mark)
        painter.setOpacity(1)

    def _paint_totals(self, painter: QPainter, row: int, totals: Sequence[str], letters: QFont) -> None:
        broad, left = self._total(), self._left(len(self.days))
        top, bottom = self._top(row), self._top(row + 1)
        for place, each in enumerate(totals):
            box = QRect(left + place * broad, top, broad, bottom - top)
            line(painter, box, each, letters, "text", _MIDDLE)

    def _paint_foot(self, painter: QPainter, row: int, foot: Foot) -> None:
        for place, each in enumerate(foot.texts):
            cell = self._cell(row, place).adjusted(1, 0, 0, -1)
            missing = place in foot.gaps
            if missing:
                painter.fillRect(cell, colour("late_tint"))
            line(painter, cell, each, small(bold=missing), "late" if missing else "quiet", _MIDDLE)

    def _paint_lines(self, painter: QPainter, bottom: int) -> None:
        """Hairlines between the days, accent lines about today, and a ring around the chosen cell."""
        for place in range(len(self.days) + 1):
            self._rule(painter, QRect(self._left(place), 0, 1, bottom))
        for place in range(1, len(self.totals) + 1):
            self._rule(painter, QRect(self._left(len(self.days)) + place * self._total(), 0, 1, bottom))
        self._paint_today(painter, bottom)
        if self._at:
            cell = self._cell(*self._at).adjusted(1, 0, 0, -1)
            rounded(painter, cell, 2, "", "accent" if self.hasFocus() else "edge2", 2)

    def _paint_today(self, painter: QPainter, bottom: int) -> None:
        for place, day in enumerate(self.days):
            if day.today:
                for at in (place, place + 1):
                    painter.fillRect(QRect(self._left(at), 0, 1, bottom), colour("accent"))

    def _rule(self, painter: QPainter, box: QRect) -> None:
        painter.fillRect(box, colour("line"))

    def _paint_days(self, painter: QPainter) -> None:
        high = round(HEAD * scale())
        for place, day in enumerate(self.days):
            box = QRect(self._left(place), 0, self._wide(), high)
            if day.rest:
                painter.fillRect(box, colour("ground"))
            ink = "accent" if day.today else "text"
            line(painter, box.adjusted(0, 5, 0, -high // 2), str(day.number), font(bold=day.today), ink, _MIDDLE)
            below = "accent" if day.today else day.shade
            line(painter, box.adjusted(0, high // 2, 0, -4), day.below, small(), below, _MIDDLE)
            self._rule(painter, QRect(box.left(), 0, 1, high))
            if day.today:
                painter.fillRect(QRect(box.left(), 0, box.width() + 1, 2), colour("accent"))
        self._paint_titles(painter, high)
        self._paint_today(painter, high)
        self._rule(painter, QRect(0, high - 1, self._whole().width(), 1))

    def _paint_titles(self, painter: QPainter, high: int) -> None:
        broad, left = self._total(), self._left(len(self.days))
        for place, each in enumerate(self.totals):
            box = QRect(left + place * broad, 0, broad, high)
            line(painter, box, each, small(), "quiet", _MIDDLE)
            self._rule(painter, QRect(box.left(), 0, 1, high))

    def _paint_names(self, painter: QPainter) -> None:
        broad = self._name()
        for row in range(len(self.lines) + len(self.feet)):
            top, bottom = self._top(row), self._top(row + 1)
            box = QRect(0, top, broad, bottom - top)
            if row < len(self.lines):
                painter.fillRect(box, colour("surface"))
                self._paint_name(painter, box, self.lines[row].name, chosen=bool(self._at and self._at[0] == row))
            else:
                painter.fillRect(box, colour("sunken"))
                title = self.feet[row - len(self.lines)].title
                line(painter, box.adjusted(10, 0, -4, 0), title, small(), "quiet")
            self._rule(painter, QRect(0, bottom - 1, broad, 1))
        self._rule(painter, QRect(broad, 0, 1, self._top(len(self.lines) + len(self.feet))))

    def _paint_name(self, painter: QPainter, box: QRect, name: str, *, chosen: bool) -> None:
        circle = QRect(box.left() + 8, box.center().y() - 11, 24, 24)
        rounded(painter, circle, 12, "tint2")
        line(painter, circle, name[:1], small(bold=True), "accent", _MIDDLE)
        line(painter, box.adjusted(40, 0, -4, 0), name, font(bold=chosen), "text")

    def _paint_corner(self, painter: QPainter, box: QRect) -> None:
        painter.fillRect(box, colour("surface"))
        line(painter, box.adjusted(10, 0, -4, 0), self.corner, small(), "quiet")
        self._rule(painter, QRect(0, box.bottom(), box.width(), 1))
        self._rule(painter, QRect(box.right() + 1, 0, 1, box.height()))
