"""Deputies 代理 in the settings: who stands in for whom, from a first to a last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.access import staff
from app.base.words import say
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog
from app.kit.fields import DayEdit, day_in
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import Field, button, row, vbox
from app.kit.tables import RowsTable
from app.office import phrases, roles

if TYPE_CHECKING:
    from app.kit.desk import Desk
    from app.office.roles import Deputy


class DeputiesTab(QWidget):
    """The list of deputies, with buttons to appoint one and to end one's term."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.deputies = RowsTable(RowsListing(self._columns()), "deputies", say("代理"))
        self.deputies.empty = say("没有代理。休假或出差时，可以让另一个人在这几天里代行权限。")
        self.add = button(say("安排代理…"), lambda: DeputyDialog(desk, self).open())
        self.end = button(say("结束代理"), self._end)
        inside = vbox(self)
        inside.addLayout(Flow(self.add, self.end, None))
        inside.addWidget(self.deputies, 1)
        self.look_again()

    def look_again(self) -> None:
        """Reload the deputies."""
        office = self.desk.office
        self._names = {each.id: each.name for each in staff.everybody(office)}
        self.deputies.listing.show(roles.deputies(office))
        for each in (self.add, self.end):
            each.setEnabled(office.may("people"))

    def _columns(self) -> list[Column[Deputy]]:
        return [
            Column(say("被代理人"), lambda each: self._names[each.person], width=160),
            Column(say("代理人"), lambda each: self._names[each.deputy], width=160),
            Column(say("从"), lambda each: phrases.day(each.first), key=lambda each: each.first, width=130),
            Column(say("到"), lambda each: phrases.day(each.last), key=lambda each: each.last, width=130),
        ]

    def _end(self) -> None:
        deputy: Deputy | None = self.deputies.current()
        if deputy:
            self.desk.do(roles.dismiss, deputy)


class DeputyDialog(Dialog):
    """Appoints a deputy."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=520)
        self.entitle(say("安排代理"), say("安排"))
        self.person, self.deputy = ComboBox(), ComboBox()
        for each in staff.everybody(desk.office):
            if each.active:
                self.person.addItem(each.name, each.id)
                self.deputy.addItem(each.name, each.id)
        self.first, self.last = DayEdit(desk.office), DayEdit(desk.office)
        self.first_field, self.last_field = Field(say("从(&F)"), self.first), Field(say("到(&T)"), self.last)
        self.body.addLayout(
            row(
                Field(say("被代理人(&P)"), self.person),
                Field(say("代理人(&D)"), self.deputy),
                stretch=(1, 1),
            )
        )
        self.body.addLayout(row(self.first_field, self.last_field, stretch=(1, 1)))
        self.person.setFocus()

    def commit(self) -> None:
        first, last = day_in(self.first_field), day_in(self.last_field)
        if first is None or last is None:
            return
        person, deputy = str(self.person.currentData()), str(self.deputy.currentData())
        if self.attempt(roles.appoint, person=person, deputy=deputy, first=first, last=last):
            self.accept()
