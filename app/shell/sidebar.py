"""The sidebar: the pages an office needs, in their groups, with icons and what waits there; Ctrl and a digit go to the first ten."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate

from app.base import features
from app.base.words import say
from app.kit.look import colour
from app.register.settings import shown_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from app.base.features import Page
    from app.office.office import Office

NAME, COUNT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1

WIDTH, RAIL, ROW, LEAST, GAP = 160, 44, 36, 28, 17
"""The least width of the list, its width as a rail, the height of a row and the least in a low window, and that of the line
between groups, in pixels."""

BESIDE = 84
"""The space beside a title for its icon, its count and the margins."""


class Sidebar(QListWidget):
    """Lists pages by their titles; ``chosen`` carries the name of the one that was selected."""

    chosen = Signal(str)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office, self._rail = office, False
        self.setObjectName("sidebar")
        self.setAccessibleName(say("页面"))
        self._delegate = _Rows(self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list()
        self.currentItemChanged.connect(lambda item: self.chosen.emit(item.data(NAME)))
        for place in range(1, 11):
            QShortcut(QKeySequence(f"Ctrl+{place % 10}"), self, partial(self._choose, place - 1))

    def _list(self) -> None:
        self.blockSignals(True)
        self.clear()
        group = 0
        for name, page in self._wanted().items():
            if group and page.group != group:
                line = QListWidgetItem()
                line.setFlags(Qt.ItemFlag.NoItemFlags)
                line.setSizeHint(QSize(0, GAP))
                self.addItem(line)
            group = page.group
            item = QListWidgetItem(page.title())
            item.setSizeHint(QSize(0, ROW))
            item.setData(NAME, name)
            self.addItem(item)
        self.blockSignals(False)
        self.narrow(self._rail)

    def narrow(self, rail: bool) -> None:
        """Show icons alone, with the titles as tips, where the window is narrow; else titles beside them."""
        self._rail = rail
        widest = max((self.fontMetrics().horizontalAdvance(title) for _, title in self.pages()), default=0)
        self.setFixedWidth(RAIL if rail else max(WIDTH, widest + BESIDE))
        # There is no room for a bar beside the icons; keys and wheel still scroll them.
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if rail else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(bar)
        for item in self._items():
            item.setToolTip(item.text() if rail else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the rows are lower, so that all pages are in view."""
        super().resizeEvent(event)
        items = self._items()
        room = self.viewport().height() - (self.count() - len(items)) * GAP
        high = max(LEAST, min(ROW, room // max(1, len(items))))
        if items and items[0].sizeHint().height() != high:
            for item in items:
                item.setSizeHint(QSize(0, high))

    def _wanted(self) -> dict[str, Page]:
        wanted = shown_pages(self._office.register)
        return {name: page for name, page in features.pages().items() if name in wanted}

    def look_again(self) -> bool:
        """List the pages that are needed now, and count what waits there. Returns whether the pages changed."""
        changed = self.names() != list(self._wanted())
        if changed:
            self._list()
        self.count_again()
        return changed

    def draw_icons(self) -> None:
        """Draw icons and counts; called later, since the first paint must not wait for them."""
        self._delegate.pages = features.pages()
        self.count_again()

    def count_again(self) -> None:
        """Count what waits on each page."""
        for item in self._items():
            page = features.pages()[item.data(NAME)]
            count: Callable[[Office], int] | None = features.loaded(page.count) if page.count else None
            found = count(self._office) if count else 0
            item.setData(COUNT, found)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                say("{page}，{n} 项", page=page.title(), n=found) if found else page.title(),
            )
        self.viewport().update()

    def pages(self) -> list[tuple[str, str]]:
        """(name, title) of each page that the office needs."""
        return [(name, page.title()) for name, page in self._wanted().items()]

    def names(self) -> list[str]:
        """The names of the listed pages."""
        return [item.data(NAME) for item in self._items()]

    def _items(self) -> list[QListWidgetItem]:
        return [item for place in range(self.count()) if (item := self.item(place)).data(NAME)]

    def current(self) -> str:
        """The name of the marked page, or of the first."""
        item = self.currentItem()
        return str(item.data(NAME)) if item and item.data(NAME) else self.names()[0]

    def mark(self, name: str) -> None:
        """Mark the page in view; none is marked if it is not listed."""
        self.blockSignals(True)
        self.setCurrentRow(next((self.row(item) for item in self._items() if item.data(NAME) == name), -1))
        self.blockSignals(False)

    def _choose(self, place: int) -> None:
        names = self.names()
        if place < len(names):
            self.chosen.emit(names[place])


class _Rows(QStyledItemDelegate):
    """Paints a page: its icon, title and count; the current one on a tint with a mark, its icon filled."""

    def __init__(self, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._list = sidebar
        self.pages: dict[str, Page] = {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box: QRect = option.rect
        name = index.data(NAME)
        if not name:
            middle = box.center().y()
            painter.fillRect(QRect(box.left() + 12, middle, box.width() - 24, 1), colour("line"))
            return
        current = index.row() == self._list.currentRow()
        self._back(painter, box, index.row(), current=current)
        self._page(painter, box, name, index, current=current)

    def _back(self, painter: QPainter, box: QRect, row: int, *, current: bool) -> None:
        # The list itself is asked, not the option: Qt's class for that costs a start more than all of this.
        from app.kit.painted.painting import rounded

        if current:
            rounded(painter, box, 6, "tint2")
            rounded(painter, QRect(box.left(), box.center().y() - 7, 3, 16), 1.5, "accent")
        elif self._list.underMouse() and self._hovered() == row:
            rounded(painter, box, 6, "coming_tint")
        if current and self._list.hasFocus():
            rounded(painter, box, 6, "", "accent", 2)

    def _hovered(self) -> int:
        return self._list.indexAt(self._list.viewport().mapFromGlobal(self._list.cursor().pos())).row()

    def _page(
        self, painter: QPainter, box: QRect, name: str, index: QModelIndex | QPersistentModelIndex, *, current: bool
    ) -> None:
        from app.kit.painted.painting import font, line, mark, rounded, small, width

        if page := self.pages.get(name):
            at = QRect(box.left() + 12, box.center().y() - 9, 20, 20)
            mark(painter, at, f"{page.icon}-fill" if current else page.icon, "accent" if current else "quiet")
        if box.width() <= RAIL:
            return
        count = index.data(COUNT) or 0
        right = box.right() - 8
        if count:
            letters, words = small(), str(count) if count < 1000 else "999+"
            broad = max(18, width(words, letters) + 12)
            at = QRect(right - broad, box.center().y() - 8, broad, 18)
            urgent = bool(page and page.urgent)
            if urgent:
                rounded(painter, at, 9, "late_mark")
            line(painter, at, words, letters, "on_late" if urgent else "quiet", Qt.AlignmentFlag.AlignHCenter)
            right = at.left() - 4
        words = str(index.data())
        line(
            painter,
            QRect(box.left() + 44, box.top(), right - box.left() - 44, box.height()),
            words,
            font(bold=current),
            "text",
        )
