"""The dialogs of a complaint's steps, one for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.access.sign_in import SecretEdit
from app.access.signer_input import able
from app.base.refusals import Refusal
from app.base.words import listed, say, say_many
from app.complaints import ahead
from app.complaints import service as complaints
from app.complaints import words as complaint_words
from app.complaints.rules import CHANNELS, SATISFACTIONS, next_step
from app.dossiers import names
from app.dossiers import service as dossiers
from app.dossiers.dossier_edit import DossierEdit
from app.kit.boxes import ComboBox
from app.kit.fields import ChoiceBox, DayEdit, WordsEdit, day_in, moment_in
from app.kit.foresight.ahead import AheadDialog
from app.kit.parts import Field, held, label, row, wrapped
from app.office import drafts
from app.rulebook.answers.foresight import Foreseen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.complaints.rules import Complaint, Satisfaction
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.office.drafts import Draft


class _Drafted(msgspec.Struct):
    """The dossier and the departments concerned in a draft, besides the dialog's inputs."""

    dossier: str = ""
    concerned: list[str] = []


class ReceiveComplaintDialog(AheadDialog):
    """Takes a complaint in 受理: who complains and how; beside it about what, and which departments it concerns."""

    DRAFT = "complaint"
    HELP = "complaint"

    def __init__(self, desk: Desk, dossier: str = "", parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, QSize(900, 600))
        self.entitle(say("受理投诉"), say("受理"))
        self.file = DossierEdit(desk.office)
        self.client, self.phone = QLineEdit(), QLineEdit()
        self.channel, self.cause = ComboBox(), ComboBox()
        for name in CHANNELS:
            self.channel.addItem(complaint_words.channel(name), name)
        self.cause.addItems(list(complaints.causes(desk.office)))
        self.words, self.departments = WordsEdit(), QListWidget()
        for name in complaints.departments(desk.office):
            item = QListWidgetItem(name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.departments.addItem(item)
        self.repeats = wrapped("", "warning")
        self._arrange()
        self._filled = ""
        self.file.chosen.connect(self._chosen)
        self.file.dropped.connect(self._dropped)
        self.client.editingFinished.connect(self._look_for_repeats)
        self.departments.itemChanged.connect(lambda _: self._say_concerned())
        self._say_concerned()
        self.file.setFocus()
        if dossier:
            self.file.show_dossier(dossier)
        self.reckon()

    def _arrange(self) -> None:
        self.words.setTabChangesFocus(True)
        self.at_field = Field(say("受理时间(&T)"), self.at)
        self.at.setPlaceholderText(say("现在"))
        self.afterwards.name(say("受理以后"), "")
        self.side.addWidget(Field(say("客户（在册的）(&C)"), self.file))
        self.side.addWidget(Field(say("投诉人(&N)"), self.client))
        self.side.addWidget(self.repeats)
        self.side.addWidget(
            held(row(Field(say("联系电话(&P)"), self.phone), Field(say("方式(&W)"), self.channel), stretch=(3, 2)))
        )
        self.side.addWidget(self.at_field)
        self.end_side()
        fields = self.add_fields()
        fields.addWidget(Field(say("原因(&R)"), self.cause))
        fields.addWidget(Field(say("投诉内容（客户原话）(&Q)"), self.words), 2)
        fields.addWidget(Field(say("涉及部门，空格打勾(&D)"), self.departments), 3)
        self.repeats.hide()

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        file = self.file.dossier
        return {file: ahead.receiving(self.desk.office, file or None, at)}

    def _say_concerned(self) -> None:
        """Say at the foot whom it concerns, and whether that is more than this department can settle."""
        concerned = self.concerned()
        self.sum.setText(say("涉及 {departments}", departments=listed(concerned)) if concerned else "")

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
        self.reckon()

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


class StepDialog(AheadDialog):
    """What the steps of a complaint share: the complaint, what would follow, and saying its state afterwards."""

    def __init__(
        self, desk: Desk, complaint: Complaint, parent: QWidget | None, after: str, *, high: int = 380
    ) -> None:
        """``after`` is the title of what would follow; ``high`` the height of the dialog in pixels."""
        super().__init__(desk, parent, QSize(760, high))
        self.complaint = complaint
        self.at.setPlaceholderText(say("现在"))
        self.afterwards.name(after, say("没有新的期限，也没有事项随之办完。"))
        unit = f"{complaint.client} {complaint.unit}".rstrip()
        for words, role in (
            (complaint_words.headline(complaint), "section"),
            (f"{complaint.number} · {complaint_words.state(complaint)}", "small"),
            (unit, "small"),
        ):
            self.side.addWidget(wrapped(words, role))
        self.end_side()
        self.fields = self.add_fields()
        self.reckon()

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        return {self.complaint.file: self.follows(at)}

    def follows(self, at: datetime) -> Foreseen:
        """What would follow from this step."""
        raise NotImplementedError

    def settle(self, changed: Complaint | None) -> None:
        """Close and say the complaint's new state; if the step was refused (None), stay open."""
        if changed:
            self.accept()
            self.desk.said.emit(f"{changed.number} {complaint_words.state(changed)}", [])


class InformDialog(StepDialog):
    """Records that the client was told a day for the solution (SO-2.2)."""

    def __init__(self, desk: Desk, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(desk, complaint, parent, say("告知以后"))
        self.entitle(say("告知客户 {number}", number=complaint.number), say("已告知"))
        self.promised, self.how = DayEdit(desk.office), QLineEdit()
        self.promised_field = Field(say("答应哪天解决(&D)"), self.promised)
        self.at_field = Field(say("何时告知(&T)"), self.at)
        self.fields.addLayout(row(self.promised_field, self.at_field, stretch=(1, 1)))
        self.fields.addWidget(Field(say("怎样告知（电话、当面…）(&H)"), self.how))
        self.fields.addStretch(1)
        self.promised.textChanged.connect(self.reckon)
        self.promised.setFocus()

    def follows(self, at: datetime) -> Foreseen:
        try:
            promised = self.promised.day()
        except Refusal:
            promised = None
        return ahead.informing(self.desk.office, self.complaint, promised, at) if promised else Foreseen()

    def note(self) -> str:
        return "" if self.promised.text().strip() else say("写下答应的日期，这里列出它的期限。")

    def commit(self) -> None:
        promised, at = day_in(self.promised_field), moment_in(self.at_field)
        if promised is None or at is None:
            return
        self.settle(self.attempt(complaints.inform, self.complaint, promised=promised, how=self.how.text(), at=at))


class EscalateDialog(StepDialog):
    """Passes a complaint up 逐级上报 (SO-2.3)."""

    def __init__(self, desk: Desk, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(desk, complaint, parent, say("上报以后"))
        self.entitle(say("上报 {number}", number=complaint.number), say("上报"))
        self.to, self.why = ComboBox(), QLineEdit()
        for role in complaints.above(desk.office, complaint):
            person = desk.office.name_of(complaints.holder_of(desk.office, role))
            self.to.addItem(f"{desk.office.rules.role(role)}  {person}".strip(), role)
        self.fields.addWidget(Field(say("报给谁(&W)"), self.to))
        self.fields.addWidget(Field(say("原因(&R)"), self.why))
        self.fields.addStretch(1)
        self.primary.setEnabled(self.to.count() > 0)
        if not self.to.count():
            self.complain(say("已经在最高一级。"))
        self.to.currentIndexChanged.connect(self.reckon)
        self.why.setFocus()

    def follows(self, at: datetime) -> Foreseen:
        to = str(self.to.currentData())
        return ahead.stepping(self.desk.office, self.complaint, "complaint.escalated", at, to_role=to)

    def note(self) -> str:
        return say("期限不变，由 {who} 接着处理。", who=self.to.currentText()) if self.to.count() else ""

    def commit(self) -> None:
        to, why = str(self.to.currentData()), self.why.text()
        self.settle(self.attempt(complaints.escalate, self.complaint, to=to, why=why))


class ResolveDialog(StepDialog):
    """Records the solution."""

    def __init__(self, desk: Desk, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(desk, complaint, parent, say("解决以后"), high=440)
        self.entitle(say("处理结果 {number}", number=complaint.number), say("已解决"))
        self.text = WordsEdit()
        self.text.setTabChangesFocus(True)
        self.at_field = Field(say("解决时间(&T)"), self.at)
        self.fields.addWidget(Field(say("处理结果(&R)"), self.text), 1)
        self.fields.addWidget(self.at_field)
        self.text.setFocus()

    def follows(self, at: datetime) -> Foreseen:
        return ahead.stepping(self.desk.office, self.complaint, "complaint.settled", at)

    def note(self) -> str:
        waiting = listed(self.complaint.departments)
        return say("然后由 {departments}会签，签齐才能结案。", departments=waiting)

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
        super().__init__(desk, complaint, parent, say("签字以后"))
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
        self.fields.addLayout(
            row(Field(say("部门(&D)"), self.department), Field(say("方式(&W)"), self.how), stretch=(1, 1))
        )
        self.fields.addLayout(row(Field(say("签字人(&N)"), self.signer), self.secret_field, stretch=(1, 1)))
        self.fields.addStretch(1)
        self.how.currentIndexChanged.connect(self._switch)
        self.department.currentIndexChanged.connect(self.reckon)
        self._switch()
        self.signer.setFocus()

    def follows(self, at: datetime) -> Foreseen:
        return ahead.stepping(self.desk.office, self.complaint, "complaint.signed", at)

    def note(self) -> str:
        waiting = [each for each in self.complaint.unsigned if each != self.department.currentText()]
        if waiting:
            return say("还要 {departments}签字，签齐才能结案。", departments=listed(waiting))
        return say("签齐了，接着可以结案。")

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
        super().__init__(desk, complaint, parent, say("回访以后"))
        self.entitle(say("回访 {number}", number=complaint.number), say("记录"))
        self.outcome: ChoiceBox[Satisfaction] = ChoiceBox()
        self.words = QLineEdit()
        for name in SATISFACTIONS:
            self.outcome.offer(complaint_words.outcome(name), name)
        phone = label(say("{client}，{phone}", client=complaint.client, phone=names.masked(complaint.phone)))
        self.fields.addWidget(phone)
        self.fields.addWidget(Field(say("结果(&R)"), self.outcome))
        self.fields.addWidget(Field(say("客户的话（不满意时必填）(&W)"), self.words))
        self.fields.addStretch(1)
        self.outcome.currentIndexChanged.connect(self.reckon)
        self.outcome.setFocus()

    def follows(self, at: datetime) -> Foreseen:
        return ahead.calling_back(self.desk.office, self.complaint, self.outcome.the_chosen(), at)

    def note(self) -> str:
        dissatisfied = self.outcome.chosen() == "dissatisfied"
        return say("重新开始一轮，编号不变。") if dissatisfied else say("投诉到此办结。")

    def commit(self) -> None:
        outcome, words = self.outcome.the_chosen(), self.words.text()
        self.settle(self.attempt(complaints.call_back, self.complaint, outcome=outcome, words=words))


def receive(window: OfficeWindow) -> None:
    """Open the dialog that takes a complaint in, for the client in view if there is one."""
    ReceiveComplaintDialog(window.desk, window.shown_dossier(), window).open()
