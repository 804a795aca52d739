"""Dialogs of the ledger of fines: deciding on lines and counter-entries, objecting, answering, reversing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.refusals import Refusal
from app.base.typed_amounts import fen
from app.base.words import listed, say, say_many
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines import words as fine_words
from app.fines.decision_input import Decision, HandPart, deciders
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog
from app.kit.fields import DayEdit, WordsEdit
from app.kit.parts import Field, label, wrapped
from app.office import phrases
from app.office.words import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.kit.desk import Desk
    from app.office.fine_ledger import Line
    from app.office.office import Office


def about(office: Office, lines: Sequence[Line]) -> str:
    """What lines are about, in a sentence."""
    if len(lines) == 1:
        line = lines[0]
        return f"{line.number} {office.name_of(line.proposal.person)}  {fine_lines.because(office, line)}".strip()
    people = listed(dict.fromkeys(office.name_of(line.proposal.person) for line in lines))
    return say_many("{n} 项，涉及：{people}", len(lines), people=people)


class HandDialog(Dialog):
    """What all decisions share: the lines they are about, the reason, and who decides."""

    def __init__(self, desk: Desk, lines: Sequence[Line], title: str, verb: str, parent: QWidget | None) -> None:
        super().__init__(desk, parent, width=560)
        self.entitle(title, verb)
        self.lines = list(lines)
        self.reason = QLineEdit()
        self.reason_field = Field(self.reason_words(), self.reason)
        self.body.addWidget(wrapped(about(desk.office, self.lines)))
        self.ask_first()
        self.body.addWidget(self.reason_field)
        self.part = HandPart(desk.office, deciders(desk.office, self.lines), self.lines)
        self.body.addWidget(self.part)

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


class DecideDialog(Dialog):
    """Decides on proposed lines where their page is not at hand."""

    def __init__(self, desk: Desk, lines: Sequence[Line], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=560)
        self.decision = Decision(desk, lines)
        self.entitle(say("决定罚款"), self.decision.verb())
        self.body.addWidget(wrapped(about(desk.office, lines)))
        spans = say("；").join(dict.fromkeys(fine_words.span(line) for line in lines))
        words = say("条款的幅度：{spans} 元") if self.decision.money else say("条款的幅度：{spans}")
        self.body.addWidget(label(words.format(spans=spans), "quiet"))
        for part in (self.decision, self.decision.hand, self.decision.problem):
            self.body.addWidget(part)
        self.decision.changed.connect(lambda: self.primary.setText(self.decision.verb()))
        self.decision.decided.connect(self._finish)
        self.decision.begin()

    def commit(self) -> None:
        self.decision.commit()

    def _finish(self, words: str) -> None:
        self.accept()
        self.desk.said.emit(words, [])


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
        self.words, self.day = WordsEdit(), DayEdit(desk.office, desk.office.today())
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
