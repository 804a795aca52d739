"""Runs 送交: what goes to headquarters next, what stays and why, and the runs so far."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.archive import words as archive_words
from app.archive.runs import service as submissions
from app.archive.runs.service import RunRow
from app.archive.tab import ArchiveTab, Views
from app.base.words import say, say_in, say_many
from app.custody import filing, scanning
from app.custody import words as custody_words
from app.custody.bundles import service as bundles
from app.custody.bundles.rules import Offered
from app.custody.bundles.table import BundleTable
from app.dossiers import service as dossiers
from app.forms import printing
from app.kit.acts import Acts
from app.kit.desk import Looking
from app.kit.fields import moment_in
from app.kit.foresight.ahead import AheadDialog
from app.kit.listings import Column, RowsListing
from app.kit.look import colour
from app.kit.painted.grouped import GroupedListing, GroupedTable
from app.kit.painted.two_lines import Group
from app.kit.parts import Field, button, vbox, wrapped
from app.kit.side_panel import ActsPanel
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.archive.runs.service import Candidate, Plan
    from app.kit.desk import Desk
    from app.rulebook.answers.foresight import Foreseen


MOST = 500
"""How many past runs are listed: the newest."""


class RunsTab(ArchiveTab[RunRow]):
    """The next run, and in another view those so far."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.plan: Plan | None = None
        self._looking = Looking(desk)
        self.next = self._next_table()
        self.table: RowsTable[RunRow] = RowsTable(RowsListing(self._columns()), "submissions", say("已上交"))
        self.table.two_lines()
        self.table.empty = say("还没有上交记录。")
        self.acts = Acts()
        self.submit = button(say("上交…"), self._submit, key="F9")
        self.copy = button(say("登记复印件"), self._copied, key="F8")
        self.look = button(say("看档案"), self._open)
        self.print = button(say("打印上交清单"), self._print, key="Ctrl+P")
        self.panel = ActsPanel(say("上交说明"), self, self.submit, self.copy, self.look, self.print)
        self.views = Views(say("上交"), {"next": (say("下次上交"), self.next), "past": (say("已上交"), self.table)})
        self.arrange("runs", self.views.chosen, main=self.views)
        self.setFocusProxy(self.views)
        self.views.currentChanged.connect(lambda _: self.tell())
        self.next.looked_at.connect(lambda _: self.tell())
        self.next.opened.connect(lambda each: self.opened.emit(each.paper.dossier))
        self.next.selectionModel().selectionChanged.connect(lambda *_: self.tell())
        self.table.opened.connect(lambda _: self._print())

    def _next_table(self) -> GroupedTable[Candidate]:
        listing = GroupedListing(self._next_columns(), lambda each: each.paper.id, ticks=False)
        made: GroupedTable[Candidate] = GroupedTable(listing, "run-next", say("下次上交"))
        made.setProperty("twolines", True)
        made.empty = say("没有可以上交的文件。在客户档案里选中文件点“标记上交”，就会列在这里。")
        return made

    def _next_columns(self) -> list[Column[Candidate]]:
        office = self.desk.office
        return [
            Column(
                say("文件"),
                lambda each: filing.name(office, each.paper),
                width=220,
                second=lambda each: each.paper.number,
                stretches=True,
            ),
            Column(say("房号"), lambda each: each.unit, width=140),
            Column(say("份数"), lambda each: custody_words.count(each.count), width=110),
            Column(
                say_in("cause", "原因"),
                lambda each: archive_words.run_obstacle(each.obstacle, each.detail) if each.obstacle else "",
                width=180,
                colour=lambda _: colour("today"),
            ),
        ]

    def _columns(self) -> list[Column[RunRow]]:
        office = self.desk.office
        return [
            Column(say("清单号"), lambda each: each.number, width=130),
            Column(
                say("时间"),
                lambda each: phrases.near_moment(office, each.submission.at),
                key=lambda each: each.submission.at,
                width=150,
                second=lambda each: office.name_of(each.submission.by),
            ),
            Column(
                say("接收人"),
                lambda each: each.submission.counterpart,
                width=140,
                stretches=True,
                second=lambda each: office.rules.holder(each.submission.taker),
            ),
            Column(
                say("件数"),
                lambda each: str(each.papers),
                key=lambda each: each.papers,
                width=80,
                right=True,
                second=lambda each: say_many("{n} 户", each.dossiers),
            ),
            Column(say("状态"), _state, width=150, colour=lambda each: colour("today") if each.pending else None),
        ]

    def look_again(self) -> None:
        """Plan the next run again and read the past ones."""
        self._looking.find(submissions.plan, self._show_plan, few=dossiers.few(self.desk.office))
        self.table.listing.show(submissions.listed(self.desk.office, MOST))

    def _show_plan(self, plan: Plan) -> None:
        self.plan = plan
        ready, blocked = plan.ready, plan.blocked
        self.next.listing.show(
            [
                Group(say("本次上交"), ready, "check-circle", "done"),
                Group(say("暂不能上交"), blocked, "warning", "today"),
            ]
        )
        self.views.chosen.show_count("next", len(ready))
        self.tell()

    def show_record(self, number: str) -> None:
        self.views.show_view("past")
        super().show_record(number)

    def tell(self) -> None:
        if self.views.view() == "past":
            self._tell_run(self.table.current())
        elif self.plan:
            self._tell_plan(self.plan)
        self.panel.end()

    def _tell_plan(self, plan: Plan) -> None:
        panel, current = self.panel, self.next.current()
        panel.begin(say("下次送交"), phrases.with_weekday(plan.day))
        panel.fact(say("可以上交"), say_many("{n} 件", len(plan.ready)))
        panel.fact(say("留下"), say_many("{n} 件", len(plan.blocked)))
        chosen = self._without_copy()
        if current:
            panel.section(filing.name(self.desk.office, current.paper), current.paper.number)
            panel.fact(say("房号"), current.unit)
            panel.fact(say("份数"), custody_words.count(current.count))
            if current.obstacle:
                panel.sentence(archive_words.run_obstacle(current.obstacle, current.detail), "warning")
        look = (self.look,) if current else ()
        if chosen:
            panel.offer(self.copy, *((self.submit,) if plan.ready else ()), *look)
        else:
            panel.offer(*((self.submit,) if plan.ready else ()), *look)

    def _tell_run(self, run: RunRow | None) -> None:
        panel, office = self.panel, self.desk.office
        if run is None:
            panel.begin(say("已上交"), say_many("{n} 次", self.table.listing.rowCount()))
            panel.offer()
            return
        panel.begin(run.number, phrases.near_moment(office, run.submission.at))
        panel.sentence(
            say(
                "{by}把 {papers}交给{taker}",
                by=office.name_of(run.submission.by),
                papers=say_many("{n} 件", run.papers),
                taker=office.rules.holder(run.submission.taker),
            )
        )
        panel.section(say("签收"), _state(run))
        panel.fact(say("接收人"), run.submission.counterpart or "–")
        panel.fact(say("户数"), say_many("{n} 户", run.dossiers))
        panel.offer(self.print)

    def _without_copy(self) -> list[Candidate]:
        """The chosen papers of which a copy has to be made first."""
        return [each for each in self.next.chosen() if each.obstacle == "no-copy"]

    def _copied(self) -> None:
        """Enter a copy for every selected paper that has none."""
        chosen = [each.paper for each in self._without_copy()]
        for dossier in dict.fromkeys(paper.dossier for paper in chosen):
            papers = [paper.id for paper in chosen if paper.dossier == dossier]
            if not self.desk.do(filing.copy, dossier=dossier, papers=papers):
                return
        self.desk.said.emit(say_many("已登记 {n} 份复印件", len(chosen)), [])

    def _submit(self) -> None:
        if self.plan:
            SubmitDialog(self.desk, self.plan, self).open()

    def _open(self) -> None:
        self.opened.emit(self.next.the_row().paper.dossier)

    def _print(self) -> None:
        if current := self.table.current():
            printing.show_sheet(self.desk, "hq-submission", current.number, self)


