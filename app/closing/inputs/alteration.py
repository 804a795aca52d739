"""The inputs of an alteration: who buys from now on, or which unit, with its contract and price."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.words import say
from app.dossiers.buyers_edit import BuyerRows
from app.dossiers.purchase_edit import PurchaseInputs
from app.dossiers.rules import Buyer
from app.kit.fields import DayEdit
from app.kit.parts import Field, row, vbox
from app.office import phrases

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
        self.purchase = PurchaseInputs(
            Field(say("换到的房号(&U)"), self.unit),
            Field(say("合同编号(&C)"), self.contract),
            Field(say("签约日期(&D)"), self.signed),
            Field(say("总价（元）(&P)"), self.price),
        )
        inside = vbox(self)
        inside.addWidget(self.buyers)
        self.exchange = QWidget()
        self.exchange.setLayout(row(*self.purchase))
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
        return self.purchase.read(self.desk.office, self.dossier, self.dossier.project)
