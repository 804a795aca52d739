"""A dossier 客户档案: buyers and contract, papers and their holders, duties, hand-offs, scans, records, history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.archive.volumes import service as volumes
from app.base.features import key_of
from app.base.words import say, say_in
from app.closing import resting
from app.closing import service as closing
from app.custody import filing, handoffs, lent, previews, whereabouts
from app.custody import words as custody_words
from app.custody.losses import service as losses
from app.dossiers import names, personal
from app.dossiers import service as dossiers
from app.dossiers.rules import TEXTS
from app.duties import service as duties
from app.duties.columns import duty_columns
from app.file import columns
from app.file.contacts_tab import ContactsTab
from app.file.custody_tab import CustodyTab
from app.file.needed_tab import NeededTab
from app.file.scans_tab import ScansTab
from app.file.ways import Ways
from app.forms import printing
from app.imports import service as imports
from app.kit import commands
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import Scrolled, button, clear, label, tabs, vbox, wrapped
from app.kit.tables import RowsTable
from app.office import history as histories
from app.office import phrases
from app.registers import records
from app.registers import service as registers
from app.scans import attachments
from app.scans import words as scan_words

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from app.custody.lent import Lent
    from app.custody.rules import Handoff
    from app.custody.whereabouts import Held
    from app.dossiers.rules import Dossier
    from app.duties.service import DutyRow
    from app.kit.desk import Desk


class DossierPage(QWidget):
    """One dossier; receiving and handing over start with it selected. ``left`` is emitted to go back."""

    left = Signal()

    def __init__(self, desk: Desk, dossier: str) -> None:
        super().__init__()
        self.desk = desk
        self.dossier: Dossier = dossiers.load(desk.office, dossier)
        self._signed: set[str] = set()
        self._loans: dict[str, Lent] = {}
        self._lost: set[str] = set()
        self.show_numbers = button(say("显示号码"), self._show_numbers, key="Ctrl+U")
        self.show_numbers.setEnabled(desk.office.may("see-personal"))
        self._whole = False
        self.head, self.brief, self.facts = QVBoxLayout(), QGridLayout(), QGridLayout()
        self.papers = RowsTable(RowsListing(self._paper_columns()), "papers", say("文件去向"))
        self.papers.empty = say("还没有收到文件。按 {key} 收件。", key=key_of("receive"))
        self.keeping, self.needed = CustodyTab(desk, dossier), NeededTab(desk, dossier)
        self.duties = RowsTable(
            RowsListing(duty_columns(desk.office, with_dossier=False)), "dossier-duties", say_in("duties", "事项")
        )
        self.duties.empty = say("没有待办事项。收到文件后，按制度产生的事项会列在这里。")
        self.handoffs = RowsTable(RowsListing(self._handoff_columns()), "dossier-handoffs", say("交接"))
        self.handoffs.empty = say("还没有交接记录。")
        self.scans, self.contacts = ScansTab(desk, self.dossier), ContactsTab(desk, dossier)
        self.records = RowsTable(
            RowsListing(columns.record_columns(desk.office)), "dossier-records", say_in("enter something", "登记")
        )
        self.records.empty = say("没有关于这位客户的登记。")
        self.history = RowsTable(RowsListing(columns.history_columns(desk.office)), "history", say("经过"))
        self._arrange()
        self._connect()
        self.look_again()

    def _arrange(self) -> None:
        self.procedure_button = button(say("办结、变更…"), self._procedure)
        self.reopen_button = button(say("重新启用…"), self._reopen)
        self.wake_button = button(say("唤醒"), self._wake)
        outer = vbox(self, (16, 12, 16, 12), 12)
        receive = commands.button("receive")
        receive.setProperty("primary", True)
        outer.addLayout(
            Flow(
                button(say("返回"), self.left.emit, key="Esc", link=True),
                None,
                receive,
                commands.button("hand-over"),
                self.show_numbers,
                button(say("修改"), self._edit, key="Ctrl+E"),
                self.procedure_button,
                self.reopen_button,
                self.wake_button,
                button(say("合并重复…"), self._merge),
                button(say("证据册…"), self._print_evidence),
                button(say("打印封面"), self._print_cover, key="Ctrl+P"),
            )
        )
        self.facts.setHorizontalSpacing(24)
        self.facts.setVerticalSpacing(4)
        for column in (1, 3, 5):
            self.facts.setColumnStretch(column, 1)
        self.ways = Ways()
        outer.addLayout(self.head)
        self.brief.setHorizontalSpacing(24)
        self.brief.setVerticalSpacing(2)
        outer.addLayout(self.brief)
        outer.addWidget(self.ways)
        self.tabs = tabs(say("客户档案"))
        for table, title in (
            (self._papers_tab(), say("文件去向")),
            (self.keeping, say("谁在保管")),
            (self.needed, say("必备文件")),
            (self.duties, say_in("duties", "事项")),
            (self.handoffs, say("交接")),
            (self.contacts, say_in("with a client", "联系")),
            (self.scans, say("扫描件")),
            (self.history, say("经过")),
        ):
            self.tabs.addTab(table, title)
        about = QWidget()
        inside = vbox(about, (0, 8, 0, 8))
        inside.addLayout(self.facts)
        inside.addStretch(1)
        self.about = Scrolled(about, say("客户资料"))
        self.tabs.addTab(self.about, say("客户资料"))
        if registers.in_use(self.desk.office):
            self.tabs.addTab(self.records, say_in("enter something", "登记"))
        outer.addWidget(self.tabs, 1)
        self.setFocusProxy(self.papers)

    def _papers_tab(self) -> QWidget:
        tab = QWidget()
        inside = vbox(tab, (0, 8, 0, 0))
        self.file_button = button(say("建档"), self._file)
        self.volume_button = button(say("立卷归档"), self._volume)
        self.hq_button = button(say("标记上交"), self._mark_for_hq)
        self.trace_button = button(say("去向经过"), self._trace, key="Ctrl+H")
        register = button(say("网上登记"), self._register_contract)
        self.loss_button = button(say("报告遗失…"), self._report_loss)
        self.found_button = button(say("找回"), self._note_found)
        self.move_button = button(say("改到另一客户…"), self._move)
        acts = (self.file_button, self.volume_button, self.hq_button, self.trace_button, self.move_button)
        inside.addLayout(Flow(*acts, self.loss_button, self.found_button, None, register))
        inside.addWidget(self.papers)
        return tab

    def _connect(self) -> None:
        self.desk.changed.connect(self.look_again)
        self.papers.opened.connect(lambda _held: self._trace())
        self.papers.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.duties.opened.connect(self._explain)
        self.handoffs.opened.connect(lambda handoff: previews.preview(self.desk, handoff, self))
        self.records.opened.connect(lambda each: printing.show_sheet(self.desk, each.form, each.number, self))
        self.needed.table.opened.connect(lambda _needed: commands.call(self, "receive"))
        QShortcut(QKeySequence("Backspace"), self.papers, self.left.emit)

    def look_again(self) -> None:
        """Read the dossier and everything about it again."""
        office = self.desk.office
        self.dossier = dossiers.load(office, self.dossier.id)
        self._show_head()
        self.ways.show_dossier(office, self.dossier)
        self._lost = losses.lost(office, self.dossier.id)
        self.papers.listing.show(whereabouts.held(office, self.dossier.id))
        self.keeping.look_again()
        self.needed.look_again()
        self.duties.listing.show(duties.of_dossier(office, self.dossier.id))
        found = handoffs.listed(office, dossier=self.dossier.id)
        self._signed = attachments.signed_back(office, [each.number for each in found])
        self._loans = lent.by_handoffs(office, self.dossier.id)
        self.handoffs.listing.show(found)
        self.scans.look_again()
        self.contacts.look_again()
        self.records.listing.show(records.of_dossier(office, self.dossier.id))
        self.history.listing.show(histories.of_dossier(office, self.dossier.id))
        self._enable()

    def _show_head(self) -> None:
        for part in (self.head, self.brief, self.facts):
            clear(part)
        each = self.dossier
        may = self.desk.office.may("dossiers")
        self.procedure_button.setVisible(may and bool(closing.procedures(self.desk.office, each)))
        self.reopen_button.setVisible(may and each.state != "active")
        self.wake_button.setVisible(may and bool(each.resting))
        self.head.addWidget(wrapped(f"{each.names}   {each.unit}", "title"))
        facts = [
            (say("档案编号"), each.number),
            (say("合同编号"), each.contract or say("未填")),
            (say("签约日期"), phrases.day(each.signed) if each.signed else say("未填")),
            (say("付款方式"), each.payment_words or names.payment(each.payment)),
            (say("总价（元）"), phrases.money(each.price) or say("未填")),
            (
                say("联系电话"),
                (each.phone if self._whole else names.masked(each.phone)) or say("未填"),
            ),
            (say("状态"), _state(each)),
            (say("房屋种类"), names.kind(each.place)),
            *([(say("客户等级"), each.tier)] if each.tier else []),
            *((names.field_name(name), text) for name in TEXTS if name != "address" and (text := getattr(each, name))),
        ]
        for place, (name, text) in enumerate(facts[1:7]):
            self.brief.addWidget(label(name, "small"), 0, place)
            self.brief.addWidget(wrapped(text), 1, place)
            self.brief.setColumnStretch(place, 1)
        for place, (name, text) in enumerate(facts):
            line, column = divmod(place, 3)
            self.facts.addWidget(label(name, "quiet"), line, column * 2)
            self.facts.addWidget(wrapped(text), line, column * 2 + 1)
        for place, buyer in enumerate(each.buyers):
            words = names.buyer(buyer, whole=self._whole)
            below = -(-len(facts) // 3) + place
            self.facts.addWidget(label(say("买受人"), "quiet"), below, 0)
            self.facts.addWidget(wrapped(words), below, 1, 1, 5)
        for person in each.people:
            below = self.facts.rowCount()
            self.facts.addWidget(label(names.part(person.part), "quiet"), below, 0)
            self.facts.addWidget(wrapped(names.person(person, whole=self._whole, part_told=True)), below, 1, 1, 5)
        if once := dossiers.formers(self.desk.office, each.id):
            below = self.facts.rowCount()
            self.facts.addWidget(label(say("曾用"), "quiet"), below, 0)
            self.facts.addWidget(wrapped("、".join(once)), below, 1, 1, 5)
        if extra := imports.extra_fields(self.desk.office, each.id):
            told = "   ".join(f"{name} {text}" for name, text in extra.items())
            below = self.facts.rowCount()
            self.facts.addWidget(label(say("附加栏目"), "quiet"), below, 0)
            self.facts.addWidget(wrapped(told), below, 1, 1, 5)

    def _paper_columns(self) -> list[Column[Held]]:
        office = self.desk.office
        return [
            Column(say("文件"), lambda each: filing.name(office, each.paper), width=240),
            Column(say("编号"), lambda each: each.paper.number, width=110),
            Column(say("现由谁保管"), self._keeper, width=320, tip=self._keeper, colour=_overdue),
            Column(say("有效期至"), lambda each: each.paper.valid_until, width=110),
            Column(
                say("待签收"),
                lambda each: say("{number} 待签收", number=each.waiting) if each.waiting else "",
                width=160,
            ),
        ]

    def _handoff_columns(self) -> list[Column[Handoff]]:
        office = self.desk.office
        return [
            Column(say("交接单号"), lambda each: each.number, width=110),
            Column(say("时间"), lambda each: phrases.at(office, each.at), width=150),
            Column(
                say("移交方"),
                lambda each: custody_words.holder_of(office, each.giver, self._loans.get(each.id)),
                width=140,
            ),
            Column(
                say("接收方"),
                lambda each: custody_words.holder_of(office, each.taker, self._loans.get(each.id)),
                width=140,
            ),
            Column(say("状态"), lambda each: custody_words.handoff_state(each.state), width=90),
            Column(say("签字页"), lambda each: scan_words.signed_back(each.number in self._signed), width=80),
            Column(say("说明"), lambda each: each.reason or each.note, width=200),
        ]

    def _enable(self) -> None:
        chosen = bool(self.papers.chosen())
        self.file_button.setEnabled(chosen)
        self.volume_button.setEnabled(chosen)
        self.hq_button.setEnabled(chosen)
        self.trace_button.setEnabled(chosen)
        self.move_button.setEnabled(chosen)
        lost = [self._is_lost(held) for held in self.papers.chosen()]
        self.loss_button.setEnabled(chosen and not any(lost))
        self.found_button.setEnabled(chosen and all(lost))

    def _is_lost(self, held: Held) -> bool:
        return f"{held.paper.kind}#{held.paper.number}" in self._lost

    def _keeper(self, held: Held) -> str:
        if self._is_lost(held):
            return say("已报遗失")
        return custody_words.holders(self.desk.office, held.holders, held.lent)

    def _report_loss(self) -> None:
        from app.custody.losses.dialog import LossDialog

        LossDialog(self.desk, self.dossier.id, self.papers.chosen(), self).open()

    def _note_found(self) -> None:
        self.desk.do(losses.report_found, dossier=self.dossier.id, papers=self._chosen_papers())

    def _chosen_papers(self) -> list[str]:
        return [held.paper.id for held in self.papers.chosen()]

    def _file(self) -> None:
        self.desk.do(filing.file, dossier=self.dossier.id, papers=self._chosen_papers())

    def _volume(self) -> None:
        self.desk.do(volumes.put_in, dossier=self.dossier.id, papers=self._chosen_papers())

    def _mark_for_hq(self) -> None:
        self.desk.do(filing.mark_for_hq, dossier=self.dossier.id, papers=self._chosen_papers())

    def _register_contract(self) -> None:
        from app.custody.register_contract_dialog import RegisterContractDialog

        RegisterContractDialog(self.desk, self.dossier.id, self).open()

    def _trace(self) -> None:
        from app.custody.tracing.dialog import TraceDialog

        held = self.papers.current()
        if held:
            TraceDialog(self.desk, held.paper, self).open()

    def _move(self) -> None:
        from app.custody.moving.dialog import MovePaperDialog

        MovePaperDialog(self.desk, self.papers.the_row().paper, self).open()

    def _explain(self, duty: DutyRow) -> None:
        from app.duties.explain_dialog import ExplainDialog

        ExplainDialog(self.desk, duty, self).open()

    def _show_numbers(self) -> None:
        """Show phone and identity numbers in full until the page is left, which is logged."""
        if self.desk.do(personal.show, self.dossier.id):
            self._whole = True
            self.show_numbers.setEnabled(False)
            self._show_head()
            self.tabs.setCurrentWidget(self.about)

    def _edit(self) -> None:
        from app.dossiers.dialog import DossierDialog

        DossierDialog(self.desk, self.dossier, self).open()

    def _procedure(self) -> None:
        from app.closing.dialog import ProcedureDialog

        ProcedureDialog(self.desk, self.dossier, self).open()

    def _wake(self) -> None:
        if self.desk.do(resting.wake, dossier=self.dossier.id):
            self.desk.said.emit(say("已唤醒 {number}", number=self.dossier.number), [])

    def _reopen(self) -> None:
        from app.closing.dialog import ReopenDialog

        ReopenDialog(self.desk, self.dossier, self).open()

    def _merge(self) -> None:
        from app.dossiers.merge_dialog import MergeDialog

        MergeDialog(self.desk, self.dossier, self).open()

    def _print_evidence(self) -> None:
        printing.show_sheet(self.desk, "evidence-pack", self.dossier.number, self)

    def _print_cover(self) -> None:
        previews.preview_cover(self.desk, self.dossier.id, self)


def _state(each: Dossier) -> str:
    """The state, and the year at whose end it was put to rest."""
    state = names.dossier_state(each.state)
    return say("{state}，{year} 年度休眠", state=state, year=each.resting) if each.resting else state


def _overdue(held: Held) -> QColor | None:
    return colour("late") if held.lent and held.lent.overdue else None
