"""Verification 核验 in a window: the whole register is checked in the background; then its journal can be sealed 封签."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressBar, QWidget

from app.access import recent
from app.access.sign_dialog import SignDialog
from app.base.words import say, say_many
from app.keeping import verification
from app.kit.dialogs import Dialog
from app.kit.flow import Flow
from app.kit.parts import button, wrapped

if TYPE_CHECKING:
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow


class VerifyDialog(Dialog):
    """Shows the outcome of the verification, and offers to seal the journal."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=520)
        self.entitle(say("核验登记库"), say("封签日志…"))
        self.outcome = wrapped(say("正在核验：文件、日志、签名、扫描件、编号和保管…"))
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.body.addWidget(self.outcome)
        self.body.addWidget(self.busy)
        self.details = button(say("复制审计用的摘要"), self._copy_details, link=True)
        self.details.hide()
        self.body.addLayout(Flow(self.details, None))
        self.body.addStretch(1)
        self.primary.setEnabled(False)
        self.cancel.setText(say("关闭"))
        self.mark, (self.entry, self.head) = recent.mark(desk.office), verification.last(desk.office)
        desk.beside(verification.first_wrong, told=self.show_progress, done=self.show_outcome, failed=self.show_trouble)

    def show_progress(self, progress: verification.Progress) -> None:
        """Show how far it has come."""
        self.busy.setRange(0, progress.of)
        self.busy.setValue(progress.done)

    def show_outcome(self, wrong: str | None) -> None:
        """Show the fault ``wrong``; None says that nothing is wrong."""
        self.busy.hide()
        if wrong:
            self.outcome.setText(
                say(
                    "看了两遍，有一处不符：{wrong}。请记下这句话，并把支持报告交给支持人员；先不要恢复备份。",
                    wrong=wrong,
                )
            )
            self.outcome.setProperty("error", True)
            self.outcome.style().polish(self.outcome)
            return
        self.outcome.setText(say_many("核验无误：日志共 {n} 条。", self.entry))
        self.details.show()
        self.primary.setEnabled(self.desk.office.signer is not None)
        if not self.desk.office.register.unwritable:
            self.desk.quietly(self.complain, recent.note, self.mark)

    def _copy_details(self) -> None:
        """Put what an auditor compares with a copy on the clipboard: how long the journal is, and its digest."""
        QGuiApplication.clipboard().setText(f"{self.entry}  SHA-256  {self.head}")
        self.desk.said.emit(say("已复制，供审计核对"), [])

    def show_trouble(self, words: str) -> None:
        """Show why the check could not be carried out."""
        self.busy.hide()
        self.complain(words)

    def commit(self) -> None:
        words = say("签名人确认日志到第 {count} 条为止没有被改动。", count=self.entry)
        SignDialog(self.desk, "journal", str(self.entry), words, self.parentWidget()).open()
        self.accept()


def verify(window: OfficeWindow) -> None:
    """Open the dialog that checks the whole register."""
    VerifyDialog(window.desk, window).open()
