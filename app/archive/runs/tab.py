"""Runs 送交: what goes to headquarters next, what cannot and why, and the runs so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from app.archive import words as archive_words
from app.archive.runs import service as submissions
from app.archive.runs.service import RunRow
from app.archive.tab import ArchiveTab
from app.base.words import say, say_in, say_many
from app.custody import filing, scanning
from app.custody import words as custody_words
from app.custody.bundles.rules import Offered
from app.custody.bundles.table import BundleTable
from app.forms import printing
from app.kit.dialogs import Dialog
from app.kit.fields import MomentEdit, moment_in
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import Field, button, fit, label, row
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from app.archive.runs.service import Candidate, Plan
    from app.kit.desk import Desk


class RunsTab(ArchiveTab[RunRow]):
    """The plan above, the runs below."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.plan: Plan | None = None
        self.summary = label("", "section")
        self.ready = RowsTable(RowsListing(self._ready_columns()), "run-going", say("本次上交"))
        self.ready.empty = say("没有可以上交的文件。在客户档案里选中文件点“标记上交”，就会列在这里。")
        self.blocked = RowsTable(RowsListing(self._blocked_columns()), "run-staying", say("暂不能上交"))
        self.blocked.empty = say("没有留下的文件。")
        self.table = RowsTable(RowsListing(self._columns()), "submissions", say("已上交"))
        self.table.empty = say("还没有上交记录。")
        self.submit = button(say("上交… F9"), self._submit, key="F9")
        self.copy = button(say("登记复印件"), self._copied, key="F8")
        self.print = button(say("打印上交清单"), self._print, key="Ctrl+P")
        plan = QHBoxLayout()
        plan.addWidget(self.ready, 1)
        plan.addWidget(self.blocked, 1)
        self.arrange(Flow(self.summary, None, self.copy, self.submit), plan, Flow(None, self.print), self.table)
        self.outer.setStretch(1, 3)
        self.outer.setStretch(3, 2)
        self.setFocusProxy(self.ready)
        self.ready.opened.connect(lambda each: self.opened.emit(each.paper.dossier))
        self.blocked.opened.connect(lambda each: self.opened.emit(each.paper.dossier))
        self.blocked.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.table.opened.connect(lambda _: self._print())
        self.table.looked_at.connect(lambda _: self._enable())

    def _paper(self, each: Candidate) -> str:
        return f"{filing.name(self.desk.office, each.paper)} {each.paper.number}"

    def _ready_columns(self) -> list[Column[Candidate]]:
        return [
            Column(say("房号"), lambda each: each.unit, width=90),
            Column(say("本次上交"), self._paper, width=280),
            Column(say("份数"), lambda each: custody_words.count(each.count), width=90),
        ]

    def _blocked_columns(self) -> list[Column[Candidate]]:
        return [
            Column(say("房号"), lambda each: each.unit, width=90),
            Column(say("暂不能上交"), self._paper, width=240),
            Column(
                say_in("cause", "原因"),
                lambda each: archive_words.run_obstacle(each.obstacle, each.detail),
                width=180,
                colour=lambda _: colour("today"),
            ),
        ]

    def _columns(self) -> list[Column[RunRow]]:
        office = self.desk.office
        return [
            Column(say("清单号"), lambda each: each.number, width=110),
            Column(
                say("时间"),
                lambda each: phrases.at(office, each.submission.at),
                key=lambda each: each.submission.at,
                width=140,
            ),
            Column(say("件数"), lambda each: str(each.papers), key=lambda each: each.papers, width=60, right=True),
            Column(say("户数"), lambda each: str(each.dossiers), width=60, right=True),
            Column(say("接收人"), lambda each: each.submission.counterpart, width=110),
            Column(say("状态"), _state, width=180),
            Column(say("经办人"), lambda each: office.name_of(each.submission.by), width=100),
        ]

    def look_again(self) -> None:
        """Plan the next run again and read the past ones."""
        office = self.desk.office
        self.plan = submissions.plan(office)
        ready, blocked = self.plan.ready, self.plan.blocked
        self.summary.setText(
            say(
                "下次送交：{day}，{going}可上交，{staying}留下",
                day=phrases.long_day(self.plan.day),
                going=say_many("{n} 件", len(ready)),
                staying=say_many("{n} 件", len(blocked)),
            )
        )
        self.ready.listing.show(ready)
        self.blocked.listing.show(blocked)
        self.table.listing.show(submissions.listed(office))
        self._enable()

    def _enable(self) -> None:
        self.submit.setEnabled(bool(self.plan and self.plan.ready))
        self.copy.setEnabled(any(each.obstacle == "no-copy" for each in self.blocked.chosen()))
        self.print.setEnabled(bool(self.table.current()))

    def _copied(self) -> None:
        """Enter a copy for every selected paper that has none."""
        chosen = [each.paper for each in self.blocked.chosen() if each.obstacle == "no-copy"]
        for dossier in dict.fromkeys(paper.dossier for paper in chosen):
            papers = [paper.id for paper in chosen if paper.dossier == dossier]
            if not self.desk.do(filing.copy, dossier=dossier, papers=papers):
                return
        self.desk.said.emit(say_many("已登记 {n} 份复印件", len(chosen)), [])

    def _submit(self) -> None:
        if self.plan:
            SubmitDialog(self.desk, self.plan, self).open()

    def _print(self) -> None:
        current: RunRow | None = self.table.current()
        if current:
            printing.show_sheet(self.desk, "hq-submission", current.number, self)


def _state(each: RunRow) -> str:
    return archive_words.submission_state(each.pending, each.voided)


class SubmitDialog(Dialog):
    """Asks which papers go, all being ticked, and who receives them."""

    def __init__(self, desk: Desk, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=760)
        self.entitle(say("上交公司"), say("上交"))
        self.bundle = BundleTable(say("上交的文件"), new=False)
        self.bundle.told.connect(self.complain)
        self.bundle.explain = lambda number: desk.ask(scanning.told, number)
        self.bundle.offer(
            [
                Offered(
                    each.paper.kind,
                    f"{each.unit} {filing.name(desk.office, each.paper)}",
                    each.paper.id,
                    each.paper.number,
                    *each.count,
                )
                for each in plan.ready
            ]
        )
        for each in plan.ready:
            self.bundle.tick(each.paper.id)
        self.at, self.counterpart = MomentEdit(desk.office), QLineEdit()
        self.at_field = Field(say("上交时间(&T)"), self.at)
        self.signed = QCheckBox(say("公司接收人当面签收（不勾选则待对方签收）"))
        self.signed.setChecked(True)
        self.body.addLayout(row(Field(say("接收人姓名(&N)"), self.counterpart), self.at_field, stretch=(1, 1)))
        self.body.addWidget(label(say("上交的文件：空格取消或恢复打勾；复印件留在本部门"), "section"))
        self.body.addWidget(self.bundle, 1)
        self.body.addWidget(self.signed)
        fit(self, 820, 600)
        self.counterpart.setFocus()

    def commit(self) -> None:
        at = moment_in(self.at_field)
        if at is None:
            return
        papers = [each.paper or "" for each in self.bundle.ticked()]
        made = self.attempt(
            submissions.submit,
            papers,
            at=at,
            counterpart=self.counterpart.text().strip(),
            accepted=self.signed.isChecked(),
        )
        if made:
            self.accept()
            parent = self.parentWidget()
            show = (
                say("打印上交清单"),
                lambda: printing.show_sheet(self.desk, "hq-submission", made.number, parent),
            )
            self.desk.said.emit(say_many("已上交 {n} 件，清单 {number}", len(papers), number=made.number), [show])
