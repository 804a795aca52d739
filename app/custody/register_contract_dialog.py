"""The dialog of a contract's online registration 网上登记 (SO-1.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.words import say
from app.custody import filing
from app.kit.dialogs import Dialog
from app.kit.fields import MomentEdit, moment_in
from app.kit.parts import Field, label

if TYPE_CHECKING:
    from app.kit.desk import Desk


class RegisterContractDialog(Dialog):
    """Asks for number and time of the registration."""

    def __init__(self, desk: Desk, dossier: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=480)
        self.entitle(say("网上登记"), say("登记"))
        self.dossier = dossier
        self.number, self.at = QLineEdit(), MomentEdit(desk.office)
        self.number_field = Field(say("登记编号(&N)"), self.number)
        self.at_field = Field(say("登记时间(&T)"), self.at)
        self.body.addWidget(label(say("预售合同已在主管部门网站登记"), "section"))
        self.body.addWidget(self.number_field)
        self.body.addWidget(self.at_field)
        self.number.setFocus()

    def commit(self) -> None:
        at = moment_in(self.at_field)
        if at is None:
            return
        if self.attempt(filing.register_contract, dossier=self.dossier, number=self.number.text(), at=at):
            self.accept()
            self.desk.said.emit(say("已记录网上登记 {number}", number=self.number.text()), [])
