"""A table that a wedge scanner types into: digits with Enter or Tab are a paper's number wherever nobody is writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableWidget

from app.base.normal import scanned
from app.custody.bundles.cells import COUNTS
from app.register.digit_codes import meant

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent

Index = QModelIndex | QPersistentModelIndex


class ScannedTable(QTableWidget):
    """Calls ``read`` with each number that was scanned, and ``space`` for the space bar."""

    def __init__(self, columns: int) -> None:
        super().__init__(0, columns)
        self._scan = ""

    def read(self, number: str) -> None:
        """What a scanned number does."""
        raise NotImplementedError

    def space(self, row: int) -> None:
        """What the space bar does in a row."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentItem()
        if event.key() == Qt.Key.Key_Space and current:
            self._scan = ""
            self.space(current.row())
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
        if now.column() in COUNTS:
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.viewport().update()

    def _takes(self, text: str) -> bool:
        """Whether typed text belongs to a scan: any in a cell that is not written in, else digits and what goes on."""
        if not text or not text.isprintable() or self.currentColumn() in COUNTS:
            return False
        current = self.currentItem()
        written = current is not None and bool(current.flags() & Qt.ItemFlag.ItemIsEditable)
        return bool(self._scan) or not written or text[0] in "]］" or scanned(text).isdigit()

    def _end_scan(self) -> None:
        number, self._scan = meant(self._scan), ""
        self.read(number)
