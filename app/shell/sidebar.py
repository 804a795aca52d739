"""The sidebar: the pages an office needs, in their order, with icons; Ctrl and a digit go to the first ten."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.base import features
from app.base.words import say

if TYPE_CHECKING:
    from app.office.office import Office


LEAST, BESIDE = 168, 64
"""The least width of the list, and the space beside a title for its icon and the margins, both in pixels."""


class Sidebar(QListWidget):
    """Lists pages by their titles; ``chosen`` carries the name of the one that was selected."""

    chosen = Signal(str)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.setObjectName("sidebar")
        self.setAccessibleName(say("页面"))
        self._list()
        self.currentItemChanged.connect(lambda item: self.chosen.emit(item.data(Qt.ItemDataRole.UserRole)))
        for place in range(1, 11):
            QShortcut(QKeySequence(f"Ctrl+{place % 10}"), self, partial(self._choose, place - 1))

    def _list(self) -> None:
        self.blockSignals(True)
        self.clear()
        for name, title in self.pages():
            item = QListWidgetItem(title)
            # The list is laid out before the style sheet sets the height.
            item.setSizeHint(QSize(0, 40))
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.addItem(item)
        self.blockSignals(False)
        widest = max((self.fontMetrics().horizontalAdvance(title) for _, title in self.pages()), default=0)
        self.setFixedWidth(max(LEAST, widest + BESIDE))

    def look_again(self) -> bool:
        """List the pages that are needed now. Returns whether they changed."""
        if self.names() == [name for name, _ in self.pages()]:
            return False
        self._list()
        self.draw_icons()
        return True

    def draw_icons(self) -> None:
        """Draw an icon beside each title; called later, since the first paint must not wait for the icon font."""
        from app.kit.icons import icon

        pages = features.pages()
        for place, name in enumerate(self.names()):
            self.item(place).setIcon(icon(pages[name].icon))

    def pages(self) -> list[tuple[str, str]]:
        """(name, title) of each page that the office needs."""
        from app.shell.needed_pages import shown

        wanted = shown(self._office)
        return [(name, page.title()) for name, page in features.pages().items() if name in wanted]

    def names(self) -> list[str]:
        """The names of the listed pages."""
        return [self.item(place).data(Qt.ItemDataRole.UserRole) for place in range(self.count())]

    def current(self) -> str:
        """The name of the marked page, or of the first."""
        return self.names()[max(0, self.currentRow())]

    def mark(self, name: str) -> None:
        """Mark the page in view; none is marked if it is not listed."""
        names = self.names()
        self.blockSignals(True)
        self.setCurrentRow(names.index(name) if name in names else -1)
        self.blockSignals(False)

    def _choose(self, place: int) -> None:
        if place < self.count():
            self.chosen.emit(self.names()[place])
