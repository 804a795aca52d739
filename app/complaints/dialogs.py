"""The dialogs of a complaint's steps, one for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from app.access.sign_in import SecretEdit
from app.access.signer_input import able
from app.base.words import say, say_many
from app.complaints import service as complaints
from app.complaints import words as complaint_words
from app.complaints.rules import CHANNELS, SATISFACTIONS, next_step
from app.dossiers import names
from app.dossiers import service as dossiers
from app.dossiers.dossier_edit import DossierEdit
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog
from app.kit.fields import ChoiceBox, DayEdit, MomentEdit, day_in, moment_in
from app.kit.parts import Field, fit, label, row
from app.office import drafts

if TYPE_CHECKING:
    from app.complaints.rules import Complaint, Satisfaction
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.office.drafts import Draft


class _Drafted(msgspec.Struct):
    """The dossier and the departments concerned in a draft, besides the dialog's inputs."""

    dossier: str = ""
    concerned: list[str] = []


class ReceiveComplaintDialog(Dialog):
    """Takes a complaint in 受理: who complains, how and about what, and which departments it concerns."""

    DRAFT = "complaint"
    HELP = "complaint"

    def __init__(self, desk: Desk, dossier: str = "", parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=760)
        self.entitle(say("受理投诉"), say("受理"))
        self.file = DossierEdit(desk.office)
        self.client, self.phone = QLineEdit(), QLineEdit()
        self.channel, self.cause, self.at = ComboBox(), ComboBox(), MomentEdit(desk.office)
        for name in CHANNELS:
            self.channel.addItem(complaint_words.channel(name), name)
        self.cause.addItems(list(complaints.causes(desk.office)))
        self.words, self.departments = QPlainTextEdit(), QListWidget()
        for name in complaints.departments(desk.office):
            item = QListWidgetItem(name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.departments.addItem(item)
        self.repeats = label("", "warning")
        self._arrange()
        self._filled = ""
        self.file.chosen.connect(self._chosen)
        self.file.dropped.connect(self._dropped)
        self.client.editingFinished.connect(self._look_for_repeats)
        fit(self, 820, 640)
        self.file.setFocus()
        if dossier:
            self.file.show_dossier(dossier)

    def _arrange(self) -> None:
        self.words.setTabChangesFocus(True)
        self.at_field = Field(say("受理时间(&T)"), self.at)
        self.body.addLayout(row(Field(say("客户（在册的）(&C)"), self.file), self.at_field, stretch=(3, 2)))
        self.body.addLayout(
            row(
                Field(say("投诉人(&N)"), self.client),
                Field(say("联系电话(&P)"), self.phone),
                Field(say("方式(&W)"), self.channel),
                Field(say("原因(&R)"), self.cause),
                stretch=(2, 2, 1, 2),
            )
        )
        self.body.addWidget(self.repeats)
        words = Field(say("投诉内容（客户原话）(&Q)"), self.words)
        concerned = Field(say("涉及部门，空格打勾(&D)"), self.departments)
        self.body.addLayout(row(words, concerned, stretch=(3, 1)), 1)
        self.repeats.hide()

    def draft(self) -> Draft:
        return {**super().draft(), "dossier": self.file.dossier, "concerned": self.concerned()}

    def take_up(self, draft: Draft) -> None:
        drafted = drafts.read(draft, _Drafted)
        if drafted.dossier:
            self.file.show_dossier(drafted.dossier)
        super().take_up({name: draft[name] for name in draft if name != "file" or not drafted.dossier})
        for place in range(self.departments.count()):
            item = self.departments.item(place)
            ticked = item.text() in drafted.concerned
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _chosen(self) -> None:
        known = dossiers.load(self.desk.office, self.file.dossier)
        self.phone.setPlaceholderText(names.masked(known.phone))
        if not self.client.text():
            self._filled = known.buyers[0].name
            self.client.setText(self._filled)
        self._look_for_repeats()
        self.client.setFocus()

    def _dropped(self) -> None:
        """What came from the client who is not meant any more goes; what was typed stays."""
        self.phone.setPlaceholderText("")
        if self._filled and self.client.text() == self._filled:
            self.client.clear()
        self._look_for_repeats()

    def _look_for_repeats(self) -> None:
        found = complaints.repeats(self.desk.office, dossier=self.file.dossier or None, client=self.client.text())
        words = say_many("90 天内这套房或这位客户已投诉 {n} 次。", found)
        self.repeats.setText(words if found else "")
        self.repeats.setVisible(bool(found))

    def concerned(self) -> list[str]:
        """The ticked departments."""
        items = [self.departments.item(place) for place in range(self.departments.count())]
        return [item.text() for item in items if item.checkState() == Qt.CheckState.Checked]

    def commit(self) -> None:
        at = moment_in(self.at_field)
        if at is None:
            return
        made = self.attempt(
            complaints.receive,
            dossier=self.file.dossier or None,
            client=self.client.text(),
            phone=self.phone.text(),
            channel=str(self.channel.currentData()),
            cause=self.cause.currentText(),
            words=self.words.toPlainText(),
            concerned=self.concerned(),
            at=at,
        )
        if made:
            self.accept()
            self.desk.said.emit(say("已受理 {number}，请当天解决或告知客户日期", number=made.number), [])


class StepDialog(Dialog):
    """What the steps of a complaint share: the complaint, and saying its state afterwards."""

    def __init__(self, desk: Desk, complaint: Complaint, parent: QWidget | None, *, width: int) -> None:
        super().__init__(desk, parent, width=width)
        self.complaint = complaint

    def settle(self, changed: Complaint | None) -> None:
        """Close and say the complaint's new state; if the step was refused (None), stay open."""
        if changed:
            self.accept()
            self.desk.said.emit(f"{changed.number} {complaint_words.state(changed)}", [])


class InformDialog(StepDialog):
    """Records that the client was told a day for the solution (SO-2.2)."""

    def __init__(self, desk: Desk, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(desk, complaint, parent, width=520)
        self.entitle(say("告知客户 {number}", number=complaint.number), say("已告知"))
        self.promised, self.at, self.how = DayEdit(desk.office), MomentEdit(desk.office), QLineEdit()
        self.promised_field = Field(say("答应哪天解决(&D)"), self.promised)
        self.at_field = Field(say("何时告知(&T)"), self.at)
        self.body.addLayout(row(self.promised_field, self.at_field, stretch=(1, 1)))
        self.body.addWidget(Field(say("怎样告知（电话、当面…）(&H)"), self.how))
        self.promised.setFocus()

    def commit(self) -> None:
        promised, at = day_in(self.promised_field), moment_in(self.at_field)
        if promised is None or at is None:
            return
        self.settle(self.attempt(complaints.inform, self.complaint, promised=promised, how=self.how.text(), at=at))


class EscalateDialog(StepDialog):
    """Passes a complaint up 逐级上报 (SO-2.3)."""

    def __init__(self, desk: Desk, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(desk, complaint, parent, width=520)
        self.entitle(say("上报 {number}", number=complaint.number), say("上报"))
        self.to, self.why = ComboBox(), QLineEdit()
        for role in complaints.above(desk.office, complaint):
            person = desk.office.name_of(complaints.holder_of(desk.office, role))
            self.to.addItem(f"{desk.office.rules.role(role)}  {person}".strip(), role)
        self.body.addWidget(Field(say("报给谁(&W)"), self.to))
        self.body.addWidget(Field(say("原因(&R)"), self.why))
        self.primary.setEnabled(self.to.count() > 0)
        if not self.to.count():
            self.complain(say("已经在最高一级。"))
        self.why.setFocus()

    def commit(self) -> None:
        to, why = str(self.to.currentData()), self.why.text()
        self.settle(self.attempt(complaints.escalate, self.complaint, to=to, why=why))


class ResolveDialog(StepDialog):
    """Records the solution."""

    def __init__(self, desk: Desk, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(desk, complaint, parent, width=560)
        self.entitle(say("处理结果 {number}", number=complaint.number), say("已解决"))
        self.text, self.at = QPlainTextEdit(), MomentEdit(desk.office)
        self.text.setTabChangesFocus(True)
        self.at_field = Field(say("解决时间(&T)"), self.at)
        self.body.addWidget(Field(say("处理结果(&R)"), self.text), 1)
        self.body.addWidget(self.at_field)
        self.text.setFocus()

    def commit(self) -> None:
        at = moment_in(self.at_field)
        if at is None:
            return
        self.settle(self.attempt(complaints.resolve, self.complaint, text=self.text.toPlainText(), at=at))


def step_dialog(desk: Desk, complaint: Complaint, parent: QWidget | None) -> StepDialog:
    """The dialog of the step that stops a complaint's clock: informing first if several departments are concerned (SO-2.2)."""
    return (InformDialog if next_step(complaint) == "informed" else ResolveDialog)(desk, complaint, parent)


class DepartmentDialog(StepDialog):
    """Records a department's signature, given here with a secret or on the printed form (SO-2.4)."""

    def __init__(self, desk: Desk, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(desk, complaint, parent, width=520)
        self.entitle(say("会签 {number}", number=complaint.number), say("签字"))
        self.department, self.how, self.signer = ComboBox(), ComboBox(), ComboBox()
        self.department.addItems(list(complaint.unsigned))
        self.secret = SecretEdit()
        self._able = able(desk.office, "complaints")
        self.how.addItem(say("在打印的投诉单上签了字"), "paper")
        if desk.office.signer and self._able:
            self.how.addItem(say("在这里用口令签"), "secret")
        self.signer.setEditable(True)
        self.secret_field = Field(say("本人口令(&S)"), self.secret)
        self.body.addLayout(
            row(Field(say("部门(&D)"), self.department), Field(say("方式(&W)"), self.how), stretch=(1, 1))
        )
        self.body.addLayout(row(Field(say("签字人(&N)"), self.signer), self.secret_field, stretch=(1, 1)))
        self.how.currentIndexChanged.connect(self._switch)
        self._switch()
        self.signer.setFocus()

    def _switch(self) -> None:
        here = self.how.currentData() == "secret"
        self.secret_field.setEnabled(here)
        self.signer.clear()
        if here:
            self.signer.addItems(self._able)

    def commit(self) -> None:
        department, name = self.department.currentText(), self.signer.currentText()
        if self.how.currentData() == "secret":
            secret = self.secret.text()
            self.secret.clear()
            done = self.attempt(complaints.sign, self.complaint, department=department, name=name, secret=secret)
        else:
            done = self.attempt(complaints.signed_on_paper, self.complaint, department=department, signer=name)
        self.settle(done)


class CallBackDialog(StepDialog):
    """Records a call-back 回访; a dissatisfied client opens the next round."""

    def __init__(self, desk: Desk, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(desk, complaint, parent, width=520)
        self.entitle(say("回访 {number}", number=complaint.number), say("记录"))
        self.outcome: ChoiceBox[Satisfaction] = ChoiceBox()
        self.words = QLineEdit()
        for name in SATISFACTIONS:
            self.outcome.offer(complaint_words.outcome(name), name)
        phone = label(say("{client}，{phone}", client=complaint.client, phone=names.masked(complaint.phone)))
        self.body.addWidget(phone)
        self.body.addWidget(Field(say("结果(&R)"), self.outcome))
        self.body.addWidget(Field(say("客户的话（不满意时必填）(&W)"), self.words))
        self.outcome.setFocus()

    def commit(self) -> None:
        outcome, words = self.outcome.the_chosen(), self.words.text()
        self.settle(self.attempt(complaints.call_back, self.complaint, outcome=outcome, words=words))


def receive(window: OfficeWindow) -> None:
    """Open the dialog that takes a complaint in, for the client in view if there is one."""
    ReceiveComplaintDialog(window.desk, window.shown_dossier(), window).open()
