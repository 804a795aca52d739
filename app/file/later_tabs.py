"""Tabs whose content is made when somebody first looks at it, and read again only while somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from app.kit.parts import Scrolled, vbox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from app.kit.tables import RowsTable

T = TypeVar("T")

EDGE = 16
"""The space right of what a tab shows, in pixels."""


class Content(QWidget):
    """What a tab shows. Where ``TAKES_KEYS`` is false nothing in it does, and arrow keys scroll it."""

    TAKES_KEYS = True

    def look_again(self) -> None:
        """Read everything again."""
        raise NotImplementedError


class ListContent(Content, Generic[T]):
    """A list and nothing else; ``read`` reads its rows."""

    def __init__(self, table: RowsTable[T], read: Callable[[], Sequence[T]]) -> None:
        super().__init__()
        self.table, self._read = table, read
        vbox(self).addWidget(table)

    def look_again(self) -> None:
        """Read the rows again."""
        self.table.listing.show(self._read())


class Tab(NamedTuple):
    """A tab's name, its title, where its content goes, and how that is made."""

    name: str
    title: str
    place: QVBoxLayout
    make: Callable[[], Content]


class LaterTabs(QTabWidget):
    """Tabs called by name. What is not looked at costs nothing, however much there is to read."""

    def __init__(self, title: str) -> None:
        """``title`` is the accessible name."""
        super().__init__()
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.tabBar().setExpanding(False)
        self.setAccessibleName(title)
        self.tabBar().setAccessibleName(title)
        self._tabs: list[Tab] = []
        self._made: dict[int, Content] = {}
        self._stale: set[int] = set()
        self.currentChanged.connect(self._show)

    def add(self, name: str, title: str, make: Callable[[], Content], *, edge: int = EDGE) -> None:
        """Add a tab; ``make`` makes its content when somebody first looks, ``edge`` is the space right of it in pixels."""
        place = QWidget()
        self._tabs.append(Tab(name, title, vbox(place, (0, 8, edge, 0)), make))
        self.addTab(place, title)

    def look_at(self, name: str) -> None:
        """Show a tab."""
        self.setCurrentIndex(self._at(name))

    def shown(self) -> str:
        """The name of the tab in view."""
        return self._tabs[self.currentIndex()].name

    def show_count(self, name: str, count: int) -> None:
        """Say in a tab's title how many there are."""
        title = self._tabs[self._at(name)].title
        self.setTabText(self._at(name), f"{title} {count}" if count else title)

    def look_again(self) -> None:
        """Read what is looked at again now, the rest when somebody looks."""
        self._stale = set(range(self.count()))
        self._show(self.currentIndex())

    def _at(self, name: str) -> int:
        return [each.name for each in self._tabs].index(name)

    def _show(self, at: int) -> None:
        if at not in self._stale:
            return
        self._stale.discard(at)
        if at in self._made:
            self._made[at].look_again()
            return
        made = self._made[at] = self._tabs[at].make()
        made.look_again()
        scrolled = _scrolled(made, self._tabs[at].title)
        self._tabs[at].place.addWidget(scrolled)
        # Qt would show it a moment later, and its keys would do nothing until then.
        scrolled.show()


def _scrolled(content: Content, title: str) -> Scrolled:
    """The content as high as the tab; in a low window it is scrolled rather than cut."""
    made = Scrolled(content, title)
    # It would else be as grey as the window.
    for part in (made.viewport(), content):
        part.setAutoFillBackground(False)
    if content.TAKES_KEYS:
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
