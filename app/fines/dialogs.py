"""Dialogs of the ledger of fines: deciding on lines and counter-entries, objecting, answering, reversing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.access import service as access
from app.access import staff
from app.access.sign_in import SecretEdit
from app.base.refusals import Refusal
from app.base.typed_amounts import fen
from app.base.words import listed, say, say_many
from app.duties import words as duties_words
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines import words as fine_words
from app.fines.service import Hand, Verdict
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog
from app.kit.fields import DayEdit
from app.kit.parts import Field, label, row, wrapped
from app.kit.person_box import PersonBox
from app.office import phrases
from app.office.words import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.kit.desk import Desk
    from app.office.fine_ledger import Line
    from app.office.office import Office


class HandPart(QWidget):
    """Asks who decides, and for that person's secret; hidden in an open office, where the person signed in decides."""

    def __init__(self, office: Office, deciders: Sequence[str]) -> None:
        super().__init__()
        self.open = office.signer is None
        able = {each.key for each in staff.everybody(office) if not self.open and access.has_secret(office, each)}
        self.name, self.secret = PersonBox(office, [key for key in deciders if key in able]), SecretEdit()
        inside = row(
            Field(say("决定人(&N)"), self.name),
            Field(say("决定人口令(&S)"), self.secret),
            stretch=(1, 1),
        )
        self.setLayout(inside)
        self.setHidden(self.open)

    def hand(self) -> Hand:
        """Who decides, and their secret as typed; the secret is cleared."""
        hand = Hand(self.name.chosen(), self.secret.text())
        self.secret.clear()
        return hand


class HandDialog(Dialog):
    """What all decisions share: the lines they are about, the reason, and who decides."""

    def __init__(self, desk: Desk, lines: Sequence[Line], title: str, verb: str, parent: QWidget | None) -> None:
        super().__init__(desk, parent, width=560)
        self.entitle(title, verb)
        self.lines = list(lines)
        self.reason = QLineEdit()
        self.reason_field = Field(self.reason_words(), self.reason)
        self.body.addWidget(wrapped(self._about()))
        self.ask_first()
        self.body.addWidget(self.reason_field)
        self.part = HandPart(desk.office, self._deciders())
        self.body.addWidget(self.part)

    def _about(self) -> str:
        if len(self.lines) == 1:
            line = self.lines[0]
            return f"{line.number} {self.desk.office.name_of(line.proposal.person)}  {fine_lines.because(self.desk.office, line)}".strip()
        people = listed(dict.fromkeys(self.desk.office.name_of(line.proposal.person) for line in self.lines))
        return say_many("{n} 项，涉及：{people}", len(self.lines), people=people)

    def _deciders(self) -> list[str]:
        """The names of those who may decide on every line."""
        each = [fine_lines.deciders(self.desk.office, line) for line in self.lines]
        return [name for name in each[0] if all(name in names for names in each)]

    def reason_words(self) -> str:
        """The label of the reason."""
        return say("理由(&R)")

    def ask_first(self) -> None:
        """Add what a subclass asks before the reason."""

    def finish(self, done: object, words: str) -> None:
        """Close and say ``words``; if the decision was refused (``done`` is None), stay open."""
        if done is None:
            self.part.secret.setFocus()
            return
        self.accept()
        self.desk.said.emit(words, [])


class DecideDialog(HandDialog):
    """Approves, reduces or waives proposed lines, several with one signature; ``way`` says which."""

    def __init__(self, desk: Desk, lines: Sequence[Line], way: str, parent: QWidget | None = None) -> None:
        self.way = way
        titles = {"approved": say("批准罚款"), "reduced": say("减轻罚款"), "waived": say("免除罚款")}
        verbs = {"approved": say("批准"), "reduced": say("减轻"), "waived": say("免除")}
        self.spread = any(line.proposal.low != line.proposal.high for line in lines)
        super().__init__(desk, lines, titles[way], verbs[way], parent)
        (self.amount if self.amount_field.isVisibleTo(self) else self.reason).setFocus()

    def ask_first(self) -> None:
        spans = say("；").join(dict.fromkeys(fine_words.span(line) for line in self.lines))
        money = all(line.in_money for line in self.lines)
        words = say("条款的幅度：{spans} 元") if money else say("条款的幅度：{spans}")
        self.body.addWidget(label(words.format(spans=spans), "quiet"))
        self.amount = QLineEdit()
        least = min(line.proposal.low for line in self.lines)
        self.amount.setText(phrases.money(least) if self.way == "approved" else "")
        if money:
            self.amount.setPlaceholderText(say("以元填写，如 30.00"))
        self.amount_field = Field(say("每项金额（元）(&A)") if money else say("每项数量(&A)"), self.amount)
        self.body.addWidget(self.amount_field)
        self.amount_field.setHidden(self.way == "waived" or (self.way == "approved" and not self.spread))

    def reason_words(self) -> str:
        return say("理由（可不填）(&R)") if self.way == "approved" else say("理由(&R)")

    def _amount(self, line: Line, typed: int) -> int:
        """The amount typed; when a fixed amount is approved, the clause's."""
        if self.way == "approved" and line.proposal.low == line.proposal.high:
            return line.proposal.low
        return typed

    def commit(self) -> None:
        typed = 0
        if not self.amount_field.isHidden():
            try:
                typed = fen(self.amount.text()) or 0
            except Refusal as refusal:
                self.amount_field.complain(sentence(refusal))
                return
        self.amount_field.complain("")
        if not self._fits(typed):
            self.amount.setFocus()
            return
        reason = self.reason.text().strip()
        if self.way != "approved" and not reason:
            self.reason_field.complain(say("请写明原因，日后可以查到。"))
            self.reason.setFocus()
            return
        verdicts = [Verdict(line.id, self._amount(line, typed), reason) for line in self.lines]
        done = self.attempt(fines.decide, verdicts, self.part.hand())
        total = sum(verdict.amount for verdict, line in zip(verdicts, self.lines, strict=True) if line.in_money)
        self.finish(done, say_many("已决定 {n} 项，金额合计 {sum} 元", len(verdicts), sum=phrases.money(total)))

    def _fits(self, typed: int) -> bool:
        """Whether the amount suits approving or reducing; if not, point that out."""
        least = min(line.proposal.low for line in self.lines)
        if self.way == "reduced" and not 0 < typed < least:
            low = duties_words.amount(self.lines[0].proposal, least)
            money = say("减轻后的金额应大于 0，小于 {low} 元。")
            words = money if self.lines[0].in_money else say("减轻后应大于 0，小于 {low}。")
            self.amount_field.complain(words.format(low=low))
            return False
        if self.way == "approved" and any(self._amount(line, typed) < line.proposal.low for line in self.lines):
            self.amount_field.complain(say("低于幅度，请用“减轻”并写明理由。"))
            return False
        return True


