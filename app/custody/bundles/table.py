"""The table in which the papers of a bundle are ticked, by keyboard, mouse or scanner, and counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableWidget, QTableWidgetItem

from app.base.normal import scanned
from app.base.words import say
from app.kit.look import ROW
from app.kit.tables import speak_empty
from app.office.own.paper_kinds import OTHER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPaintEvent


@dataclass(frozen=True, slots=True)
class Offered:
    """A paper that can be ticked; a registered one has ``paper`` (its id) and ``number``.

    The name of one of no known kind (``OTHER``) is typed; it becomes its ``title``.
    """

    kind: str
    name: str
    paper: str | None = None
    number: str = ""
    originals: int = 1
    copies: int = 0
    needed: bool = False
    valid_until: str = ""
    refused: str = ""
    title: str = ""


class Drafted(msgspec.Struct):
    """A bundle in a draft: the dossier's id, and the papers as ``BundleTable.typed`` returns them."""

    dossier: str = ""
    bundle: list[list[str]] = []


RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NAME, NUMBER, ORIGINALS, COPIES, VALID, REFUSED = range(6)
Index = QModelIndex | QPersistentModelIndex
KEPT = Qt.ItemDataRole.UserRole
MOST_DIGITS = 4
"""A longer count is a number that was scanned into the wrong cell."""


