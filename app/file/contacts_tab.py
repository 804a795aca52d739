"""What was said with one client 联系, and what is to be done about it 跟进."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.contacts import service as contacts
from app.contacts import words as contact_words
from app.contacts.dialogs import ContactDialog, DoneDialog, FollowUpDialog
from app.file.later_tabs import Content
from app.kit.flow import Flow
from app.kit.listings import Column, RowsListing
from app.kit.look import ROW, colour
from app.kit.parts import button, label, vbox
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from app.contacts.rules import Contact, FollowUp
    from app.kit.desk import Desk


class ContactsTab(Content):
    """Follow-ups above, contacts below."""

    def __init__(self, desk: Desk, dossier: str) -> None:
        super().__init__()
        self.desk, self.dossier = desk, dossier
        self.plans = RowsTable(RowsListing(self._plan_columns()), "dossier-follow-ups", say("跟进"))
        self.plans.empty = say("没有要跟进的事。")
        self.log = RowsTable(RowsListing(self._contact_columns()), "dossier-contacts", say("联系记录"))
        self.log.empty = say("还没有联系记录。打过电话、发过微信，记一笔，答应的事到期会提醒。")
        self.note = button(say("记一次联系…"), lambda: ContactDialog(desk, dossier, self).open())
        self.plan = button(say("定一次跟进…"), lambda: FollowUpDialog(desk, dossier, self).open())
        self.done = button(say("办完或改期…"), self._finish)
        inside = vbox(self)
        inside.addLayout(Flow(self.note, self.plan, self.done, None))
        inside.addWidget(label(say("跟进"), "section"))
        inside.addWidget(self.plans, 2)
        inside.addWidget(label(say("联系记录"), "section"))
        inside.addWidget(self.log, 3)
        for each in (self.plans, self.log):
            each.setMinimumHeight(4 * ROW)
        self.plans.opened.connect(lambda _: self._finish())
        self.plans.looked_at.connect(lambda _: self._enable())

    def look_again(self) -> None:
        """Read both lists again."""
        self.plans.listing.show(contacts.follow_ups(self.desk.office, self.dossier))
        self.log.listing.show(contacts.contacts(self.desk.office, self.dossier))
        self._enable()

    def _enable(self) -> None:
        current = self.plans.current()
        self.done.setEnabled(current is not None and not current.done_at)

    def _plan_columns(self) -> list[Column[FollowUp]]:
        office = self.desk.office
        return [
            Column(say("日期"), lambda each: phrases.day(each.day), width=110, colour=self._late),
            Column(say("要做什么"), lambda each: each.words, width=340),
            Column(say("责任人"), lambda each: office.name_of(each.person), width=100),
            Column(say("办完"), lambda each: phrases.at(office, each.done_at) if each.done_at else "", width=140),
            Column(say("结果"), lambda each: each.result, width=200),
        ]

    def _late(self, each: FollowUp) -> QColor | None:
        return colour("late") if not each.done_at and each.day < self.desk.office.today() else None

    def _contact_columns(self) -> list[Column[Contact]]:
        office = self.desk.office
        return [
            Column(say("时间"), lambda each: phrases.at(office, each.at), width=140),
            Column(say("方式"), lambda each: contact_words.way(each.way), width=100),
            Column(say("内容"), lambda each: each.words.replace("\n", " "), width=380, tip=lambda each: each.words),
            Column(say("答应的事"), lambda each: each.promised, width=200),
            Column(say("经办人"), lambda each: office.name_of(each.by), width=90),
        ]

    def _finish(self) -> None:
        current = self.plans.current()
        if current and not current.done_at:
            DoneDialog(self.desk, current, self).open()
