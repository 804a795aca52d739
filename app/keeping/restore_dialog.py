"""Restore 恢复: the backups in both places, what each contains and what restoring it would lose; asks for a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from app.base.words import say, say_in, say_many
from app.dossiers.words import happened
from app.keeping import restores
from app.keeping.backup_words import megabytes, standing
from app.kit.dialogs import Dialog
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import Field, fit, wrapped
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.keeping.restores import CheckedBackup, PreparedRestore
    from app.kit.background import Beside
    from app.kit.desk import Desk
    from app.office.history import Happened
    from app.office.office import Office

SHOWN = 500
"""How many of the entries that would be lost are listed at most; their number is always given in full."""


def backup_columns(at: Callable[[datetime], str]) -> list[Column[CheckedBackup]]:
    """The columns of a list of backups; ``at`` writes a moment."""

    def held(each: CheckedBackup, what: str) -> str:
        return str(getattr(each.contents, what)) if each.contents else ""

    titles = (
        say("备份时间"),
        say("情况"),
        say_in("clients' papers", "档案"),
        say_in("computer file", "文件"),
        say("记录"),
        say("最后一笔"),
        say("大小"),
        say("位置"),
    )
    return [
        Column(titles[0], lambda each: at(each.backup.at), key=lambda each: each.backup.at, width=140),
        Column(titles[1], standing, width=190),
        Column(titles[2], lambda each: held(each, "dossiers"), width=70, right=True),
        Column(titles[3], lambda each: held(each, "papers"), width=70, right=True),
        Column(titles[4], lambda each: held(each, "seq"), width=70, right=True),
        Column(titles[5], lambda each: held(each, "by"), width=90),
        Column(titles[6], lambda each: megabytes(each.backup.size), width=80, right=True),
        Column(titles[7], lambda each: str(each.backup.path.parent), width=80),
    ]


class RestoreDialog(Dialog):
    """``restored``: the register was exchanged, and the office must be opened again."""

    restored = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=860)
        self.entitle(say("恢复到备份"), say_in("a backup", "恢复"), final=True)
        office = desk.office
        columns = backup_columns(lambda moment: phrases.at(office, moment))
        self.backups = RowsTable(RowsListing(columns), "backups", say("备份"))
        self.backups.empty = say("正在查看备份…")
        self.words = wrapped(say("请选择一份备份。"), "section")
        self.lost = RowsTable(RowsListing(self._lost_columns(office)), "lost-entries", say("将丢失的记录"))
        self.lost.empty = say("选好备份后，这里列出那之后发生、恢复后不再有的记录。")
        self.reason, self.busy = QLineEdit(), QProgressBar()
        self.field = Field(say("原因(&R)"), self.reason)
        self.busy.setRange(0, 0)
        self.busy.setAccessibleName(say("进度"))
        for part, share in ((self.backups, 1), (self.words, 0), (self.lost, 1), (self.field, 0), (self.busy, 0)):
            self.body.addWidget(part, share)
        self.backups.looked_at.connect(self.choose)
        self.primary.setEnabled(False)
        fit(self, 1100, 680)
        self._look()

    def _lost_columns(self, office: Office) -> list[Column[Happened]]:
        return [
            Column(say("时间"), lambda each: phrases.at(office, each.at), width=150),
            Column(say("经办人"), lambda each: office.name_of(each.by), width=110),
            Column(say("事件"), lambda each: happened(office, each), width=300),
        ]

    def _look(self) -> None:
        self._found: list[CheckedBackup] = []
        self.making: Beside | None = None
        self.looking = self.desk.beside(restores.look_at_each, told=self._add, done=self._looked, failed=self.complain)
        self.backups.setFocus()

    def _add(self, looked: CheckedBackup) -> None:
        self._found.append(looked)

    def _looked(self, _count: int) -> None:
        self.busy.hide()
        self.backups.empty = say("还没有备份。退出程序时会自动备份，也可以在“设置 → 备份”中现在备份。")
        self.backups.listing.show(self._found)
        if self._found:
            self.backups.selectRow(0)

    def choose(self, looked: CheckedBackup | None) -> None:
        """Show what would be lost by restoring a backup."""
        able = looked is not None and looked.standing in {"earlier", "branched"}
        self.primary.setEnabled(able)
        if looked is None:
            return
        self.lost.listing.show(restores.would_be_lost(self.desk.office, looked)[:SHOWN] if able else [])
        self.words.setText(self._consequence(looked))

    def _consequence(self, looked: CheckedBackup) -> str:
        if looked.standing == "branched":
            return say(
                "这份备份属于本单位，但不在现在的日志上（例如从前恢复时留存的）。恢复后，现在的记录全部另存留存。"
            )
        if looked.standing == "earlier":
            return say_many(
                "恢复后将丢失这份备份之后的 {n} 笔记录。现在的登记库会完整留存，随时可以再恢复回来。", looked.lost
            )
        return say("这份备份不能恢复：{why}。", why=standing(looked))

    def commit(self) -> None:
        looked: CheckedBackup | None = self.backups.current()
        if looked is None:
            return
        if not self.reason.text().strip():
            self.field.complain(say("请写明原因，日后可以查到。"))
            self.reason.setFocus()
            return
        self.busy.show()
        self.primary.setEnabled(False)
        self.complain("")
        backup, reason = looked.backup, self.reason.text()
        self.making = self.desk.beside(
            lambda office: restores.make_ready(office, backup, reason), done=self._ready, failed=self._refused
        )

    def _ready(self, ready: PreparedRestore) -> None:
        if self.desk.quietly(self._refused, restores.go_back, ready):
            self.accept()
            self.restored.emit()

    def _refused(self, words: str) -> None:
        self.busy.hide()
        self.primary.setEnabled(True)
        self.complain(words)

    def reject(self) -> None:
        """Close the dialog, unless a restore is under way."""
        if self.making and self.making.isRunning():
            return
        super().reject()

    def let_go(self) -> None:
        self.looking.cancel()
        self.looking.wait()
