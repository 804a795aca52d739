"""Exit door 导出全部资料: asks for folder and reason, shows progress that can be cancelled, and offers the folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.words import listed, say, say_many
from app.keeping import export as leaving
from app.kit.dialogs import WorkingDialog
from app.kit.folder_edit import FolderEdit
from app.kit.parts import Field, wrapped

if TYPE_CHECKING:
    from app.keeping.export import ExportResult
    from app.kit.desk import Desk


class LeavingDialog(WorkingDialog):
    """Exports everything the office holds into a folder that people read without this program."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, say("导出进度"))
        self.entitle(say("导出全部资料"), say("导出"))
        words = wrapped(
            say(
                "表格（Excel）、单据（PDF）、扫描件原文件都写进一个文件夹，不用本程序也能看。其中有客户的完整个人信息，请妥善保管。"
            )
        )
        self.target, self.reason = FolderEdit(say("导出到文件夹")), QLineEdit()
        self.target_field = Field(say("导出到文件夹(&F)"), self.target)
        self.reason_field = Field(say("原因(&R)"), self.reason)
        self.body.addWidget(words)
        self.body.addWidget(self.target_field)
        self.body.addWidget(self.reason_field)
        self.body.addWidget(self.busy)
        self.target.setFocus()

    def commit(self) -> None:
        there, reason = Path(self.target.text()), self.reason.text()
        known = bool(self.target.text()) and there.is_dir()
        self.target_field.complain("" if known else say("请选择一个已有的文件夹。"))
        explained = bool(reason.strip())
        self.reason_field.complain("" if explained else say("请写明原因，日后可以查到。"))
        if not known or not explained:
            (self.reason if known else self.target).setFocus()
            return
        self.carry_out(
            lambda office, tell: leaving.leave(office, there, reason, lambda *moved: tell(moved)), self._done
        )

    def _done(self, left: ExportResult) -> None:
        self.accept()
        counts = [
            say_many("{n} 份档案", left.dossiers),
            say_many("{n} 份交接单", left.receipts),
            say_many("{n} 个扫描件", left.scans),
        ]
        words = say("已导出 {everything}", everything=listed(counts))
        if left.missed:
            words += say_many("；{n} 件没能写出，见“{file}”", len(left.missed), file=say("没能导出.txt"))
        self.desk.said.emit(
            words,
            [(say("打开文件夹"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(left.folder))))],
        )