class SettleDialog(HandDialog):
    """Decides on lines whose cause fell away: reversed by a counter-entry, or kept with a reason."""

    def __init__(self, desk: Desk, lines: Sequence[Line], parent: QWidget | None = None) -> None:
        super().__init__(desk, lines, say("决定冲销"), say("决定"), parent)
        self.way.setFocus()

    def ask_first(self) -> None:
        self.way = ComboBox()
        self.way.addItem(say("冲销：起因已不存在，全额退回"), True)
        self.way.addItem(say("不予冲销：处罚保留"), False)
        self.body.addWidget(Field(say("决定(&W)"), self.way))

    def commit(self) -> None:
        agree, reason = bool(self.way.currentData()), self.reason.text().strip()
        if not agree and not reason:
            self.reason_field.complain(say("请写明原因，日后可以查到。"))
            self.reason.setFocus()
            return
        ids = [line.id for line in self.lines]
        done = self.attempt(fines.settle, ids, agree=agree, reason=reason, hand=self.part.hand())
        self.finish(done, say_many("已决定 {n} 项", len(ids)))


class ReverseDialog(HandDialog):
    """Reverses a decided line."""

    def __init__(self, desk: Desk, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(desk, [line], say("撤销罚款 {number}", number=line.number), say("撤销"), parent)
        self.reason.setFocus()

    def commit(self) -> None:
        if not self.reason.text().strip():
            self.reason_field.complain(say("请写明原因，日后可以查到。"))
            self.reason.setFocus()
            return
        done = self.attempt(fines.reverse, self.lines[0].id, reason=self.reason.text(), hand=self.part.hand())
        self.finish(done, say("已撤销 {number}", number=self.lines[0].number))


class AnswerDialog(HandDialog):
    """Answers an objection; the line stays as it is or is lowered."""

    def __init__(self, desk: Desk, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(desk, [line], say("答复异议 {number}", number=line.number), say("答复"), parent)
        self.reason.setFocus()

    def reason_words(self) -> str:
        return say("答复(&R)")

    def ask_first(self) -> None:
        line = self.lines[0]
        objection = next(entry for entry in reversed(line.entries) if entry.kind == "objected")
        words = wrapped(say("{day} 的异议：{text}", day=objection.on, text=objection.reason))
        self.amount = QLineEdit(phrases.money(line.amount))
        title = say("答复后的金额（元）(&A)") if line.in_money else say("答复后的数量(&A)")
        self.amount_field = Field(title, self.amount)
        self.body.addWidget(words)
        self.body.addWidget(self.amount_field)

    def commit(self) -> None:
        line = self.lines[0]
        try:
            amount = fen(self.amount.text())
        except Refusal as refusal:
            self.amount_field.complain(sentence(refusal))
            return
        self.amount_field.complain("")
        if not self.reason.text().strip():
            self.reason_field.complain(say("请写明答复。"))
            self.reason.setFocus()
            return
        agreed = line.amount if amount is None else amount
        done = self.attempt(fines.answer, line.id, amount=agreed, text=self.reason.text(), hand=self.part.hand())
        self.finish(done, say("已答复 {number}", number=line.number))


class ObjectDialog(Dialog):
    """Enters an objection 异议, by the person or as written on paper."""

    def __init__(self, desk: Desk, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=520)
        self.entitle(say("对 {number} 提出异议", number=line.number), say("提出异议"))
        self.line = line
        about = wrapped(f"{desk.office.name_of(line.proposal.person)}  {fine_lines.because(desk.office, line)}")
        self.words, self.day = QPlainTextEdit(), DayEdit(desk.office, desk.office.today())
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(110)
        self.words_field, self.day_field = (
            Field(say("异议内容(&T)"), self.words),
            Field(say("提出日期(&D)"), self.day),
        )
        for part in (about, self.words_field, self.day_field):
            self.body.addWidget(part)
        self.words.setFocus()

    def commit(self) -> None:
        try:
            day = self.day.day()
        except Refusal as refusal:
            self.day_field.complain(sentence(refusal))
            return
        self.day_field.complain("")
        if not self.words.toPlainText().strip():
            self.words_field.complain(say("请写明异议的内容。"))
            self.words.setFocus()
            return
        if self.attempt(fines.object_, self.line.id, text=self.words.toPlainText(), on=day):
            self.accept()
            self.desk.said.emit(say("已提出异议：{number}", number=self.line.number), [])
