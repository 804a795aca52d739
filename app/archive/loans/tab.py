"""Loans 借阅: requests with their approvals, and what is out or overdue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.access import sign_dialog
from app.archive import words as archive_words
from app.archive.loans import dialogs as loan_dialogs
from app.archive.loans import rules
from app.archive.loans import service as loans
from app.archive.loans.service import LoanRow
from app.archive.tab import ArchiveTab
from app.base.words import say, say_many
from app.forms import printing
from app.kit.boxes import ComboBox
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import button
from app.kit.tables import RowsTable
from app.office import phrases
from app.scans import attachments
from app.scans import words as scan_words

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from app.kit.desk import Desk


class LoansTab(ArchiveTab[LoanRow]):
    """Every loan, newest first; the state of the selected one decides which buttons work."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table = RowsTable(RowsListing(self._columns()), "loans", say("借阅"))
        self._signed: set[str] = set()
        self.table.empty = say("还没有借阅记录。有人要借走文件时按 F6 登记，签批后才能借出。")
        self.filter = ComboBox()
        self.filter.setAccessibleName(say("筛选"))
        for words, name in (
            (say("全部"), ""),
            (say("待签批"), "waiting"),
            (say("已借出"), "lent"),
            (say("逾期未还"), "overdue"),
        ):
            self.filter.addItem(words, name)
        self.sign = button(say("签批"), self._sign, key="F7")
        self.on_paper = button(say("纸质已签"), self._on_paper, key="F8")
        self.lend = button(say("借出"), self._lend, key="F9")
        self.back = button(say("归还"), self._give_back, key="F10")
        self.renew = button(say("续借"), self._renew)
        self.chase = button(say("催还"), self._chase)
        self.end = button(say("退回申请…"), self._end)
        self.print = button(say("打印借阅单"), self._print, key="Ctrl+P")
        new = button(say("登记借阅 F6"), self._request, key="F6")
        self.arrange(
            Flow(new, self.sign, self.on_paper, self.lend, self.back, self.renew, self.chase, None, self.filter),
            self.table,
            Flow(None, self.end, self.print),
        )
        self.filter.currentIndexChanged.connect(self.look_again)
        self.table.looked_at.connect(self._enable)
        self.table.opened.connect(lambda each: self.opened.emit(each.loan.dossier))

    def _columns(self) -> list[Column[LoanRow]]:
        return [
            Column(say("借阅号"), lambda each: each.loan.number, width=110),
            Column(say("房号"), lambda each: each.unit, width=90),
            Column(say("借阅人"), lambda each: each.loan.borrower, width=110),
            Column(say("用途"), lambda each: each.loan.purpose, width=150),
            Column(say("件数"), lambda each: str(_pieces(each)), key=_pieces, width=60, right=True),
            Column(say("归还期限"), lambda each: phrases.day(each.loan.due), key=lambda each: each.loan.due, width=105),
            Column(say("状态"), archive_words.loan_state, width=150, colour=_shade),
            Column(say("签批"), lambda each: self._approval(each), width=170),
            Column(
                say("催还"),
                lambda each: archive_words.times(len(each.chased)),
                key=lambda each: len(each.chased),
                width=70,
            ),
            Column(say("申请时间"), lambda each: phrases.at(self.desk.office, each.loan.at), width=135),
            Column(say("经办人"), lambda each: each.loan.by, width=90),
        ]

    def _approval(self, each: LoanRow) -> str:
        """Who approved the latest approved term, and whether by signature or on paper."""
        approved = [term for term in each.loan.terms if term.approved_at]
        if not approved:
            return scan_words.signed_back(each.loan.number in self._signed)
        slip = rules.record(each.loan.number, approved[-1].round)
        return sign_dialog.standing(self.desk.office, slip) or archive_words.on_paper(approved[-1].signer)

    def number_of(self, row: LoanRow) -> str:
        return row.loan.number

    def look_again(self) -> None:
        """Read the loans again."""
        found = loans.listed(self.desk.office)
        self._signed = attachments.signed_back(self.desk.office, [each.loan.number for each in found])
        chosen = self.filter.currentData()
        self.table.listing.show([each for each in found if _passes(each, chosen)])
        self._enable()

    def _enable(self) -> None:
        current: LoanRow | None = self.table.current()
        state = current.loan.state if current else ""
        waiting = bool(current and current.loan.waiting)
        for act in (self.sign, self.on_paper):
            act.setEnabled(waiting)
        # Enabled without approval too: the refusal says what is missing.
        self.lend.setEnabled(state in {"requested", "approved"})
        self.back.setEnabled(state == "lent")
        self.renew.setEnabled(state == "lent" and not waiting)
        self.chase.setEnabled(state == "lent")
        self.end.setEnabled(state in {"requested", "approved"})
        self.print.setEnabled(bool(current))

    def _slip(self) -> str:
        """The slip that waits for approval, else the latest one."""
        loan = self.table.the_row().loan
        return rules.record(loan.number, (loan.waiting or loan.terms[-1]).round)

    def _request(self) -> None:
        loan_dialogs.RequestDialog(self.desk, self).open()

    def _sign(self) -> None:
        each: LoanRow = self.table.the_row()
        words = say_many(
            "批准 {borrower} 借阅 {unit} 的 {n} 件文件，{due} 前归还。用途：{purpose}",
            _pieces(each),
            borrower=each.loan.borrower,
            unit=each.unit,
            due=phrases.day((each.loan.waiting or each.loan.terms[-1]).due),
            purpose=each.loan.purpose,
        )
        sign_dialog.SignDialog(self.desk, "loan", self._slip(), words, self).open()

    def _on_paper(self) -> None:
        loan_dialogs.OnPaperDialog(self.desk, self._slip(), self).open()

    def _lend(self) -> None:
        loan = self.table.the_row().loan
        if loan.state == "requested":
            # This is refused, so nothing is asked first.
            self.desk.do(loans.lend, loan)
            return
        loan_dialogs.LendDialog(self.desk, loan, self).open()

    def _give_back(self) -> None:
        loan_dialogs.GiveBackDialog(self.desk, self.table.the_row().loan, self).open()

    def _renew(self) -> None:
        loan_dialogs.RenewDialog(self.desk, self.table.the_row().loan, self).open()

    def _chase(self) -> None:
        loan_dialogs.ChaseDialog(self.desk, self.table.the_row().loan, self).open()

    def _end(self) -> None:
        loan_dialogs.end(self.desk, self.table.the_row().loan, self)

    def _print(self) -> None:
        printing.show_sheet(self.desk, "borrowing-slip", self._slip(), self)


def _pieces(each: LoanRow) -> int:
    return sum(sum(line.count) for line in each.loan.lines)


def _passes(each: LoanRow, chosen: str) -> bool:
    return {"": True, "waiting": bool(each.loan.waiting), "overdue": each.overdue}.get(
        chosen, each.loan.state == chosen
    )


def _shade(each: LoanRow) -> QColor | None:
    if each.overdue:
        return colour("late")
    return colour("today") if each.loan.waiting else None
