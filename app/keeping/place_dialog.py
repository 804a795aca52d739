"""A doubtful place 存放处 for an office: what is wrong with it; asks for a reason to use it all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.words import say
from app.kit.flow import Flow
from app.kit.leaving import AskingDialog
from app.kit.parts import Field, button, vbox, wrapped
from app.office.words import sentence

if TYPE_CHECKING:
    from app.keeping.places import DoubtfulPlace


class PlaceDialog(AskingDialog):
    """``given`` carries the reason to found the office there all the same."""

    given = Signal(str)

    def __init__(self, doubt: DoubtfulPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("登记库放在哪里"))
        self.setMinimumWidth(520)
        words = wrapped(sentence(doubt))
        advice = wrapped(say("建议放在本机硬盘的普通文件夹，再把这里设为备份的第二处。"), "quiet")
        self.reason = QLineEdit()
        self.field = Field(say("仍要放在这里的原因(&R)"), self.reason)
        self.keep = button(say("仍然放在这里"), self._keep)
        self.cancel = button(say("取消"), self.reject)
        outer = vbox(self, (20, 16, 20, 16), 12)
        for part in (words, advice, self.field):
            outer.addWidget(part)
        outer.addLayout(Flow(None, self.cancel, self.keep))
        self.reason.returnPressed.connect(self._keep)
        self.reason.setFocus()

    def _keep(self) -> None:
        if not self.reason.text().strip():
            self.field.complain(say("请写明原因，日后可以查到。"))
            self.reason.setFocus()
            return
        self.given.emit(self.reason.text().strip())
        self.accept()
