"""The explain card: why a duty is due when it is; from here one that will not be met is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.base.words import labelled, say
from app.dossiers.words import happened
from app.duties import service as duties
from app.duties import whose
from app.duties import words as duties_words
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog
from app.kit.foresight.reasons import AheadReasonDialog
from app.kit.leaving import PassingDialog
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import Field, Scrolled, button, fit, label, over_foot, wrapped
from app.kit.person_box import PersonBox
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from datetime import datetime

    from app.duties.service import DutyRow
    from app.kit.desk import Desk
    from app.rulebook.answers.foresight import Foreseen
    from app.rulebook.causes import Proposal
    from app.rulebook.duties import Duty
    from app.rulebook.limits import CountedDay


class ExplainDialog(PassingDialog):
    """Shows a duty's trigger, clause, time limit, each counted day and the version of the calendar."""

    def __init__(self, desk: Desk, row: DutyRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.row = desk, row
        self.explanation = duties.explain(desk.office, row.duty)
        self.setWindowTitle(say("为何到期"))
        self.days = RowsTable(RowsListing(self._columns()), "counted-days", say("逐日计算"))
        self.days.empty = say("这一期限按钟点或日历日计算，夜间和节假日都算在内。")
        self.days.listing.show(list(self.explanation.days))
        act, end, assign = button(say("办理"), self._act), *self._others()
        act.setEnabled(bool(row.duty.outstanding))
        act.setDefault(True)
        outer = over_foot(self, None, end, assign, button(say("关闭"), self.reject), act)
        outer.addWidget(wrapped(desk.office.rules.duty_words(row.duty), "name"))
        facts = Scrolled(self._facts(), self.windowTitle())
        facts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        outer.addWidget(facts)
        outer.addWidget(label(say("逐日计算"), "section"))
        outer.addWidget(self.days, 1)
        fit(self, 760, 640)
        act.setFocus()

    def _others(self) -> tuple[QPushButton, QPushButton]:
        """To end the duty, and to say who answers for it."""
        end, assign = button(say("不再办理…"), self._end), button(say("指定责任人…"), self._assign)
        for each in (end, assign):
            each.setEnabled(bool(self.row.duty.outstanding))
        return end, assign

    def _facts(self) -> QWidget:
        office, duty = self.desk.office, self.row.duty
        language = office.language
        terms = self.explanation.terms
        started = duties.trigger(office, duty)
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        for name, text in (
            (say("房号、编号"), self.row.unit),
            (say("条款"), f"{duty.clause} {self.explanation.title.of(language)}"),
            (say("要求"), terms.duty.text.of(language)),
            (say("起因"), f"{phrases.at(office, duty.started)}  {happened(office, started) if started else ''}"),
            (say("时限"), phrases.limit_of(duty)),
            (say("期限"), phrases.due_words(office, duty.due)),
            (say("状态"), self._state()),
            (say("责任人"), self._responsible()),
            (say("已上报"), self._told()),
            (say("逾期处罚"), self._sanctions()),
            (say("日历"), self._calendar()),
        ):
            words = QLabel(text)
            words.setWordWrap(True)
            form.addRow(label(name, "quiet"), words)
        return holder

    def _responsible(self) -> str:
        if self.row.duty.responsible:
            return self.desk.office.name_of(self.row.duty.responsible)
        who = self.explanation.terms.who
        role = self.desk.office.rules.role(who.role)
        if who.only or who.other:
            return say("没有：这一条只由{role}负责，经手的人不是。请指定是谁。", role=role)
        return say("没有：人员中还没有{role}。", role=role)

    def _told(self) -> str:
        """Who has to have been told by now that the duty is late."""
        office = self.desk.office
        found = whose.told(office, self.row.duty)
        names = (
            f"{office.rules.role(role)} {say('、').join(map(office.name_of, people))}".rstrip()
            for role, people in found.items()
        )
        return say("；").join(names) or say("没有逾期，不用上报")

    def _state(self) -> str:
        duty = self.row.duty
        if duty.outstanding:
            return phrases.left(self.desk.office, duty.due)
        state = duties_words.duty_state(self.row.state)
        if duty.closing:
            return labelled(state, duty.closing.reason)
        return f"{state} {phrases.at(self.desk.office, duty.met_at)}" if duty.met_at else state

    def _sanctions(self) -> str:
        found = duties.proposals(self.desk.office, self.row.duty)
        return say("；").join(map(self._sanction, found)) or say("没有逾期")

    def _sanction(self, proposal: Proposal) -> str:
        """Whom a clause fines, how much, and who decides."""
        span = duties_words.span_of(proposal)
        span = say("{span} 元", span=span) if proposal.unit == "CNY" else span
        person = self.desk.office.name_of(proposal.person)
        words = say("{clause} {person}：{span}", clause=proposal.clause, person=person, span=span)
        if not proposal.decided_by:
            return words
        return say("{words}，由{role}决定", words=words, role=self.desk.office.rules.role(proposal.decided_by))

    def _calendar(self) -> str:
        """Which holidays were counted with; the tables are told apart by their last year."""
        last = self.explanation.calendar.partition("/")[0].rpartition("-")[2]
        if self.explanation.provisional:
            return say("暂算：所涉年份的节假日安排尚未公布，公布后自动重算（已有的到 {year} 年）", year=last)
        return phrases.holidays(self.explanation.calendar)

    def _columns(self) -> list[Column[CountedDay]]:
        language = self.desk.office.language
        return [
            Column(say("日期"), lambda each: phrases.long_day(each.day), key=lambda each: each.day, width=240),
            Column(say("性质"), lambda each: phrases.standing(each.standing), width=140),
            Column(say("说明"), lambda each: each.holiday.of(language) if each.holiday else "", width=120),
            Column(say("计入"), lambda each: say("计入") if each.counts else say("不计"), width=80),
        ]

    def _act(self) -> None:
        from app.kit.duty_acts import (
            act_on,
        )

        self.accept()
        act_on(self.desk, self.row.duty, self.parentWidget())

    def _assign(self) -> None:
        self.accept()
        AssignDialog(self.desk, self.row.duty, self.parentWidget()).open()

    def _end(self) -> None:
        self.accept()
        end_duty(self.desk, self.row.duty, self.parentWidget())


class AssignDialog(Dialog):
    """Asks who is responsible for a duty from now on."""

    def __init__(self, desk: Desk, duty: Duty, parent: QWidget | None) -> None:
        super().__init__(desk, parent, width=420)
        self.entitle(say("指定责任人"), say("指定"))
        who, in_force = desk.office.rules.terms(duty).who, desk.office.rules.in_force
        able = in_force.people_with(who.role if who.only else "") or in_force.people_with("")
        self.duty, self.people = duty, PersonBox(desk.office, able)
        self.body.addWidget(wrapped(desk.office.rules.duty_words(duty), "quiet"))
        self.body.addWidget(Field(say("责任人(&W)"), self.people))
        self.people.setFocus()

    def commit(self) -> None:
        if self.attempt(duties.assign, self.duty, self.people.chosen()):
            self.accept()


class EndDialog(AheadReasonDialog):
    """Asks whether a duty that will not be met is ended or cancelled, and why."""

    def __init__(self, desk: Desk, duty: Duty, parent: QWidget | None) -> None:
        self.duty = duty
        words = desk.office.rules.duty_words(duty)
        super().__init__(desk, say("不再办理"), words, "", self._ending, parent)
        self.kind.currentIndexChanged.connect(lambda _: self._name_verb())
        self._name_verb()

    def _ending(self, at: datetime) -> dict[str, Foreseen]:
        return {self.duty.file: duties.ending(self.desk.office, self.duty, str(self.kind.currentData()), at)}

    def _name_verb(self) -> None:
        ends = self.kind.currentData() == "duty.ended"
        self.primary.setText(say("终结") if ends else say("取消事项"))
        self.reckon()

    def ask_first(self) -> QWidget:
        self.kind = ComboBox()
        self.kind.addItem(say("终结：情况已变，不必再办"), "duty.ended")
        self.kind.addItem(say("取消：本不应产生"), "duty.cancelled")
        return Field(say("方式"), self.kind)


def end_duty(desk: Desk, duty: Duty, parent: QWidget | None) -> None:
    """Ask how and why a duty is closed, then close it."""
    dialog = EndDialog(desk, duty, parent)
    words = say("已结束：{duty}", duty=desk.office.rules.duty_words(duty))

    def close(reason: str) -> None:
        if desk.do(duties.end, duty, str(dialog.kind.currentData()), reason):
            desk.said.emit(words, [])

    dialog.given.connect(close)
    dialog.open()
