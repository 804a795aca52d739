"""The time limits 时限 of the tracks' steps: the office amends one from a day on; the past keeps its own."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.access import sign_dialog
from app.access.signer_input import Signing
from app.base.words import say
from app.kit.boxes import ComboBox, Counter
from app.kit.dialogs import Dialog
from app.kit.fields import DayEdit, day_in
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import (
    Field,
    button,
    label,
    row,
    vbox,
    wrapped,
)
from app.kit.tables import RowsTable
from app.office import phrases
from app.regulations import amendments
from app.rulebook.clauses import Amendment

if TYPE_CHECKING:
    from app.kit.desk import Desk
    from app.office.drafts import Draft
    from app.regulations.amendments import StepRow

_COUNTED = re.compile(r"(\d+) (working day|day|hour)s?")


class StepLimitsTab(QWidget):
    """A row per step of every track."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.table = RowsTable(RowsListing(self._columns()), "step-limits", say("办理时限"))
        self.change = button(say("修改时限…"), self._change, key="Ctrl+E")
        self.table.opened.connect(lambda _: self._change())
        inside = vbox(self)
        inside.addLayout(Flow(self.change, None))
        inside.addWidget(self.table, 1)
        self.look_again()

    def look_again(self) -> None:
        """Read the limits again."""
        self.table.listing.show(amendments.steps(self.desk.office))
        self.change.setEnabled(self.desk.office.may("regulations"))

    def _columns(self) -> list[Column[StepRow]]:
        office = self.desk.office
        return [
            Column(say("进度"), lambda each: each.track.name.of(office.language), width=90),
            Column(say("步骤"), lambda each: each.step.name.of(office.language), width=160),
            Column(
                say("承办方"),
                lambda each: office.rules.holder(each.step.outside) if each.step.outside else say("本部门"),
                width=110,
            ),
            Column(say("时限"), lambda each: phrases.limit(each.limit), width=230),
            Column(say("自何日起"), lambda each: phrases.day(each.since) if each.since else "", width=105),
            Column(say("将修订"), self._coming, width=260),
        ]

    def _coming(self, each: StepRow) -> str:
        if each.coming is None:
            return ""
        return say("{day} 起 {limit}", day=phrases.day(each.coming.from_), limit=phrases.limit(each.coming.limit or ""))

    def _change(self) -> None:
        shown = self.table.current()
        if shown and self.change.isEnabled():
            StepLimitDialog(self.desk, shown, self).open()


class StepLimitDialog(Dialog):
    """Asks for a step's new limit, its first day, reason and signature; lists the earlier amendments."""

    DRAFT = "step-limit"

    def __init__(self, desk: Desk, shown: StepRow, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=560)
        office, self.number = desk.office, shown.number
        self.name = f"{shown.track.name.of(office.language)} {shown.step.name.of(office.language)}"
        self.entitle(say("修改时限 {step}", step=self.name), say("批准"))
        self.count, self.unit, self.reason = Counter(1, 999, 1), ComboBox(), QLineEdit()
        for unit, words in (
            ("working day", say("个工作日（上一步当日不算）")),
            ("day", say("日（自次日起算）")),
            ("hour", say("小时（夜间和节假日都算）")),
        ):
            self.unit.addItem(words, unit)
        if counted := _COUNTED.fullmatch(shown.limit):
            self.count.set_value(int(counted[1]))
            self.unit.setCurrentIndex(self.unit.findData(counted[2]))
        self.first = DayEdit(office, office.today() + timedelta(days=1))
        self.first_field = Field(say("从何日起(&F)"), self.first)
        self.reason_field = Field(say("修改原因(&R)"), self.reason)
        self.signing = Signing(office, "regulations")
        self.body.addWidget(label(say("现行：{limit}", limit=phrases.limit(shown.limit)), "section"))
        self.body.addLayout(
            row(
                Field(say("时限(&L)"), self.count),
                Field(say("单位(&U)"), self.unit),
                stretch=(1, 2),
            )
        )
        self.body.addLayout(row(self.first_field, self.reason_field, stretch=(1, 2)))
        self.body.addWidget(self.signing)
        for line in self._history():
            self.body.addWidget(wrapped(line, "quiet"))
        self.count.setFocus()

    def draft(self) -> Draft:
        return {**super().draft(), "number": self.number, "limit": self.count.value()}

    def take_up(self, draft: Draft) -> None:
        super().take_up(draft)
        self.count.set_value(int(str(draft["limit"])))

    def fits(self, draft: Draft) -> bool:
        return draft.get("number") == self.number

    def _history(self) -> list[str]:
        office = self.desk.office
        lines = [
            (
                say(
                    "{day} 起 {limit}，{by}：{reason}",
                    day=phrases.day(each.amendment.from_),
                    limit=phrases.limit(each.amendment.limit or ""),
                    by=office.name_of(each.by, each.at),
                    reason=each.amendment.reason,
                ),
                sign_dialog.standing(office, each.id),
            )
            for each in amendments.history(office, self.number)
        ]
        note = say("在该日之前开始的步骤仍按原时限。")
        return [*(f"{line}  {signed}".strip() for line, signed in lines), note]

    def commit(self) -> None:
        first = day_in(self.first_field)
        if first is None:
            return
        if not self.reason.text().strip():
            self.reason_field.complain(say("请写明原因，日后可以查到。"))
            self.reason.setFocus()
            return
        unit = str(self.unit.currentData()) + ("s" if self.count.value() > 1 else "")
        amendment = Amendment(from_=first, reason=self.reason.text().strip(), limit=f"{self.count.value()} {unit}")
        name, secret = self.signing.given()
        if self.attempt(amendments.amend, self.number, amendment, name=name, secret=secret):
            self.accept()
            self.desk.said.emit(say("{step} 自 {day} 起按新时限", step=self.name, day=phrases.day(first)), [])
