"""Lists 列表: columns declared with a title, a text and a sort key, and the Qt models that show them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from _typeshed import SupportsRichComparison
    from PySide6.QtGui import QColor, QIcon

    from app.kit.painted.steps import Segment

T = TypeVar("T")
SECOND = Qt.ItemDataRole.UserRole + 1
"""The role of the second line of a cell."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: ``text`` is what is shown, ``key`` what it sorts by (the text, with numbers as numbers, if None).

    ``order`` names the register's own order for lists that are read in pages; empty: not sortable there.
    """

    title: str
    text: Callable[[T], str]
    key: Callable[[T], SupportsRichComparison | None] | None = None
    width: int = 120
    right: bool = False
    order: str = ""
    colour: Callable[[T], QColor | None] | None = None
    icon: Callable[[T], QIcon | None] | None = None
    tip: Callable[[T], str] | None = None
    second: Callable[[T], str] | None = None
    """What stands below the text in small letters, where rows have two lines."""
    steps: Callable[[T], Sequence[Segment]] | None = None
    """A step bar above the text."""
    stretches: bool = False
    """Whether the column takes the room that the others leave."""
    above: int = 0
    """The width of the list, in pixels, from which on there is room for the column."""
    acts: bool = False
    """Whether the text is what can be done with the row: a link, and a button in the chosen row."""

    def whole(self, row: T) -> str:
        """Both lines, as a list on paper or in a file has them."""
        return "  ".join(filter(None, (self.text(row), self.second(row) if self.second else "")))


class Listing(QAbstractTableModel, Generic[T]):
    """The base of all lists: shows rows through declared columns; ``at(row)`` returns the value of a row."""

    def __init__(self, columns: Sequence[Column[T]]) -> None:
        super().__init__()
        self.columns = tuple(columns)

    def at(self, row: int) -> T:
        """The value shown in ``row``."""
        raise NotImplementedError

    def values(self) -> Iterator[T]:
        """The values of all rows."""
        return map(self.at, range(self.rowCount()))

    def complete(self) -> None:
        """Load all rows, where a list begins with some of them; must be called before a list is printed or exported."""

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column.right)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(self.at(index.row()))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column.right)
        if role == Qt.ItemDataRole.ForegroundRole and column.colour:
            return column.colour(self.at(index.row()))
        if role == Qt.ItemDataRole.DecorationRole and column.icon:
            return column.icon(self.at(index.row()))
        if role == SECOND and column.second:
            return column.second(self.at(index.row()))
        if role == Qt.ItemDataRole.ToolTipRole and column.tip:
            return column.tip(self.at(index.row()))
        return None


def _side(right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class RowsListing(Listing[T]):
    """A list that fits in memory, sorted in Python by the columns' keys."""

    def __init__(self, columns: Sequence[Column[T]], rows: Sequence[T] = ()) -> None:
        super().__init__(columns)
        self.rows = list(rows)
        self._sorted: tuple[int, bool] | None = None

    def show(self, rows: Sequence[T]) -> None:
        """Replace the rows, in the sort order that was chosen before."""
        self.beginResetModel()
        self.rows = list(rows)
        if self._sorted:
            self._order(*self._sorted)
        self.endResetModel()

    def at(self, row: int) -> T:
        return self.rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            return
        self.layoutAboutToBeChanged.emit()
        self._sorted = (column, order == Qt.SortOrder.DescendingOrder)
        self._order(*self._sorted)
        self.layoutChanged.emit()

    def _order(self, column: int, down: bool) -> None:
        chosen = self.columns[column]
        key = chosen.key or (lambda row: natural(chosen.text(row)))
        # Rows without a value stay at the end either way.
        full = [(found, row) for row in self.rows if (found := key(row)) is not None]
        full.sort(key=lambda each: each[0], reverse=down)
        self.rows = [row for _, row in full] + [row for row in self.rows if key(row) is None]


def natural(text: str) -> tuple[tuple[int, int, str], ...] | None:
    """What a text sorts by: 2 comes before 10, as people count; None for an empty one."""
    pieces = re.findall("[0-9]+|[^0-9]+", text.casefold())
    return tuple((0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in pieces) or None


PAGE = 128


class PagedListing(Listing[T]):
    """A list that is read from the register a page at a time, when a row is first shown.

    It begins with the rows of the first page; ``complete`` counts the others, which in a big register takes a while.
    """

    def __init__(
        self,
        columns: Sequence[Column[T]],
        count: Callable[[], int],
        page: Callable[[int, int, str, bool], list[T]],
        order: str,
    ) -> None:
        """``page(offset, size, order, down)`` reads rows; ``count()`` returns how many there are."""
        super().__init__(columns)
        self._count, self._page = count, page
        self._order, self._down = order, False
        self._pages: dict[int, list[T]] = {0: page(0, PAGE, order, False)}
        self._rows = len(self._pages[0])

    @property
    def sorted_by(self) -> tuple[str, bool]:
        """The order in which rows are read, and whether the last comes first."""
        return self._order, self._down

    def complete(self) -> None:
        """Add the rows beyond the first page."""
        rows = self._count()
        if rows > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()

    def reload(self) -> None:
        """Read the rows anew after the register changed."""
        self.beginResetModel()
        self._pages.clear()
        self._rows = self._count()
        self.endResetModel()

    def at(self, row: int) -> T:
        number, offset = divmod(row, PAGE)
        if number not in self._pages:
            if len(self._pages) > 64:
                self._pages.clear()
            self._pages[number] = self._page(number * PAGE, PAGE, self._order, self._down)
        return self._pages[number][offset]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._rows

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        wanted = self.columns[column].order, order == Qt.SortOrder.DescendingOrder
        if column < 0 or not wanted[0] or wanted == (self._order, self._down):
            return
        self.layoutAboutToBeChanged.emit()
        self._order, self._down = wanted
        self._pages.clear()
        self.layoutChanged.emit()
