"""Chooses the backup from which a PC without a register gets one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.base.local_times import written
from app.base.words import labelled, say
from app.keeping.backup_words import megabytes
from app.kit.flow import Flow
from app.kit.parts import Field, breadth, button, label, vbox, wrapped
from app.office.office import ZONE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.register.backups import Backup


class MovingInPage(QWidget):
    """``chosen`` carries the ``Backup``; ``left``: the person goes back."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, folder: Path, backups: Sequence[Backup], home: Path) -> None:
        super().__init__()
        self.setWindowTitle(say("从备份恢复 · 卷宗"))
        self.list = QListWidget()
        zone = ZoneInfo(ZONE)
        several = len({each.series for each in backups}) > 1
        for each in backups:
            words = f"{written(each.at.astimezone(zone))}　{megabytes(each.size)}"
            # Of several offices' backups in one place, only the series tells which is whose.
            item = QListWidgetItem(labelled(words, each.series) if several and each.series else words)
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.field = Field(say("备份，最新的在最前(&B)"), self.list)
        self.problem = wrapped("", "error")
        self.go_on = button(say("恢复这一份"), self._choose)
        self.go_on.setDefault(True)
        outer = vbox(self, (32, 24, 32, 24), 12)
        outer.addWidget(label(say("从备份恢复"), "title"))
        outer.addWidget(wrapped(say("{folder} 里的备份，将恢复到 {home}。", folder=folder, home=home)))
        outer.addWidget(wrapped(say("接着用原来的姓名和口令登录；忘记了，可以用恢复表。备份本身不会改动。"), "quiet"))
        outer.addWidget(self.field, 1)
        outer.addWidget(self.problem)
        outer.addLayout(Flow(button(say("返回"), self.left.emit, key="Esc", link=True), None, self.go_on))
        self.list.itemActivated.connect(lambda _: self._choose())
        self.setMaximumSize(QSize(640, 560) * breadth(self))
        self.list.setFocus()

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