class BundleTable(QTableWidget):
    """Space toggles the current row; a number typed by a scanner, with Enter or Tab, ticks that paper.

    ``told`` says what a scan did not do: in the words of ``explain`` if the paper is not among those offered.
    """

    told = Signal(str)

    def __init__(self, name: str, *, new: bool) -> None:
        """``new``: show the columns for unregistered papers (valid until, reason for refusing)."""
        super().__init__(0, 6)
        self._offered: list[Offered] = []
        self.empty = say("选好客户后，这里列出可以打勾的文件。")
        self._scan = ""
        self.explain: Callable[[str], str | None] = lambda _: None
        self.itemChanged.connect(self._named)
        self.setAccessibleName(name)
        titles = [
            say("文件"),
            say("编号"),
            say("原件"),
            say("复印件"),
            say("有效期至"),
            say("不收原因"),
        ]
        self.setHorizontalHeaderLabels(titles)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setShowGrid(False)
        self.setWordWrap(False)
        for column in (ORIGINALS, COPIES):
            self.model().setHeaderData(column, Qt.Orientation.Horizontal, RIGHT, Qt.ItemDataRole.TextAlignmentRole)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        for column, width in enumerate((300, 90, 80, 80, 110, 160)):
            self.setColumnWidth(column, width)
        self.horizontalHeader().setSectionResizeMode(REFUSED if new else NAME, QHeaderView.ResizeMode.Stretch)
        self.setColumnHidden(VALID, not new)
        self.setColumnHidden(REFUSED, not new)

    def offer(self, papers: Sequence[Offered]) -> None:
        """Show these papers, none ticked."""
        self._offered = []
        self.setRowCount(0)
        for paper in papers:
            self._append(paper)
        if papers:
            self.setCurrentCell(0, NAME)

    def _append(self, paper: Offered) -> None:
        row = len(self._offered)
        self._offered.append(paper)
        self.setRowCount(row + 1)
        self.setItem(row, NAME, _name(paper))
        number = QTableWidgetItem(paper.number or say("新件"))
        number.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.setItem(row, NUMBER, number)
        for column, count in ((ORIGINALS, paper.originals), (COPIES, paper.copies)):
            item = QTableWidgetItem(str(count))
            item.setTextAlignment(RIGHT)
            item.setData(KEPT, str(count))
            self.setItem(row, column, item)
        self.setItem(row, VALID, QTableWidgetItem(paper.valid_until))
        self.setItem(row, REFUSED, QTableWidgetItem(""))

    def _named(self, item: QTableWidgetItem) -> None:
        """A paper that is no other kind was named: tick it, and offer one more. A number among the counts was scanned."""
        if item.column() in {ORIGINALS, COPIES} and item.text() != item.data(KEPT):
            self._counted(item)
            return
        paper = self._offered[item.row()] if item.row() < len(self._offered) else None
        if paper and item.column() == NAME and _is_other(paper) and item.text() != paper.name and item.text().strip():
            self._tick(item.row(), ticked=True)
            if item.row() == len(self._offered) - 1:
                self._append(paper)

    def _counted(self, item: QTableWidgetItem) -> None:
        text = scanned(item.text())
        if len(text) <= MOST_DIGITS or not text.isdigit():
            item.setData(KEPT, item.text())
            return
        item.setText(item.data(KEPT))
        self.read(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rowCount():
            speak_empty(self, self.empty)

    def tick(self, paper: str) -> bool:
        """Tick a registered paper by its id; False if it is not offered."""
        return self._tick_where(lambda each: each.paper == paper)

    def tick_number(self, number: str) -> bool:
        """Tick a registered paper by the number on its label; False if it is not offered."""
        return self._tick_where(lambda each: bool(number) and each.number == number)

    def _tick_where(self, meant: Callable[[Offered], bool]) -> bool:
        rows = [row for row, paper in enumerate(self._offered) if meant(paper)]
        for row in rows:
            self._tick(row, ticked=True)
            self.setCurrentCell(row, NAME)
        return bool(rows)

    def read(self, number: str) -> None:
        """Tick the paper whose label was scanned, or tell why there is nothing to tick."""
        again = any(each.number == number and self._is_ticked(row) for row, each in enumerate(self._offered))
        if self.tick_number(number):
            self.told.emit(say("{number} 已经打过勾。", number=number) if again else "")
            return
        QApplication.beep()
        self.told.emit(self.explain(number) or say("下面没有编号为 {number} 的文件。没有打勾。", number=number))

    def ticked(self) -> list[Offered]:
        """The ticked papers with what was typed; a count that is no number is 0."""
        return [
            replace(
                paper,
                originals=_count(self._text(row, ORIGINALS)),
                copies=_count(self._text(row, COPIES)),
                valid_until=self._text(row, VALID),
                refused=self._text(row, REFUSED),
                title=self._title(row, paper),
            )
            for row, paper in enumerate(self._offered)
            if self._is_ticked(row)
        ]

    def _title(self, row: int, paper: Offered) -> str:
        typed = self._text(row, NAME)
        return typed if _is_other(paper) and typed != paper.name else ""

    def typed(self) -> list[list[str]]:
        """The ticked rows for a draft: kind, paper id or empty, then the columns as typed; a typed name last."""
        return [
            [
                paper.kind,
                paper.paper or "",
                *(self._text(row, column) for column in (ORIGINALS, COPIES, VALID, REFUSED)),
                self._title(row, paper),
            ]
            for row, paper in enumerate(self._offered)
            if self._is_ticked(row)
        ]

    def retype(self, drafted: list[list[str]]) -> None:
        """Tick and fill in the rows of a draft, as far as they are still offered."""
        for kind, known, *texts in drafted:
            row = next(
                (
                    place
                    for place, paper in enumerate(self._offered)
                    if (paper.kind, paper.paper or "") == (kind, known) and not self._is_ticked(place)
                ),
                None,
            )
            if row is not None:
                self._tick(row, ticked=True)
                # Drafts of earlier versions have no name.
                for column, text in zip((ORIGINALS, COPIES, VALID, REFUSED, NAME), texts, strict=False):
                    item = self.item(row, column)
                    if item and (text or column != NAME):
                        item.setText(text)

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item else ""

    def _is_ticked(self, row: int) -> bool:
        item = self.item(row, NAME)
        return item is not None and item.checkState() == Qt.CheckState.Checked

    def _tick(self, row: int, *, ticked: bool) -> None:
        item = self.item(row, NAME)
        if item:
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentItem()
        if event.key() == Qt.Key.Key_Space and current:
            self._scan = ""
            self._tick(current.row(), ticked=not self._is_ticked(current.row()))
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._scan:
            self._end_scan()
            return
        # A scanner also sends Shift for its capitals, and control characters before and after the number.
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if not held and self._takes(event.text()):
            self._scan += event.text()
            return
        if not held and event.key() not in {Qt.Key.Key_Shift, Qt.Key.Key_Control}:
            self._scan = ""
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What a scanner types while an input method is on comes in one piece, or in several."""
        if self._takes(event.commitString()):
            self._scan += event.commitString()
            return
        super().inputMethodEvent(event)

    def focusNextPrevChild(self, ahead: bool) -> bool:
        """Some scanners end with Tab."""
        if self._scan and ahead:
            self._end_scan()
            return True
        return super().focusNextPrevChild(ahead)

    def currentChanged(self, now: Index, before: Index) -> None:
        """Counts are digits alone, so they need no input method; the base class decides on the other cells."""
        super().currentChanged(now, before)
        if now.column() in {ORIGINALS, COPIES}:
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

    def _takes(self, text: str) -> bool:
        """Whether typed text belongs to a scan: any in a cell that is not written in, else digits and what goes on."""
        if not text or not text.isprintable() or self.currentColumn() in {ORIGINALS, COPIES}:
            return False
        current = self.currentItem()
        written = current is not None and bool(current.flags() & Qt.ItemFlag.ItemIsEditable)
        return bool(self._scan) or not written or text[0] in "]］" or scanned(text).isdigit()

    def _end_scan(self) -> None:
        number, self._scan = scanned(self._scan), ""
        self.read(number)


def _name(paper: Offered) -> QTableWidgetItem:
    """The first cell of a row: the box to tick, and the paper's name."""
    name = QTableWidgetItem(say("{name}（必备）", name=paper.name) if paper.needed else paper.name)
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
    name.setFlags(flags | Qt.ItemFlag.ItemIsEditable if _is_other(paper) else flags)
    name.setCheckState(Qt.CheckState.Unchecked)
    if paper.needed:
        name.setToolTip(say("必备文件，尚未收到"))
    if _is_other(paper):
        name.setToolTip(say("双击或按 F2 写明是什么文件"))
    return name


def _is_other(paper: Offered) -> bool:
    return paper.kind == OTHER and paper.paper is None


def _count(text: str) -> int:
    return int(text) if text.strip().isdigit() else 0
