"""Lists in groups under headings, with boxes to tick several rows: what is late, what is due today, what comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from app.kit.listings import Index, Listing
from app.kit.painted.painting import scale
from app.kit.painted.two_lines import BOX, GROUP, ROW, TICKED, Group, TwoLines
from app.kit.tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from app.kit.listings import Column

T = TypeVar("T")

HEADING = 30
"""The height of a heading in pixels."""


class GroupedListing(Listing[T]):
    """Rows in groups. Several may be ticked; ``key`` tells a row apart, so that it stays ticked when the list is read again."""

    ticks_changed = Signal()

    def __init__(self, columns: Sequence[Column[T]], key: Callable[[T], str], *, ticks: bool = True) -> None:
        """``ticks``: whether rows have a box."""
        super().__init__(columns)
        self.ticks = ticks
        self._key = key
        self._lines: list[T | Group[T]] = []
        self._ticked: set[str] = set()

    def show(self, groups: Sequence[Group[T]]) -> None:
        """Replace the rows; groups without any have no heading."""
        self.beginResetModel()
        self._lines = []
        for group in groups:
            if group.rows:
                self._lines += [group, *group.rows]
        before = len(self._ticked)
        self._ticked &= set(map(self._key, self.values()))
        self.endResetModel()
        if len(self._ticked) != before:
            self.ticks_changed.emit()

    def headings(self) -> list[int]:
        """The places of the headings."""
        return [place for place, line in enumerate(self._lines) if isinstance(line, Group)]

    def at(self, row: int) -> T:
        """The value of a row; of a heading, that of the row below it."""
        line = self._lines[row]
        below = self._lines[row + 1] if isinstance(line, Group) else line
        return cast("T", below)

    def values(self) -> Iterator[T]:
        return (line for line in self._lines if not isinstance(line, Group))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._lines[index.row()], Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if isinstance(line, Group):
            spoken = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} and index.column() == 0
            return line if role == GROUP else f"{line.title} {len(line.rows)}" if spoken else None
        if role == TICKED:
            return self._key(line) in self._ticked if self.ticks else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "，".join(filter(None, (column.whole(line) for column in self.columns)))
        return super().data(index, role)

    def tick(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        self._ticked ^= {self._key(self.at(row))}
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        self.ticks_changed.emit()

    def untick(self) -> None:
        """Take all ticks away."""
        self._ticked.clear()
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, self.columnCount() - 1))
        self.ticks_changed.emit()

    def ticked(self) -> list[T]:
        """The ticked rows, from top to bottom."""
        return [each for each in self.values() if self._key(each) in self._ticked]


class GroupedTable(Table[T]):
    """A list in groups. ``acted`` carries the row whose act was clicked; Space ticks the current row."""

    STAYS = frozenset({0})  # headings and boxes
    listing: GroupedListing[T]
    acted = Signal(object)

    def __init__(
        self, listing: GroupedListing[T], name: str, title: str, parent: QWidget | None = None, *, high: int = ROW
    ) -> None:
        """``high`` is the height of a row in pixels."""
        super().__init__(listing, name, title, parent)
        self._high = high
        self.setProperty("grouped", listing.ticks)
        self.setItemDelegate(TwoLines(self, listing))
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(round(high * scale()))
        listing.modelReset.connect(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        self.clearSpans()
        headings = set(self.listing.headings())
        for row in range(self.listing.rowCount()):
            self.setRowHeight(row, round((HEADING if row in headings else self._high) * scale()))
        for row in headings if self.listing.columnCount() > 1 else ():
            self.setSpan(row, 0, 1, self.listing.columnCount())

    def chosen(self) -> list[T]:
        """The ticked rows; if none is, the selected ones."""
        return self.listing.ticked() or super().chosen()

    def selectRow(self, row: int) -> None:
        """Choose a row; in the place of a heading, the row below it."""
        super().selectRow(row + 1 if row in self.listing.headings() else row)

    def select(self, wanted: Callable[[T], bool]) -> bool:
        """Select the first row that is wanted. Returns whether there is one."""
        headings = set(self.listing.headings())
        for row in range(self.listing.rowCount()):
            if row not in headings and wanted(self.listing.at(row)):
                self.selectRow(row)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.listing.ticks and self.currentIndex().isValid():
            self.listing.tick(self.currentIndex().row())
            return
        if event.key() == Qt.Key.Key_Escape and self.listing.ticked():
            self.listing.untick()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.indexAt(event.position().toPoint())
        boxed = self.listing.ticks and at.isValid() and at.column() == 0 and at.flags()
        if boxed and event.position().x() < self.visualRect(at).left() + BOX:
            self.listing.tick(at.row())
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        if (
            at.isValid()
            and at.flags()
            and self.listing.columns[at.column()].acts
            and event.button() == Qt.MouseButton.LeftButton
        ):
            self.acted.emit(self.listing.at(at.row()))
