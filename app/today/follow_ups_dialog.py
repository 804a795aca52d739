"""The follow-ups 跟进 that are due, opened from Today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.base.words import say
from app.contacts import service as contacts
from app.contacts.dialogs import DoneDialog
from app.dossiers import service as dossiers
from app.kit.leaving import PassingDialog
from app.kit.listings import Column, RowsListing
from app.kit.parts import button, over_foot
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from app.contacts.rules import FollowUp
    from app.kit.desk import Desk


class FollowUpsDialog(PassingDialog):
    """Lists what is to be followed up by today; Enter finishes one, the dossier can be looked at."""

    opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._units: dict[str, str] = {}
        self.setWindowTitle(say("到期的跟进"))
        self.everybodys = QCheckBox(say("所有人的(&A)"))
        self.table = RowsTable(RowsListing(self._columns()), "follow-ups", say("到期的跟进"))
        self.table.empty = say("没有到期的跟进。")
        done, look = button(say("办完或改期…"), self._finish), button(say("看档案"), self._look)
        outer = over_foot(self, None, look, done, button(say("关闭"), self.reject))
        outer.addWidget(self.everybodys)
        outer.addWidget(self.table, 1)
        self.table.opened.connect(lambda _: self._finish())
        self.everybodys.toggled.connect(self.look_again)
        desk.changed.connect(self.look_again)
        self.look_again()
        self.resize(820, 480)

    def look_again(self) -> None:
        """Read the follow-ups again."""
        found = contacts.due(self.desk.office, everybodys=self.everybodys.isChecked())
        self._units |= dossiers.units(self.desk.office, {each.dossier for each in found})
        self.table.listing.show(found)

    def _columns(self) -> list[Column[FollowUp]]:
        office = self.desk.office
        return [
            Column(say("日期"), lambda each: phrases.day(each.day), width=110),
            Column(say("房号"), lambda each: self._units[each.dossier], width=120),
            Column(say("要做什么"), lambda each: each.words, width=380),
            Column(say("责任人"), lambda each: office.name_of(each.person), width=100),
        ]

    def _finish(self) -> None:
        if current := self.table.current():
            DoneDialog(self.desk, current, self).open()

    def _look(self) -> None:
        if current := self.table.current():
            self.accept()
            self.opened.emit(current.dossier)
