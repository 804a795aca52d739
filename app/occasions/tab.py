"""The tab of occasions and their tasks 活动任务 (SO-3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.access import sign_dialog, staff
from app.access.signer_input import Signing
from app.base.refusals import Refusal
from app.base.words import say, say_many
from app.forms import printing
from app.kit.desk import Fresh
from app.kit.dialogs import Dialog, ReasonDialog
from app.kit.fields import DayEdit, day_in
from app.kit.flow import Flow
from app.kit.foresight.reasons import AheadReasonDialog
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import Field, button, label, row, vbox, wrapped
from app.kit.person_box import PersonBox
from app.kit.tables import RowsTable
from app.occasions import service as occasions
from app.occasions import words as occasion_words
from app.occasions.service import Item
from app.office import phrases
from app.office.words import sentence

if TYPE_CHECKING:
    from datetime import date

    from app.kit.desk import Desk
    from app.occasions.store import Occasion, Task


@dataclass(frozen=True, slots=True)
class Line:
    """A task with its occasion."""

    occasion: Occasion
    task: Task


class OccasionsTab(QWidget):
    """Lists tasks, the newest occasion first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.table = RowsTable(RowsListing(self._columns()), "tasks", say("活动任务"))
        self.table.on_paper = self._columns()
        self.table.empty = say("还没有活动。推广、房展、公关活动的任务在这里分派，到期验收。")
        self.plan = button(say("分派任务…"), lambda: PlanDialog(desk, self).open())
        self.done = button(say("报告完成"), self._report)
        self.accept = button(say("验收…"), self._accept, key="F6")
        self.reject = button(say("退回重做…"), self._reject)
        self.cancel = button(say("取消任务…"), self._cancel)
        self.print = button(say("打印任务单"), self._print)
        inside = vbox(self, (0, 8, 0, 0))
        inside.addLayout(Flow(self.plan, None, self.done, self.accept, self.reject, self.cancel, self.print))
        inside.addWidget(self.table, 1)
        self.table.looked_at.connect(lambda _: self._enable())
        self.table.opened.connect(lambda _: self._accept())
        Fresh(self, desk, self.look_again)
        self.look_again()

    def look_again(self) -> None:
        """Read the tasks again."""
        found = occasions.listed(self.desk.office)
        self.table.listing.show([Line(occasion, task) for occasion in found for task in occasion.tasks])
        self._enable()

    def _enable(self) -> None:
        line: Line | None = self.table.current()
        may, open_ = self.desk.office.may("approve"), bool(line and line.task.state not in {"accepted", "cancelled"})
        self.plan.setEnabled(may)
        self.done.setEnabled(line is not None and open_ and occasions.may_report(self.desk.office, line.task))
        for each in (self.accept, self.reject, self.cancel):
            each.setEnabled(may and open_)
        self.print.setEnabled(line is not None)

    def _columns(self) -> list[Column[Line]]:
        office = self.desk.office
        return [
            Column(say("编号"), lambda each: each.occasion.number, width=110, above=900),
            Column(say("活动"), lambda each: each.occasion.title, width=150, above=640),
            Column(say("任务"), lambda each: each.task.words, width=230, stretches=True),
            Column(say("责任人"), lambda each: office.name_of(each.task.assignee), width=90, above=460),
            Column(say("期限"), lambda each: phrases.day(each.task.due), key=lambda each: each.task.due, width=100),
            Column(say("状态"), lambda each: occasion_words.state(each.task.state), width=90),
            Column(say("签名"), lambda each: sign_dialog.standing(office, each.task.id), width=130, above=780),
            Column(say("备注"), lambda each: each.task.note, width=120, above=1020),
        ]

    def _report(self) -> None:
        self.desk.do(occasions.report_done, self.table.the_row().task)

    def _accept(self) -> None:
        if self.accept.isEnabled():
            AcceptTaskDialog(self.desk, self.table.the_row().task, self).open()

    def _reject(self) -> None:
        task = self.table.the_row().task
        words = say("期限不变，重做后再验收。")
        dialog = ReasonDialog(self.desk, say("退回重做"), f"{task.words}\n{words}", say("退回"), self)
        dialog.given.connect(lambda reason: self.desk.do(occasions.reject, task, reason))
        dialog.open()

    def _cancel(self) -> None:
        task = self.table.the_row().task
        dialog = AheadReasonDialog(
            self.desk,
            say("取消任务"),
            task.words,
            say("取消任务"),
            lambda at: {task.occasion: occasions.cancelling(self.desk.office, task, at)},
            self,
        )
        dialog.given.connect(lambda reason: self.desk.do(occasions.cancel, task, reason))
        dialog.open()

    def _print(self) -> None:
        printing.show_sheet(self.desk, "task-list", self.table.the_row().occasion.number, self)


class AcceptTaskDialog(Dialog):
    """Accepts a task; in an office with secrets by signing."""

    def __init__(self, desk: Desk, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=480)
        self.entitle(say("验收任务"), say("验收"))
        self.task = task
        about = wrapped(
            say(
                "{words}，{name}，期限 {due}",
                words=task.words,
                name=self.desk.office.name_of(task.assignee),
                due=phrases.day(task.due),
            )
        )
        self.signing = Signing(desk.office, "approve")
        self.body.addWidget(about)
        self.body.addWidget(self.signing)

    def commit(self) -> None:
        name, secret = self.signing.given()
        if self.attempt(occasions.accept, self.task, name=name, secret=secret):
            self.accept()
            self.desk.said.emit(say("已验收：{words}", words=self.task.words), [])


class PlanDialog(Dialog):
    """Plans an occasion and its tasks; lines without words are left out."""

    LINES = 6

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=760)
        self.entitle(say("分派活动任务"), say("分派"))
        self.title, self.day = QLineEdit(), DayEdit(desk.office)
        self.day_field = Field(say("活动日期(&D)"), self.day)
        self.body.addLayout(row(Field(say("活动名称(&N)"), self.title), self.day_field, stretch=(3, 1)))
        self.body.addWidget(label(say("任务、责任人、期限"), "section"))
        people = [each.key for each in staff.everybody(desk.office) if each.active]
        self.lines: list[tuple[QLineEdit, PersonBox, DayEdit]] = []
        for place in range(1, self.LINES + 1):
            words, who, due = QLineEdit(), PersonBox(desk.office, people), DayEdit(desk.office)
            for each, name in ((words, say("任务")), (who, say("责任人")), (due, say("期限"))):
                each.setAccessibleName(f"{name} {place}")
            self.lines.append((words, who, due))
            self.body.addLayout(row(words, who, due, stretch=(4, 1, 1)))
        self.title.setFocus()

    def commit(self) -> None:
        day = day_in(self.day_field)
        items = self._items(day) if day else None
        if day is None or items is None:
            return
        occasion = self.attempt(occasions.plan, title=self.title.text(), day=day, items=items)
        if occasion:
            self.accept()
            self.desk.said.emit(say_many("已分派 {number}，共 {n} 项", len(items), number=occasion.number), [])

    def _items(self, day: date) -> list[Item] | None:
        """The lines with words as tasks, due on the day of the occasion if no day was typed; None if a day cannot be read."""
        items = []
        for words, who, due in self.lines:
            try:
                own = due.day()
            except Refusal as refusal:
                self.complain(sentence(refusal))
                due.setFocus()
                return None
            if words.text().strip():
                items.append(Item(words.text(), who.chosen(), own or day))
        return items
