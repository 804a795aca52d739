"""The panel beside Today: why a duty is due when it is, which papers it waits for, and what follows if it is late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.base.words import say, say_many
from app.dossiers import names
from app.dossiers.words import happened
from app.duties import due_days
from app.duties import service as duties
from app.duties import words as duties_words
from app.kit.duty_acts import go_together, verb, why_not_together
from app.kit.painted.counted_days import CountedDays
from app.kit.parts import button
from app.kit.side_panel import SidePanel
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.duties.service import DutyRow
    from app.office.office import Office
    from app.rulebook.duties import Duty


class DutyPanel(SidePanel):
    """Tells the chosen duty's whole story; with several, what can be done with them; with none, how the day stands."""

    act = Signal()
    look = Signal()
    more = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__(say("事项说明"))
        self._office = office

    def show_none(self, title: str, sentences: Sequence[str]) -> None:
        """Show how the day stands."""
        self.begin(title, "")
        for each in sentences:
            self.sentence(each, "quiet")
        self.end()
        self.foot.hide()

    def show_several(self, rows: Sequence[DutyRow]) -> None:
        """Show several ticked duties."""
        self.begin(say_many("已选 {n} 项", len(rows)), "")
        for each in rows:
            self.fact(f"{each.client or each.unit}", verb(self._office, each.duty))
        self.end()
        together = go_together(self._office, [each.duty for each in rows])
        self._feet(say_many("一起办理 {n} 项", len(rows)), one=False, open_=together)

    def show_duty(self, row: DutyRow) -> None:
        """Show one duty."""
        office, duty = self._office, row.duty
        told = duties.explain(office, duty)
        below = " · ".join(filter(None, (row.unit, names.payment(row.payment)))) if row.client else ""
        self.begin(row.client or row.unit or office.rules.clause_title(duty.clause), below)
        self.section(office.rules.clause_title(duty.clause), say("制度 {clause}", clause=duty.clause))
        self.sentence(told.terms.duty.text.of(office.language))
        days = CountedDays()
        self.body.addWidget(days)
        days.show_days(due_days.cells(office, duty, told), self._sentence(row))
        self.sentence(self._sentence(row), "small")
        self._papers(duty)
        self.section(say("责任人"), office.name_of(duty.responsible) or say("没有责任人"))
        self._if_late(row)
        self.end()
        self._feet(verb(office, duty), one=True, open_=bool(duty.outstanding))

    def _papers(self, duty: Duty) -> None:
        if papers := self._office.rules.kinds_outstanding(duty):
            self.section(say("要办的文件"))
            for each in papers:
                self.sentence(each)

    def _sentence(self, row: DutyRow) -> str:
        """From what the limit is counted, how long it is, and when that ends."""
        office, duty = self._office, row.duty
        started = duties.trigger(office, duty)
        limit = phrases.limit_of(duty)
        words = say(
            "{start}{event}，{limit}，{due} 到期。",
            start=phrases.near_moment(office, duty.started),
            event=f" {happened(office, started)}" if started else "",
            limit=limit,
            due=phrases.near_due(office, duty.due),
        )
        return words + (say("所涉年份的放假安排还没有公布，先按现有日历暂算。") if duty.provisional else "")

    def _if_late(self, row: DutyRow) -> None:
        lines = duties_words.if_late(self._office, row.duty)
        if lines:
            self.section(say("逾期的后果"))
            for each in lines:
                self.sentence(each, "small")

    def _feet(self, words: str, *, one: bool, open_: bool = True) -> None:
        self.foot.show()
        act = button(words, self.act.emit)
        act.setProperty("primary", True)
        act.setEnabled(open_)
        act.setToolTip(f"{words} (Ctrl+Enter)" if open_ or one else why_not_together())
        self.buttons.addWidget(act)
        if one:
            self.buttons.addWidget(button(say("看档案"), self.look.emit))
        self.buttons.addStretch(1)
        if one:
            more = button("⋯", self.more.emit)
            more.setAccessibleName(say("更多"))
            more.setToolTip(say("为何到期、指定责任人、不再办理"))
            self.buttons.addWidget(more)
