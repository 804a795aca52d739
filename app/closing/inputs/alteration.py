"""The inputs of an alteration: who buys from now on, or which unit, with its contract and price."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.refusals import Refusal
from app.base.typed_amounts import fen
from app.base.words import say
from app.dossiers.buyers_edit import BuyerRows
from app.dossiers.rules import Buyer
from app.dossiers.spelling import moved
from app.kit.fields import DayEdit, settled
from app.kit.parts import Field, row, vbox
from app.office import phrases
from app.office.words import sentence

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.kit.desk import Desk
    from app.rulebook.purchases.procedures import Alteration


class AlterationInputs(QWidget):
    """Shows what an alteration changes; hidden for a procedure that is none."""

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__()
        self.desk, self.dossier = desk, dossier
        self.act: Alteration = ""
        self.buyers = BuyerRows(desk, dossier)
        self.unit, self.contract = QLineEdit(dossier.unit), QLineEdit(dossier.contract or "")
        self.price, self.signed = QLineEdit(phrases.money(dossier.price)), DayEdit(desk.office, dossier.signed)
        self.unit_field = Field(say("换到的房号(&U)"), self.unit)
        self.price_field = Field(say("总价（元）(&P)"), self.price)
        self.signed_field = Field(say("签约日期(&D)"), self.signed)
        inside = vbox(self)
        inside.addWidget(self.buyers)
        self.exchange = QWidget()
        contract = Field(say("合同编号(&C)"), self.contract)
        across = row(self.unit_field, contract, self.signed_field, self.price_field)
        self.exchange.setLayout(across)
        inside.addWidget(self.exchange)

    def ask(self, act: Alteration) -> None:
        """Show the inputs of an act."""
        self.act = act
        self.setVisible(bool(act))
        self.exchange.setVisible(act == "exchanged")
        self.buyers.setVisible(act != "exchanged")
        if act == "co-buyer-added" and len(self.buyers.lines) == len(self.dossier.buyers):
            self.buyers.add(Buyer(""))

    def altered(self) -> Dossier | None:
        """The dossier as typed, or None after pointing out what cannot be read."""
        if self.act != "exchanged":
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
