"""A board: columns side by side, in each of them rows of a name and one fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.words import labelled, listed, say, say_many
from app.kit.painted.painting import font, line, mark, rounded, scale, small, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

ROW, HEAD, GAP, INSET, LEAST = 28, 32, 10, 6, 150
"""The heights of a row and of a column's head, the space between columns and inside them, and the least width of a
column, in pixels."""

MORE = ""
"""What the last row of a folded column stands for."""


class Card(NamedTuple):
    """A row: its name, one fact in a colour of the palette, what it stands for, and what is told only who asks."""

    name: str
    fact: str
    key: str
    shade: str = "quiet"
    more: str = ""

    def words(self) -> str:
        """All that it says."""
        said = self.name
        for fact in filter(None, (self.fact, self.more)):
            said = say("{name}，{fact}", name=said, fact=fact)
        return said


class Stack(NamedTuple):
    """A column: title, icon with its colour, rows."""

    title: str
    icon: str
    shade: str
    cards: Sequence[Card]

    def folded(self, most: int) -> Stack:
        """The column with at most so many rows (0: all), the last of which says how many more there are."""
        left = len(self.cards) - most + 1
        if not most or left <= 1:
            return self
        rest = Card(say_many("还有 {n} 件", left), "", MORE)
        return self._replace(cards=[*self.cards[: most - 1], rest])


class Board(QWidget):
    """Paints the columns, in several lines where one is too narrow. The arrow keys or a click choose a row, Enter or a
    double click opens it; the row that says how many more there are shows them.

    ``chosen`` and ``opened`` carry what the row stands for; ``moved`` is the middle of the chosen row, so that it can be
    scrolled into view; ``folded`` says that rows were folded away, or are shown again.
    """

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(int)
    folded = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._whole: tuple[Stack, ...] = ()
        self._stacks: tuple[Stack, ...] = ()
        self.most = 0
        self._unfolded = False
        self._at: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stacks(self, stacks: Sequence[Stack]) -> None:
        """Show these columns; the chosen row stays chosen if it is still there."""
        self._whole = tuple(stacks)
        counts = listed(f"{each.title} {len(each.cards)}" for each in stacks)
        self.setAccessibleName(labelled(self._title, counts))
        self._show()

    def fold(self, most: int) -> None:
        """Show at most so many rows of each column, or all (0)."""
        if most != self.most:
            self.most = most
            self._show()
            self.folded.emit()

    def longest(self) -> int:
        """How many rows the longest column has."""
        return max((len(each.cards) for each in self._whole), default=0)

    def _show(self) -> None:
        before, stacks = self.current(), tuple(each.folded(self.most) for each in self._whole)
        self._stacks = stacks
        places = [(column, row) for column, stack in enumerate(stacks) for row, _ in enumerate(stack.cards)]
        same = [at for at in places if before and self._card(at).key == before.key]
        self._at = next(iter(same or (places if self.hasFocus() else [])), None)
        self._tell()
        self._fit()
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

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        lines = -(-len(self._stacks) // self._across())
        return QSize(640, sum(map(self._high, range(lines))) + GAP * (lines - 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._head() + self._row() + INSET)

    def _across(self) -> int:
        """How many columns stand side by side; those of a board that is too narrow for all share its lines evenly."""
        count = max(1, len(self._stacks))
        beside = min(count, max(1, (self.width() + GAP) // (round(LEAST * scale()) + GAP)))
        return -(-count // -(-count // beside))

    def _high(self, rank: int) -> int:
        """How high a line of columns is."""
        across = self._across()
        stacks = self._stacks[rank * across : (rank + 1) * across]
        rows = max((len(each.cards) for each in stacks), default=0)
        return self._head() + self._row() * max(1, rows) + INSET

    def _column(self, place: int) -> QRect:
        across = self._across()
        rank, at = divmod(place, across)
        broad = (self.width() - GAP * (across - 1)) / across
        top = sum(self._high(above) + GAP for above in range(rank))
        return QRect(round(at * (broad + GAP)), top, round(broad), self._high(rank))

    def _box(self, at: tuple[int, int]) -> QRect:
        column = self._column(at[0])
        top = column.top() + self._head() + at[1] * self._row()
        return QRect(column.left() + INSET, top, column.width() - 2 * INSET, self._row() - 3)

    def _choose(self, at: tuple[int, int]) -> None:
        self._at = at
        self._tell()
        self.chosen.emit(self._card(at).key)
        self.moved.emit(self._box(at).center().y())
        self.update()

    def _open(self) -> None:
        """Open the chosen row, or show what is folded away from it on."""
        card, at = self.current(), self._at
        if card and at and card.key == MORE:
            self.fold(0)
            self._choose(at)
        elif card:
            self.opened.emit(card.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        filled = [place for place, each in enumerate(self._stacks) if each.cards]
        card = self.current()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and card:
            self._open()
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
            self._unfolded = self._card(at).key == MORE
            if self._unfolded:
                self._open()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The first of the two clicks may have brought another row here.
        if (at := self._under(event)) and not self._unfolded:
            self._choose(at)
            self._open()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place, stack in enumerate(self._stacks):
            self._paint_head(painter, self._column(place), stack, len(self._whole[place].cards))
            for row, card in enumerate(stack.cards):
                self._paint(painter, self._box((place, row)), card, chosen=self._at == (place, row))

    def _paint_head(self, painter: QPainter, column: QRect, stack: Stack, count: int) -> None:
        rounded(painter, column, 8, "sunken", "line")
        top = column.top()
        mark(painter, QRect(column.left() + 12, top + (self._head() - 16) // 2, 16, 16), stack.icon, stack.shade)
        head = QRect(column.left() + 34, top, column.width() - 46, self._head())
        broad = width(stack.title, font(bold=True)) + 6
        told = min(broad, head.width() - width(str(count), font()))
        line(painter, head.adjusted(0, 0, told - head.width(), 0), stack.title, font(bold=True), "text")
        line(painter, head.adjusted(told, 0, 0, 0), str(count), font(), "quiet")

    def _for_fact(self, card: Card, room: int) -> int:
        """How wide a fact may be: half of the row, or what the name leaves."""
        return max(room // 2, room - width(card.name, font()) - 9)

    def _paint(self, painter: QPainter, box: QRect, card: Card, *, chosen: bool) -> None:
        ring = chosen and self.hasFocus()
        rounded(painter, box, 6, "tint" if chosen else "surface", "accent" if ring else "line", 2 if ring else 1)
        room = box.adjusted(9, 0, -9, 0)
        fact = min(width(card.fact, small()) + 1, self._for_fact(card, room.width())) if card.fact else 0
        if fact:
            right = QRect(room.right() - fact, room.top(), fact + 1, room.height())
            line(painter, right, card.fact, small(), card.shade, Qt.AlignmentFlag.AlignRight)
        shade = "accent" if card.key == MORE else "text"
        line(painter, room.adjusted(0, 0, -fact - 8 if fact else 0, 0), card.name, font(), shade)
