"""Find anything (Ctrl+K): clients; papers, sheets and the archive's records by number or scan; commands by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.base.words import say, say_in
from app.dossiers import finding, hits
from app.forms import printing
from app.kit.parts import vbox, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from app.kit.desk import Desk

MOST = 30


class FindDialog(QDialog):
    """One box: the arrow keys move in the list below without leaving it, Enter opens the selected hit."""

    opened = Signal(str)
    archived = Signal(str)

    def __init__(self, desk: Desk, commands: dict[str, Callable[[], object]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._commands = desk, commands
        self.setWindowTitle(say("查找"))
        self.box = QLineEdit()
        self.box.setPlaceholderText(say("客户、房号、合同号、文件编号、交接单号，或一条命令"))
        self.box.setAccessibleName(say("查找"))
        self.hits = QListWidget()
        self.hits.setAccessibleName(say_in("several", "结果"))
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.none = wrapped(say("没有找到。试试姓名中的两个字、拼音首字母、电话后四位、房号或合同号的一段。"), "quiet")
        outer = vbox(self, (16, 16, 16, 16))
        outer.addWidget(self.box)
        outer.addWidget(self.hits, 1)
        outer.addWidget(self.none)
        self.box.textChanged.connect(self.look)
        self.box.returnPressed.connect(self._enter)
        self.hits.itemClicked.connect(self._open)
        self.resize(640, 420)
        self.look("")

    def look(self, text: str) -> None:
        """Show the records and commands that match ``text``."""
        self.hits.clear()
        for found in finding.find(self.desk.office, text, MOST):
            self._add(hits.line(self.desk.office, found), partial(self._go, found))
        wanted = text.strip().lower()
        # Whoever types 收件 means 收件, not 扫描收件夹.
        for name in sorted(self._commands, key=lambda name: not name.lower().startswith(wanted)):
            if wanted in name.lower():
                self._add(say("命令：{name}", name=name), self._commands[name])
        self.hits.setCurrentRow(0 if finding.chooses(self.desk.office, text) else -1)
        self.none.setVisible(not self.hits.count())

    def _go(self, found: finding.Found) -> None:
        if found.kind == "sheet":
            printing.show_sheet(self.desk, found.title, found.id, self.parentWidget())
        elif found.kind == "archived":
            self.archived.emit(found.number)
        else:
            self.opened.emit(found.dossier)

    def _add(self, text: str, act: Callable[[], object]) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, act)
        self.hits.addItem(item)

    def _enter(self) -> None:
        if self.hits.currentItem():
            self._open(self.hits.currentItem())

    def _open(self, item: QListWidgetItem) -> None:
        act = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.hits.setCurrentRow(max(0, min(self.hits.count() - 1, self.hits.currentRow() + step)))
            return
        super().keyPressEvent(event)
