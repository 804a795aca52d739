"""A month of days, of which each is worked or free; a click, or Enter, asks for the other."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.base.words import labelled
from app.kit.painted.painting import font, line, rounded, scale, small
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

CELL, HEAD, GAP = 46, 20, 4
"""The height of a day and of the names of weekdays, and the space between days, in pixels."""

Kind = Literal["work", "holiday", "rest", "moved"]

_LOOK = {
    "work": ("surface", "line", "text"),
    "holiday": ("late_tint", "", "late"),
    "rest": ("coming_tint", "", "quiet"),
    "moved": ("tint", "tint_edge", "text"),
}
"""The surface, the edge and the letters of each kind of day."""

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MonthDay(NamedTuple):
    """A day: its kind, the mark in its corner, a note below; whether the office set it itself; all of it in words."""

    day: date
    kind: Kind
    mark: str
    note: str
    own: bool
    words: str


class MonthDays(QWidget):
    """Paints the days of a month, Monday first. ``pressed`` carries the day that was clicked, or chosen with Enter."""

    pressed = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title, self.days = title, list[MonthDay]()
        self._today: date | None = None
        self._at = 0
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[MonthDay], today: date) -> None:
        """Show all days of a month."""
        other = not self.days or self.days[0].day != days[0].day
        self.days, self._today = list(days), today
        if other:
            self._at = next((place for place, each in enumerate(days) if each.day == today), 0)
        self._tell()
        self.updateGeometry()
        self.update()

    def _tell(self) -> None:
        each = self.days[self._at]
        self.setAccessibleDescription(labelled(phrases.long_day(each.day), each.words))

    def _high(self) -> int:
        return round(CELL * scale())

    def _head(self) -> int:
        return round(HEAD * scale())

    def _first(self) -> int:
        """How many days of the week come before the first."""
        return self.days[0].day.weekday() if self.days else 0

    def sizeHint(self) -> QSize:
        weeks = -(-(len(self.days) + self._first()) // 7)
        return QSize(560, self._head() + weeks * (self._high() + GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(7 * 44 * scale()), self.sizeHint().height())

    def _box(self, place: int) -> QRect:
        week, weekday = divmod(place + self._first(), 7)
        broad = (self.width() - 6 * GAP) / 7
        top = self._head() + week * (self._high() + GAP)
        return QRect(round(weekday * (broad + GAP)), top, round(broad), self._high())

    def box_of(self, day: date) -> QRect:
        """Where a day of the month is."""
        return self._box((day - self.days[0].day).days)

    def _under(self, at: QPoint) -> int | None:
        return next((place for place in range(len(self.days)) if self._box(place).contains(at)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._under(event.position().toPoint())
        if place is not None:
            self._choose(place)
            self.pressed.emit(self.days[place].day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._choose(min(max(self._at + _STEPS[key], 0), len(self.days) - 1))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit(self.days[self._at].day)
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        self._at = place
        self._tell()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._under(event.pos())
            QToolTip.showText(event.globalPos(), self.days[place].words if place is not None else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        broad, centre = (self.width() - 6 * GAP) / 7, Qt.AlignmentFlag.AlignHCenter
        for place, name in enumerate(phrases.weekday_letters()):
            box = QRect(round(place * (broad + GAP)), 0, round(broad), self._head() - 4)
            line(painter, box, name, small(), "quiet", centre)
        for place, each in enumerate(self.days):
            self._paint(painter, self._box(place), each, focus=self.hasFocus() and place == self._at)

    def _paint(self, painter: QPainter, box: QRect, each: MonthDay, *, focus: bool) -> None:
        fill, edge, ink = _LOOK[each.kind]
        today = each.day == self._today
        rounded(painter, box, 6, fill, "accent" if today or focus else edge, 2 if today or focus else 1)
        if focus:
            rounded(painter, box.adjusted(3, 3, -3, -3), 4, "", "accent")
        half = box.height() // 2
        upper = box.adjusted(8, 3, -8, -half)
        line(painter, upper, str(each.day.day), font(bold=today), ink)
        line(painter, upper, each.mark, small(), "accent" if each.kind == "moved" else ink, Qt.AlignmentFlag.AlignRight)
        lower = box.adjusted(8, half, -18 if each.own else -4, -4)
        line(painter, lower, each.note, small(), ink)
        if each.own:
            dot = QRect(box.right() - 14, box.bottom() - 14, 6, 6)
            rounded(painter, dot, 3, "provisional")
