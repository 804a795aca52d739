"""Progress by step 按步骤: one column for each step of a track, with the purchases that stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QListWidget, QListWidgetItem, QStyledItemDelegate, QWidget

from app.base.words import labelled, say, say_many
from app.kit.flow import Flow
from app.kit.painted.empties import speak_empty
from app.kit.painted.painting import scale
from app.kit.painted.segmented import Folding
from app.kit.painted.tiles import CARD, Face, paint_card
from app.kit.parts import Scrolled, breadth, clear, hbox, label, vbox, wrapped
from app.office import phrases
from app.progress import columns, segments
from app.progress import words as progress_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from app.kit.desk import Desk
    from app.office.office import Office
    from app.progress.columns import Standing, StepColumn
    from app.progress.service import Purchase

LEAST, HIGH, GAP = 148, 240, 6
"""The least width and height of a column, and what lies between cards, in pixels."""

CARDS = 60
"""The most cards in a column: those that are due first."""

FACE, DOSSIER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
"""The roles of what a card shows, and of the dossier that it opens."""

ICONS = {"late": "warning-circle-fill", "today": "clock"}


def face(office: Office, each: Standing) -> Face:
    """What a card says of a purchase: client and unit, who has to do the step, and what is left."""
    dossier, step = each.purchase.dossier, each.step
    who = each.purchase.outside(each.track.id, step.step)
    state = segments.state_of(office, step)
    shade = state if state in ICONS else "coming"
    left = progress_words.state(office, step)
    return Face(dossier.names, dossier.unit, office.rules.holder(who) if who else "", left, shade, ICONS.get(state, ""))


class _Cards(QStyledItemDelegate):
    """Paints cards with a gap below each."""

    def __init__(self, cards: QListWidget) -> None:
        super().__init__(cards)
        self._cards = cards

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, round(CARD * scale()) + GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        current = self._cards.hasFocus() and index.row() == self._cards.currentRow()
        paint_card(painter, option.rect.adjusted(0, 0, 0, -GAP), index.data(FACE), focused=current)


class _Purchases(QListWidget):
    """The cards of a column; an empty one says so."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setItemDelegate(_Cards(self))
        self.setProperty("people", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count():
            speak_empty(self.viewport(), say("现在没有客户办到这一步。"))


class StepBoard(QFrame):
    """A track's columns side by side, below each other where there is no room; Enter or a double click opens a client."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("surface", True)
        self.desk = desk
        self._seen: Sequence[Purchase] = ()
        self.lists: list[_Purchases] = []
        self._frames: list[QFrame] = []
        tracks = desk.office.rules.book.vocabulary.tracks
        self.track = Folding(
            say("哪项进度"), {name: each.name.of(desk.office.language) for name, each in tracks.items()}
        )
        self.track.changed.connect(lambda _: self.show_purchases(self._seen))
        filters, inside = QWidget(), QWidget()
        vbox(filters, (24, 0, 16, 8)).addLayout(Flow(self.track, None))
        self.grid = QGridLayout(inside)
        self.grid.setContentsMargins(24, 4, 16, 12)
        self.grid.setSpacing(10)
        whole = vbox(self, spacing=0)
        whole.addWidget(filters)
        whole.addWidget(Scrolled(inside, say("按步骤")), 1)
        self.setFocusProxy(self.track)

    def show_purchases(self, seen: Sequence[Purchase]) -> None:
        """Show where the purchases stand on the chosen track."""
        self._seen = seen
        office, name = self.desk.office, self.track.chosen()
        clear(self.grid)
        self.lists, self._frames = [], []
        for each in columns.columns(office, seen, office.rules.book.vocabulary.tracks[name], name):
            self._frames.append(self._column(office, each))
        self._place()

    def _column(self, office: Office, shown: StepColumn) -> QFrame:
        frame, head, title = QFrame(), QWidget(), shown.step.name.of(office.language)
        frame.setProperty("column", True)
        frame.setMinimumHeight(HIGH)
        across = hbox(head, (0, 0, 0, 0), 6)
        across.addWidget(wrapped(title, "section"), 1)
        across.addWidget(label(str(len(shown.standing)), "quiet"), 0, Qt.AlignmentFlag.AlignTop)
        if shown.late:
            across.addWidget(label(say_many("逾期 {n}", shown.late), "error"), 0, Qt.AlignmentFlag.AlignTop)
        cards = _Purchases(labelled(title, say_many("{n} 户", len(shown.standing))))
        for each in shown.standing[:CARDS]:
            cards.addItem(_item(office, each))
        cards.itemActivated.connect(lambda item: self.opened.emit(str(item.data(DOSSIER))))
        inside = vbox(frame, (8, 8, 8, 8), 6)
        parts = [head, wrapped(_pace(shown), "small"), cards]
        if (more := len(shown.standing) - CARDS) > 0:
            parts.append(wrapped(say_many("另有 {n} 户，期限更晚", more), "small"))
        for part in parts:
            inside.addWidget(part, int(part is cards))
        self.lists.append(cards)
        return frame

    def _place(self) -> None:
        """As many columns side by side as have room."""
        room = max(1, self.width() - 40)
        across = max(1, min(len(self._frames), round(room // (LEAST * breadth(self)))))
        for place, frame in enumerate(self._frames):
            self.grid.addWidget(frame, place // across, place % across)
        for column in range(self.grid.columnCount()):
            self.grid.setColumnStretch(column, int(column < across))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


def _item(office: Office, each: Standing) -> QListWidgetItem:
    shown = face(office, each)
    words = "，".join(filter(None, (shown.first, shown.right, shown.second, shown.fact)))
    item = QListWidgetItem(words)
    item.setData(FACE, shown)
    item.setData(DOSSIER, each.purchase.dossier.id)
    item.setToolTip(words)
    return item


def _pace(shown: StepColumn) -> str:
    """The limit of a step, and how long it usually takes."""
    limit = say("限 {limit}", limit=phrases.short_limit(shown.step.limit) or phrases.limit(shown.step.limit))
    if shown.usual is None:
        return limit
    return say("{limit}，通常 {days} 天", limit=limit, days=f"{shown.usual:g}")
