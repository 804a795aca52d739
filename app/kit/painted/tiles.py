"""Tiles: a figure, what it counts, and which they are; a click narrows the list below. Cards: a record on two lines, its
state at the left edge."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.base.words import say
from app.kit.painted.painting import LINE, SMALL_LINE, font, line, mark, rounded, scale, small, width

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

HEIGHT, FIGURE = 64, 21.0
"""A tile's height in pixels, and the size of its figure in points."""

LOW, SMALLER, FOLDS = 36, 15.0, 1180
"""The height of a tile on one line and the size of its figure, and below which width of the window tiles are folded so."""

CARD, EDGE = 52, 3
"""A card's height and the width of its edge in pixels."""


def folds(page: QWidget) -> bool:
    """Whether the window is so narrow that tiles stand on one line."""
    return page.window().width() < FOLDS


class Tile(QAbstractButton):
    """Shows a count; checked while the list is narrowed to what it counts. Folded, its tool tip says which they are."""

    def __init__(self, name: str, icon: str, shade: str = "text") -> None:
        super().__init__()
        self.setText(name)
        self._icon, self._shade = icon, shade
        self.figure, self.which, self._shorter = 0, "", ""
        self.setCheckable(True)
        self.fold(folded=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fold(self, *, folded: bool) -> None:
        """Stand on one line, or on two again."""
        self._folded = folded
        self.setFixedHeight(round((LOW if folded else HEIGHT) * scale()))
        self.updateGeometry()
        self.update()

    def show_count(self, figure: int, which: str = "", shorter: str = "") -> None:
        """Show how many there are, and in a few words which; in ``shorter`` ones where there is no room for these."""
        self.figure, self.which, self._shorter = figure, which, shorter
        words = say("{name} {n} 项，筛选", name=self.text(), n=figure)
        self.setAccessibleName(f"{words}，{which}" if which else words)
        self.setToolTip(which)
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint() + QSize(24, 0)

    def minimumSizeHint(self) -> QSize:
        left = self._figure_box().right() + (8 if self._folded else 12)
        return QSize(left + 20 + width(self.text(), font(bold=True)) + 12, self.height())

    def _letters(self) -> QFont:
        return font(SMALLER if self._folded else FIGURE, bold=True)

    def _figure_box(self) -> QRect:
        least = 10 if self._folded else 20
        return QRect(12, 0, max(least, width(str(self.figure), self._letters())), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = QPainter(self), self.rect()
        if self.isChecked():
            rounded(painter, box, 8, "tint", "accent", 2)
        else:
            rounded(painter, box, 8, "hover" if self.underMouse() else "sunken", "line")
        if self.hasFocus():
            rounded(painter, box.adjusted(2, 2, -2, -2), 6, "", "accent", 2)
        shade = self._shade if self.figure else "faint"
        figure = self._figure_box()
        line(painter, figure.adjusted(0, 0, 2, 0), str(self.figure), self._letters(), shade)
        self._words(painter, figure.right() + (8 if self._folded else 12), shade)

    def _words(self, painter: QPainter, left: int, shade: str) -> None:
        """What is counted, and unless folded, which they are below it."""
        high, low = round(LINE * scale()), round(SMALL_LINE * scale())
        top = (self.height() - high - (0 if self._folded else low + 2)) // 2
        mark(painter, QRect(left, top + (high - 16) // 2, 16, 16), self._icon, shade)
        line(painter, QRect(left + 20, top, self.width() - left - 28, high), self.text(), font(bold=True), shade)
        if not self._folded:
            room = QRect(left, top + high + 2, self.width() - left - 8, low)
            which = self._shorter if self._shorter and width(self.which, small()) > room.width() else self.which
            line(painter, room, which, small(), "quiet")


class Face(NamedTuple):
    """What a card says: at the left two lines, at the right a word on each. ``shade`` is the state's; ``icon`` stands
    before the second word."""

    first: str
    right: str
    second: str
    fact: str = ""
    shade: str = "coming"
    icon: str = ""


def paint_card(painter: QPainter, box: QRect, face: Face, *, fill: str = "surface", focused: bool = False) -> None:
    """Paint a card; a coming state has no edge of its own."""
    rounded(painter, box, 6, fill, "line")
    if face.shade != "coming":
        painter.save()
        painter.setClipRect(QRect(box.left(), box.top(), EDGE, box.height()))
        rounded(painter, box, 6, f"{face.shade}_mark")
        painter.restore()
    if focused:
        rounded(painter, box, 6, "", "accent", 2)
    high, low = round(LINE * scale()), round(SMALL_LINE * scale())
    room = box.adjusted(12, 0, -10, 0)
    first = QRect(room.left(), box.top() + (box.height() - high - low) // 2, room.width(), high)
    _client(painter, first, face)
    _state(painter, QRect(room.left(), first.bottom() + 1, room.width(), low), face)


def _client(painter: QPainter, box: QRect, face: Face) -> None:
    """The client, and the unit where there is room: without its project if need be."""
    line(painter, box, face.first, font(), "text")
    room = box.width() - width(face.first, font()) - 8
    units = (face.right, face.right.rpartition(" ")[2])
    unit = next((each for each in units if width(each, small()) <= room), "")
    line(painter, box, unit, small(), "quiet", Qt.AlignmentFlag.AlignRight)


def _state(painter: QPainter, box: QRect, face: Face) -> None:
    """What is left of the time with its icon, whole; before it who has to do it."""
    shade = "text" if face.shade == "coming" else face.shade
    line(painter, box, face.fact, small(), shade, Qt.AlignmentFlag.AlignRight)
    taken = width(face.fact, small()) + 8 if face.fact else 0
    if face.icon and box.width() >= taken + 12:
        taken += 20
        mark(painter, QRect(box.right() - taken + 8, box.top(), 16, 16), face.icon, face.shade)
    line(painter, box.adjusted(0, 0, -taken, 0), face.second if box.width() > taken + 12 else "", small(), "quiet")


class CardButton(QAbstractButton):
    """A card to click, or to open by Enter or Space."""

    def __init__(self, face: Face, name: str) -> None:
        super().__init__()
        self.face = face
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedHeight(round(CARD * scale()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(round(168 * scale()), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(round(132 * scale()), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        fill = "hover" if self.underMouse() else "surface"
        paint_card(QPainter(self), self.rect(), self.face, fill=fill, focused=self.hasFocus())
