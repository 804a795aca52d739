"""People to choose from: the surname in a circle, the name, below it the role, and at the right a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate, QWidget

from app.kit.painted.painting import LINE, SMALL_LINE, font, line, rounded, scale, small, width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

ROW, CIRCLE, LARGE = 48, 32, 48
"""The heights of a row, of a circle in it and of a circle alone, in pixels."""

KEY, BELOW, FACT, LETTER = (Qt.ItemDataRole.UserRole + each for each in range(4))

SHADES = (
    ("tint2", "accent"),
    ("done_tint", "done"),
    ("provisional_tint", "provisional"),
    ("today_tint", "today"),
    ("coming_tint", "coming"),
)
"""The circles of a list have different colours, which mean nothing."""


def paint_avatar(painter: QPainter, circle: QRect, name: str, letters: QFont, place: int = 0) -> None:
    """The surname in a circle; ``place`` is the person's in a list."""
    ground, ink = SHADES[place % len(SHADES)]
    rounded(painter, circle, circle.width() / 2, ground)
    line(painter, circle, name[:1], letters, ink, Qt.AlignmentFlag.AlignHCenter)


class People(QListWidget):
    """The list: arrows choose, the first letters of a name go to it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setProperty("people", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Rows(self))

    def add(self, key: str, name: str, below: str = "", fact: str = "", *, letter: str = "") -> None:
        """Add a person; the circle has the surname, unless another ``letter`` is given."""
        item = QListWidgetItem(name)
        for role, value in ((KEY, key), (BELOW, below), (FACT, fact), (LETTER, letter or name)):
            item.setData(role, value)
        told = "，".join(filter(None, (name, below, fact)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        item.setToolTip(told)
        self.addItem(item)

    def choose(self, name: str) -> bool:
        """Choose who is called so; False if nobody is."""
        found = self.findItems(name, Qt.MatchFlag.MatchExactly)
        if found:
            self.setCurrentItem(found[0])
        return bool(found)

    def chosen(self, role: int = KEY) -> str:
        """The key of who is chosen, or what else is known of them; empty if nobody is."""
        item = self.currentItem()
        return str(item.data(role) or "") if item else ""


class _Rows(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(CIRCLE, round(ROW * scale()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        roles = (Qt.ItemDataRole.DisplayRole, BELOW, FACT, LETTER)
        name, below, fact, letter = (str(index.data(each) or "") for each in roles)
        view: QWidget = option.widget
        box: QRect = option.rect
        chosen = isinstance(view, People) and view.currentRow() == index.row()
        if chosen:
            rounded(painter, box, 6, "tint", "accent" if view.hasFocus() else "", 2)
            rounded(painter, QRect(box.left(), box.center().y() - 9, 3, 20), 1.5, "accent")
        circle = QRect(box.left() + 12, box.center().y() - CIRCLE // 2 + 1, CIRCLE, CIRCLE)
        paint_avatar(painter, circle, letter, font(bold=True), index.row())
        right = box.right() - 12
        if fact:
            broad = width(fact, small()) + 2
            at = QRect(right - broad, box.top(), broad, box.height())
            line(painter, at, fact, small(), "quiet", Qt.AlignmentFlag.AlignRight)
            right -= broad + 8
        first, second = (round(each * scale()) for each in (LINE, SMALL_LINE))
        left, high = circle.right() + 13, first + (second if below else 0)
        top = box.top() + (box.height() - high) // 2
        line(painter, QRect(left, top, right - left, first), name, font(bold=chosen), "text")
        line(painter, QRect(left, top + first, right - left, second), below, small(), "quiet")


class PersonHead(QWidget):
    """Who is chosen, large."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._below, self._place = "", "", 0
        self.setFixedHeight(round(LARGE * scale()))

    def tell(self, name: str, below: str, place: int) -> None:
        """Show somebody; ``place`` is theirs in the list."""
        self._name, self._below, self._place = name, below, place
        self.setAccessibleName("，".join(filter(None, (name, below))))
        self.setToolTip(self.accessibleName())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, high = QPainter(self), self.height()
        paint_avatar(painter, QRect(0, 0, high, high), self._name, font(15, bold=True), self._place)
        first, second = (round(each * scale()) for each in (24, SMALL_LINE))
        left, all_ = high + 12, first + (second if self._below else 0)
        top = (high - all_) // 2
        line(painter, QRect(left, top, self.width() - left, first), self._name, font(12, bold=True), "text")
        line(painter, QRect(left, top + first, self.width() - left, second), self._below, small(), "quiet")
