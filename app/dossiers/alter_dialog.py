"""The dialog of acts by which a purchase changes: renaming, exchange, a co-buyer more or less."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.refusals import Refusal
from app.base.typed_amounts import fen
from app.base.words import say, say_in
from app.dossiers import alterations, names
from app.dossiers.buyers_edit import BuyerRows
from app.dossiers.dialog import reprints
from app.dossiers.rules import Buyer
from app.dossiers.spelling import moved
from app.kit.dialogs import Dialog
from app.kit.fields import ChoiceBox, DayEdit, settled
from app.kit.parts import Field, fit, row, wrapped
from app.office import phrases
from app.office.words import sentence

if TYPE_CHECKING:
    from app.dossiers.alterations import Kind
    from app.dossiers.rules import Dossier
    from app.kit.desk import Desk


class AlterDialog(Dialog):
    """Asks which act it is, then for what changes by it, its reason, and the papers that it rests on."""

    altered = Signal(str)

    def __init__(self, desk: Desk, dossier: Dossier, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=760)
        self.entitle(say("更名、换房、增减共有人"), say("办理"))
        self.dossier = dossier
        self.kind: ChoiceBox[Kind] = ChoiceBox()
        for kind in alterations.KINDS:
            self.kind.offer(names.act(kind), kind)
        self.buyers = BuyerRows(desk, dossier)
        self.unit, self.contract = QLineEdit(dossier.unit), QLineEdit(dossier.contract or "")
        self.price, self.signed = QLineEdit(phrases.money(dossier.price)), DayEdit(desk.office, dossier.signed)
        self.reason, self.papers = QLineEdit(), QLineEdit()
        self.papers.setPlaceholderText(say("如 更名协议、变更协议的名称和编号"))
        self.unit_field = Field(say("换到的房号(&U)"), self.unit)
        self.price_field = Field(say("总价（元）(&P)"), self.price)
        self.signed_field = Field(say("签约日期(&D)"), self.signed)
        self._arrange()
        self.kind.currentIndexChanged.connect(lambda _: self._ask())
        self._ask()
        fit(self, 820, 460)
        self.kind.setFocus()

    def _arrange(self) -> None:
        self.body.addWidget(wrapped(f"{self.dossier.unit}   {self.dossier.names}", "section"))
        self.body.addWidget(Field(say_in("of a dossier", "办理什么(&K)"), self.kind))
        self.body.addWidget(self.buyers)
        self.exchange = QWidget()
        contract = Field(say("合同编号(&C)"), self.contract)
        across = row(self.unit_field, contract, self.signed_field, self.price_field)
        across.setContentsMargins(0, 0, 0, 0)
        self.exchange.setLayout(across)
        self.body.addWidget(self.exchange)
        self.reason_field = Field(say_in("given by somebody", "原因"), self.reason)
        self.body.addLayout(row(self.reason_field, Field(say("凭据(&V)"), self.papers)))
        self.body.addStretch(1)

    def _ask(self) -> None:
        """Show the inputs of the chosen act."""
        kind = self.kind.the_chosen()
        self.exchange.setVisible(kind == "exchanged")
        self.buyers.setVisible(kind != "exchanged")
        if kind == "co-buyer-added" and len(self.buyers.lines) == len(self.dossier.buyers):
            self.buyers.add(Buyer(""))

    def _edited(self) -> Dossier | None:
        if self.kind.the_chosen() != "exchanged":
            buyers = self.buyers.buyers()
            return None if buyers is None else replace(self.dossier, buyers=buyers)
        return self._exchanged()

    def _exchanged(self) -> Dossier | None:
        """The dossier with another unit, or None after pointing out what cannot be read."""
        try:
            where = moved(self.desk.office, self.dossier, self.unit.text(), self.dossier.project)
        except Refusal as refusal:
            self.unit_field.complain(sentence(refusal))
            return None
        try:
            price = fen(self.price.text())
        except Refusal as refusal:
            self.price_field.complain(sentence(refusal))
            return None
        try:
            signed = self.signed.day()
        except Refusal as refusal:
            self.signed_field.complain(sentence(refusal))
            return None
        if signed and signed != self.dossier.signed and not settled(self.signed_field, signed):
            return None
        contract = self.contract.text().strip() or None
        return replace(where, contract=contract, price=price, signed=signed)

    def commit(self) -> None:
        edited = self._edited()
        if edited is None:
            return
        done = self.attempt(
            alterations.alter,
            dossier=edited,
            kind=self.kind.the_chosen(),
            reason=self.reason.text(),
            papers=self.papers.text(),
        )
        if done:
            stored, labels = done
            self.accept()
            words = say(
                "已办理{act}：{unit} {names}", act=self.kind.currentText(), unit=stored.unit, names=stored.names
            )
            self.desk.said.emit(words, reprints(self.desk, labels, self.parentWidget()))
            self.altered.emit(stored.id)
