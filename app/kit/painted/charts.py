"""Charts on the screen: what they share. Arrows or the mouse choose a mark, which says its figures; Enter opens what is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QBrush, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.kit.look import colour
from app.kit.painted.painting import font, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent


class Mark(Protocol):
    """A bar or a point: what it stands for, and what it says."""

    @property
    def key(self) -> str: ...
    @property
    def words(self) -> str: ...


M = TypeVar("M", bound=Mark)


class Change(NamedTuple):
    """How a key moves among the marks."""

    back: Qt.Key
    on: Qt.Key


class Chart(QWidget):
    """``opened`` carries the key of a mark; ``moved`` is the middle of the chosen one, so that it can be scrolled into view."""

    opened = Signal(str)
    moved = Signal(int)
    STEPS = Change(Qt.Key.Key_Up, Qt.Key.Key_Down)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._marks: tuple[Mark, ...] = ()
        self._at = -1
        self._instead = ""
        self.setAccessibleName(title)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say_instead(self, words: str) -> None:
        """Show words and no marks: that they are being reckoned, or that there are none."""
        self._take((), words)

    def _take(self, marks: Sequence[Mark], instead: str = "") -> None:
        """Show marks; the chosen one stays chosen if it is still there."""
        chosen = self._marks[self._at].key if self._at >= 0 else ""
        self._marks, self._instead = tuple(marks), instead
        self._at = next((place for place, each in enumerate(marks) if each.key == chosen), -1)
        self._tell()
        self._fit()
        self.update()

    def texts(self) -> list[str]:
        """What every mark says, in order; or what is said instead."""
        return [each.words for each in self._marks] or [self._instead]

    def _fit(self) -> None:
        """Be as high as the marks need."""
        self.setFixedHeight(self.sizeHint().height())

    def _tell(self) -> None:
        self.setAccessibleDescription(self._marks[self._at].words if self._at >= 0 else self._instead)

    def _box(self, place: int) -> QRect:
        """Where a mark is chosen by the mouse."""
        raise NotImplementedError

    def _choose(self, place: int) -> None:
        self._at = place
        self._tell()
        box = self._box(place)
        self.moved.emit(box.center().y())
        if self.hasFocus():
            QToolTip.showText(self.mapToGlobal(box.bottomLeft()), self._marks[place].words, self, box)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last, key = len(self._marks) - 1, event.key()
        if self._at < 0:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self._marks[self._at].key)
        elif key in {*self.STEPS, Qt.Key.Key_Home, Qt.Key.Key_End}:
            first_or_last = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
            step = 1 if key == self.STEPS.on else -1
            self._choose(first_or_last.get(Qt.Key(key), min(max(self._at + step, 0), last)))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._marks:
            self._choose(max(0, self._at))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _under(self, event: QMouseEvent) -> int:
        at = event.position().toPoint()
        return next((place for place, _ in enumerate(self._marks) if self._box(place).contains(at)), -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._under(event)
        self.setToolTip(self._marks[place].words if place >= 0 else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if place >= 0 else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (place := self._under(event)) >= 0:
            self._choose(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (place := self._under(event)) == self._at >= 0:
            self.opened.emit(self._marks[place].key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._marks:
            self._paint(painter)
        else:
            line(painter, self.rect().adjusted(6, 0, -6, 0), self._instead, font(), "quiet")

    def _paint(self, painter: QPainter) -> None:
        """Paint the marks."""
        raise NotImplementedError


def hatch(painter: QPainter, box: QRect, shade: str) -> None:
    """Hatch what is unfinished."""
    ink = colour(shade)
    ink.setAlphaF(0.35)
    painter.fillRect(box, QBrush(ink, Qt.BrushStyle.BDiagPattern))
