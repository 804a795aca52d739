"""The page of fines 罚款: the ledger, with the story of the chosen line beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.access import sign_dialog
from app.base.words import say, say_many
from app.duties import words as duties_words
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines import wages
from app.fines import words as fine_words
from app.fines.story import FineStory
from app.forms import printing
from app.kit.boxes import ComboBox
from app.kit.flow import Flow
from app.kit.icons import icon
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import button, label, vbox
from app.kit.story import beside
from app.kit.tables import RowsTable
from app.office import phrases
from app.office.fine_ledger import WAITING
from app.scans import attachments
from app.scans import words as scan_words

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.office.fine_ledger import Line


class FinesPage(QWidget):
    """Lists the ledger: a person's own lines, or everybody's with the right ``fines``."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._all: list[Line] = []
        self._units: dict[str, str] = {}
        self._paper: set[str] = set()
        self._verified: dict[str, str] = {}
        self.table = RowsTable(RowsListing(self._columns()), "fines", say("罚款")).sortable()
        self.table.empty = say("没有罚款。逾期的事项和遗失的文件会自动列为待决定，由制度写明的岗位决定。")
        self.story = FineStory(desk)
        self.sums = label("", "quiet")
        self.chips, self.person = QButtonGroup(self), ComboBox()
        self.person.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.person.setAccessibleName(say("人员"))
        self._make_buttons()
        self._arrange()
        self._connect()
        self.look_again()

    def _make_buttons(self) -> None:
        for name, title in (("waiting", say("待决定")), ("month", say("本月")), ("", say("全部"))):
            self.chips.addButton(_chip(name, title))
        self.approve = button(say("批准"), lambda: self._decide("approved"), key="F6")
        self.reduce = button(say("减轻…"), lambda: self._decide("reduced"))
        self.waive = button(say("免除…"), lambda: self._decide("waived"))
        self.settle = button(say("冲销…"), self._settle)
        self.object = button(say("异议…"), self._object)
        self.answer = button(say("答复…"), self._answer)
        self.reverse = button(say("撤销…"), self._reverse)
        self.explain = button(say("为何到期"), self._explain, key="Ctrl+Y")
        self.look = button(say("看档案"), self._look, key="Ctrl+D")
        self.notice = button(say("打印通知单"), self._print_notice, key="Ctrl+P")
        self.statement = button(say("打印对账单"), self._print_statement)
        self.wages = button(say("工资扣款表…"), self._open_wages, key="F8")

    def _arrange(self) -> None:
        outer = vbox(self, (16, 12, 16, 12), 8)
        printing = (self.notice, self.statement, self.wages)
        outer.addLayout(Flow(label(say("罚款"), "title"), 12, self.sums, None, *printing))
        acts = (self.approve, self.reduce, self.waive, self.settle, self.object, self.answer, self.reverse)
        outer.addLayout(Flow(*self.chips.buttons(), self.person, None, *acts))
        aside = QWidget()
        right = vbox(aside)
        right.addWidget(self.story, 1)
        right.addLayout(Flow(12, self.explain, self.look, None))
        outer.addWidget(beside(self.table, aside, 880), 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.chips.buttonClicked.connect(lambda _: self._show())
        self.person.activated.connect(lambda _: self._show())
        self.table.opened.connect(lambda _: self._print_notice())
        self.table.looked_at.connect(self.story.tell)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.desk.changed.connect(self.look_again)

    def showEvent(self, event: QShowEvent) -> None:
        """Propose fines for what became late meanwhile."""
        super().showEvent(event)
        self.desk.do(fines.bring_up_to_date)

    def _columns(self) -> list[Column[Line]]:
        office = self.desk.office
        return [
            Column(say("单号"), lambda each: each.number, width=104),
            Column(say("被处罚人"), lambda each: office.name_of(each.proposal.person), width=76),
            Column(say("条款"), lambda each: each.proposal.breached, width=76),
            Column(say("房号"), lambda each: self._units.get(each.proposal.file, ""), width=76),
            Column(
                say("发生"),
                lambda each: office.due_words(each.proposal.at),
                key=lambda each: each.proposal.at,
                width=132,
            ),
            Column(
                say("金额（元）"),
                lambda each: (
                    duties_words.amount(each.proposal, each.amount) if each.decision else fine_words.span(each)
                ),
                key=lambda each: each.amount if each.decision else each.proposal.low,
                width=116,
                right=True,
            ),
            Column(
                say("状态"),
                lambda each: fine_words.state(each.state),
                width=96,
                colour=lambda each: colour(fine_words.shade(each.state)),
                icon=lambda each: icon(fine_words.ICONS[each.state], fine_words.shade(each.state)),
            ),
            Column(say("决定人"), lambda each: fine_words.decider(office, each), width=78),
            Column(say("签名"), self._signatures, width=80),
        ]

    def _signatures(self, line: Line) -> str:
        """The state of a decision's signature, verified when its row is first drawn and again after each change."""
        if line.decision is None:
            return ""
        if line.number not in self._verified:
            signed = sign_dialog.standing(self.desk.office, line.decision.decision or "")
            self._verified[line.number] = signed or scan_words.signed_back(line.number in self._paper)
        return self._verified[line.number]

    def look_again(self) -> None:
        """Read the ledger again."""
        office = self.desk.office
        self._verified.clear()
        self._all = fine_lines.listed(office)
        self._units = fine_lines.units(office, self._all)
        self._paper = attachments.signed_back(office, [line.number for line in self._all if line.number])
        self._fill_people()
        for chip in self.chips.buttons():
            count = sum(self._fits(line, chip.property("chip")) for line in self._all)
            chip.setText(f"{chip.property('title')} {count}")
        self.wages.setEnabled(office.may("approve"))
        self._show()

    def _fill_people(self) -> None:
        chosen = self.person.currentData()
        self.person.clear()
        self.person.addItem(say("所有人"), "")
        for person in dict.fromkeys(line.proposal.person for line in reversed(self._all)):
            self.person.addItem(self.desk.office.name_of(person), person)
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))

    def _fits(self, line: Line, chip: str) -> bool:
        if chip == "waiting":
            return line.state in WAITING
        office = self.desk.office
        at = line.decision.at if line.decision else line.entries[0].at
        return not chip or wages.month_of(office, at) == wages.month_of(office, office.now())

    def _show(self) -> None:
        checked, person = self.chips.checkedButton(), self.person.currentData()
        chip = checked.property("chip") if checked else ""
        shown = [line for line in self._all if self._fits(line, chip) and person in {"", line.proposal.person}]
        keep = self.table.current()
        self.table.listing.show(shown)
        ids = [line.id for line in self.table.listing.rows]
        if ids:
            self.table.selectRow(ids.index(keep.id) if keep and keep.id in ids else 0)
        self.story.tell(self.table.current())
        total = sum(line.amount for line in shown if line.in_money)
        self.sums.setText(say_many("{n} 项，金额合计 {sum} 元", len(shown), sum=phrases.money(total)))
        self._enable()

    def _enable(self) -> None:
        chosen: list[Line] = self.table.chosen()
        states = {line.state for line in chosen}
        for each in (self.approve, self.reduce, self.waive):
            each.setEnabled(states == {"proposed"})
        self.settle.setEnabled(states == {"undone"})
        one = chosen[0] if len(chosen) == 1 else None
        self.object.setEnabled(bool(one and one.state in {"approved", "reduced"}))
        self.answer.setEnabled(bool(one and one.objected))
        self.reverse.setEnabled(bool(one and one.state in {"approved", "reduced", "objected"}))
        self.notice.setEnabled(bool(one and one.decision))
        self.statement.setEnabled(bool(one))
        self.explain.setEnabled(bool(one and one.proposal.duty))
        self.look.setEnabled(bool(one and self._units.get(one.proposal.file)))

    def _decide(self, way: str) -> None:
        from app.fines.dialogs import DecideDialog

        DecideDialog(self.desk, self.table.chosen(), way, self).open()

    def _settle(self) -> None:
        from app.fines.dialogs import SettleDialog

        SettleDialog(self.desk, self.table.chosen(), self).open()

    def _object(self) -> None:
        from app.fines.dialogs import ObjectDialog

        ObjectDialog(self.desk, self.table.the_row(), self).open()

    def _answer(self) -> None:
        from app.fines.dialogs import AnswerDialog

        AnswerDialog(self.desk, self.table.the_row(), self).open()

    def _reverse(self) -> None:
        from app.fines.dialogs import ReverseDialog

        ReverseDialog(self.desk, self.table.the_row(), self).open()

    def _explain(self) -> None:
        from app.duties.explain_dialog import ExplainDialog

        shown = fine_lines.duty_of(self.desk.office, self.table.the_row())
        if shown:
            ExplainDialog(self.desk, shown, self).open()

    def _look(self) -> None:
        self.opened.emit(self.table.the_row().proposal.file)

    def _print_notice(self) -> None:
        line: Line | None = self.table.current()
        if line and line.decision:
            printing.show_sheet(self.desk, "fine-notice", line.number, self)

    def _print_statement(self) -> None:
        """Preview the person's statement for the month the chosen line was decided in, or for this month."""
        line: Line | None = self.table.current()
        if line:
            office = self.desk.office
            month = wages.month_of(office, line.decision.at if line.decision else office.now())
            printing.show_sheet(self.desk, "fine-statement", f"{line.proposal.person}/{month}", self)

    def _open_wages(self) -> None:
        from app.fines.wage_dialog import WageDialog

        WageDialog(self.desk, self).open()


def _chip(name: str, title: str) -> QPushButton:
    chip = QPushButton(title)
    chip.setCheckable(True)
    chip.setChecked(name == "waiting")
    chip.setAutoDefault(False)
    chip.setProperty("chip", name)
    chip.setProperty("title", title)
    return chip


def make(window: OfficeWindow) -> QWidget:
    """The page for a window, connected to it."""
    page = FinesPage(window.desk)
    page.opened.connect(window.open_dossier)
    return page
