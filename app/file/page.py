"""A dossier 客户档案: its head, an overview, and tabs of papers, duties, hand-offs, contacts, scans, records, history."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.base.features import key_of
from app.base.words import say, say_in
from app.closing import resting
from app.closing import service as closing
from app.custody import handoffs, lent, previews, whereabouts
from app.custody.lists import scan_owners
from app.custody.lists.handoff_columns import handoff_columns
from app.dossiers import personal
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.duties.columns import duty_columns
from app.file import columns
from app.file.about_tab import AboutTab
from app.file.contacts_tab import ContactsTab
from app.file.head import DossierHead, Entry
from app.file.later_tabs import EDGE, LaterTabs, ListContent
from app.file.needed_tab import NeededTab
from app.file.overview_tab import OverviewTab
from app.file.papers_tab import PapersTab
from app.file.scans_tab import ScansTab
from app.forms import printing
from app.kit import commands
from app.kit.desk import Fresh
from app.kit.listings import RowsListing
from app.kit.parts import button, hbox, vbox
from app.kit.tables import RowsTable
from app.office import history as histories
from app.progress import service as progress
from app.registers import reading
from app.registers import service as registers
from app.scans import attachments
from app.scans import words as scan_words
from app.scans.drops import FileDrops

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent
    from PySide6.QtWidgets import QPushButton

    from app.custody.lent import Lent
    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.duties.service import DutyRow
    from app.kit.desk import Desk
    from app.office.history import Happened
    from app.progress.service import Purchase
    from app.registers.record_rules import Record

LEFT = 24
"""The space left of everything, in pixels."""

LOW, NARROW = 560, 840
"""Below which height and width in pixels the head takes as little as it needs."""


class DossierPage(QWidget):
    """One dossier; receiving and handing over start with it selected. ``left`` is emitted to go back."""

    left = Signal()

    def __init__(self, desk: Desk, dossier: str) -> None:
        super().__init__()
        self.desk = desk
        self.purchase: Purchase = progress.of_dossier(desk.office, dossiers.load(desk.office, dossier))
        self._signed: set[str] = set()
        self._loans: dict[str, Lent] = {}
        self.head = DossierHead(desk.office, self._acts(), self._entries, self.left.emit)
        self.tabs = LaterTabs(say("客户档案"))
        self._add_tabs()
        outer = vbox(self, (LEFT, 8, 0, 0), 8)
        above = QWidget()
        hbox(above, (0, 0, EDGE, 0)).addWidget(self.head)
        outer.addWidget(above)
        outer.addWidget(self.tabs, 1)
        for key, act in (("Ctrl+E", self._edit), ("Ctrl+P", self._print_cover), ("Ctrl+U", self._show_numbers)):
            QShortcut(QKeySequence(key), self, act)
        FileDrops(self, desk, lambda: scan_owners.of_dossier(desk.office, self.dossier.id))
        Fresh(self, desk, self.look_again)
        self._read()
        # Before anybody knows how much room there is, the page asks for little: a window never grows for it.
        self.head.fold(small=True, room=self.window().width())

    @property
    def dossier(self) -> Dossier:
        """The dossier as it was read last."""
        return self.purchase.dossier

    @cached_property
    def overview(self) -> OverviewTab:
        """What is looked at first."""
        made = OverviewTab(self.desk, lambda: self.purchase, self._print_evidence)
        made.wants_tab.connect(self.tabs.look_at)
        made.panel.wants_numbers.connect(self._show_numbers)
        return made

    @cached_property
    def papers(self) -> PapersTab:
        """Who has which paper."""
        return PapersTab(self.desk, self.dossier.id)

    @cached_property
    def needed(self) -> NeededTab:
        """What the regulations require."""
        return NeededTab(self.desk, self.dossier.id)

    @cached_property
    def duties(self) -> ListContent[DutyRow]:
        """What is to be done, and what was."""
        office = self.desk.office
        table = RowsTable(
            RowsListing(duty_columns(office, with_dossier=False)), "dossier-duties", say_in("duties", "事项")
        )
        table.empty = say("没有待办事项。收到文件后，按制度产生的事项会列在这里。")
        table.opened.connect(self._explain)
        return ListContent(table, lambda: duties.of_dossier(office, self.dossier.id))

    @cached_property
    def handoffs(self) -> ListContent[Handoff]:
        """What came and went."""
        shown = handoff_columns(
            self.desk.office,
            lambda each: self._loans.get(each.id),
            lambda each: scan_words.signed_back(each.number in self._signed),
        )
        table = RowsTable(RowsListing(shown), "dossier-handoffs", say("交接"))
        table.empty = say("还没有交接记录。")
        table.opened.connect(lambda handoff: previews.preview(self.desk, handoff, self))
        return ListContent(table, self._read_handoffs)

    @cached_property
    def contacts(self) -> ContactsTab:
        """What was said, and what somebody wants to do."""
        return ContactsTab(self.desk, self.dossier.id)

    @cached_property
    def scans(self) -> ScansTab:
        """The scans."""
        return ScansTab(self.desk, self.dossier)

    @cached_property
    def history(self) -> ListContent[Happened]:
        """Everything that happened."""
        office = self.desk.office
        table = RowsTable(RowsListing(columns.history_columns(office)), "history", say("经过"))
        return ListContent(table, lambda: histories.of_dossier(office, self.dossier.id))

    @cached_property
    def about(self) -> AboutTab:
        """Everything that is known of the client."""
        return AboutTab(self.desk, self.dossier.id)

    @cached_property
    def records(self) -> ListContent[Record]:
        """What registers say about the client."""
        office = self.desk.office
        table = RowsTable(
            RowsListing(columns.record_columns(office)), "dossier-records", say_in("enter something", "登记")
        )
        table.empty = say("没有关于这位客户的登记。")
        table.opened.connect(lambda each: printing.show_sheet(self.desk, each.form, each.number, self))
        return ListContent(table, lambda: reading.of_dossier(office, self.dossier.id))

    def _add_tabs(self) -> None:
        self.tabs.add("overview", say("总览"), lambda: self.overview, edge=0)
        self.tabs.add("papers", say("文件去向"), lambda: self.papers)
        self.tabs.add("needed", say("必备文件"), lambda: self.needed)
        self.tabs.add("duties", say_in("duties", "事项"), lambda: self.duties)
        self.tabs.add("handoffs", say("交接"), lambda: self.handoffs)
        self.tabs.add("contacts", say_in("with a client", "联系"), lambda: self.contacts)
        self.tabs.add("scans", say("扫描件"), lambda: self.scans)
        self.tabs.add("history", say("经过"), lambda: self.history)
        self.tabs.add("about", say("客户资料"), lambda: self.about)
        if registers.in_use(self.desk.office):
            self.tabs.add("records", say_in("enter something", "登记"), lambda: self.records)

    def _acts(self) -> list[QPushButton]:
        """What begins here most often; complaints where regulations know them."""
        receive = commands.button("receive")
        receive.setProperty("primary", True)
        found = [receive, commands.button("hand-over")]
        if "complaint" in duties.papers_in_use(self.desk.office):
            found.append(commands.button("receive-complaint"))
        cover = button(say("打印封面"), self._print_cover)
        cover.setToolTip(f"{cover.text()} (Ctrl+P)")
        return [*found, cover]

    def _entries(self) -> list[Entry]:
        """What the menu offers; what the state of the dossier or the person's role rules out is left out."""
        office, dossier = self.desk.office, self.dossier
        may = office.may("dossiers")
        seen = say("号码已经显示在“客户资料”中") if self.about.whole else ""
        barred = "" if office.may("see-personal") else say("您没有查看完整号码的权限")
        offered = (
            (True, Entry(say("修改"), self._edit, "Ctrl+E")),
            (True, Entry(say("显示号码"), self._show_numbers, "Ctrl+U", barred or seen)),
            (may and bool(closing.procedures(office, dossier)), Entry(say("办结、变更…"), self._procedure)),
            (may and dossier.state != "active", Entry(say("重新启用…"), self._reopen)),
            (may and bool(dossier.resting), Entry(say("唤醒"), self._wake)),
            (True, Entry(say("合并重复…"), self._merge)),
            (True, Entry(say("用模板生成文件…"), self._write_letter, key_of("fill-template"))),
            (True, Entry(say("证据册…"), self._print_evidence)),
        )
        return [entry for there, entry in offered if there]

    def look_again(self) -> None:
        """Read the dossier and what is looked at of it again."""
        office = self.desk.office
        self.purchase = progress.of_dossier(office, dossiers.load(office, self.dossier.id))
        self._read()

    def _read(self) -> None:
        office, dossier = self.desk.office, self.dossier
        open_ = [each for each in duties.of_dossier(office, dossier.id) if each.duty.outstanding]
        urgent = next((each for each in open_ if each.late or each.today), None)
        self.head.show_dossier(dossier, self.purchase, urgent)
        for name, count in self._counts().items():
            self.tabs.show_count(name, count)
        self.tabs.show_count("duties", len(open_))
        self.tabs.look_again()

    def _counts(self) -> dict[str, int]:
        """How many there are in tabs that may be long, by the name of the tab."""
        office, dossier = self.desk.office, self.dossier.id
        return {
            "papers": len(whereabouts.held(office, dossier)),
            "handoffs": len(handoffs.listed(office, dossier=dossier)),
            "scans": len(attachments.of_dossier(office, dossier)),
            "history": len(histories.of_dossier(office, dossier)),
        }

    def _read_handoffs(self) -> list[Handoff]:
        office, dossier = self.desk.office, self.dossier.id
        found = handoffs.listed(office, dossier=dossier)
        self._signed = attachments.signed_back(office, [each.number for each in found])
        self._loans = lent.by_handoffs(office, dossier)
        return found

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever opens a dossier is on its board; a focus proxy would take Tab past the head."""
        super().focusInEvent(event)
        self.overview.board.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        small = self.height() < LOW or self.width() < NARROW
        self.head.fold(small=small, room=self.width() - LEFT - EDGE)

    def _explain(self, duty: DutyRow) -> None:
        from app.duties.explain_dialog import ExplainDialog

        ExplainDialog(self.desk, duty, self).open()

    def _show_numbers(self) -> None:
        """Show phone and identity numbers in full until the page is left, which is logged."""
        if self.about.whole:
            self.tabs.look_at("about")
        elif self.desk.do(personal.show, self.dossier.id):
            self.about.whole = self.overview.panel.whole = True
            self.tabs.look_again()
            self.tabs.look_at("about")

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

    def _write_letter(self) -> None:
        self.setFocus()  # the letter is about the client, not about what is chosen in a list
        commands.call(self, "fill-template")

    def _print_evidence(self) -> None:
        printing.show_sheet(self.desk, "evidence-pack", self.dossier.number, self)

    def _print_cover(self) -> None:
        previews.preview_cover(self.desk, self.dossier.id, self)
