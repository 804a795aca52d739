"""The dialog of progress reports 进度汇报: showing, printing and signing them (F7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import sign_dialog
from app.base.words import listed, say
from app.forms import printing
from app.kit.dialogs import Dialog
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import button, fit, wrapped
from app.kit.tables import RowsTable
from app.office import phrases
from app.progress import period_reports
from app.scans import attachments, signed_sheet_dialog
from app.scans import words as scan_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.progress.store import PeriodReport


class ReportsDialog(Dialog):
    """Lists reports, newest first, with the signatures given and missing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=640)
        self.entitle(say("进度汇报"), say("打开"))
        self.cancel.setText(say("关闭"))
        words = wrapped(say("到期时自动生成，内容不再改变。在此签名，或签在打印件上扫描归位。"), "quiet")
        self.table = RowsTable(RowsListing(self._columns()), "period-reports", say("进度汇报"))
        self.table.empty = say("还没有汇报过。")
        self.sign = button(say("签名…"), self._sign, key="F7")
        self.sheet = button(say("看签字页"), self._show_sheet)
        self.body.addWidget(words)
        self.body.addWidget(self.table, 1)
        self.buttons.insertWidget(0, self.sheet)
        self.buttons.insertWidget(1, self.sign)
        self.table.opened.connect(lambda _: self.commit())
        self.table.looked_at.connect(lambda _: self._enable())
        desk.changed.connect(self.look_again)
        self.look_again()
        fit(self, 900, 460)
        self.table.setFocus()

    def look_again(self) -> None:
        """Read the reports again."""
        office = self.desk.office
        found = period_reports.listed(office)
        self._paper = attachments.signed_back(office, [each.number for each in found])
        self._missing = {each.number: period_reports.unsigned(office, each) for each in found}
        self.table.listing.show(found)
        self._enable()

    def _enable(self) -> None:
        report: PeriodReport | None = self.table.current()
        self.sign.setEnabled(report is not None)
        self.sheet.setEnabled(report is not None and report.number in self._paper and self.desk.office.may("scans"))

    def _columns(self) -> list[Column[PeriodReport]]:
        office = self.desk.office
        return [
            Column(say("编号"), lambda each: each.number, width=110),
            Column(say("自"), lambda each: phrases.day(each.first), width=100),
            Column(say("至"), lambda each: phrases.day(each.last), width=100),
            Column(say("汇报人"), lambda each: office.name_of(each.by), width=90),
            Column(say("已签"), self._signed, width=190),
            Column(say("待签"), lambda each: listed(map(office.rules.role, self._missing[each.number])), width=120),
        ]

    def _signed(self, each: PeriodReport) -> str:
        paper = scan_words.signed_back(each.number in self._paper)
        return "  ".join(filter(None, [sign_dialog.standing(self.desk.office, each.number), paper]))

    def _show_sheet(self) -> None:
        signed_sheet_dialog.show_signed(self.desk, self.table.the_row().number, self)

    def _sign(self) -> None:
        report: PeriodReport = self.table.the_row()
        words = say(
            "进度汇报 {number}，{first} 至 {last}",
            number=report.number,
            first=phrases.day(report.first),
            last=phrases.day(report.last),
        )
        sign_dialog.SignDialog(self.desk, period_reports.MATTER, report.number, words, self).open()

    def commit(self) -> None:
        report = self.table.current()
        if report:
            printing.show_sheet(self.desk, "progress-report", report.number, self)
