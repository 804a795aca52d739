"""Today 今日: what is late, due today or coming, and what waits for acceptance or a decision; one act per row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.base.features import key_of
from app.base.words import say, say_many
from app.complaints import service as complaints
from app.contacts import service as contacts
from app.custody import handoffs, previews
from app.dossiers import finding
from app.duties import service as duties
from app.duties import whose
from app.duties.columns import duty_columns, urgency
from app.fines import lines as fine_lines
from app.forms import printing
from app.kit.fields import ChoiceBox
from app.kit.flow import Flow
from app.kit.listings import (
    RowsListing,
)
from app.kit.parts import button, label, vbox
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from app.duties.service import DutyRow
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.office.office import Office
    from app.today.changes_dialog import ChangesDialog
    from app.today.follow_ups_dialog import FollowUpsDialog
    from app.today.outlook import Outlook
    from app.today.outlook_dialogs import ExpiringDialog, IdleDialog

MINUTE = 60_000
NOBODY = "nobody"
"""The chip of duties for which nobody is responsible; it shows as long as there are any."""


class TodayPage(QWidget):
    """The open duties, filtered by urgency; Ctrl+Enter does what the row asks for, Enter explains it."""

    opened = Signal(str)
    wants_pending = Signal()
    wants_fines = Signal()
    wants_archive = Signal(str)
    """The name of a tab of the archive."""
    wants_page = Signal(str)
    """The name of a page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._all: list[DutyRow] = []
        self.outlook: Outlook | None = None
        self._looked_at: tuple[str, date] | None = None
        self._looking = False
        self.date = label("", "quiet")
        self.chips, self._chip_row = QButtonGroup(self), Flow()
        self.whose: ChoiceBox[whose.Whose] = ChoiceBox()
        self.table = RowsTable(
            RowsListing(duty_columns(desk.office, with_dossier=True)), "today", say("今日")
        ).sortable()
        self.table.empty = say(
            "今天没有待办事项。收到文件（{key}）后，按制度产生的事项会列在这里。", key=key_of("receive")
        )
        self.act = button(say("办理"), self._act, key="Ctrl+Return")
        self.pending = button("", self._show_pending, link=True)
        self.fines = button("", self.wants_fines.emit, link=True)
        self.complaints = button("", lambda: self.wants_page.emit("complaints"), link=True)
        self.reports = button("", self._show_reports, link=True)
        self.expiring = button("", self._show_expiring, link=True)
        self.idle = button("", self._show_idle, link=True)
        self.follow_ups = button("", self._show_follow_ups, link=True)
        self.changes = button(say("上个工作日以来…"), self._show_changes, link=True)
        self.loans = button("", lambda: self.wants_archive.emit("loans"), link=True)
        self.run = button("", lambda: self.wants_archive.emit("runs"), link=True)
        self._make_chips()
        self._arrange()
        self._connect()
        self.look_again()

    def _make_chips(self) -> None:
        titles = (
            ("", say("全部")),
            ("late", say("逾期")),
            ("today", say("今日")),
            ("coming", say("将到期")),
            ("provisional", say("暂算")),
            (NOBODY, say("没有责任人")),
        )
        for name, title in titles:
            chip = QPushButton(title)
            chip.setCheckable(True)
            chip.setChecked(not name)
            chip.setAutoDefault(False)
            chip.setProperty("chip", name)
            chip.setProperty("title", title)
            self.chips.addButton(chip)
            self._chip_row.addWidget(chip)

        self.whose.offer(say("所有人的"), "")
        self.whose.offer(say("我的"), "mine")
        self.whose.offer(say("报给我的"), "told")
        self.whose.setAccessibleName(say("谁的事项"))
        self._chip_row.addWidget(self.whose)

    def _arrange(self) -> None:
        outer = vbox(self, (16, 12, 16, 12), 8)
        outer.addLayout(
            Flow(
                label(say("今日"), "title"),
                12,
                self.date,
                None,
                self.pending,
                self.fines,
                self.loans,
                self.run,
                button(say("打印每日事项单"), self._print, key="Ctrl+P"),
            )
        )
        self._chip_row.append(None)
        for widget in (
            self.act,
            button(say("为何到期"), self._explain, key="Ctrl+Y"),
            button(say("看档案"), self._look_at_dossier, key="Ctrl+D"),
            button(say("不再办理…"), self._end),
        ):
            self._chip_row.addWidget(widget)
        outer.addLayout(
            Flow(self.follow_ups, self.complaints, self.reports, self.expiring, self.idle, None, self.changes)
        )
        for notice in (self.reports, self.expiring, self.idle):
            notice.hide()
        outer.addLayout(self._chip_row)
        outer.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.chips.buttonClicked.connect(lambda _chip: self._show())
        self.whose.currentIndexChanged.connect(lambda _: self._show())
        self.table.opened.connect(lambda _each: self._explain())
        self.desk.changed.connect(self.look_again)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._clock.start(MINUTE)

    def _tick(self) -> None:
        """Once a minute: begin periods, draw up reports, and show the time left; trouble is shown, not raised."""
        drawn = self.desk.quietly(self.desk.refused.emit, _bring_up_to_date)
        if drawn is None:
            return
        if drawn:
            self.desk.changed.emit()
        self.look_again()
        if self.isVisible():
            self.look_ahead()

    def look_again(self) -> None:
        """Read the open duties again."""
        office = self.desk.office
        self._all = duties.due(office)
        self.date.setText(phrases.long_day(office.today()))
        waiting = len(handoffs.listed(office, "pending"))
        self.pending.setText(say_many("{n} 份交接待签收", waiting))
        self.pending.setVisible(bool(waiting))
        decisions = len(fine_lines.waiting(office))
        self.fines.setText(say_many("{n} 项罚款待您决定", decisions))
        self.fines.setVisible(bool(decisions))
        self._show_archive()
        self._show_complaints()
        for chip in self.chips.buttons():
            name = chip.property("chip")
            count = sum(_is_of(each, name) for each in self._all)
            chip.setText(f"{chip.property('title')} {count}")
            if name == NOBODY:
                chip.setVisible(bool(count) or chip.isChecked())
        self._show()

    def _show_complaints(self) -> None:
        """Show how many follow-ups are due, and how many complaints are not closed."""
        wanted = len(contacts.due(self.desk.office))
        self.follow_ups.setText(say_many("{n} 项跟进到期", wanted))
        self.follow_ups.setVisible(bool(wanted))
        unclosed = sum(each.state != "closed" for each in complaints.listed(self.desk.office))
        self.complaints.setText(say_many("{n} 件投诉未结案", unclosed))
        self.complaints.setVisible(bool(unclosed))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._looked_at is None:
            QTimer.singleShot(0, self.look_ahead)

    def look_ahead(self) -> None:
        """Look ahead in the background, which takes seconds in a large office, unless nothing can have changed."""
        from app.today import outlook

        state = outlook.state(self.desk.office)
        if self._looking or state == self._looked_at:
            return
        self._looked_at, self._looking = state, True
        self.desk.beside(outlook.look, done=self._show_outlook, failed=self._outlook_failed)

    def _outlook_failed(self, words: str) -> None:
        self._looking = False
        self.desk.refused.emit(words)

    def _show_outlook(self, found: Outlook) -> None:
        self._looking, self.outlook = False, found
        unsigned, expiring, idle = len(found.unsigned), len(found.expiring), len(found.idle)
        for notice, words, count in (
            (self.reports, say_many("{n} 份进度汇报待签", unsigned), unsigned),
            (self.expiring, say_many("{n} 份文件轮到前将过期", expiring), expiring),
            (self.idle, say_many("{n} 份档案没有下一步", idle), idle),
        ):
            notice.setText(words)
            notice.setVisible(bool(count))
        if found.drawn_up:
            self.desk.changed.emit()
            words = say("到期的进度汇报 {number} 已生成，请阅签")
            self.desk.said.emit(words.format(number=found.drawn_up.number), [])

    def _show_follow_ups(self) -> None:
        from app.today.follow_ups_dialog import FollowUpsDialog

        self._open_findings(FollowUpsDialog(self.desk, self))

    def _show_changes(self) -> None:
        from app.today.changes_dialog import ChangesDialog

        self._open_findings(ChangesDialog(self.desk, self))

    def _show_reports(self) -> None:
        from app.progress.reports_dialog import ReportsDialog

        ReportsDialog(self.desk, self).open()

    def _show_expiring(self) -> None:
        from app.today.outlook_dialogs import ExpiringDialog

        if self.outlook:
            self._open_findings(ExpiringDialog(self.desk, self.outlook.expiring, self))

    def _show_idle(self) -> None:
        from app.today.outlook_dialogs import IdleDialog

        if self.outlook:
            self._open_findings(IdleDialog(self.desk, self.outlook.idle, self))

    def _open_findings(self, dialog: ExpiringDialog | IdleDialog | FollowUpsDialog | ChangesDialog) -> None:
        dialog.opened.connect(self.opened)
        dialog.open()

    def _show_archive(self) -> None:
        """Show how many loans are overdue, and how many papers must go to headquarters and by when."""
        office = self.desk.office
        overdue = sum(each.late and duties.asks_for(office, each.duty, "loan.returned") for each in self._all)
        self.loans.setText(say_many("{n} 笔借阅逾期未还", overdue))
        self.loans.setVisible(bool(overdue))
        submissions = [
            each
            for each in self._all
            if duties.asks_for(office, each.duty, "documents.handed-over", to=office.rules.headquarters)
        ]
        pieces = sum(len(each.duty.outstanding) for each in submissions)
        day = office.due_words(min(each.duty.due for each in submissions)) if submissions else ""
        self.run.setText(say_many("{n} 件待上交公司，{day} 前", pieces, day=day))
        self.run.setVisible(bool(submissions))

    def _show(self) -> None:
        checked = self.chips.checkedButton()
        chosen = checked.property("chip") if checked else ""
        keep = self.table.currentIndex().row()
        mine = whose.chosen(self.desk.office, self._all, self.whose.the_chosen())
        self.table.listing.show([each for each in mine if _is_of(each, chosen)])
        if self.table.listing.rowCount():
            self.table.selectRow(max(0, min(keep, self.table.listing.rowCount() - 1)))

    def _current(self) -> DutyRow | None:
        current: DutyRow | None = self.table.current()
        return current

    def _act(self) -> None:
        from app.kit.duty_acts import act_on, act_on_several

        chosen, current = self.table.chosen(), self._current()
        if len(chosen) > 1:
            act_on_several(self.desk, [each.duty for each in chosen], self)
        elif current:
            act_on(self.desk, current.duty, self)

    def _explain(self) -> None:
        from app.duties.explain_dialog import ExplainDialog

        current = self._current()
        if current:
            ExplainDialog(self.desk, current, self).open()

    def _look_at_dossier(self) -> None:
        current = self._current()
        if current is None:
            return
        if current.dossier:
            self.opened.emit(current.dossier)
            return
        for found in finding.find(self.desk.office, current.unit)[:1] if current.unit else []:
            printing.show_sheet(self.desk, found.title, found.id, self)
            return
        self.desk.said.emit(say("这一项是整个单位的，没有档案。按“办理”填写。"), [])

    def _end(self) -> None:
        from app.duties.explain_dialog import end_duty

        current = self._current()
        if current:
            end_duty(self.desk, current.duty, self)

    def _show_pending(self) -> None:
        self.wants_pending.emit()

    def _print(self) -> None:
        previews.preview_day_sheet(self.desk, self)


def _is_of(each: DutyRow, chip: str) -> bool:
    """Whether a duty is among those that a chip shows."""
    return not chip or (not each.duty.responsible if chip == NOBODY else urgency(each) == chip)


def _bring_up_to_date(office: Office) -> bool:
    """Begin the periods and draw up the reports that fell due. Returns whether reports were drawn up."""
    from app.office import periods
    from app.registers import due_reports

    periods.bring_up_to_date(office)
    return bool(due_reports.draw_up(office))


def make(window: OfficeWindow) -> QWidget:
    """Build the page for a window; its links go to the window's other pages."""
    page = TodayPage(window.desk)
    page.opened.connect(window.open_dossier)
    page.wants_pending.connect(lambda: window.go("handoffs"))
    page.wants_fines.connect(lambda: window.go("fines"))
    page.wants_archive.connect(window.show_archive)
    page.wants_page.connect(window.go)
    return page
