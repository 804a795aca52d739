"""The base of the archive's tabs: filters above a list, and beside it the story of the chosen row with its next step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.kit.flow import Flow
from app.kit.painted.segmented import Segmented
from app.kit.parts import vbox
from app.kit.side_panel import WithPanel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QShowEvent

    from app.kit.acts import Acts
    from app.kit.desk import Desk
    from app.kit.side_panel import ActsPanel
    from app.kit.tables import Table

T = TypeVar("T")


class Subject(QWidget):
    """A tab of the archive, whatever its rows are. ``acts`` stand in the head of the page while it is shown."""

    acts: Acts
    opened = Signal(str)
    """A dossier to be shown."""

    def show_record(self, number: str) -> None:
        """Make the record under a number the current one."""
        raise NotImplementedError


class ArchiveTab(Subject, Generic[T]):
    """A tab that reads its rows again only once it is visible, however often the register changes."""

    table: Table[T]
    panel: ActsPanel

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._stale = True
        desk.changed.connect(self._changed)

    def arrange(self, name: str, *filters: QWidget | None, main: QWidget | None = None) -> None:
        """Lay out the filters, the list (or ``main``, in which it is) and the panel, whose width is kept under ``name``."""
        self.setFocusProxy(self.table)
        self.split = WithPanel(main or self.table, self.panel, name)
        whole = vbox(self, (0, 0, 0, 0), 0)
        above = QWidget()
        vbox(above, (24, 0, 16, 8)).addLayout(Flow(*filters, None, self.split.opener))
        whole.addWidget(above)
        whole.addWidget(self.split, 1)
        self.table.looked_at.connect(lambda _: self.tell())

    def look_again(self) -> None:
        """Read the rows again and show them."""
        raise NotImplementedError

    def tell(self) -> None:
        """Tell in the panel what is chosen, or how things stand."""
        raise NotImplementedError

    def show_record(self, number: str) -> None:
        for place in range(self.table.listing.rowCount()):
            if self.number_of(self.table.listing.at(place)) == number:
                self.table.selectRow(place)
                return

    def number_of(self, row: T) -> str:
        """The number of a row's record."""
        return str(getattr(row, "number", ""))

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        self._stale = False
        self.look_again()
        self.tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._look()


class Views(QStackedWidget):
    """Several lists in one place, one of which is shown; ``chosen`` says which."""

    def __init__(self, title: str, lists: Mapping[str, tuple[str, QWidget]]) -> None:
        """``lists``: the name of a view -> its title and its list."""
        super().__init__()
        self._lists = {name: shown for name, (_, shown) in lists.items()}
        self.chosen = Segmented(title, {name: words for name, (words, _) in lists.items()})
        for _, each in lists.values():
            self.addWidget(each)
        self.chosen.changed.connect(self.show_view)
        self.show_view(next(iter(lists)))

    def show_view(self, name: str) -> None:
        """Show a view."""
        self.chosen.mark(name)
        self.setCurrentWidget(self._lists[name])
        self.setFocusProxy(self._lists[name])

    def view(self) -> str:
        """The name of the view that is shown."""
        return next(name for name, shown in self._lists.items() if shown is self.currentWidget())
