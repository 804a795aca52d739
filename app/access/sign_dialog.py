"""Signing 签名 at this PC: anybody with the right signs with their own secret; who is signed in does not change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import signoffs
from app.access.sign_in import SecretEdit
from app.access.signer_input import able
from app.access.words import verdict
from app.base.words import listed, say, say_in
from app.kit.dialogs import Dialog
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import Field, row, wrapped
from app.kit.person_box import PersonBox
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.access.signoffs import SignoffRow
    from app.kit.desk import Desk
    from app.office.office import Office


def standing(office: Office, record: str) -> str:
    """A record's signatures in a few words, each verified now; empty if there are none."""
    return listed(f"{each.name} {verdict(each.verdict)}" for each in signoffs.of_record(office, record))


class SignDialog(Dialog):
    """Shows what is signed and the signatures so far, each verified, and takes the next one."""

    def __init__(self, desk: Desk, matter: str, record: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=560)
        self.entitle(say("签名 {record}", record=record), say_in("to sign", "签名"))
        self.matter, self.record = matter, record
        self.shown = signoffs.shown_as(desk.office, matter, record)
        self.signed = RowsTable(RowsListing(self._columns()), "signatures", say("已有签名"))
        self.signed.empty = say("还没有人签名。没有账号的人请在打印件上签字，扫描归位即可。")
        self.signed.setMinimumHeight(130)
        signers = able(desk.office, signoffs.matter_of(matter).right)
        self.name, self.secret = PersonBox(desk.office, signers), SecretEdit()
        self.body.addWidget(wrapped(words))
        self.body.addWidget(self.signed, 1)
        name, secret = Field(say("签名人(&N)"), self.name), Field(say("本人口令(&S)"), self.secret)
        self.body.addLayout(row(name, secret, stretch=(1, 1)))
        self.secret.setEnabled(self.name.count() > 0)
        self.primary.setEnabled(self.name.count() > 0)
        if not self.name.count():
            self.complain(say("没有人可以在这里签名：请先在“设置 → 人员”中为单位和人员设置口令。"))
        self.look_again()
        self.name.setFocus()

    def look_again(self) -> None:
        """Reload the signatures and verify them."""
        self.signed.listing.show(signoffs.of_record(self.desk.office, self.record, self.matter))

    def _columns(self) -> list[Column[SignoffRow]]:
        office = self.desk.office
        return [
            Column(say("签名人"), lambda each: f"{each.name}  {office.rules.role(each.role)}", width=200),
            Column(say("时间"), lambda each: phrases.at(office, each.at), width=150),
            Column(
                say("核验"),
                lambda each: verdict(each.verdict),
                width=140,
                colour=lambda each: None if each.verdict == "holds" else colour("late"),
            ),
        ]

    def commit(self) -> None:
        name, secret = self.name.chosen(), self.secret.text()
        self.secret.clear()
        done = self.attempt(
            signoffs.sign, matter=self.matter, record=self.record, name=name, secret=secret, shown=self.shown
        )
        if done:
            self.accept()
            self.desk.said.emit(
                say("{name} 已签名：{record}", name=self.desk.office.name_of(name), record=self.record), []
            )
        else:
            self.secret.setFocus()
