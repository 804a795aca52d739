"""A board: columns side by side, in each of them rows of a name and one fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.words import labelled, listed, say
from app.kit.painted.painting import font, line, mark, rounded, scale, small, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

ROW, HEAD, GAP, INSET = 28, 32, 10, 6
"""The heights of a row and of a column's head, the space between columns and inside them, in pixels."""


class Card(NamedTuple):
    """A row: its name, one fact in a colour of the palette, and what it stands for."""

    name: str
    fact: str
    key: str
    shade: str = "quiet"

    def words(self) -> str:
        """What it says."""
        return say("{name}，{fact}", name=self.name, fact=self.fact) if self.fact else self.name


class Stack(NamedTuple):
    """A column: title, icon with its colour, rows."""

    title: str
    icon: str
    shade: str
    cards: Sequence[Card]


class Board(QWidget):
    """Paints the columns. The arrow keys or a click choose a row, Enter or a double click opens it.

    ``chosen`` and ``opened`` carry what the row stands for; ``moved`` is the middle of the chosen row, so that it can be
    scrolled into view.
    """

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._stacks: tuple[Stack, ...] = ()
        self._at: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stacks(self, stacks: Sequence[Stack]) -> None:
        """Show these columns; the chosen row stays chosen if it is still there."""
        before = self.current()
        self._stacks = tuple(stacks)
        places = [(column, row) for column, stack in enumerate(stacks) for row, _ in enumerate(stack.cards)]
        same = [at for at in places if before and self._card(at).key == before.key]
        self._at = next(iter(same or (places if self.hasFocus() else [])), None)
        counts = listed(f"{each.title} {len(each.cards)}" for each in stacks)
        self.setAccessibleName(labelled(self._title, counts))
        self._tell()
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def current(self) -> Card | None:
        """The chosen row."""
        return self._card(self._at) if self._at else None

    def texts(self) -> dict[str, list[str]]:
        """What every column says, by its title."""
        return {each.title: [card.words() for card in each.cards] for each in self._stacks}

    def _card(self, at: tuple[int, int]) -> Card:
        return self._stacks[at[0]].cards[at[1]]

    def _tell(self) -> None:
        card = self.current()
        told = labelled(self._stacks[self._at[0]].title, card.words()) if card and self._at else ""
        self.setAccessibleDescription(told)

    def _row(self) -> int:
        return round(ROW * scale()) + 3

    def _head(self) -> int:
        return round(HEAD * scale())

    def sizeHint(self) -> QSize:
        rows = max((len(each.cards) for each in self._stacks), default=0)
        return QSize(640, self._head() + self._row() * max(1, rows) + INSET)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._head() + self._row() + INSET)

    def _column(self, place: int) -> QRect:
        count = max(1, len(self._stacks))
        broad = (self.width() - GAP * (count - 1)) / count
        return QRect(round(place * (broad + GAP)), 0, round(broad), self.height())

    def _box(self, at: tuple[int, int]) -> QRect:
        column = self._column(at[0])
        top = self._head() + at[1] * self._row()
        return QRect(column.left() + INSET, top, column.width() - 2 * INSET, self._row() - 3)

    def _choose(self, at: tuple[int, int]) -> None:
        self._at = at
        self._tell()
        self.chosen.emit(self._card(at).key)
        self.moved.emit(self._box(at).center().y())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        filled = [place for place, each in enumerate(self._stacks) if each.cards]
        card = self.current()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and card:
            self.opened.emit(card.key)
        elif self._at is None or event.key() not in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            column = filled[min(max(filled.index(self._at[0]) + step, 0), len(filled) - 1)]
            self._choose((column, min(self._at[1], len(self._stacks[column].cards) - 1)))
        else:
            row = self._at[1] + (1 if event.key() == Qt.Key.Key_Down else -1)
            self._choose((self._at[0], min(max(row, 0), len(self._stacks[self._at[0]].cards) - 1)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        first = next(((place, 0) for place, each in enumerate(self._stacks) if each.cards), None)
        if self._at is None and first:
            self._choose(first)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._under(event)
        self.setToolTip(self._card(at).words() if at else "")

    def _under(self, event: QMouseEvent) -> tuple[int, int] | None:
        at = event.position().toPoint()
        for column, stack in enumerate(self._stacks):
            for row, _ in enumerate(stack.cards):
                if self._box((column, row)).contains(at):
                    return column, row
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if at := self._under(event):
            self._choose(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if at := self._under(event):
            self._choose(at)
            self.opened.emit(self._card(at).key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place, stack in enumerate(self._stacks):
            column = self._column(place)
            rounded(painter, column, 8, "sunken", "line")
            mark(painter, QRect(column.left() + 12, (self._head() - 16) // 2, 16, 16), stack.icon, stack.shade)
            head = QRect(column.left() + 34, 0, column.width() - 46, self._head())
            line(painter, head, stack.title, font(bold=True), "text")
            broad = min(head.width(), width(stack.title, font(bold=True)) + 6)
            line(painter, head.adjusted(broad, 0, 0, 0), str(len(stack.cards)), font(), "quiet")
            for row, card in enumerate(stack.cards):
                self._paint(painter, self._box((place, row)), card, chosen=self._at == (place, row))

    def _paint(self, painter: QPainter, box: QRect, card: Card, *, chosen: bool) -> None:
        ring = chosen and self.hasFocus()
        rounded(painter, box, 6, "tint" if chosen else "surface", "accent" if ring else "line", 2 if ring else 1)
        room = box.adjusted(9, 0, -9, 0)
        fact = min(width(card.fact, small()), room.width() // 2) if card.fact else 0
        if fact:
            right = QRect(room.right() - fact, room.top(), fact + 1, room.height())
            line(painter, right, card.fact, small(), card.shade, Qt.AlignmentFlag.AlignRight)
        line(painter, room.adjusted(0, 0, -fact - 8 if fact else 0, 0), card.name, font(), "text")