def _state(each: RunRow) -> str:
    return archive_words.submission_state(each.pending, each.voided)


class SubmitDialog(AheadDialog):
    """Asks which papers go, all being ticked, and who receives them; tells what that would meet."""

    def __init__(self, desk: Desk, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, QSize(900, 560))
        self.plan = plan
        self.entitle(say("上交公司"), say_in("act", "上交"))
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
        self.counterpart, self.signed = QLineEdit(), QCheckBox(say("公司接收人当面签收"))
        self.at_field = Field(say("上交时间(&T)"), self.at)
        self.at.setPlaceholderText(say("现在"))
        self.signed.setToolTip(say("公司接收人当面签收（不勾选则待对方签收）"))
        self.signed.setChecked(True)
        self.afterwards.name(say("上交以后"), say("没有事项随之办完或开始计时。"))
        for part in (Field(say("接收人姓名(&N)"), self.counterpart), self.at_field, self.signed):
            self.side.addWidget(part)
        self.end_side()
        vbox(head := QWidget(), (24, 12, 16, 8)).addWidget(
            wrapped(say("上交的文件：空格取消或恢复打勾；复印件留在本部门"), "section")
        )
        self.body.addWidget(head)
        self.body.addWidget(self.bundle, 1)
        self.bundle.changed.connect(self.reckon)
        self.signed.toggled.connect(self.reckon)
        self.counterpart.setFocus()
        self.reckon()

    def reckon(self) -> None:
        count = len(self.bundle.ticked())
        self.sum.setText(say_many("上交 {n} 件", count))
        super().reckon()

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        office = self.desk.office
        ticked, going = {each.paper for each in self.bundle.ticked()}, defaultdict[str, list[str]](list)
        for each in self.plan.ready:
            if each.paper.id in ticked:
                going[each.paper.dossier].append(each.paper.id)
        return {
            dossier: bundles.handing_over(
                office,
                dossier=dossier,
                taker=office.rules.headquarters,
                papers=papers,
                at=at,
                accepted=self.signed.isChecked(),
            )
            for dossier, papers in going.items()
        }

    def client_names(self) -> Mapping[str, str]:
        return {each.paper.dossier: each.unit for each in self.plan.ready}

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
