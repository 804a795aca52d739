"""What else waits, beside the duties: decisions, complaints, follow-ups, loans, runs, and what an outlook finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.base.words import say, say_many
from app.complaints import service as complaints
from app.contacts import service as contacts
from app.duties import service as duties
from app.fines import lines as fine_lines
from app.kit.flow import Flow
from app.kit.parts import button, vbox

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.duties.service import DutyRow
    from app.kit.desk import Desk
    from app.today.changes_dialog import ChangesDialog
    from app.today.follow_ups_dialog import FollowUpsDialog
    from app.today.outlook import Outlook
    from app.today.outlook_dialogs import ExpiringDialog, IdleDialog


class Reminders(QWidget):
    """A line of links, each shown while there is something behind it. ``counted`` carries how many, and the first."""

    opened = Signal(str)
    counted = Signal(int, str)
    wants_archive = Signal(str)
    """The name of a tab of the archive."""
    wants_page = Signal(str)
    """The name of a page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._duties: Sequence[DutyRow] = ()
        self.outlook: Outlook | None = None
        self._looked_at: tuple[str, date] | None = None
        self._looking = False
        self.fines = button("", lambda: self.wants_page.emit("fines"), link=True)
        self.complaints = button("", lambda: self.wants_page.emit("complaints"), link=True)
        self.reports = button("", self._show_reports, link=True)
        self.expiring = button("", self._show_expiring, link=True)
        self.idle = button("", self._show_idle, link=True)
        self.follow_ups = button("", self._show_follow_ups, link=True)
        self.changes = button(say("上个工作日以来…"), self._show_changes, link=True)
        self.loans = button("", lambda: self.wants_archive.emit("loans"), link=True)
        self.run = button("", lambda: self.wants_archive.emit("runs"), link=True)
        for each in self._notices():
            each.hide()
        outer = vbox(self, (20, 0, 16, 8), 0)
        outer.addLayout(Flow(*self._notices(), None, self.changes))

    def _notices(self) -> tuple[QPushButton, ...]:
        """The links to what else waits."""
        return (
            self.fines,
            self.complaints,
            self.follow_ups,
            self.loans,
            self.run,
            self.reports,
            self.expiring,
            self.idle,
        )

    def look_again(self, rows: Sequence[DutyRow]) -> None:
        """Count again what waits; ``rows`` are the duties that Today shows."""
        self._duties = rows
        decisions = fine_lines.waiting_count(self.desk.office)
        self.fines.setText(say_many("{n} 项罚款待您决定", decisions))
        self.fines.setVisible(bool(decisions))
        self._show_archive()
        self._show_complaints()
        self._count()

    def _count(self) -> None:
        here = [each for each in self._notices() if not each.isHidden()]
        self.counted.emit(len(here), here[0].text() if here else say("没有提醒"))

    def _show_complaints(self) -> None:
        """Show how many follow-ups are due, and how many complaints are not closed."""
        wanted = len(contacts.due(self.desk.office))
        self.follow_ups.setText(say_many("{n} 项跟进到期", wanted))
        self.follow_ups.setVisible(bool(wanted))
        unclosed = complaints.unclosed_count(self.desk.office)
        self.complaints.setText(say_many("{n} 件投诉未结案", unclosed))
        self.complaints.setVisible(bool(unclosed))

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
        self._count()
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
        overdue = sum(each.late and duties.asks_for(office, each.duty, "loan.returned") for each in self._duties)
        self.loans.setText(say_many("{n} 笔借阅逾期未还", overdue))
        self.loans.setVisible(bool(overdue))
        submissions = [
            each
            for each in self._duties
            if duties.asks_for(office, each.duty, "documents.handed-over", to=office.rules.headquarters)
        ]
        pieces = sum(len(each.duty.outstanding) for each in submissions)
        day = office.due_words(min(each.duty.due for each in submissions)) if submissions else ""
        self.run.setText(say_many("{n} 件待上交公司，{day} 前", pieces, day=day))
        self.run.setVisible(bool(submissions))
