"""Amending a clause 修改规定: new figures from a day on, tried on a past month before anybody signs."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.access.signer_input import Signing
from app.base.words import read_names, say, say_many
from app.dossiers import service as dossiers
from app.duties import words as duties_words
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog
from app.kit.fields import DayEdit, day_in
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import Field, button, fit, row, wrapped
from app.kit.tables import RowsTable
from app.office import phrases
from app.regulations import amendments
from app.regulations import words as regulation_words
from app.rulebook.clauses import Amendment, Figure, Sanction

if TYPE_CHECKING:
    from datetime import date

    from app.kit.desk import Desk
    from app.regulations.amendments import ClauseRow
    from app.rulebook.duties import Duty
    from app.rulebook.rehearsals import Comparison, Difference


class SanctionEdit(QWidget):
    """Edits the amount of one sanction line 处罚, or its range."""

    def __init__(self, words: str, line: Sanction) -> None:
        super().__init__()
        self.line = line
        self.low = QLineEdit(line.amount or line.low)
        self.high = QLineEdit(line.high)
        fields = [Field(words, self.low)]
        if not line.amount:
            fields.append(Field(say("最高"), self.high))
        self.setLayout(row(*fields))

    def typed(self) -> dict[str, object]:
        """The line with the amounts as typed, in the shape of a regulation's file."""
        line: dict[str, object] = msgspec.to_builtins(self.line)
        if self.line.amount:
            return {**line, "amount": self.low.text().strip()}
        line["low"] = self.low.text().strip()
        if self.high.text().strip():
            line["high"] = self.high.text().strip()
        else:
            line.pop("high", None)
        return line


