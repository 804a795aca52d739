"""The recovery sheet 恢复表: shown once, printed, and checked by typing its last group from the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.words import say
from app.forms import printing
from app.kit.dialogs import Dialog
from app.kit.flow import Flow
from app.kit.parts import Field, button, card, label, wrapped

if TYPE_CHECKING:
    from app.kit.desk import Desk


class RecoverySheetDialog(Dialog):
    """Shows the key in groups; it is accepted only once the last group was typed correctly."""

    kept = Signal()

    def __init__(self, desk: Desk, key: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=640)
        self.entitle(say("恢复表"), say("已封存"))
        self.key = key
        note = wrapped(
            say(
                "管理员忘记口令时，只有这张恢复表能打开登记库。请现在打印两份，签字封好，分别放进保险柜。"
                "关闭以后程序里再也查不到，只能换一张新的。"
            )
        )
        groups = key.split("-")
        shown = label("\n".join("    ".join(groups[place : place + 3]) for place in (0, 3, 6)), "name")
        shown.setAccessibleName(say("恢复密钥"))
        self.again = QLineEdit()
        self.field = Field(say("照着打印件，输入最后一组（校验组）(&G)"), self.again)
        self.body.addWidget(note)
        self.body.addWidget(card(shown))
        self.print = button(say("打印…(&P)"), self._print)
        self.body.addLayout(Flow(self.print, None))
        self.body.addWidget(self.field)
        self.cancel.setText(say("以后再说"))
        self.print.setFocus()

    def _print(self) -> None:
        printing.show_sheet(self.desk, "recovery-sheet", self.key, self)

    def commit(self) -> None:
        if self.again.text().strip().upper() != self.key.rpartition("-")[2]:
            self.field.complain(say("与恢复表的最后一组不符。请照打印件再输一次。"))
            self.again.setFocus()
            return
        self.kept.emit()
        self.accept()
