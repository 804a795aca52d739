"""The table in which the papers of a bundle are ticked, by keyboard, mouse or scanner, and counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QApplication, QTableWidgetItem

from app.base.normal import scanned
from app.base.words import say, say_many
from app.custody.bundles.cells import BOX, COPIES, COUNTS, NAME, ORIGINALS, REFUSED, VALID
from app.custody.bundles.rows import KEPT, OFF, ON, SOME, BundleRows
from app.custody.bundles.rules import Group, Offered
from app.kit.painted.counter import step_at
from app.register.digit_codes import meant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QKeyEvent, QMouseEvent

MOST_DIGITS = 4
"""A longer count is a number that was scanned into the wrong cell."""


class BundleTable(BundleRows):
    """Space toggles the current row; a number typed by a scanner, with Enter or Tab, ticks that paper.

    ``told`` says what a scan did not do: in the words of ``explain`` if the paper is not among those offered.
    """

    told = Signal(str)

    def __init__(self, name: str, *, new: bool, fact: str = "") -> None:
        super().__init__(name, new=new, fact=fact)
        self.explain: Callable[[str], str | None] = lambda _: None
        self.itemChanged.connect(self._edited)

    def _edited(self, item: QTableWidgetItem) -> None:
        """What follows from a cell that was changed."""
        row, column = item.row(), item.column()
        line = self._lines[row] if row < len(self._lines) else None
        written = isinstance(line, Offered) and item.text() != item.data(KEPT)
        if column in COUNTS and written:
            self._counted(item)
        elif column == NAME and written:
            self._named(item)
        elif column == REFUSED and item.text().strip():
            self._tick(row, ticked=False)
        self.changed.emit()

    def _named(self, item: QTableWidgetItem) -> None:
        """A paper that is no other kind was named: tick it, and offer one more."""
        item.setData(KEPT, item.text())
        paper = self._lines[item.row()]
        if item.text().strip() and isinstance(paper, Offered):
            self._tick(item.row(), ticked=True)
            if item.row() == len(self._lines) - 1:
                self._append(paper)

    def _counted(self, item: QTableWidgetItem) -> None:
        """A number among the counts was scanned."""
        text = scanned(item.text())
        if len(text) <= MOST_DIGITS or not text.isdigit():
            item.setData(KEPT, item.text())
            return
        item.setText(item.data(KEPT))
        self.read(meant(text))

    def step(self, row: int, column: int, by: int) -> None:
        """Count one more or one less of a paper, which is then wanted."""
        item = self.item(row, column)
        if item:
            item.setText(str(max(0, _count(item.text()) + by)))
            self._tick(row, ticked=True)

    def tick(self, paper: str) -> bool:
        """Tick a registered paper by its id; False if it is not offered."""
        return self._tick_where(lambda each: each.paper == paper)

    def tick_number(self, number: str) -> bool:
        """Tick a registered paper by the number on its label; False if it is not offered."""
        return self._tick_where(lambda each: bool(number) and each.number == number)

    def tick_all(self) -> None:
        """Tick what is still needed; where nothing is, every registered paper."""
        wanted = [row for row, each in self.papers() if each.needed]
        for row in wanted or [row for row, each in self.papers() if each.paper]:
            if not self._text(row, REFUSED):
                self._tick(row, ticked=True)

    def _tick_where(self, meant: Callable[[Offered], bool]) -> bool:
        rows = [row for row, paper in self.papers() if meant(paper)]
        for row in rows:
            self._tick(row, ticked=True)
            self.setCurrentCell(row, NAME)
        return bool(rows)

    def read(self, number: str) -> None:
        """Tick the paper whose label was scanned, or tell why there is nothing to tick."""
        again = any(each.number == number and self._is_ticked(row) for row, each in self.papers())
        if self.tick_number(number):
            self.told.emit(say("{number} 已经打过勾。", number=number) if again else "")
            return
        QApplication.beep()
        self.told.emit(self.explain(number) or say("下面没有编号为 {number} 的文件。没有打勾。", number=number))

    def ticked(self) -> list[Offered]:
        """The papers that are ticked or refused, with what was typed; a count that is no number is 0."""
        return [
            replace(
                paper,
                originals=_count(self._text(row, ORIGINALS)),
                copies=_count(self._text(row, COPIES)),
                valid_until=self._text(row, VALID),
                refused=self._text(row, REFUSED),
                title=self._title(row, paper),
            )
            for row, paper in self._meant()
        ]

    def _meant(self) -> Iterator[tuple[int, Offered]]:
        return ((row, each) for row, each in self.papers() if self._is_ticked(row) or self._text(row, REFUSED))

    def _title(self, row: int, paper: Offered) -> str:
        typed = self._text(row, NAME)
        return typed if paper.is_other and typed != paper.name else ""

    def typed(self) -> list[list[str]]:
        """The ticked rows for a draft: kind, paper id or empty, then the columns as typed; a typed name last."""
        return [
            [
                paper.kind,
                paper.paper or "",
                *(self._text(row, column) for column in (ORIGINALS, COPIES, VALID, REFUSED)),
                self._title(row, paper),
            ]
            for row, paper in self._meant()
        ]

    def retype(self, drafted: list[list[str]]) -> None:
        """Tick and fill in the rows of a draft, as far as they are still offered."""
        for kind, known, *texts in drafted:
            done = {row for row, _ in self._meant()}
            same = [row for row, each in self.papers() if (each.kind, each.paper or "") == (kind, known)]
            row = next((place for place in same if place not in done), None)
            if row is not None:
                self._tick(row, ticked=True)
                # Drafts of earlier versions have no name.
                for column, text in zip((ORIGINALS, COPIES, VALID, REFUSED, NAME), texts, strict=False):
                    item = self.item(row, column)
                    if item and (text or column != NAME):
                        item.setText(text)

    def _is_ticked(self, row: int) -> bool:
        item = self.item(row, NAME)
        return item is not None and item.checkState() == ON

    def _tick(self, row: int, *, ticked: bool) -> None:
        """Tick a paper, which is then not refused, or take its tick away; of a heading, those of all papers below it."""
        item = self.item(row, NAME)
        if not item:
            return
        if isinstance(self._lines[row], Group):
            for below in self._below(row):
                self._tick(below, ticked=ticked)
            return
        if ticked and (refusal := self.item(row, REFUSED)) and refusal.text():
            refusal.setText("")
        item.setCheckState(ON if ticked else OFF)
        self._tick_head(row)

    def _below(self, head: int) -> list[int]:
        """The papers under a heading."""
        rows = []
        for row in range(head + 1, len(self._lines)):
            if isinstance(self._lines[row], Group):
                break
            rows.append(row)
        return rows

    def _tick_head(self, row: int) -> None:
        """Show in the box of a heading how many papers below it are ticked."""
        head = next((each for each in range(row, -1, -1) if isinstance(self._lines[each], Group)), None)
        item = self.item(head, NAME) if head is not None else None
        if head is None or not item or item.data(Qt.ItemDataRole.CheckStateRole) is None:
            return
        below = self._below(head)
        ticked = sum(self._is_ticked(each) for each in below)
        with QSignalBlocker(self):
            item.setCheckState(ON if ticked == len(below) else SOME if ticked else OFF)
            whole = say_many("{n} 件", len(below))
            if pieces := self.item(head, COPIES):
                pieces.setText(whole if ticked == len(below) else f"{ticked} / {whole}")
        self.viewport().update()

    def space(self, row: int) -> None:
        self._tick(row, ticked=not self._is_ticked(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {"+": 1, "＋": 1, "=": 1, "-": -1, "－": -1}.get(event.text())
        if by and self.currentColumn() in COUNTS:
            self.step(self.currentRow(), self.currentColumn(), by)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._act_at(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._act_at(event):
            super().mouseDoubleClickEvent(event)

    def _act_at(self, event: QMouseEvent) -> bool:
        """Tick or count where a box or a counter was clicked; False if none was."""
        point = event.position().toPoint()
        item = self.itemAt(point)
        if item is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        row, column = item.row(), item.column()
        heading = isinstance(self._lines[row], Group)
        left = self._cells.left_of(heading=heading)
        has_box = item.data(Qt.ItemDataRole.CheckStateRole) is not None
        if has_box and left - 6 <= point.x() <= left + BOX + 6:
            self.setCurrentCell(row, NAME)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.space(row)
            return True
        by = step_at(self.visualItemRect(item), point) if column in COUNTS and row == self.currentRow() else 0
        if by and not heading:
            self.step(row, column, by)
        return bool(by)


def _count(text: str) -> int:
    return int(text) if text.strip().isdigit() else 0
