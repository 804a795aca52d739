"""Dialogs for contacts: note what was said, plan and finish follow-ups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from app.access import staff
from app.base.words import listed, say
from app.contacts import service as contacts
from app.contacts import words as contact_words
from app.contacts.rules import WAYS, FollowUp, Way
from app.custody import papers
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog
from app.kit.fields import ChoiceBox, DayEdit, MomentEdit, WordsEdit, day_in, moment_in
from app.kit.flow import Flow
from app.kit.parts import Field, button, row, wrapped
from app.kit.person_box import PersonBox
from app.office import phrases

if TYPE_CHECKING:
    from app.kit.desk import Desk


class ContactDialog(Dialog):
    """Notes a call, visit or message; a ready sentence can be copied, a promise gets its day."""

    def __init__(self, desk: Desk, dossier: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=600)
        self.entitle(say("记一次联系"), say("记下"))
        self.dossier = dossier
        self.way: ChoiceBox[Way] = ChoiceBox()
        for way in WAYS:
            self.way.offer(contact_words.way(way), way)
        self.at, self.words, self.promised = MomentEdit(desk.office), WordsEdit(), QLineEdit()
        self.until = DayEdit(desk.office)
        self.words.setTabChangesFocus(True)
        self.ready = ComboBox()
        missing = listed(each.name for each in papers.needed(desk.office, dossier) if each.state == "missing")
        self.ready.addItem(say("选一句现成的…"), "")
        for title, text in contacts.sentences(desk.office, dossier, missing).items():
            self.ready.addItem(title, text)
        self.ready.activated.connect(self._take)
        self._arrange()
        self.words.setFocus()

    def _arrange(self) -> None:
        self.at_field, self.until_field = Field(say("时间(&T)"), self.at), Field(say("到哪一天(&D)"), self.until)
        self.body.addLayout(row(Field(say("方式(&W)"), self.way), self.at_field, stretch=(1, 2)))
        self.body.addLayout(Flow(self.ready, button(say("复制"), self._copy), None))
        self.body.addWidget(Field(say("谈了什么(&N)"), self.words))
        self.body.addLayout(row(Field(say("答应了客户什么(&P)"), self.promised), self.until_field, stretch=(3, 1)))
        self.body.addWidget(wrapped(say("答应的事到那天会出现在今日。"), "quiet"))

    def _take(self) -> None:
        """Put a ready sentence into the note: it is being sent as a message."""
        if text := self.ready.currentData():
            self.words.setPlainText(text)
            self.way.setCurrentIndex(WAYS.index("message"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words.toPlainText())
        self.desk.said.emit(say("已复制，可以粘贴到短信、微信"), [])

    def commit(self) -> None:
        at = moment_in(self.at_field)
        until = day_in(self.until_field) if self.promised.text().strip() else None
        if at is None or (until is None and self.promised.text().strip()):
            return
        done = self.attempt(
            contacts.note,
            dossier=self.dossier,
            way=self.way.the_chosen(),
            words=self.words.toPlainText(),
            promised=self.promised.text(),
            until=until,
            at=at,
        )
        if done:
            self.accept()


class FollowUpDialog(Dialog):
    """Plans to do something about a dossier on a day."""

    def __init__(self, desk: Desk, dossier: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=520)
        self.entitle(say("定一次跟进"), say("定下"))
        self.dossier, self.words, self.day = dossier, QLineEdit(), DayEdit(desk.office)
        here = [each.key for each in staff.everybody(desk.office) if each.active]
        self.person = PersonBox(desk.office, here)
        self.day_field = Field(say("哪一天(&D)"), self.day)
        self.body.addWidget(Field(say("要做什么(&N)"), self.words))
        self.body.addLayout(row(self.day_field, Field(say("谁来做(&W)"), self.person), stretch=(1, 1)))
        self.body.addStretch(1)
        self.words.setFocus()

    def commit(self) -> None:
        day = day_in(self.day_field)
        if day is None:
            return
        asked = {"dossier": self.dossier, "words": self.words.text(), "person": self.person.chosen()}
        if self.attempt(contacts.plan, **asked, day=day):
            self.accept()


class DoneDialog(Dialog):
    """Asks for the result of a follow-up, or the day to which it is put off."""

    def __init__(self, desk: Desk, follow_up: FollowUp, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=520)
        self.entitle(say("跟进办完"), say("办完"))
        self.follow_up, self.outcome, self.day = follow_up, QLineEdit(), DayEdit(desk.office)
        self.day_field = Field(say("或者改到哪一天(&D)"), self.day)
        self.body.addWidget(wrapped(f"{phrases.day(follow_up.day)}  {follow_up.words}", "name"))
        self.body.addWidget(Field(say("结果(&R)"), self.outcome))
        self.body.addWidget(self.day_field)
        self.body.addStretch(1)
        self.outcome.setFocus()

    def commit(self) -> None:
        if self.day.text().strip():
            day = day_in(self.day_field)
            done = day is not None and self.attempt(contacts.put_off, self.follow_up, day)
        else:
            done = self.attempt(contacts.finish, self.follow_up, self.outcome.text())
        if done:
            self.accept()
