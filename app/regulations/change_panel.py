"""Changing a clause: its inputs, what the limit means on some days, what a past month would have looked like."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.access.signer_input import Signing
from app.base.refusals import Refusal
from app.base.words import say
from app.kit.flow import Flow
from app.kit.painted.example_strip import ExampleStrip
from app.kit.parts import Field, vbox, wrapped
from app.office import phrases
from app.regulations import amendments, clause_words
from app.regulations.rehearsal_panel import Rehearsal
from app.regulations.terms_input import TermsDraft, TermsInput, changed_links
from app.rulebook.limit_words import NotALimit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.kit.desk import Desk
    from app.office.drafts import Draft
    from app.regulations.amendments import ClauseRow
    from app.rulebook.clauses import Amendment, Terms


class ChangePanel(QWidget):
    """One clause being changed; it is kept while somebody looks at another. ``changed``: the terms may be others."""

    changed = Signal()

    def __init__(self, desk: Desk, clause_row: ClauseRow) -> None:
        super().__init__()
        self.desk, self.clause_row = desk, clause_row
        self.input = TermsInput(desk.office, clause_row)
        self.strip, self.meaning = ExampleStrip(), wrapped("", "small")
        self.rehearsal = Rehearsal(desk, clause_row)
        self.reason = QLineEdit()
        self.reason_field = Field(say("修改原因(&R)"), self.reason)
        self.signing = Signing(desk.office, "regulations")
        self.problem = wrapped("", "error")
        self.signed = QWidget()
        self.reason.setMinimumWidth(160)
        signed = vbox(self.signed, spacing=4)
        signed.addLayout(Flow(self.reason_field, self.signing))
        signed.addWidget(self.problem)
        self.problem.hide()
        self._arrange()
        self.input.changed.connect(self._look_again)
        self._look_again()

    def _arrange(self) -> None:
        self.input.inside.addWidget(self.strip)
        self.input.inside.addWidget(self.meaning)
        self.outer = vbox(self, spacing=16)
        self.outer.addWidget(self.input)
        self.outer.addWidget(self.rehearsal)

    def terms(self) -> Terms:
        """The terms as typed; those in force where they cannot be read."""
        made = self._made()
        present = self.clause_row.clause.version(self.clause_row.version)
        return msgspec.structs.replace(present, **made.parts) if made else present

    def links(self) -> Iterable[str]:
        """What of the sentence is being changed."""
        made = self._made()
        return changed_links(made, self.clause_row) if made else ()

    def _made(self) -> Amendment | None:
        try:
            return self.input.amendment()
        except (NotALimit, msgspec.ValidationError):
            return None

    def _look_again(self) -> None:
        """Show what the terms mean, and try them."""
        made = self._made()
        limit = self.terms().limit
        heads, rows = clause_words.examples(self.desk.office, limit, self.desk.office.today())
        self.strip.show_rows(heads, rows)
        self.meaning.setText(phrases.limit(limit))
        self.rehearsal.try_on(made if made and made.parts else None)
        self.complain("")
        self.changed.emit()

    def complain(self, words: str) -> None:
        """Say beside the signature what is wrong."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def typed(self) -> Draft:
        """What is typed, as JSON values; the secret is not."""
        return {**self.input.typed(), "reason": self.reason.text()}

    def retype(self, draft: TermsDraft) -> None:
        """Restore what ``typed`` returned."""
        self.input.retype(draft)
        self.reason.setText(draft.reason)

    def touched(self) -> bool:
        """Whether anything is changed or written that would be lost."""
        made = self._made()
        return made is None or bool(made.parts) or bool(self.reason.text().strip())

    def verb(self) -> str:
        """What the button does, with its day if that can be read."""
        try:
            day = self.input.first.day()
        except Refusal:
            day = None
        return say("从 {day} 起施行", day=phrases.near_day(self.desk.office, day)) if day else say("施行")

    def commit(self) -> bool:
        """Bring the new terms into force from their day on; whether that was done."""
        amendment = self._asked()
        if amendment is None:
            return False
        name, secret = self.signing.given()
        clause = self.clause_row.clause.id
        if not self.desk.attempt(self.complain, amendments.amend, clause, amendment, name=name, secret=secret):
            return False
        self.desk.said.emit(say("{clause} 自 {day} 起按新规定", clause=clause, day=phrases.day(amendment.from_)), [])
        return True

    def _asked(self) -> Amendment | None:
        """The amendment with day and reason; None after a complaint."""
        try:
            made = self.input.amendment()
        except NotALimit:
            self.complain(self.input.limit_field.complaint)
            self.input.limit.focus_on()
            return None
        except msgspec.ValidationError:
            self.complain(say("金额、数值请写成 7 或 20.00 这样的数字。"))
            return None
        day = self.input.day()
        if day is None:
            return None
        if not self.reason.text().strip():
            self.reason_field.complain(say("请写明原因，日后可以查到。"))
            self.reason.setFocus()
            return None
        self.reason_field.complain("")
        return msgspec.structs.replace(made, from_=day, reason=self.reason.text().strip())
