"""The base of the archive's tabs: buttons above, a list below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from app.kit.parts import vbox

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QLayout

    from app.kit.desk import Desk
    from app.kit.tables import RowsTable

T = TypeVar("T")


class Subject(QWidget):
    """A tab of the archive, whatever its rows are."""

    def show_record(self, number: str) -> None:
        """Make the record under a number the current one."""
        raise NotImplementedError


class ArchiveTab(Subject, Generic[T]):
    """A tab that reads its rows again only once it is visible, however often the register changes."""

    table: RowsTable[T]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._stale = True
        self.outer = vbox(self, (0, 8, 0, 0), 8)
        desk.changed.connect(self._changed)

    def arrange(self, *parts: QWidget | QLayout) -> None:
        """Place the parts one below the other; the table takes the remaining height."""
        self.setFocusProxy(self.table)
        for part in parts:
            if isinstance(part, QWidget):
                self.outer.addWidget(part, int(part is self.table))
            else:
                self.outer.addLayout(part)

    def look_again(self) -> None:
        """Read the rows again and show them."""
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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._look()
