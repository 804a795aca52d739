"""Dialogs for outside parties: one party's name and contact, and with which party a dossier works."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.base.words import say
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog
from app.kit.fields import HolderBox
from app.kit.parts import Field, button, row, wrapped
from app.office.own.parties import TEXTS, Party
from app.parties import service as parties
from app.rulebook.vocabulary import kind_of_holder

if TYPE_CHECKING:
    from app.kit.desk import Desk


class PartyDialog(Dialog):
    """Adds a named firm or person, or changes one."""

    def __init__(self, desk: Desk, party: Party | None, parent: QWidget | None = None, *, kind: str = "") -> None:
        super().__init__(desk, parent, width=560)
        self.entitle(say("修改往来单位") if party else say("添加往来单位"), say("保存"))
        self.party, self.kind = party, ComboBox()
        for each, name in parties.kinds(desk.office).items():
            self.kind.addItem(name, each)
        self.kind.setCurrentIndex(max(0, self.kind.findData(party.kind if party else kind)))
        self.kind.setEnabled(party is None)
        self.texts = {name: QLineEdit(getattr(party, name) if party else "") for name in TEXTS}
        self.name = self.texts["name"]
        self.name.setPlaceholderText(say("如 建设银行城东支行"))
        self.active = QCheckBox(say("还在往来"))
        self.active.setChecked(party is None or party.active)
        self.active.setHidden(party is None)
        self.body.addLayout(row(Field(say("类别(&K)"), self.kind), Field(say("名称(&N)"), self.name), stretch=(1, 2)))
        contact, phone = Field(say("联系人(&C)"), self.texts["contact"]), Field(say("电话(&P)"), self.texts["phone"])
        self.body.addLayout(row(contact, phone, stretch=(1, 1)))
        self.body.addWidget(Field(say("地址(&A)"), self.texts["address"]))
        self.body.addWidget(Field(say("备注(&R)"), self.texts["note"]))
        self.body.addWidget(self.active)
        self.body.addStretch(1)
        self.name.setFocus()

    def commit(self) -> None:
        party = self.party or Party("", str(self.kind.currentData()), "")
        typed = replace(
            party,
            name=self.name.text(),
            contact=self.texts["contact"].text(),
            phone=self.texts["phone"].text(),
            address=self.texts["address"].text(),
            note=self.texts["note"].text(),
            active=self.active.isChecked(),
        )
        if self.attempt(parties.change if self.party else parties.add, typed):
            self.accept()


class ChoosePartyDialog(Dialog):
    """Asks which party of a kind a dossier works with, at one step or everywhere."""

    def __init__(self, desk: Desk, dossier: str, now: str, step: str, parent: QWidget | None = None) -> None:
        """``now`` is the holder so far; ``step`` the step in question (``mortgage/submitted``)."""
        super().__init__(desk, parent, width=460)
        self.entitle(say("由哪家办"), say("保存"))
        self.dossier, self.step, self.holder = (
            dossier,
            step,
            HolderBox(desk.office, kind=kind_of_holder(now), first=now),
        )
        self.only = QCheckBox(say("只是这一步"))
        self.body.addWidget(Field(say("往来单位(&P)"), self.holder))
        self.body.addWidget(self.only)
        self.body.addWidget(wrapped(say("督办函、用时统计和交接都按这家。"), "quiet"))
        new = button(say("添加往来单位"), lambda: PartyDialog(desk, None, self, kind=kind_of_holder(now)).open())
        self.body.addWidget(new)
        desk.changed.connect(lambda: self.holder.offer(desk.office))
        self.holder.setFocus()

    def commit(self) -> None:
        step = self.step if self.only.isChecked() else ""
        if self.attempt(parties.choose, dossier=self.dossier, holder=self.holder.holder(), step=step):
            self.accept()
