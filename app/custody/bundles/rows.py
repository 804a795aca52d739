"""The rows of a bundle's table: papers under headings, with their boxes and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem

from app.base.words import say
from app.custody.bundles.cells import (
    COPIES,
    COUNTS,
    HEADING,
    NAME,
    NUMBER,
    ORIGINALS,
    REFUSED,
    SECOND,
    SHADE,
    VALID,
    Cells,
)
from app.custody.bundles.rules import Group, Offered
from app.custody.bundles.scanned_table import ScannedTable
from app.kit import icons
from app.kit.painted.empties import speak_empty
from app.kit.painted.painting import scale

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

RIGHT = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
KEPT = Qt.ItemDataRole.UserRole
"""What stood in a cell before it was written in."""

ROW, UNDER, HEAD, CLIENT = 34, 30, 28, 38
"""The heights of a paper, of one under a client, of a heading and of a client, in pixels."""

WIDE, FAIR = 600, 440
"""From which widths on there is room for the days until which papers are valid, and for what is here of them."""

OFF, ON, SOME = Qt.CheckState.Unchecked, Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked
FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class BundleRows(ScannedTable):
    """Papers under headings. ``changed`` says that other papers are ticked, or other counts of them."""

    changed = Signal()

    def __init__(self, name: str, *, new: bool, fact: str = "") -> None:
        """``new``: show the columns for unregistered papers (what is here of them, valid until, reason for refusing).

        ``fact`` is the title of the second column, where it is not the paper's number.
        """
        super().__init__(6)
        self._lines: list[Offered | Group] = []
        self._new, self._numbers = new, not (new or fact)
        self.empty = say("选好客户后，这里列出可以打勾的文件。")
        self.setAccessibleName(name)
        second = fact or (say("已有") if new else say("编号"))
        titles = [
            say("客户、文件") if fact else say("文件"),
            second,
            say("原件"),
            say("复印件"),
            say("有效期至"),
            say("不收原因"),
        ]
        self.setHorizontalHeaderLabels(titles)
        icons.load()
        self._cells = Cells(self)
        self.setItemDelegate(self._cells)
        self._shape()

    def _shape(self) -> None:
        self.setProperty("grouped", True)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        for column in COUNTS:
            self.model().setHeaderData(column, Qt.Orientation.Horizontal, RIGHT, Qt.ItemDataRole.TextAlignmentRole)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(40)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        second = 90 if self._numbers else 56 if self._new else 130
        for column, width in enumerate((200, second, 86, 86, 96, 130)):
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.setColumnHidden(VALID, not self._new)
        self.setColumnHidden(REFUSED, not self._new)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnHidden(VALID, not self._new or self.width() < WIDE)
        little = self.width() < FAIR
        self.setColumnHidden(NUMBER, little)
        for column, usual, least in ((ORIGINALS, 86, 74), (COPIES, 86, 74), (REFUSED, 130, 90)):
            self.setColumnWidth(column, least if little else usual)

    def offer(self, papers: Sequence[Offered]) -> None:
        """Show these papers, none ticked."""
        self.offer_groups([Group("", papers)])

    def offer_groups(self, groups: Sequence[Group]) -> None:
        """Show papers under headings, none ticked; groups without papers are left out, and headings without a title."""
        self._lines = []
        self.setRowCount(0)
        self.clearSpans()
        self._cells.deep = any(group.together for group in groups)
        with QSignalBlocker(self):
            for group in groups:
                if group.papers and group.title:
                    self._head(group)
                for paper in group.papers:
                    self._append(paper)
        self.to_first()
        self.changed.emit()

    def to_first(self) -> None:
        """Make the first paper the current one."""
        first = next(iter(self.papers()), None)
        if first:
            self.setCurrentCell(first[0], NAME)

    def papers(self) -> Iterator[tuple[int, Offered]]:
        """The papers with their rows."""
        return ((row, line) for row, line in enumerate(self._lines) if isinstance(line, Offered))

    def _line(self, line: Offered | Group, high: int) -> int:
        row = len(self._lines)
        self._lines.append(line)
        self.setRowCount(row + 1)
        self.setRowHeight(row, round(high * scale()))
        return row

    def _head(self, group: Group) -> None:
        row = self._line(group, CLIENT if group.together else HEAD)
        title = QTableWidgetItem(group.title)
        title.setData(HEADING, True)
        title.setData(SECOND, group.note)
        title.setData(Qt.ItemDataRole.AccessibleTextRole, f"{group.title} {group.note}".strip())
        title.setFlags(FIXED if group.together else Qt.ItemFlag.NoItemFlags)
        self.setItem(row, NAME, title)
        if not group.together:
            self.setSpan(row, NAME, 1, self.columnCount())
            return
        title.setCheckState(OFF)
        self._cell(row, NUMBER, group.due).setData(SHADE, group.shade)
        for column in COUNTS:
            self._cell(row, column, "")

    def _cell(self, row: int, column: int, text: str) -> QTableWidgetItem:
        made = QTableWidgetItem(text)
        made.setFlags(FIXED)
        self.setItem(row, column, made)
        return made

    def _append(self, paper: Offered) -> None:
        row = self._line(paper, UNDER if self._cells.deep else ROW)
        self.setItem(row, NAME, _name(paper, "" if self._numbers else paper.number))
        self._cell(row, NUMBER, (paper.number or say("新件")) if self._numbers else paper.have)
        for column, count in ((ORIGINALS, paper.originals), (COPIES, paper.copies)):
            item = QTableWidgetItem(str(count))
            item.setTextAlignment(RIGHT)
            item.setData(KEPT, str(count))
            self.setItem(row, column, item)
        self.setItem(row, VALID, QTableWidgetItem(paper.valid_until))
        refused = QTableWidgetItem("")
        refused.setData(SHADE, "late")
        self.setItem(row, REFUSED, refused)

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rowCount():
            speak_empty(self.viewport(), self.empty)


def _name(paper: Offered, number: str) -> QTableWidgetItem:
    """The first cell of a row: the box to tick, and the paper's name with its number."""
    name = QTableWidgetItem(paper.name)
    flags = FIXED | Qt.ItemFlag.ItemIsUserCheckable
    name.setFlags(flags | Qt.ItemFlag.ItemIsEditable if paper.is_other else flags)
    name.setCheckState(OFF)
    name.setData(KEPT, paper.name)
    name.setData(SECOND, number)
    tip = say("双击或按 F2 写明是什么文件") if paper.is_other else say("必备文件，尚未收到") if paper.needed else ""
    name.setToolTip(tip or paper.name)
    return name
