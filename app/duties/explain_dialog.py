"""The explain card: why a duty is due when it is, and the way to close one that will not be met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from app.dossiers.words import happened
from app.duties import service as duties
from app.duties import words as duties_words
from app.kit.declared import Column, RowsListing
from app.kit.dialogs import ReasonDialog
from app.kit.parts import Field, button, card, fit, label, row
from app.kit.tables import Table
from app.office import phrases

if TYPE_CHECKING:
    from app.duties.service import Shown
    from app.kit.desk import Desk
    from app.rulebook.duties import Duty
    from app.rulebook.limits import CountedDay


class ExplainDialog(QDialog):
    """Trigger, clause, limit, every counted day, the calendar's version; provisional if its year is unpublished."""

    def __init__(self, desk: Desk, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.shown = desk, shown
        self.explanation = duties.explain(desk.office, shown.duty)
        self.setWindowTitle(self.tr("为何到期"))
        self.days = Table(RowsListing(self._columns()), "counted-days", self.tr("逐日计算"))
        self.days.empty = self.tr("这一期限按钟点或日历日计算，夜间和节假日都算在内。")
        self.days.listing.show(list(self.explanation.days))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(12)
        title = label(desk.office.rules.duty_words(shown.duty), "name")
        title.setWordWrap(True)
        outer.addWidget(title)
        outer.addWidget(card(self._facts()))
        outer.addWidget(label(self.tr("逐日计算"), "section"))
        outer.addWidget(self.days, 1)
        end = button(self.tr("不再办理…"), self._end)
        end.setEnabled(bool(shown.duty.outstanding))
        act = button(self.tr("办理"), self._act)
        act.setEnabled(bool(shown.duty.outstanding))
        act.setDefault(True)
        outer.addLayout(row(None, end, button(self.tr("关闭"), self.reject), act))
        fit(self, 760, 640)
        act.setFocus()

    def _facts(self) -> QWidget:
        office, duty = self.desk.office, self.shown.duty
        language = office.language
        terms = self.explanation.terms
        started = duties.trigger(office, duty)
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        for name, text in (
            (self.tr("房号、编号"), self.shown.unit),
            (self.tr("条款"), f"{duty.clause} {self.explanation.title.of(language)}"),
            (self.tr("要求"), terms.duty.text.of(language)),
            (self.tr("起因"), f"{phrases.at(office, duty.started)}  {happened(office, started) if started else ''}"),
            (self.tr("时限"), phrases.limit(duty.limit)),
            (self.tr("期限"), office.due_words(duty.due)),
            (self.tr("状态"), self._state()),
            (self.tr("责任人"), duty.responsible),
            (self.tr("逾期处罚"), self._sanctions()),
            (self.tr("日历"), self._calendar()),
        ):
            words = QLabel(text)
            words.setWordWrap(True)
            form.addRow(label(name, "quiet"), words)
        return holder

    def _state(self) -> str:
        duty = self.shown.duty
        if duty.outstanding:
            return phrases.left(self.desk.office, duty.due)
        state = duties_words.duty_state(self.shown.state)
        if duty.closing:
            return f"{state}：{duty.closing.reason}"
        return f"{state} {phrases.at(self.desk.office, duty.met_at)}" if duty.met_at else state

    def _sanctions(self) -> str:
        amounts = [
            self.tr("{clause} {person}：{low} 至 {high} 元，由总监决定").format(
                clause=each.clause, person=each.person, low=phrases.money(each.low), high=phrases.money(each.high)
            )
            if each.unit == "CNY" and each.high is not None
            else self.tr("{clause} {person}：{span}").format(
                clause=each.clause, person=each.person, span=duties_words.span_of(each)
            )
            for each in duties.proposals(self.desk.office, self.shown.duty)
        ]
        return "；".join(amounts) or self.tr("没有逾期")

    def _calendar(self) -> str:
        if self.explanation.provisional:
            return self.tr("暂算：所涉年份的节假日安排尚未公布，公布后自动重算（{version}）").format(
                version=self.explanation.calendar
            )
        return self.tr("已公布的节假日安排（{version}）").format(version=self.explanation.calendar)

    def _columns(self) -> list[Column[CountedDay]]:
        language = self.desk.office.language
        return [
            Column(self.tr("日期"), lambda each: phrases.long_day(each.day), width=240),
            Column(self.tr("性质"), lambda each: phrases.standing(each.standing), width=140),
            Column(self.tr("说明"), lambda each: each.holiday.of(language) if each.holiday else "", width=120),
            Column(self.tr("计入"), lambda each: self.tr("计入") if each.counts else self.tr("不计"), width=80),
        ]

    def _act(self) -> None:
        from app.kit.acting import (
            act_on,
        )

        self.accept()
        act_on(self.desk, self.shown.duty, self.parentWidget())

    def _end(self) -> None:
        self.accept()
        end_duty(self.desk, self.shown.duty, self.parentWidget())


class EndDialog(ReasonDialog):
    """How a duty is closed without being met: ended, or cancelled; with a reason."""

    def __init__(self, desk: Desk, duty: Duty, parent: QWidget | None) -> None:
        super().__init__(desk, "", desk.office.rules.duty_words(duty), "", parent)
        self.entitle(self.tr("不再办理"), self.tr("确定"))

    def ask_first(self) -> None:
        self.kind = QComboBox()
        self.kind.addItem(self.tr("终结：情况已变，不必再办"), "duty.ended")
        self.kind.addItem(self.tr("取消：本不应产生"), "duty.cancelled")
        self.body.addWidget(Field(self.tr("方式"), self.kind))


def end_duty(desk: Desk, duty: Duty, parent: QWidget | None) -> None:
    """Ask how and why a duty is closed, then close it."""
    dialog = EndDialog(desk, duty, parent)
    words = QCoreApplication.translate("duties", "已结束：{duty}").format(duty=desk.office.rules.duty_words(duty))

    def close(reason: str) -> None:
        if desk.do(duties.end, duty, str(dialog.kind.currentData()), reason):
            desk.said.emit(words, [])

    dialog.given.connect(close)
    dialog.open()
