"""The developer's stamp duty (SO-1.12): the day on which it falls due, and that it was paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.words import say
from app.dossiers import service as dossiers
from app.kit.dialogs import Dialog
from app.kit.fields import DayEdit, MomentEdit, day_in, moment_in
from app.kit.parts import Field, label
from app.progress import service as progress

if TYPE_CHECKING:
    from app.kit.desk import Desk


class StampDialog(Dialog):
    """Enters the day on which the developer's stamp duty falls due (SO-1.12)."""

    def __init__(self, desk: Desk, dossier: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=420)
        self.entitle(say("印花税缴纳日期"), say("登记"))
        self.dossier, self.day = dossier, DayEdit(desk.office)
        self.field = Field(say("哪天到期(&D)"), self.day)
        self.body.addWidget(self.field)
        self.day.setFocus()

    def commit(self) -> None:
        day = day_in(self.field)
        if day is None:
            return
        if self.attempt(progress.set_stamp_duty, dossier=self.dossier, due=day):
            self.accept()


class StampPaidDialog(Dialog):
    """Enters that the stamp duty was paid (SO-1.12): when, and the number of the payment record."""

    def __init__(self, desk: Desk, dossier: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=480)
        self.entitle(say("印花税已缴"), say("已缴"))
        self.dossier = dossier
        self.receipt, self.at = QLineEdit(), MomentEdit(desk.office)
        self.at_field = Field(say("缴款时间(&T)"), self.at)
        known = dossiers.load(desk.office, dossier)
        self.body.addWidget(label(f"{known.unit}  {known.names}", "section"))
        self.body.addWidget(Field(say("缴款凭证号(&N)"), self.receipt))
        self.body.addWidget(self.at_field)
        self.receipt.setFocus()

    def commit(self) -> None:
        at = moment_in(self.at_field)
        if at is None:
            return
        if self.attempt(progress.pay_stamp_duty, dossier=self.dossier, receipt=self.receipt.text(), at=at):
            self.accept()
            self.desk.said.emit(say("已登记印花税缴款"), [])
