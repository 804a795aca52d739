"""Loans 借阅: what is overdue, waits for approval or is out; beside it a loan's papers, terms and chases, and what is next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import sign_dialog
from app.archive import words as archive_words
from app.archive.loans import dialogs as loan_dialogs
from app.archive.loans import rules
from app.archive.loans import service as loans
from app.archive.loans.service import LoanRow
from app.archive.tab import ArchiveTab
from app.base.words import say, say_many
from app.custody import whereabouts
from app.custody import words as custody_words
from app.forms import printing
from app.kit.acts import Acts
from app.kit.icons import icon
from app.kit.listings import Column
from app.kit.look import colour
from app.kit.painted.grouped import GroupedListing, GroupedTable
from app.kit.painted.segmented import Segmented
from app.kit.painted.two_lines import Group
from app.kit.parts import button
from app.kit.side_panel import ActsPanel
from app.office import phrases
from app.scans import attachments
from app.scans import words as scan_words

if TYPE_CHECKING:
    from app.kit.desk import Desk

SHADES = {"overdue": "late", "requested": "today", "approved": "today", "lent": "coming"}
ICONS = {"overdue": "warning-circle-fill", "requested": "pencil-line", "approved": "clock", "lent": "calendar-blank"}
"""The colour and the icon of each group that is not over."""


MOST = 300
"""How many loans are listed where all are asked for: the newest."""


class LoansTab(ArchiveTab[LoanRow]):
    """Loans in groups, those to be seen to first; the state of the selected one decides what is offered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._signed: set[str] = set()
        listing = GroupedListing(self._columns(), lambda each: each.loan.id, ticks=False)
        self.table: GroupedTable[LoanRow] = GroupedTable(listing, "loans", say("借阅"))
        self.table.setProperty("twolines", True)
        self.table.on_paper = self._paper_columns()
        self.filter = Segmented(say("筛选"), {"": say("未了"), "all": say("全部")})
        self.acts = Acts(button(say("登记借阅"), self._request, key="F6"))
        self.panel = self._make_panel()
        self.table.offer_first(say("登记借阅"), self._request)
        self.arrange("loans", self.filter)
        self.filter.changed.connect(lambda _: self._look())
        self.table.opened.connect(lambda each: self.opened.emit(each.loan.dossier))

    def _make_panel(self) -> ActsPanel:
        self.sign = button(say("签批"), self._sign, key="F7")
        self.on_paper = button(say("纸质已签"), self._on_paper, key="F8")
        self.lend = button(say("借出"), self._lend, key="F9")
        self.back = button(say("归还"), self._give_back, key="F10")
        self.chase = button(say("催还"), self._chase)
        self.renew = button(say("续借"), self._renew)
        self.end = button(say("退回申请…"), self._end)
        self.print = button(say("打印借阅单"), self._print, key="Ctrl+P")
        acts = (self.sign, self.on_paper, self.lend, self.back, self.chase, self.renew, self.end, self.print)
        return ActsPanel(say("借阅说明"), self, *acts)

    def _columns(self) -> list[Column[LoanRow]]:
        office = self.desk.office
        return [
            Column(say("借阅人"), lambda each: each.loan.borrower, width=150, second=lambda each: each.loan.number),
            Column(
                say("用途"), lambda each: each.loan.purpose, width=200, second=lambda each: each.unit, stretches=True
            ),
            Column(
                say("归还期限"),
                lambda each: phrases.near_day(office, each.loan.due),
                width=120,
                second=lambda each: say_many("催还 {n} 次", len(each.chased)) if each.chased else "",
                colour=lambda each: colour("late") if each.overdue else None,
            ),
            Column(say("件数"), lambda each: str(_pieces(each)), width=60, right=True, above=520),
            Column(
                say("状态"),
                archive_words.loan_state,
                width=170,
                second=self._approval,
                icon=lambda each: icon(ICONS.get(_group(each), "check-circle"), SHADES.get(_group(each), "done")),
            ),
        ]

    def _paper_columns(self) -> list[Column[LoanRow]]:
        """The columns on paper and in files: one fact each."""
        office = self.desk.office
        return [
            Column(say("借阅号"), lambda each: each.loan.number, width=110),
            Column(say("房号"), lambda each: each.unit, width=90),
            Column(say("借阅人"), lambda each: each.loan.borrower, width=110),
            Column(say("用途"), lambda each: each.loan.purpose, width=150),
            Column(say("件数"), lambda each: str(_pieces(each)), width=60, right=True),
            Column(say("归还期限"), lambda each: phrases.day(each.loan.due), width=105),
            Column(say("状态"), archive_words.loan_state, width=150),
            Column(say("签批"), self._approval, width=170),
            Column(say("催还"), lambda each: archive_words.times(len(each.chased)), width=70),
            Column(say("申请时间"), lambda each: phrases.at(office, each.loan.at), width=135),
            Column(say("经办人"), lambda each: office.name_of(each.loan.by), width=90),
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

    def show_record(self, number: str) -> None:
        if not self.table.select(lambda each: each.loan.number == number):
            self.filter.choose("all")
        if not self.table.select(lambda each: each.loan.number == number):
            self.table.listing.show(_groups([*self.table.listing.values(), loans.row(self.desk.office, number)]))
            self.table.select(lambda each: each.loan.number == number)

    def look_again(self) -> None:
        """Read the loans again; the chosen one stays chosen, wherever it now belongs."""
        before = self.table.current()
        office, everything = self.desk.office, bool(self.filter.chosen())
        found = loans.listed(office, newest=MOST) if everything else loans.unfinished(office)
        if before and all(each.loan.id != before.loan.id for each in found):
            found.append(loans.row(office, before.loan.number))
        self._signed = attachments.signed_back(office, [each.loan.number for each in found])
        groups, there = _groups(found), loans.count(office)
        if everything and there > MOST:
            groups[-1] = Group(groups[-1].title, groups[-1].rows, note=say_many("只列最近 {n} 项", MOST))
        self.table.empty = (
            say("没有借出的、也没有等着的借阅。改选“全部”看以前的。")
            if there
            else say("还没有借阅记录。有人要借走文件时按 F6 登记，签批后才能借出。")
        )
        self.table.listing.show(groups)
        if before:
            self.table.select(lambda each: each.loan.id == before.loan.id)

    def tell(self) -> None:
        current, panel = self.table.current(), self.panel
        if current is None:
            self._tell_all()
            return
        loan = current.loan
        panel.begin(loan.borrower, " · ".join(filter(None, (loan.number, current.unit, loan.contact))))
        panel.sentence(loan.purpose)
        self._tell_papers(current)
        self._tell_terms(current)
        if current.chased:
            panel.section(say("催还"), archive_words.times(len(current.chased)))
        for each in reversed(current.chased):
            panel.fact(each.words, phrases.near_moment(self.desk.office, each.at))
        if loan.reason:
            panel.sentence(loan.reason, "small")
        panel.end()
        self._offer(current)

    def _tell_all(self) -> None:
        """Tell how lending stands as a whole."""
        self.panel.begin(say("借阅"), phrases.with_weekday(self.desk.office.today()))
        for each in _groups(list(self.table.listing.values())):
            if each.rows:
                self.panel.fact(each.title, say_many("{n} 项", len(each.rows)))
        if not self.table.listing.rowCount():
            self.panel.sentence(say("没有借出在外的文件。"), "quiet")
        self.panel.end()
        self.panel.offer()

    def _tell_papers(self, current: LoanRow) -> None:
        loan, names = current.loan, whereabouts.names_of(self.desk.office, [line.paper for line in current.loan.lines])
        self.panel.section(say("借的文件"), say_many("{n} 件", _pieces(current)))
        for line in loan.lines:
            back = say("已还") if line.back else custody_words.count(line.count)
            self.panel.fact(names[line.paper], back)
            if line.condition:
                self.panel.sentence(line.condition, "error" if line.damaged else "small")

    def _tell_terms(self, current: LoanRow) -> None:
        """Tell until when, who allowed it, and what was asked for later."""
        office = self.desk.office
        self.panel.section(say("期限"))
        for term in current.loan.terms:
            asked = say("续借") if term.round else say("借阅")
            signed = archive_words.on_paper(term.signer) if term.way == "paper" else term.signer
            self.panel.fact(f"{asked} · {phrases.near_day(office, term.due)}", signed or say("待签批"))
            if term.reason:
                self.panel.sentence(term.reason, "small")
        self.panel.fact(say("申请"), phrases.near_moment(office, current.loan.at))
        self.panel.fact(say("经办人"), office.name_of(current.loan.by))

    def _offer(self, each: LoanRow) -> None:
        offer, waiting = self.panel.offer, bool(each.loan.waiting)
        match each.loan.state:
            case "requested":
                # Lending is offered without approval too: the refusal says what is missing.
                offer(self.sign, self.on_paper, self.lend, self.end, self.print)
            case "approved":
                offer(self.lend, self.end, self.print)
            case "lent" if waiting:
                offer(self.sign, self.on_paper, self.back, self.chase, self.print)
            case "lent" if each.overdue:
                offer(self.chase, self.back, self.renew, self.print)
            case "lent":
                offer(self.back, self.renew, self.chase, self.print)
            case _:
                offer(self.print)

    def _slip(self) -> str:
        """The slip that waits for approval, else the latest one."""
        loan = self.table.the_row().loan
        return rules.record(loan.number, (loan.waiting or loan.terms[-1]).round)

    def _request(self) -> None:
        loan_dialogs.RequestDialog(self.desk, self).open()

    def _sign(self) -> None:
        each = self.table.the_row()
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


def _groups(found: list[LoanRow]) -> list[Group[LoanRow]]:
    titles = {
        "overdue": say("逾期未还"),
        "requested": say("待签批"),
        "approved": say("已批准，可借出"),
        "lent": say("已借出"),
        "over": say("已了"),
    }
    return [
        Group(title, [each for each in found if _group(each) == name], ICONS.get(name, ""), SHADES.get(name, "text"))
        for name, title in titles.items()
    ]


def _group(each: LoanRow) -> str:
    """In which group a loan is."""
    if each.overdue:
        return "overdue"
    if each.loan.waiting:
        return "requested"
    return each.loan.state if each.loan.state in {"approved", "lent"} else "over"


def _pieces(each: LoanRow) -> int:
    return sum(sum(line.count) for line in each.loan.lines)
