"""Lists 列表 on screen: whole rows are chosen and copied, Enter opens one, columns are as somebody wants them."""

from __future__ import annotations

from functools import partial
from itertools import repeat
from math import ceil
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from PySide6.QtCore import QItemSelectionModel, QSettings, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from app.base.words import say
from app.kit.look import ROW
from app.kit.office_window import OfficeWindow
from app.kit.parts import breadth, button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QPushButton

    from app.kit.listings import Column, Listing, PagedListing, RowsListing

T = TypeVar("T")

TITLE, FIRST_TITLE = 20, 32
"""What a column's title leaves at its sides, and the first one's, in pixels."""

GROWTH = 1.6
"""How many times as wide as it was declared, for Chinese, a column grows for longer words."""

ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class ColumnsTable(QTableView, Generic[T]):
    """Lays its columns out as they were kept; a right click on the titles offers them."""

    STAYS = frozenset[int]()
    """The places of columns that cannot be hidden, since the list needs them for more than their words."""

    listing: Listing[T]

    _wanted: Sequence[int] = ()
    """The widths that the columns would have where there is room; Qt asks for sizes before they are known."""
    _needed: Sequence[int] = ()
    """The widths that the rows seen so far need."""
    _chosen_widths = frozenset[int]()
    """The places of columns that somebody pulled to a width."""
    _shared = 0
    """The width that was shared out last."""

    def lay_out_columns(self) -> None:
        """Once the list has its name and its columns: show these as somebody left them."""
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(not any(each.stretches for each in self.listing.columns))
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place in range(len(self.listing.columns)):
            self.setColumnWidth(place, self._usual(place))
        self._standard = header.saveState()
        if kept := QSettings().value(self._kept_as("columns")):
            header.restoreState(kept)
            self._chosen_widths = frozenset(range(len(self.listing.columns)))
        header.setResizeContentsPrecision(0)  # else up to a thousand rows are measured for the thirty in view
        self._away = {int(str(each)) for each in _listed(QSettings().value(self._kept_as("away")))}
        self._want()
        self._make_room()
        header.sectionResized.connect(self._pulled)
        header.sectionMoved.connect(self._keep_columns)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)

    def _want(self) -> None:
        """Remember how wide the columns are meant to be."""
        self._wanted = [
            self._usual(place) if self._takes_rest(place) else self.columnWidth(place)
            for place in range(len(self.listing.columns))
        ]

    def _takes_rest(self, place: int) -> bool:
        """Whether a column takes the width that the others leave."""
        last = place == len(self.listing.columns) - 1 and self.horizontalHeader().stretchLastSection()
        return self.listing.columns[place].stretches or last

    def _usual(self, place: int) -> int:
        """The width in which a column is first shown."""
        return max(round(self.listing.columns[place].width * breadth(self)), self._titled(place))

    def _titled(self, place: int) -> int:
        """The width that a column's title needs."""
        metrics, title = self.horizontalHeader().fontMetrics(), self.listing.columns[place].title
        return metrics.horizontalAdvance(title) + (TITLE if place else FIRST_TITLE)

    def _kept_as(self, what: str) -> str:
        """The name of a setting; Qt must not restore those of a list with more or fewer columns."""
        return f"{what}/{self.objectName()}/{len(self.listing.columns)}"

    def _keep_columns(self) -> None:
        if self.isVisible():  # otherwise the layout made them, nobody pulled
            QSettings().setValue(self._kept_as("columns"), self.horizontalHeader().saveState())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        self.measure()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.measure()

    def _make_room(self) -> None:
        """Hide what nobody wants, and the columns for which there is no room; one takes the width that is left."""
        broad, header = breadth(self), self.horizontalHeader()
        for place, column in enumerate(self.listing.columns):
            self.setColumnHidden(place, place in self._away or self.width() < column.above * broad)
        stretched = [place for place, column in enumerate(self.listing.columns) if column.stretches]
        for place in stretched:
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(all(map(self.isColumnHidden, stretched)))
        self._share()

    def _share(self) -> None:
        """Give each column the width that it wants; where there is not enough, those give way first that need less."""
        self._shared = self.viewport().width()
        shown = {place: self._widths(place) for place in range(len(self._wanted)) if not self.isColumnHidden(place)}
        widths = {place: each[0] for place, each in shown.items()}
        for step in range(1, 5):
            spare = {place: widths[place] - each[step] for place, each in shown.items()}
            part = min(1.0, max(0, sum(widths.values()) - self._shared) / (sum(spare.values()) or 1))
            widths = {place: width - ceil(part * spare[place]) for place, width in widths.items()}
        with QSignalBlocker(self.horizontalHeader()):
            for place in shown:
                if not self.listing.columns[place].stretches:
                    self.setColumnWidth(place, widths[place])
        self.updateGeometries()

    def measure(self) -> None:
        """Share out anew by what the rows in view need; once wide, a column stays so."""
        if self._wanted and self.isVisible() and self.listing.rowCount():  # else Qt would ask for all rows
            self._needed = [*map(max, map(self.sizeHintForColumn, range(len(self._wanted))), self._needed or repeat(0))]
            self._share()

    def updateGeometries(self) -> None:
        """Share out what is left once a scroll bar has come or gone."""
        super().updateGeometries()
        if self._wanted and self._shared != self.viewport().width():
            self._share()

    def _widths(self, place: int) -> tuple[int, int, int, int, int]:
        """How wide a column likes to be, and to what it gives way: what its rows need, but no more than was declared for
        it, what it keeps if it stretches, since the panel says those words too, and what any keeps."""
        column, wanted, least = self.listing.columns[place], self._wanted[place], self._least(place)
        if column.acts or place in self._chosen_widths or not self._needed:
            return wanted, wanted, wanted, wanted, least
        liked = max(wanted, min(self._needed[place], round(GROWTH * wanted)))
        enough = max(self._titled(place), min(self._needed[place], liked))
        declared = min(enough, wanted)
        elided = min(declared, least) if column.stretches else declared
        return liked, enough, declared, elided, min(elided, least)

    def _least(self, place: int) -> int:
        """The width that a column keeps where there is little room: its title, and most of what it wants."""
        wanted = self._wanted[place]
        return wanted if self.listing.columns[place].acts else min(wanted, max(self._titled(place), wanted // 2))

    def _pulled(self, place: int, before: int, width: int) -> None:
        """Somebody pulled a column to another width; one that comes or goes has none before or after."""
        if self.isVisible() and before and width and not self._takes_rest(place):
            self._wanted = [*self._wanted[:place], width, *self._wanted[place + 1 :]]
            self._chosen_widths |= {place}
            self._keep_columns()

    def columns_menu(self) -> QMenu:
        """A tick for each column; at least one that tells something stays, and so does what can be done with a row."""
        made, columns = QMenu(say("显示哪些列"), self), self.listing.columns
        offered = [place for place, each in enumerate(columns) if each.title and not each.acts]
        shown = [place for place in offered if place not in self._away]
        for place in offered:
            action = made.addAction(columns[place].title, partial(self._turn_column, place))
            action.setCheckable(True)
            action.setChecked(place in shown)
            action.setEnabled(place not in self.STAYS and shown != [place])
        made.addSeparator()
        made.addAction(say("标准列"), self._standard_columns)
        return made

    def _offer_columns(self, at: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(at))

    def _turn_column(self, place: int) -> None:
        self._away ^= {place}
        QSettings().setValue(self._kept_as("away"), sorted(self._away))
        self._make_room()
        self._keep_columns()

    def _standard_columns(self) -> None:
        """The columns as they were meant: all of them, in their order and width; the rows stay as they are sorted."""
        header = self.horizontalHeader()
        order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        self._away.clear()
        self._chosen_widths = frozenset()
        # A state has its own idea of what the rows are sorted by.
        sorts = self.isSortingEnabled()
        self.setSortingEnabled(False)
        header.restoreState(self._standard)
        header.setSortIndicator(*order)
        self.setSortingEnabled(sorts)
        self._want()
        self._make_room()
        for name in ("columns", "away"):
            QSettings().remove(self._kept_as(name))


class Table(ColumnsTable[T]):
    """A list. ``opened`` carries the value of the row on Enter or double click, ``looked_at`` the current one."""

    opened = Signal(object)
    looked_at = Signal(object)

    def __init__(self, listing: Listing[T], name: str, title: str, parent: QWidget | None = None) -> None:
        """``name`` is the name under which column widths are kept, ``title`` the accessible name."""
        super().__init__(parent)
        self.listing: Listing[T] = listing
        self.empty = ""
        self._first: QPushButton | None = None
        self.on_paper: Sequence[Column[T]] = ()
        """The columns of the list on paper and in files, where they are others than on screen: exact, one fact each."""
        self.records: tuple[str, Callable[[T], str]] | None = None
        """What its rows are (``dossier``, ``paper``, ``complaint``, ``party``), and the id or number of one: letters can be written about them."""
        self.setObjectName(name)
        self.setAccessibleName(title)
        # A vertical header that is not hidden yet asks for the sizes of hundreds of rows.
        self._shape()
        self.setModel(listing)
        self._row, self._chosen = 0, list[str]()
        listing.modelAboutToBeReset.connect(self._remember_row)
        listing.modelReset.connect(self._look_again)
        listing.modelReset.connect(self.measure)
        self.lay_out_columns()
        self.activated.connect(lambda index: self.opened.emit(listing.at(index.row())))
        self.selectionModel().currentRowChanged.connect(
            lambda index: self.looked_at.emit(listing.at(index.row()) if index.isValid() else None)
        )

    def _shape(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def two_lines(self) -> None:
        """Paint rows of two lines; of three, where a step bar stands above them."""
        from app.kit.painted.painting import scale
        from app.kit.painted.two_lines import TwoLines

        self.setProperty("twolines", True)
        self.setItemDelegate(lines := TwoLines(self, self.listing))
        self.setMouseTracking(True)
        self.verticalHeader().setDefaultSectionSize(round(lines.high() * scale()))

    def sortable(self, column: int = -1) -> Self:
        """Let people sort by clicking a title; ``column`` is sorted by at first (-1: none)."""
        self.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        return self

    def chosen(self) -> list[T]:
        """The values of the chosen rows, from top to bottom."""
        return [self.listing.at(row) for row in sorted({index.row() for index in self.selectedIndexes()})]

    def current(self) -> T | None:
        """The value of the current row, or None."""
        index = self.currentIndex()
        return self.listing.at(index.row()) if index.isValid() else None

    def the_row(self) -> T:
        """The value of the current row, for acts that are offered only when there is one. Raises LookupError."""
        found = self.current()
        if found is None:
            raise LookupError(self.objectName())
        return found

    def selectRow(self, row: int) -> None:
        """Choose one row alone, whatever keys are held: with Shift, as in Ctrl+Shift+E, Qt might choose none."""
        super().selectRow(row)
        self.selectionModel().select(self.model().index(row, 0), ALONE)

    def _remember_row(self) -> None:
        self._row = max(0, self.currentIndex().row())
        self._chosen = self._texts(self._row) if self.selectionModel().hasSelection() else []

    def _texts(self, row: int) -> list[str]:
        """The texts of a row; empty if there is no such row."""
        if row >= self.listing.rowCount():
            return []
        return [column.text(self.listing.at(row)) for column in self.listing.columns]

    def _look_again(self) -> None:
        """Choose the row again. Without the focus, never another row in its place: a second click would act on it."""
        if self.hasFocus():
            self._choose_one()
        elif self._chosen and self._chosen == self._texts(self._row):
            self.selectRow(self._row)

    def _choose_one(self) -> None:
        rows = self.listing.rowCount()
        if rows and not self.selectionModel().hasSelection():
            self.selectRow(min(self._row, rows - 1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the row that was chosen last, so that somebody who comes by keyboard finds one."""
        super().focusInEvent(event)
        self._choose_one()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        window = OfficeWindow.below(self)
        if event.matches(QKeySequence.StandardKey.Copy) and window:
            window.call("copy-rows")
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.currentIndex().isValid():
                self.opened.emit(self.current())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Right click or the menu key: what can be done with the list, as far as the window knows how."""
        menu = QMenu(self)
        if window := OfficeWindow.below(self):
            copy = menu.addAction(say("复制所选各行"), partial(window.call, "copy-rows"))
            copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
            copy.setEnabled(self.selectionModel().hasSelection())
        if window := OfficeWindow.around(self):
            menu.addAction(say("打印列表…"), partial(window.call, "print-list"))
            menu.addAction(say("导出列表…"), partial(window.call, "export-list"))
            if self.records:
                menu.addAction(say("用模板生成文件…"), partial(window.call, "fill-template"))
        if not self.horizontalHeader().isHidden():
            menu.addMenu(self.columns_menu())
        self.setFocus()
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        empty = bool(self.empty) and not self.model().rowCount()
        if empty:
            from app.kit.painted.empties import speak_empty  # a full list paints without it

            speak_empty(self.viewport(), self.empty, act=self._first is not None)
        if self._first and self._first.isHidden() == empty:
            QTimer.singleShot(0, self, self._place_first)

    def offer_first(self, words: str, act: Callable[[], object]) -> None:
        """Offer an act below the words of the empty list."""
        made = self._first = button(words, act)
        made.setProperty("primary", True)
        made.setParent(self.viewport())
        made.hide()

    def _place_first(self) -> None:
        """Put the act of an empty list where it belongs, or away."""
        from app.kit.painted.empties import under_empty

        if self._first:
            wide, at = self._first.sizeHint().width(), under_empty(self.viewport(), self.empty)
            self._first.setGeometry((self.viewport().width() - wide) // 2, at, wide, self._first.sizeHint().height())
            self._first.setVisible(bool(self.empty) and not self.model().rowCount())


class RowsTable(Table[T]):
    """A list that fits in memory."""

    listing: RowsListing[T]

    def __init__(self, listing: RowsListing[T], name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(listing, name, title, parent)
        self.sortable()


class PagedTable(Table[T]):
    """A list that is read a page at a time."""

    listing: PagedListing[T]


def _listed(kept: object) -> list[object]:
    """A kept list; the settings of some systems give a list of one as the one."""
    return kept if isinstance(kept, list) else [] if kept is None else [kept]
