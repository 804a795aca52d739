"""Recovery 恢复: shown when the register cannot be opened; what is wrong, which backups there are, what can be done."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from app.base.local_times import written
from app.base.refusals import Refusal
from app.base.words import say
from app.keeping import backups, restores
from app.keeping.restore_dialog import backup_columns
from app.kit.flow import Flow
from app.kit.leaving import passing
from app.kit.listings import (
    RowsListing,
)
from app.kit.parts import Field, button, fit, label, vbox, wrapped
from app.kit.tables import RowsTable
from app.office.office import TROUBLE, ZONE
from app.office.words import not_saved, sentence, trouble
from app.register import outputs, register

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.keeping.restores import CheckedBackup
    from app.office.office import Office

FILES = ("", "-wal", "-shm", "-journal")


class RecoveryPage(QWidget):
    """``again`` asks to open the office again; ``seat`` opens it in another folder with the same person signed in."""

    again = Signal()

    def __init__(self, folder: Path, key: bytes, clock: Callable[[], datetime], seat: Callable[[Path], Office]) -> None:
        super().__init__()
        self.folder, self._key, self._clock, self._seat = folder, key, clock, seat
        self.setWindowTitle(say("登记库打不开 · 卷宗"))
        zone = ZoneInfo(ZONE)
        columns = backup_columns(lambda moment: written(moment.astimezone(zone)))
        self.backups = RowsTable(RowsListing(columns), "recovery-backups", say("备份"))
        self.backups.empty = say("这个文件夹里没有备份。请接上放备份的 U 盘或共享，用“在别处找备份”打开。")
        self.reason = QLineEdit(say("登记库损坏"))
        self.field = Field(say("原因(&R)"), self.reason)
        self.problem = wrapped("", "error")
        self.restore_button = button(say("恢复这一份"), self.restore)
        self._arrange()
        self.look_for(None)

    def _arrange(self) -> None:
        words = wrapped(say("登记库文件已损坏（可能因断电、磁盘故障，或被其他程序改动）。请勿删除文件夹里的任何文件。"))
        advice = wrapped(
            say("下面的备份已逐份检查，最新的完好备份已选中。恢复前会把现在的文件原样留存。"),
            "quiet",
        )
        outer = vbox(self, (32, 24, 32, 24), 12)
        outer.addWidget(label(say("登记库打不开"), "title"))
        outer.addWidget(words)
        outer.addWidget(advice)
        outer.addWidget(self.backups, 1)
        outer.addWidget(self.field)
        outer.addWidget(self.problem)
        again = button(say("再试一次"), self.again.emit)
        elsewhere = button(say("在别处找备份…"), self._choose)
        support = button(say("为支持人员存一份…"), self._choose_support)
        outer.addLayout(Flow(again, elsewhere, support, None, self.restore_button))
        fit(self, 1000, 640)

    def look_for(self, place: Path | None) -> None:
        """Check and list the backups beside the register and in another place; select the newest good one."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            found = [restores.look_alone(self._key, each) for each in backups.listed(self.folder, place)]
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.backups.listing.show(found)
        good = next((place for place, each in enumerate(found) if each.standing == "earlier"), None)
        self.restore_button.setEnabled(good is not None)
        if good is not None:
            self.backups.selectRow(good)
        self.backups.setFocus()

    def restore(self) -> None:
        """Replace the register by the selected backup, then open the office."""
        chosen: CheckedBackup | None = self.backups.current()
        if chosen is None:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            restores.recover(self.folder, self._key, self._clock(), self._seat, chosen.backup, self.reason.text())
        except Refusal as refusal:
            self.problem.setText(sentence(refusal))
            return
        except TROUBLE as error:
            self.problem.setText(trouble(error))
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.again.emit()

    def _choose(self) -> None:
        dialog = passing(QFileDialog(self, say("在别处找备份")))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self.look_for(Path(path)))
        dialog.open()

    def _choose_support(self) -> None:
        dialog = passing(QFileDialog(self, say("为支持人员存一份"), "", "ZIP (*.zip)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile("juanzong-damaged.zip")
        dialog.fileSelected.connect(self.save_copy)
        dialog.open()

    def save_copy(self, path: str) -> None:
        """Save the register's files as they are, encrypted and without a key."""
        try:
            with outputs.replacing(Path(path), asked=True) as part, zipfile.ZipFile(part, "w") as archive:
                for tail in FILES:
                    file = self.folder / f"{register.FILE}{tail}"
                    if file.is_file():
                        archive.write(file, file.name)
        except (Refusal, OSError) as error:
            self.problem.setText(not_saved(error))
            return
        self.problem.setText(say("已存到 {file}；文件仍然加密，不含密钥。", file=path))
