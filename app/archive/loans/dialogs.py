"""The dialogs of lending 借阅: request, approval on paper, lending, return, renewal, chasing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from app.archive import words as archive_words
from app.archive.loans import ahead
from app.archive.loans import service as loans
from app.archive.loans.service import Condition
from app.base.words import labelled, say, say_many
from app.custody import scanning, whereabouts
from app.custody.bundles import service as bundles
from app.custody.bundles.rules import Drafted
from app.custody.bundles.table import BundleTable
from app.custody.rules import Count, Line
from app.dossiers.dossier_edit import DossierEdit
from app.forms import printing
from app.kit.dialogs import Dialog, ReasonDialog
from app.kit.fields import ChoiceBox, DayEdit, day_in, moment_in
from app.kit.foresight.ahead import AheadDialog
from app.kit.parts import Field, fit, label, row, tell_placeholder, wrapped
from app.office import drafts, phrases

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.archive.loans.rules import Loan
    from app.kit.desk import Desk
    from app.office.drafts import Draft
    from app.office.people_store import Person
    from app.rulebook.answers.foresight import Foreseen


class RequestDialog(Dialog):
    """Asks which papers of which client are borrowed, by whom, what for and until when."""

    DRAFT = "loan"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, dossier: str = "") -> None:
        super().__init__(desk, parent, width=860)
        self.entitle(say("登记借阅"), say("登记"))
        self.client, self.due = DossierEdit(desk.office), DayEdit(desk.office)
        self.borrower, self.contact, self.purpose = QLineEdit(), QLineEdit(), QLineEdit()
        self.bundle = BundleTable(say("要借的文件"), new=False)
        self.bundle.told.connect(self.complain)
        self.bundle.explain = lambda number: desk.ask(scanning.told, number, self.client.dossier)
        self.client_field = Field(say("客户(&C)"), self.client)
        self.due_field = Field(say("归还期限(&D)"), self.due)
        self.body.addLayout(row(self.client_field, self.due_field, stretch=(3, 1)))
        self.body.addLayout(
            row(
                Field(say("借阅人(&B)"), self.borrower),
                Field(say("单位、电话(&T)"), self.contact),
                Field(say("用途(&P)"), self.purpose),
                stretch=(1, 1, 2),
            )
        )
        self.body.addWidget(label(say("要借的文件：打勾或扫描，件数可改"), "section"))
        self.body.addWidget(self.bundle, 1)
        self.client.chosen.connect(self._offer)
        self.client.dropped.connect(lambda: self.bundle.offer([]))
        self.client.scanned.connect(self._scanned)
        fit(self, 900, 600)
        self.client.setFocus()
        if dossier:
            self.client.show_dossier(dossier)

    def draft(self) -> Draft:
        return {**super().draft(), "dossier": self.client.dossier, "bundle": self.bundle.typed()}

    def take_up(self, draft: Draft) -> None:
        typed = drafts.read(draft, Drafted)
        if typed.dossier:
            self.client.show_dossier(typed.dossier)
        super().take_up({name: draft[name] for name in draft if name != "client" or not typed.dossier})
        self.bundle.retype(typed.bundle)

    def _scanned(self, paper: str) -> None:
        told = "" if self.bundle.tick(paper) else self.desk.ask(scanning.told_of, paper, self.client.dossier)
        self.complain(told or "")

    def _offer(self) -> None:
        office = self.desk.office
        self.client_field.complain("")
        self.bundle.offer(bundles.held_by(office, self.client.dossier, office.rules.this_office))
        self.borrower.setFocus()

    def commit(self) -> None:
        if not self.client.dossier:
            self.client_field.complain(say("请先选一位客户：输入房号或姓名，按回车。"))
            self.client.setFocus()
            return
        due = day_in(self.due_field)
        if due is None:
            return
        made = self.attempt(
            loans.request,
            dossier=self.client.dossier,
            lines=[Line(each.paper or "", Count(each.originals, each.copies)) for each in self.bundle.ticked()],
            borrower=self.borrower.text(),
            contact=self.contact.text(),
            purpose=self.purpose.text(),
            due=due,
        )
        if made:
            self.accept()
            self._announce(made.number)

    def _announce(self, number: str) -> None:
        words = say("已登记借阅 {number}，等待签批", number=number)
        show = (say("打印借阅单"), lambda: _slip(self.desk, number, self.parentWidget()))
        self.desk.said.emit(words, [show])


def _slip(desk: Desk, slip: str, parent: QWidget | None) -> None:
    printing.show_sheet(desk, "borrowing-slip", slip, parent)


class OnPaperDialog(Dialog):
    """Asks who signed the slip that was signed on paper and scanned back."""

    def __init__(self, desk: Desk, slip: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=480)
        self.entitle(say("纸质签批 {slip}", slip=slip), say("确认已签"))
        self.slip = slip
        self.who: ChoiceBox[Person] = ChoiceBox()
        for each in loans.approvers(desk.office):
            self.who.offer(f"{each.name}  {desk.office.rules.role(each.role)}", each)
        words = wrapped(say("请先打印借阅单，签字后在“交接 → ⋯ → 扫描件归位”扫描归位，再在这里确认是谁签的。"))
        self.body.addWidget(words)
        self.body.addWidget(Field(say("签字人(&N)"), self.who))
        self.primary.setEnabled(bool(self.who.count()))
        if not self.who.count():
            self.complain(say("名单中没有可以签批的人，请先在“设置 → 人员”中登记。"))
        self.who.setFocus()

    def commit(self) -> None:
        if self.attempt(loans.approve_on_paper, self.slip, self.who.the_chosen()):
            self.accept()
            self.desk.said.emit(say("已批准：{slip}", slip=self.slip), [])


class LendDialog(AheadDialog):
    """Asks when the papers leave and who takes them."""

    def __init__(self, desk: Desk, loan: Loan, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, QSize(760, 400))
        self.entitle(say("借出 {number}", number=loan.number), say("借出"))
        self.loan = loan
        self.taker = QLineEdit(loan.borrower)
        self.at_field = Field(say("借出时间(&T)"), self.at)
        self.side.addWidget(Field(say("取走人姓名(&N)"), self.taker))
        self.side.addWidget(self.at_field)
        self.afterwards.name(say("借出以后"), say("没有新的期限，也没有事项随之办完。"))
        self.end_side()
        fields = self.add_fields()
        fields.addWidget(label(say("要借的文件"), "section"))
        fields.addWidget(wrapped(archive_words.papers_of(desk.office, loan, loan.lines)))
        due = phrases.near_day(desk.office, loan.due)
        fields.addWidget(wrapped(labelled(say("归还期限"), due), "quiet"))
        fields.addStretch(1)
        self.taker.setFocus()
        self.reckon()

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        return {self.loan.dossier: ahead.lending(self.desk.office, self.loan, at)}

    def commit(self) -> None:
        at = moment_in(self.at_field)
        if at and self.attempt(loans.lend, self.loan, at=at, counterpart=self.taker.text().strip()):
            self.accept()
            words = say("已借出 {number}", number=self.loan.number)
            show = (say("打印借阅单"), lambda: _slip(self.desk, self.loan.number, self.parentWidget()))
            self.desk.said.emit(words, [show])


class GiveBackDialog(AheadDialog):
    """Asks which papers came back and in what condition; damage must be described."""

    def __init__(self, desk: Desk, loan: Loan, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, QSize(900, 480))
        self.entitle(say("归还 {number}", number=loan.number), say("归还"))
        self.loan = loan
        self.giver = QLineEdit(loan.borrower)
        self.at_field = Field(say("归还时间(&T)"), self.at)
        self.lines: dict[str, tuple[QCheckBox, QLineEdit, QCheckBox]] = {}
        self.side.addWidget(Field(say("归还人姓名(&N)"), self.giver))
        self.side.addWidget(self.at_field)
        self.afterwards.name(say("归还以后"), say("没有新的期限，也没有事项随之办完。"))
        self.end_side()
        fields = self.add_fields()
        fields.addWidget(wrapped(say("归还的文件：逐件查看，损坏的勾选并写明情况"), "section"))
        fields.addWidget(self._papers())
        fields.addStretch(1)
        next(iter(self.lines.values()))[0].setFocus()
        self.reckon()

    def _papers(self) -> QWidget:
        names = whereabouts.paper_names(self.desk.office, self.loan.dossier)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for place, line in enumerate(self.loan.out):
            back, words, damaged = QCheckBox(names[line.paper]), QLineEdit(), QCheckBox(say("损坏"))
            back.setChecked(True)
            back.toggled.connect(lambda _: self.reckon())
            words.setPlaceholderText(say("归还时状况，完好可不填"))
            tell_placeholder(words)
            words.setAccessibleName(say("{paper} 归还时状况", paper=names[line.paper]))
            self.lines[line.paper] = (back, words, damaged)
            for column, widget in enumerate((back, words, damaged)):
                grid.addWidget(widget, place, column)
        return holder

    def _back(self) -> dict[str, Condition]:
        return {
            paper: Condition(words.text(), damaged.isChecked())
            for paper, (back, words, damaged) in self.lines.items()
            if back.isChecked()
        }

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        return {self.loan.dossier: ahead.returning(self.desk.office, self.loan, self._back(), at)}

    def commit(self) -> None:
        at, seen = moment_in(self.at_field), self._back()
        if at and self.attempt(loans.give_back, self.loan, seen, at=at, counterpart=self.giver.text().strip()):
            self.accept()
            self.desk.said.emit(say_many("{number} 已归还 {n} 件", len(seen), number=self.loan.number), [])


class RenewDialog(ReasonDialog):
    """Asks for a later day and the reason; it takes effect once it is approved like the first."""

    def __init__(self, desk: Desk, loan: Loan, parent: QWidget | None = None) -> None:
        self.loan = loan
        super().__init__(
            desk,
            say("续借 {number}", number=loan.number),
            say("新的期限要重新签批后才算数。"),
            say("申请续借"),
            parent,
        )
        self.due.setFocus()

    def ask_first(self) -> None:
        self.due = DayEdit(self.desk.office)
        self.due_field = Field(say("新的归还期限(&D)"), self.due)
        self.body.addWidget(self.due_field)

    def commit(self) -> None:
        due = day_in(self.due_field)
        if due and self.attempt(loans.renew, self.loan, due=due, reason=self.reason.text()):
            self.accept()
            self.desk.said.emit(say("已申请续借，等待签批"), [])


class ChaseDialog(Dialog):
    """Asks how the borrower was chased and what the answer was."""

    def __init__(self, desk: Desk, loan: Loan, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=480)
        self.entitle(say("催还 {number}", number=loan.number), say("记录催还"))
        self.loan, self.way, self.words = loan, ChoiceBox[str](), QLineEdit()
        for name in ("call", "visit", "letter"):
            self.way.offer(archive_words.chase_way(name), name)
        self.body.addWidget(label(archive_words.papers_of(desk.office, loan, loan.out)))
        self.body.addWidget(Field(say("方式(&K)"), self.way))
        self.body.addWidget(Field(say("对方的答复(&A)"), self.words))
        self.words.setFocus()

    def commit(self) -> None:
        if self.attempt(loans.chase, self.loan, way=self.way.the_chosen(), words=self.words.text()):
            self.accept()
            show = (
                say("打印催还通知"),
                lambda: printing.show_sheet(self.desk, "loan-reminder", self.loan.number, self.parentWidget()),
            )
            self.desk.said.emit(say("已记录催还"), [show])


def end(desk: Desk, loan: Loan, parent: QWidget | None) -> None:
    """Ask why a request is refused, then end it."""
    dialog = ReasonDialog(
        desk,
        say("退回借阅申请 {number}", number=loan.number),
        say("文件没有离开本部门；借阅号保留，状态为“已退回”。"),
        say("退回"),
        parent,
        final=True,
    )
    dialog.given.connect(lambda reason: desk.do(loans.end, loan, "refused", reason))
    dialog.open()
