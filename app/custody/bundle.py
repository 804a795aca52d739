"""The table in which the papers of a bundle are ticked, by keyboard, mouse or scanner, and counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.base.words import say
from app.kit.look import ROW
from app.kit.tables import speak_empty
from app.office.own.paper_kinds import OTHER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent


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


class BundleTable(QTableWidget):
    """Space toggles the current row; a number typed by a scanner, with Enter, ticks that paper."""

    def __init__(self, name: str, *, new: bool) -> None:
        """``new``: show the columns for unregistered papers (valid until, reason for refusing)."""
        super().__init__(0, 6)
        self._offered: list[Offered] = []
        self.empty = say("选好客户后，这里列出可以打勾的文件。")
        self._scan = ""
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
            self.setItem(row, column, item)
        self.setItem(row, VALID, QTableWidgetItem(paper.valid_until))
        self.setItem(row, REFUSED, QTableWidgetItem(""))

    def _named(self, item: QTableWidgetItem) -> None:
        """A paper that is no other kind was named: tick it, and offer one more."""
        paper = self._offered[item.row()] if item.row() < len(self._offered) else None
        if paper and item.column() == NAME and _is_other(paper) and item.text() != paper.name and item.text().strip():
            self._tick(item.row(), ticked=True)
            if item.row() == len(self._offered) - 1:
                self._append(paper)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rowCount():
            speak_empty(self, self.empty)

    def tick(self, paper: str) -> None:
        """Tick a registered paper by its id."""
        self._tick_where(lambda each: each.paper == paper)

    def tick_number(self, number: str) -> None:
        """Tick a registered paper by the number on its label."""
        self._tick_where(lambda each: each.number == number)

    def _tick_where(self, meant: Callable[[Offered], bool]) -> None:
        for row, paper in enumerate(self._offered):
            if meant(paper):
                self._tick(row, ticked=True)
                self.setCurrentCell(row, NAME)

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
            self._tick(current.row(), ticked=not self._is_ticked(current.row()))
            return
        counting = self.currentColumn() in {ORIGINALS, COPIES}
        if event.text().isdigit() and not counting:
            self._scan += event.text()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._scan:
            self.tick_number(self._scan)
            self._scan = ""
            return
        self._scan = ""
        super().keyPressEvent(event)


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
