"""Outside parties 往来单位 in the settings: who they are, whom one reaches there, and which the office usually works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.base.words import say
from app.kit.flow import Flow
from app.kit.listings import Column, RowsListing
from app.kit.parts import button, vbox
from app.kit.tables import RowsTable
from app.parties import service as parties
from app.parties.dialogs import PartyDialog

if TYPE_CHECKING:
    from app.kit.desk import Desk
    from app.office.own.parties import Party


class PartiesTab(QWidget):
    """The list of parties, with buttons to add and change them and to make one the usual of its kind."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._usual: set[str] = set()
        self.parties = RowsTable(RowsListing(self._columns()), "parties", say("往来单位"))
        self.parties.records = "party", lambda each: each.id
        self.parties.empty = say("还没有往来单位。把常办的银行、律师加进来，交接、督办和统计就能按家区分。")
        self.parties.opened.connect(self._edit)
        self.parties.looked_at.connect(lambda _: self._enable())
        self.add = button(say("添加往来单位"), lambda: PartyDialog(desk, None, self).open())
        self.edit = button(say("修改"), lambda: self._edit(self.parties.current()))
        self.usual = button(say("设为常用"), self._make_usual)
        inside = vbox(self)
        inside.addLayout(Flow(self.add, self.edit, self.usual, None))
        inside.addWidget(self.parties, 1)
        self.look_again()

    def look_again(self) -> None:
        """Read the parties again."""
        office = self.desk.office
        self._usual = set(parties.usual(office).values())
        self.parties.listing.show(parties.everybody(office))
        self._enable()

    def _enable(self) -> None:
        party: Party | None = self.parties.current()
        self.add.setEnabled(self.desk.office.may("dossiers"))
        self.edit.setEnabled(party is not None and self.desk.office.may("dossiers"))
        self.usual.setEnabled(party is not None and party.active and self.desk.office.may("office"))
        is_usual = party is not None and party.id in self._usual
        self.usual.setText(say("不再常用") if is_usual else say("设为常用"))

    def _columns(self) -> list[Column[Party]]:
        office = self.desk.office
        return [
            Column(say("类别"), lambda each: office.rules.holder(each.kind), width=120),
            Column(say("名称"), lambda each: each.name, width=220),
            Column(say("联系人"), lambda each: each.contact, width=100),
            Column(say("电话"), lambda each: each.phone, width=130),
            Column(say("地址"), lambda each: each.address, width=160),
            Column(say("备注"), lambda each: each.note, width=140),
            Column(say("状态"), self._state, width=90),
        ]

    def _state(self, party: Party) -> str:
        if not party.active:
            return say("不再往来")
        return say("常用") if party.id in self._usual else ""

    def _edit(self, party: Party | None) -> None:
        if party and self.edit.isEnabled():
            PartyDialog(self.desk, party, self).open()

    def _make_usual(self) -> None:
        party = self.parties.the_row()
        self.desk.do(parties.set_default, kind=party.kind, party="" if party.id in self._usual else party.id)
