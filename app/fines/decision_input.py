"""The inputs of a decision on proposed lines: how much, why, and who decides, several lines with one signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.access import service as access
from app.access import staff
from app.access.sign_in import SecretEdit
from app.base.refusals import Refusal
from app.base.typed_amounts import fen
from app.base.words import say, say_many
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines import words as fine_words
from app.fines.service import Hand, Verdict
from app.kit.painted.segmented import Segmented
from app.kit.parts import MNEMONIC, Field, hbox, row, vbox, wrapped
from app.kit.person_box import PersonBox
from app.office import phrases
from app.office.words import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.kit.desk import Desk
    from app.office.fine_ledger import Line
    from app.office.office import Office

STEP, MOST_CHOICES = 1000, 5
"""Amounts are offered in steps of ten yuan, and no more than this many."""


class HandPart(QWidget):
    """Asks who decides, and for that person's secret; hidden in an open office, where the person signed in decides.

    ``low``: in one line, with the names of the inputs within them.
    """

    def __init__(
        self, office: Office, deciders: Sequence[str], seen: Sequence[object] = (), *, low: bool = False
    ) -> None:
        super().__init__()
        self.seen = tuple(seen)
        """The lines or slips that whoever decides has before them."""
        self.open = office.signer is None
        able = {each.key for each in staff.everybody(office) if not self.open and access.has_secret(office, each)}
        self.name, self.secret = PersonBox(office, [key for key in deciders if key in able]), SecretEdit()
        who, secret = say("决定人(&N)"), say("决定人口令(&S)")
        if low:
            self.name.setAccessibleName(MNEMONIC.sub("", who))
            self.secret.setAccessibleName(MNEMONIC.sub("", secret))
            self.secret.setPlaceholderText(MNEMONIC.sub("", secret))
            self.setLayout(row(self.name, self.secret, stretch=(1, 1)))
        else:
            self.setLayout(row(Field(who, self.name), Field(secret, self.secret), stretch=(1, 1)))
        if self.open:
            # To show what has no parent yet would open a window.
            self.hide()

    def hand(self) -> Hand:
        """Who decides, and their secret as typed; the secret is cleared."""
        hand = Hand(self.name.chosen(), self.secret.text(), self.seen)
        self.secret.clear()
        return hand

    @property
    def missing(self) -> bool:
        """Whether a secret is still to be typed."""
        return not self.open and not self.secret.text()


def deciders(office: Office, lines: Sequence[Line]) -> list[str]:
    """The keys of those who may decide on every line."""
    each = [fine_lines.deciders(office, line) for line in lines]
    return [name for name in each[0] if all(name in names for names in each)]


class Decision(QWidget):
    """How much and why. Whoever shows it also shows its ``hand``; ``changed``: it would now be called otherwise.

    ``low`` as for the hand. An amount within the clause's range approves, a lower one reduces, none waives. ``decided`` carries what was done.
    """

    changed = Signal()
    decided = Signal(str)

    def __init__(self, desk: Desk, lines: Sequence[Line], *, low: bool = False) -> None:
        super().__init__()
        self.desk, self.lines = desk, list(lines)
        self.money = all(line.in_money for line in lines)
        self.least = min(line.proposal.low for line in lines)
        same = len({line.proposal.low for line in lines}) == 1
        self.amount, self.reason = QLineEdit(fine_words.short(self.least) if same else ""), QLineEdit()
        self.amount.setPlaceholderText("" if same else say("各按条款的最低数"))
        each = say("每项金额（元）(&A)") if self.money else say("每项数量(&A)")
        one = say("金额（元）(&A)") if self.money else say("数量(&A)")
        self.amount_field, self.reason_field = (
            Field(each if len(lines) > 1 else one, self.amount),
            Field("", self.reason),
        )
        self.hand, self.problem = (
            HandPart(desk.office, deciders(desk.office, lines), lines, low=low),
            wrapped("", "error"),
        )
        self.problem.hide()
        self._arrange()
        self.amount.textEdited.connect(lambda _: self._changed())
        for line_edit in (self.amount, self.reason, self.hand.secret):
            line_edit.returnPressed.connect(self.commit)
        self._changed()

    def _arrange(self) -> None:
        inside = vbox(self, spacing=8)
        across = QWidget()
        beside = hbox(across, spacing=8)
        self.choices: Segmented | None = None
        if offered := self._offered():
            self.choices = Segmented(say("金额"), {str(each): fine_words.short(each) for each in offered})
            self.choices.changed.connect(lambda chosen: self._set(int(chosen)))
            beside.addWidget(self.choices, 0, Qt.AlignmentFlag.AlignBottom)
        beside.addWidget(self.amount_field, 1)
        inside.addWidget(across)
        inside.addWidget(self.reason_field)

    def _offered(self) -> list[int]:
        """The amounts that one click chooses: every ten yuan of a range that has few of them."""
        high = min((line.proposal.high or 0) for line in self.lines)
        offered = list(range(self.least, high + 1, STEP))
        return offered if self.money and 1 < len(offered) <= MOST_CHOICES else []

    def _set(self, amount: int) -> None:
        self.amount.setText(fine_words.short(amount))
        self._changed()

    def _typed(self) -> int | None:
        """The amount typed; None if there is none, or it cannot be read. Several lines without one get their lowest each."""
        try:
            typed = fen(self.amount.text())
        except Refusal:
            return None
        return self.least if typed is None and len(self.lines) > 1 else typed

    def outcome(self) -> str:
        """What deciding would do now: ``approved``, ``reduced`` or ``waived``."""
        typed = self._typed()
        if typed is None:
            return "approved"
        below = any(self._amount(line, typed) < max(line.proposal.low, 1) for line in self.lines)
        return "waived" if not typed else "reduced" if below else "approved"

    def verb(self) -> str:
        """What the button says: what deciding would do now."""
        several, amount = len(self.lines), fine_words.with_unit(self.lines[0], self._typed() or 0)
        if several > 1:
            return {
                "approved": say_many("批准 {n} 项", several),
                "reduced": say_many("减轻 {n} 项", several),
                "waived": say_many("免除 {n} 项", several),
            }[self.outcome()]
        return {
            "approved": say("批准 {amount}", amount=amount),
            "reduced": say("减轻为 {amount}", amount=amount),
            "waived": say("免除"),
        }[self.outcome()]

    def begin(self) -> None:
        """Put the cursor where deciding begins."""
        self.amount.setFocus()
        self.amount.selectAll()

    def waive(self) -> None:
        """Ask for the reason without which nothing is waived."""
        self._set(0)
        self.reason.setFocus()

    def reduce(self) -> None:
        """Ask for an amount below the range."""
        self.amount.clear()
        self.amount.setFocus()
        self._changed()

    def _changed(self) -> None:
        self.amount_field.complain("")
        needed = self.outcome() != "approved"
        self.reason_field.retitle(say("理由(&R)") if needed else say("理由（可不填）(&R)"))
        if self.choices:
            self.choices.mark(str(self._typed()))
        self.changed.emit()

    def _amount(self, line: Line, typed: int) -> int:
        """What a line gets; where several are decided together, one with a fixed amount keeps it."""
        fixed = len(self.lines) > 1 and line.proposal.low == line.proposal.high
        return line.proposal.low if fixed and typed >= self.least else typed

    def commit(self) -> None:
        """Decide; what is missing or refused is said in place."""
        typed = self._typed()
        if typed is None:
            self._ask_amount()
            return
        reason = self.reason.text().strip()
        if self.outcome() != "approved" and not reason:
            self.reason_field.complain(say("请写明原因，日后可以查到。"))
            self.reason.setFocus()
        elif self.hand.missing:
            self.hand.secret.setFocus()
        else:
            self._decide([Verdict(line.id, self._amount(line, typed), reason) for line in self.lines])

    def _ask_amount(self) -> None:
        """Say why the amount cannot be read."""
        try:
            fen(self.amount.text())
            self.amount_field.complain(say("请填写金额。"))
        except Refusal as refusal:
            self.amount_field.complain(sentence(refusal))
        self.amount.setFocus()

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _decide(self, verdicts: list[Verdict]) -> None:
        done = self.desk.attempt(self._complain, fines.decide, verdicts, self.hand.hand())
        if done is None:
            self.hand.secret.setFocus()
            return
        total = sum(verdict.amount for verdict, line in zip(verdicts, self.lines, strict=True) if line.in_money)
        self.decided.emit(say_many("已决定 {n} 项，金额合计 {sum} 元", len(verdicts), sum=phrases.money(total)))
