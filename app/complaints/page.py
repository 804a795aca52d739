"""The page of complaints 投诉: the list, and beside it the whole story of the chosen one with what to do next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from app.base.features import key_of
from app.base.words import say, say_in, say_many
from app.complaints import dialogs
from app.complaints import service as complaints
from app.complaints import words as complaint_words
from app.complaints.complaint_panel import ComplaintPanel
from app.complaints.rules import next_step
from app.forms import printing
from app.kit import commands
from app.kit.desk import Fresh
from app.kit.flow import Flow
from app.kit.listings import Column, RowsListing
from app.kit.painted.briefs import Brief, Briefs, State
from app.kit.painted.segmented import Segmented
from app.kit.parts import button, label, vbox
from app.kit.side_panel import BOTH, WithPanel
from app.kit.tables import RowsTable
from app.office import phrases
from app.scans.add_dialog import Owner
from app.scans.drops import FileDrops
from app.scans.signed_sheet_dialog import show_signed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from app.complaints.rules import Complaint
    from app.kit.desk import Desk
    from app.kit.dialogs import Dialog
    from app.kit.office_window import OfficeWindow
    from app.rulebook.duties import Duty

LIST = 312
"""The width of the list in pixels."""

DIALOGS: dict[str, Callable[[Desk, Complaint, QWidget], Dialog]] = {
    "informed": dialogs.InformDialog,
    "escalated": dialogs.EscalateDialog,
    "resolved": dialogs.ResolveDialog,
    "signed": dialogs.DepartmentDialog,
    "called-back": dialogs.CallBackDialog,
}
"""What opens for each step; closing needs no dialog."""


class ComplaintsPage(QWidget):
    """Lists complaints, those due first at the top; Enter takes the chosen one's next step."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._clocks: dict[str, Duty] = {}
        self.count = label("", "quiet")
        self.shown = Segmented(say("显示哪些"), {"open": say("处理中"), "call": say("待回访"), "all": say("全部")})
        self.table = RowsTable(RowsListing([self._brief_column()]), "complaints", say("投诉"))
        self.table.records = "complaint", lambda each: each.number
        self.table.setItemDelegate(Briefs(self.table, self._brief))
        self.table.on_paper = self._columns()
        self.table.empty = say(
            "没有这样的投诉。客户来电、来信、来访投诉时按 {key} 受理。", key=key_of("receive-complaint")
        )
        self.panel = ComplaintPanel(desk, say("选中一件，这里显示它的经过。"))
        self._arrange()
        self._connect()
        self.look_again()

    def _arrange(self) -> None:
        main = QWidget()
        left = vbox(main, spacing=0)
        filters = QWidget()
        vbox(filters, (24, 0, 16, 12)).addLayout(Flow(self.shown, None))
        left.addWidget(filters)
        left.addWidget(self.table, 1)
        main.setFocusProxy(self.table)
        self.split = WithPanel(main, self.panel, "complaints", wide=LIST)
        whole = vbox(self, spacing=0)
        whole.addWidget(self._head())
        whole.addWidget(self.split, 1)
        self.setFocusProxy(self.table)

    def _head(self) -> QWidget:
        head = QWidget()
        take = commands.button("receive-complaint")
        take.setEnabled(self.desk.office.may("complaints"))
        self.analysis = button(say("季度分析"), self._offer_quarters)
        title = label(say("投诉"), "title")
        flow = Flow(title, self.count, None, self.split.opener, take, self.analysis)
        vbox(head, (24, 12, 16, 12)).addLayout(flow)
        return head

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the head has room for its acts alone; the views say how many there are."""
        super().resizeEvent(event)
        self.count.setHidden(self.width() < BOTH)

    def _connect(self) -> None:
        self.shown.changed.connect(lambda _: self.look_again())
        self.table.looked_at.connect(self._tell)
        self.table.opened.connect(lambda _: self._next())
        self.panel.act.connect(self._act)
        self.panel.sign.connect(self._sign)
        self.panel.printed.connect(self._print)
        self.panel.opened.connect(self.opened)
        self.panel.wants_sheet.connect(lambda: show_signed(self.desk, self.table.the_row().number, self))
        for key, act in (("F7", self._sign_if_possible), ("Ctrl+P", self._print)):
            QShortcut(QKeySequence(key), self, act)
        FileDrops(self, self.desk, self._shown)
        Fresh(self, self.desk, self.look_again)

    def _shown(self) -> Owner | None:
        """To what files dropped here are added: the chosen complaint."""
        current = self.table.current()
        if current is None:
            return None
        words = say("投诉 {number}", number=current.number)
        return Owner(words, current.dossier or "", {current.number: words})

    def look_again(self) -> None:
        """Read the complaints again; those with an open duty come first, in order of due."""
        office, before = self.desk.office, self.table.current()
        self._clocks = complaints.clocks(office)
        unclosed = complaints.unclosed_count(office)
        self.shown.show_count("open", unclosed)
        self.shown.show_count("call", complaints.call_count(office))
        self.count.setText(say_many("处理中 {n} 件", unclosed))
        wanted = {"open": complaints.unclosed, "call": complaints.awaiting_call}
        rows = wanted.get(self.shown.chosen(), complaints.listed)(office)
        rows.sort(key=lambda each: self._clocks[each.case].due.timestamp() if each.case in self._clocks else 9e12)
        self._list(rows, before)

    def _list(self, rows: list[Complaint], before: Complaint | None) -> None:
        """Show rows; the chosen one stays chosen, or the one in its place is."""
        place, in_panel = max(0, self.table.currentIndex().row()), self.split.has_focus()
        self.table.listing.show(rows)
        numbers = [each.number for each in self.table.listing.rows]
        if numbers:
            kept = before is not None and before.number in numbers
            self.table.selectRow(numbers.index(before.number) if before and kept else min(place, len(numbers) - 1))
        self._tell(self.table.current())
        if in_panel:
            self.split.go_on()

    def _tell(self, complaint: Complaint | None) -> None:
        self.panel.show_complaint(complaint, self._clocks.get(complaint.case) if complaint else None)

    def _brief_column(self) -> Column[Complaint]:
        return Column(say("投诉"), lambda each: self._brief(each).words(), stretches=True)

    def _brief(self, each: Complaint) -> Brief:
        """A row: what it is about, whose it is, how it stands, with whom it is."""
        whose = f"{each.client} {each.unit}".rstrip()
        return Brief(complaint_words.headline(each), whose, self._state(each), self._note(each))

    def _state(self, each: Complaint) -> State:
        duty = self._clocks.get(each.case)
        if duty is None or each.resolution:
            icon = {"resolved": "pencil-line", "signed": "check-circle", "closed": "check-circle"}.get(
                each.state, "clock"
            )
            done = each.state in {"signed", "closed"}
            return State(
                complaint_words.state(each), "phone" if each.awaits_call else icon, "done" if done else "coming"
            )
        words = phrases.remaining(self.desk.office, duty)
        if duty.due <= self.desk.office.now():
            return State(words, "warning-circle-fill", "late")
        today = phrases.due_day(self.desk.office, duty.due)[0] == self.desk.office.today()
        return State(words, "clock" if today else "calendar-blank", "today" if today else "coming")

    def _note(self, each: Complaint) -> str:
        office = self.desk.office
        if each.state == "closed":
            return say("{day}已结案", day=phrases.near_day(office, office.local(each.steps[-1].at).date()))
        if each.state == "informed":
            return say("答应客户的日期")
        return say("{who}处理", who=complaint_words.level(office, each))

    def _columns(self) -> list[Column[Complaint]]:
        """The columns of the list on paper and in files."""
        office = self.desk.office
        return [
            Column(say("编号"), lambda each: each.number, width=110),
            Column(say("房号"), lambda each: each.unit, width=80),
            Column(say("投诉人"), lambda each: each.client, width=90),
            Column(say_in("cause", "原因"), lambda each: each.cause, width=90),
            Column(say("剩余时间"), self._left, width=130),
            Column(say("在谁手里"), lambda each: complaint_words.level(office, each), width=130),
            Column(say("状态"), complaint_words.state, width=90),
        ]

    def _left(self, each: Complaint) -> str:
        duty = self._clocks.get(each.case)
        return phrases.left(self.desk.office, duty.due) if duty else ""

    def _next(self) -> None:
        """Take the next step (Enter); where the story is not in view, show it first."""
        if self.split.narrow and not self.panel.isVisible():
            self.split.ask()
            return
        step = next_step(self.table.the_row())
        if step and self.desk.office.may("complaints"):
            self._act(step)

    def _act(self, step: str) -> None:
        complaint: Complaint = self.table.the_row()
        if step in DIALOGS:
            DIALOGS[step](self.desk, complaint, self).open()
        elif self.desk.do(complaints.close, complaint):
            self.desk.said.emit(say("{number} 已结案，请回访客户", number=complaint.number), [])

    def _sign(self, department: str) -> None:
        dialog = dialogs.DepartmentDialog(self.desk, self.table.the_row(), self)
        dialog.department.setCurrentText(department)
        dialog.open()

    def _sign_if_possible(self) -> None:
        complaint = self.table.current()
        if complaint and complaint.state == "resolved" and self.desk.office.may("complaints"):
            self._act("signed")

    def _print(self) -> None:
        if complaint := self.table.current():
            printing.show_sheet(self.desk, "complaint", complaint.number, self)

    def _offer_quarters(self) -> None:
        """Offer this quarter and the four before it, newest first."""
        today = self.desk.office.today()
        count = today.year * 4 + (today.month - 1) // 3
        menu = QMenu(self)
        for each in range(count, count - 5, -1):
            quarter = f"{each // 4}-Q{each % 4 + 1}"
            menu.addAction(quarter, partial(printing.show_sheet, self.desk, "complaint-analysis", quarter, self))
        menu.popup(self.analysis.mapToGlobal(QPoint(0, self.analysis.height())))


def make(window: OfficeWindow) -> QWidget:
    """The page for a window, connected to it."""
    page = ComplaintsPage(window.desk)
    page.opened.connect(window.open_dossier)
    return page
