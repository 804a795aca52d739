"""The panel beside a dossier's overview: whom to call, what is to be done, what needs attention, complaints."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.base.words import say, say_in, say_many
from app.complaints import service as complaints
from app.complaints import words as complaint_words
from app.contacts import service as contacts
from app.dossiers import names
from app.duties import service as duties
from app.forms import printing
from app.kit.parts import button, hbox, wrapped
from app.kit.side_panel import SidePanel
from app.office import phrases
from app.progress import coming
from app.progress import words as progress_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.duties.service import DutyRow
    from app.kit.desk import Desk
    from app.progress.coming import Expiring
    from app.progress.service import Purchase

MOST = 5
"""How many duties are told at once."""


class BesidePanel(SidePanel):
    """``whole`` shows phone numbers in full, which ``wants_numbers`` asks for. ``wants_tab`` names the tab that has more."""

    wants_tab = Signal(str)
    wants_numbers = Signal()

    def __init__(self, desk: Desk, purchase: Callable[[], Purchase]) -> None:
        super().__init__(say("联系人、待办"))
        self.desk, self._purchase, self.whole = desk, purchase, False

    def look_again(self) -> None:
        """Tell everything again."""
        purchase = self._purchase()
        self.begin(say("联系人"), "")
        self._people(purchase.dossier)
        before = self.body.count()
        self._duties(purchase.dossier.id)
        self._attention(purchase)
        self._complaints(purchase.dossier.id)
        if self.body.count() == before:
            self.section(say("待办"))
            self.sentence(say("没有待办事项，也没有要留意的事。"), "quiet")
        self.end()
        self.buttons.addWidget(button(say("记一次联系…"), self._note))
        self.buttons.addStretch(1)

    def _people(self, dossier: Dossier) -> None:
        def number(text: str) -> str:
            return text if self.whole else names.masked(text)

        self.fact(say("联系电话"), number(dossier.phone) if dossier.phone else say("未填"))
        for buyer in dossier.buyers:
            share = names.share(buyer.share) if buyer.share is not None else ""
            self.fact(buyer.name, f"{say_in('one', '买受人')} {share}".rstrip())
        for person in dossier.people:
            self.fact(f"{person.name}（{names.part(person.part)}）", number(person.phone) if person.phone else "")
        if dossier.adviser:
            self.fact(dossier.adviser, say("置业顾问"))
        if self.desk.office.may("see-personal") and not self.whole:
            self._entry("", "", say("显示号码"), self.wants_numbers.emit)

    def _duties(self, dossier: str) -> None:
        """Open duties, those due first at the top."""
        office = self.desk.office
        rows = [each for each in duties.of_dossier(office, dossier) if each.duty.outstanding]
        if rows:
            self.section(say("待办"), say_many("{n} 项", len(rows)))
        for each in rows[:MOST]:
            who = office.name_of(each.duty.responsible) or say("⚠ 没有责任人")
            told = f"{phrases.remaining(office, each.duty)} · {who}"
            title = office.rules.clause_title(each.duty.clause)
            self._entry(title, told, say("为何到期"), partial(self._explain, each), late=each.late)
        if len(rows) > MOST:
            more = say_many("还有 {n} 项", len(rows) - MOST)
            self._entry("", "", more, partial(self.wants_tab.emit, "duties"))

    def _attention(self, purchase: Purchase) -> None:
        """Papers that expire too early, and what somebody wanted to do."""
        office = self.desk.office
        early = coming.expiring_in(office, purchase)
        plans = [each for each in contacts.follow_ups(office, purchase.dossier.id) if not each.done_at]
        if early or plans:
            self.section(say("需要留意"))
        for each in early:
            self._expiring(each)
        for plan in plans:
            told = f"{phrases.near_day(office, plan.day)} · {office.name_of(plan.person)}"
            look = partial(self.wants_tab.emit, "contacts")
            self._entry(plan.words, told, say("看跟进"), look, late=plan.day < office.today())

    def _expiring(self, each: Expiring) -> None:
        office = self.desk.office
        over = each.until < office.today()
        self.sentence(
            say("{paper}已经过期", paper=each.paper) if over else say("{paper}会在用到之前过期", paper=each.paper)
        )
        words = say(
            "有效至 {until}，“{step}”可到 {then}。请客户重开。",
            until=phrases.near_day(office, each.until),
            step=progress_words.step(office, each.track, each.step),
            then=phrases.near_day(office, each.then),
        )
        self.sentence(words, "small")

    def _complaints(self, dossier: str) -> None:
        office = self.desk.office
        found = complaints.of_dossier(office, dossier)
        if found:
            self.section(say("投诉"), say_many("共 {n} 件", len(found)))
        for each in found:
            day = phrases.near_day(office, office.local(each.steps[0].at).date())
            told = " · ".join((each.number, day, complaint_words.state(each)))
            show = partial(printing.show_sheet, self.desk, "complaint", each.number, self)
            self._entry(f"{each.cause}：{each.words}" if each.cause else each.words, told, say("投诉单"), show)

    def _entry(self, words: str, told: str, verb: str, act: Callable[[], object], *, late: bool = False) -> None:
        """Words beside a link, and below them what is told of it."""
        across = QWidget()
        row = hbox(across, (0, 0, 0, 0), 8)
        row.addWidget(wrapped(words), 1)
        row.addWidget(button(verb, act, link=True))
        self.body.addWidget(across)
        if told:
            self.sentence(told, "small").setProperty("error", late)

    def _explain(self, duty: DutyRow) -> None:
        from app.duties.explain_dialog import ExplainDialog

        ExplainDialog(self.desk, duty, self).open()

    def _note(self) -> None:
        from app.contacts.dialogs import ContactDialog

        ContactDialog(self.desk, self._purchase().dossier.id, self).open()