class AmendDialog(Dialog):
    """Edits limit, role, amounts and figures of one clause; rehearses them on a past month; asks reason and signature."""

    def __init__(self, desk: Desk, clause_row: ClauseRow, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=760)
        self.clause_row = clause_row
        title = clause_row.clause.title.of(desk.office.language)
        self.entitle(say("修改规定 {clause} {title}", clause=clause_row.clause.id, title=title), say("批准"))
        self.limit, self.role = QLineEdit(phrases.typed_limit(clause_row.terms.limit)), ComboBox()
        self.limit.textChanged.connect(self._read_limit)
        for role, name in desk.office.rules.roles().items():
            self.role.addItem(name, role)
        self.role.setCurrentIndex(self.role.findData(clause_row.terms.who.role))
        self.lines = [
            SanctionEdit(regulation_words.sanction(desk.office, line), line)
            for line in clause_row.terms.sanction
            if not line.like
        ]
        self.figures = {name: QLineEdit(figure.value) for name, figure in clause_row.terms.figures.items()}
        today = desk.office.today()
        self.first = DayEdit(desk.office, (today.replace(day=1) + timedelta(days=32)).replace(day=1))
        self.month, self.reason = ComboBox(), QLineEdit()
        self._fill_months(today)
        self.outcome = wrapped("", "quiet")
        self.table = RowsTable(RowsListing(self._columns()), "rehearsal", say("试算结果"))
        self.table.empty = say("按“试算”，看选定的月份会有什么不同。")
        self.signing = Signing(desk.office, "regulations")
        self._arrange()
        fit(self, 860, 660)
        (self.limit if clause_row.terms.limit else self.reason).setFocus()

    def _fill_months(self, today: date) -> None:
        first = today.replace(day=1)
        for _ in range(12):
            self.month.addItem(f"{first.year}-{first.month:02d}", first)
            first = (first - timedelta(days=1)).replace(day=1)
        self.month.setCurrentIndex(1)

    def _arrange(self) -> None:
        self.limit_field = Field(say("时限(&L)"), self.limit)
        self.first_field = Field(say("从何日起(&F)"), self.first)
        self.reason_field = Field(say("修改原因(&R)"), self.reason)
        self.body.addLayout(
            row(self.limit_field, Field(say("责任岗位(&W)"), self.role), self.first_field, stretch=(2, 1, 1))
        )
        amounts = QVBoxLayout()
        for each in self.lines:
            amounts.addWidget(each)
        self.body.addLayout(amounts)
        if self.figures:
            language, known = self.desk.office.language, self.clause_row.terms.figures
            named = [Field(known[name].name.of(language), edit) for name, edit in self.figures.items()]
            self.body.addLayout(Flow(*named, None))
        self.body.addWidget(self.reason_field)
        self.body.addLayout(Flow(Field(say("试算月份(&M)"), self.month), button(say("试算(&T)"), self.rehearse), None))
        for part, share in ((self.outcome, 0), (self.table, 1), (self.signing, 0)):
            self.body.addWidget(part, share)
        self._read_limit(self.limit.text())

    def _read_limit(self, text: str) -> None:
        from app.rulebook.limit_words import EXAMPLES, NotALimit
        from app.rulebook.typed_limits import (
            typed_limit,
        )

        try:
            self.limit_field.complain(phrases.limit(typed_limit(text, self.clause_row.terms.limit)), warning=True)
        except NotALimit:
            words = say("看不懂的时限。可以写：{examples}")
            examples = [phrases.typed_limit(each) for each in EXAMPLES[:6]]
            self.limit_field.complain(words.format(examples="；".join(examples)))

    def amendment(self) -> Amendment | None:
        """The amendment as typed; None after a complaint about what cannot be read."""
        first = day_in(self.first_field)
        if first is None:
            return None
        terms, limit = self.clause_row.terms, self._limit()
        if limit is None:
            return None
        role = str(self.role.currentData() or terms.who.role)
        try:
            sanction = self._sanction()
        except msgspec.ValidationError:
            self.complain(say("金额请写成 20.00 这样的数字。"))
            return None
        try:
            figures = self._figures()
        except msgspec.ValidationError:
            self.complain(say("数值请写成 7 或 20.00 这样的数字。"))
            return None
        return Amendment(
            from_=first,
            reason=self.reason.text().strip(),
            limit=None if limit == terms.limit else limit,
            who=None if role == terms.who.role else msgspec.structs.replace(terms.who, role=role),
            sanction=sanction,
            figures=None if figures == terms.figures else figures,
        )

    def _limit(self) -> str | None:
        """The limit as typed, in the language of ``limit_words``; None after a complaint if it cannot be read."""
        from app.rulebook.limit_words import NotALimit
        from app.rulebook.typed_limits import (
            typed_limit,
        )

        try:
            return typed_limit(self.limit.text(), self.clause_row.terms.limit)
        except NotALimit:
            self.complain(self.limit_field.complaint)
            self.limit.setFocus()
            return None

    def _figures(self) -> dict[str, Figure]:
        """The clause's figures as typed. Raises msgspec.ValidationError."""
        known = self.clause_row.terms.figures
        typed = {
            name: {**msgspec.structs.asdict(known[name]), "value": edit.text().strip()}
            for name, edit in self.figures.items()
        }
        return msgspec.convert(typed, dict[str, Figure], dec_hook=read_names())

    def _sanction(self) -> tuple[Sanction, ...] | None:
        """The clause's sanction lines as typed; None if no amount changed. Raises msgspec.ValidationError."""
        typed = [each.typed() for each in self.lines]
        if typed == [msgspec.to_builtins(each.line) for each in self.lines]:
            return None
        changed = iter(msgspec.convert(typed, list[Sanction]))
        return tuple(line if line.like else next(changed) for line in self.clause_row.terms.sanction)

    def rehearse(self) -> None:
        """Rehearse the new terms on the chosen month and show what differs."""
        amendment = self.amendment()
        if amendment is None:
            return
        month: date = self.month.currentData()
        comparison = self.attempt(amendments.rehearse, self.clause_row.clause.id, amendment, month)
        if comparison:
            self._show(comparison)

    def _show(self, comparison: Comparison) -> None:
        self._units = dossiers.units(
            self.desk.office, {each.file for pair in comparison.duties for each in (pair.before, pair.after) if each}
        )
        self.table.listing.show(list(comparison.duties))
        self.outcome.setText(
            say(
                "{count}会不同；少 {fewer}，多 {more} 笔。",
                count=say_many("{n} 项事项", len(comparison.duties)),
                fewer=say_many("{n} 笔拟处罚", len(comparison.dropped)),
                more=len(comparison.added),
            )
        )

    def _columns(self) -> list[Column[Difference]]:
        office = self.desk.office

        def outcome(duty: Duty | None) -> str:
            if duty is None:
                return say("没有")
            return f"{office.due_words(duty.due)}  {duties_words.duty_state(duty.state_at(office.now()))}"

        return [
            Column(say("房号"), lambda each: self._units.get(each.duty.file, ""), width=100),
            Column(say("条款"), lambda each: each.duty.clause, width=80),
            Column(say("开始"), lambda each: phrases.at(office, each.duty.started), width=140),
            Column(say("原规定：期限和结果"), lambda each: outcome(each.before), width=220),
            Column(say("新规定：期限和结果"), lambda each: outcome(each.after), width=220),
        ]

    def commit(self) -> None:
        amendment = self.amendment()
        if amendment is None:
            return
        if not amendment.reason:
            self.reason_field.complain(say("请写明原因，日后可以查到。"))
            self.reason.setFocus()
            return
        name, secret = self.signing.given()
        if self.attempt(amendments.amend, self.clause_row.clause.id, amendment, name=name, secret=secret):
            self.accept()
            self.desk.said.emit(
                say("{clause} 自 {day} 起按新规定", clause=self.clause_row.clause.id, day=phrases.day(amendment.from_)),
                [],
            )
