"""The page of complaints 投诉, with the story and the steps of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.base.features import key_of
from app.base.words import labelled, say, say_in
from app.complaints import dialogs
from app.complaints import service as complaints
from app.complaints import words as complaint_words
from app.forms import printing
from app.kit import commands
from app.kit.boxes import ComboBox
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import (
    button,
    card,
    label,
    row,
    vbox,
    wrapped,
)
from app.kit.story import (
    Story,
    beside,
)
from app.kit.tables import RowsTable
from app.office import phrases
from app.scans.signed_sheet_dialog import show_signed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

    from app.complaints.rules import Complaint
    from app.kit.desk import Desk
    from app.kit.dialogs import Dialog
    from app.kit.office_window import OfficeWindow
    from app.rulebook.duties import Duty

FILTERS: dict[str, Callable[[Complaint], bool]] = {
    "open": lambda each: each.state in {"open", "informed"},
    "waiting": lambda each: each.state in {"resolved", "signed"},
    "call": lambda each: each.awaits_call,
    "all": lambda _: True,
}


class ComplaintsPage(QWidget):
    """Lists complaints, those due first at the top."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._clocks: dict[str, Duty] = {}
        self.filter = ComboBox()
        self.filter.setAccessibleName(say("显示哪些"))
        for name, words in (
            ("open", say("处理中")),
            ("waiting", say("待会签、待结案")),
            ("call", say("待回访")),
            ("all", say("全部")),
        ):
            self.filter.addItem(words, name)
        self.table = RowsTable(RowsListing(self._columns()), "complaints", say("投诉"))
        self.table.empty = say(
            "没有这样的投诉。客户来电、来信、来访投诉时按 {key} 受理。", key=key_of("receive-complaint")
        )
        self.story = Story(say("投诉经过"), say("选中一件，这里显示它的经过。"))
        self._arrange()
        self.filter.currentIndexChanged.connect(self.look_again)
        self.table.looked_at.connect(self._show_story)
        self.table.opened.connect(lambda _: self._next())
        desk.changed.connect(self.look_again)
        self.look_again()

    def _arrange(self) -> None:
        self.take = commands.button("receive-complaint")
        self.inform = button(say("告知客户…"), lambda: self._open(dialogs.InformDialog))
        self.escalate = button(say("上报…"), lambda: self._open(dialogs.EscalateDialog))
        self.resolve = button(say("已解决…"), lambda: self._open(dialogs.ResolveDialog))
        self.sign = button(say("会签…"), lambda: self._open(dialogs.DepartmentDialog), key="F7")
        self.close_button = button(say("结案"), self._close)
        self.call = button(say("回访…"), lambda: self._open(dialogs.CallBackDialog))
        self.print = button(say("打印投诉单"), self._print, key="Ctrl+P")
        self.quarter = ComboBox()
        self.quarter.setAccessibleName(say("季度"))
        self.quarter.addItems(self._quarters())
        analysis = button(say("季度分析"), self._analysis)
        outer = vbox(self, (16, 12, 16, 12), 8)
        outer.addLayout(Flow(label(say("投诉"), "title"), None, self.quarter, analysis, self.take))
        steps = (self.inform, self.escalate, self.resolve, self.sign, self.close_button, self.call, self.print)
        outer.addLayout(Flow(self.filter, None, *steps))
        outer.addWidget(beside(self.table, self.story, 740), 1)
        self.setFocusProxy(self.table)

    def look_again(self) -> None:
        """Read the complaints again; those with an open duty come first, in order of due."""
        office = self.desk.office
        self._clocks = complaints.clocks(office)
        wanted = FILTERS[str(self.filter.currentData())]
        found = [each for each in complaints.listed(office) if wanted(each)]
        found.sort(key=lambda each: self._clocks[each.case].due.timestamp() if each.case in self._clocks else 9e12)
        self.table.listing.show(found)
        self._show_story(self.table.current())

    def _columns(self) -> list[Column[Complaint]]:
        office = self.desk.office
        return [
            Column(say("编号"), lambda each: each.number, width=110),
            Column(say("房号"), lambda each: each.unit, width=80),
            Column(say("投诉人"), lambda each: each.client, width=90),
            Column(say_in("cause", "原因"), lambda each: each.cause, width=90),
            Column(say("剩余时间"), self._left, width=130, colour=self._urgent),
            Column(say("在谁手里"), lambda each: complaint_words.level(office, each), width=130),
            Column(say("状态"), complaint_words.state, width=90),
        ]

    def _left(self, each: Complaint) -> str:
        duty = self._clocks.get(each.case)
        return phrases.left(self.desk.office, duty.due) if duty else ""

    def _urgent(self, each: Complaint) -> QColor | None:
        duty = self._clocks.get(each.case)
        return colour("late") if duty and duty.state_at(self.desk.office.now()) == "late" else None

    def _show_story(self, complaint: Complaint | None) -> None:
        self._enable(complaint)
        if complaint is None:
            self.story.show_parts()
            return
        office = self.desk.office
        self.story.show_parts(
            wrapped(f"{complaint.number}  {complaint.unit}  {complaint.client}", "name"),
            card(wrapped(labelled(complaint_words.channel(complaint.channel), complaint.words))),
            *(wrapped(complaint_words.step_line(office, step)) for step in complaint.steps),
            *self._sheet(complaint),
        )

    def _sheet(self, complaint: Complaint) -> list[QWidget]:
        """When the signed form was scanned back, and a button to show it; empty if it was not."""
        if complaint.sheet is None:
            return []
        show = button(say("看签字页"), lambda: show_signed(self.desk, complaint.number, self), link=True)
        show.setEnabled(self.desk.office.may("scans"))
        back = QWidget()
        back.setLayout(row(wrapped(complaint_words.sheet_back(self.desk.office, complaint)), show, stretch=(1, 0)))
        return [back]

    def _enable(self, complaint: Complaint | None) -> None:
        state, may = complaint.state if complaint else "", self.desk.office.may("complaints")
        self.take.setEnabled(may)
        for each in (self.inform, self.escalate, self.resolve):
            each.setEnabled(may and state in {"open", "informed"})
        self.sign.setEnabled(may and state == "resolved")
        self.close_button.setEnabled(may and state in {"resolved", "signed"})
        self.call.setEnabled(may and state == "closed")
        self.print.setEnabled(complaint is not None)

    def _next(self) -> None:
        """Take the next possible step (Enter)."""
        for each in (self.resolve, self.sign, self.close_button, self.call):
            if each.isEnabled():
                each.click()
                return

    def _open(self, kind: Callable[[Desk, Complaint, QWidget], Dialog]) -> None:
        kind(self.desk, self.table.the_row(), self).open()

    def _close(self) -> None:
        complaint: Complaint = self.table.the_row()
        if self.desk.do(complaints.close, complaint):
            self.desk.said.emit(say("{number} 已结案，请回访客户", number=complaint.number), [])

    def _print(self) -> None:
        printing.show_sheet(self.desk, "complaint", self.table.the_row().number, self)

    def _quarters(self) -> list[str]:
        """This quarter (such as 2026-Q4) and the four before it, newest first."""
        today = self.desk.office.today()
        count = today.year * 4 + (today.month - 1) // 3
        return [f"{each // 4}-Q{each % 4 + 1}" for each in range(count, count - 5, -1)]

    def _analysis(self) -> None:
        printing.show_sheet(self.desk, "complaint-analysis", self.quarter.currentText(), self)


def make(window: OfficeWindow) -> QWidget:
    """The page for a window."""
    return ComplaintsPage(window.desk)
