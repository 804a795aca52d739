"""Blank contracts 空白合同: the stock by numbers, the stock register, and what is to be done with a range next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.archive import words as archive_words
from app.archive.blanks import service as blanks
from app.archive.blanks.rules import BEFORE
from app.archive.blanks.service import Step
from app.archive.tab import ArchiveTab, Views
from app.base.words import say, say_in, say_many
from app.forms import printing
from app.kit.acts import Acts
from app.kit.boxes import Counter
from app.kit.codes import CodeEdit
from app.kit.dialogs import Dialog
from app.kit.fields import MomentEdit, moment_in
from app.kit.listings import Column, RowsListing
from app.kit.painted.grouped import GroupedListing, GroupedTable
from app.kit.painted.shares import Share, Shares
from app.kit.painted.two_lines import Group
from app.kit.parts import Field, button, row, wrapped
from app.kit.side_panel import ActsPanel
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QMenu

    from app.archive.blanks.rules import BlankState
    from app.archive.blanks.service import BlankRow
    from app.kit.desk import Desk

STATES: dict[BlankState, tuple[str, str]] = {
    "fetched": ("clock", "today"),
    "stamped": ("check-circle", "done"),
    "issued": ("arrow-square-out", "coming"),
    "void": ("prohibit", "coming"),
}
"""The icon and the colour of each state, in the order of their groups."""

SHARES = {"fetched": "today_mark", "stamped": "done_mark"}


class BlanksTab(ArchiveTab[Step]):
    """Ranges of numbers by what they are, and in another view the register's lines."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ranges = self._ranges_table()
        self.table: RowsTable[Step] = RowsTable(
            RowsListing(self._columns()), "blank-steps", say_in("of blank contracts", "登记簿")
        )
        self.table.two_lines()
        self.table.empty = say("登记簿还没有内容。")
        self.acts = Acts(
            button(say("领入"), partial(self._step, "fetched"), key="F6"),
            button(say("最低存量…"), self._minimum),
            more=self._fill_more,
        )
        self.panel = self._make_panel()
        self.ranges.offer_first(say("领入"), partial(self._step, "fetched"))
        self.views = Views(
            say("空白合同"),
            {"ranges": (say("结存"), self.ranges), "steps": (say_in("of blank contracts", "登记簿"), self.table)},
        )
        self.arrange("blanks", self.views.chosen, main=self.views)
        self.setFocusProxy(self.views)
        self.views.currentChanged.connect(lambda _: self.tell())
        self.ranges.looked_at.connect(lambda _: self.tell())
        self.table.opened.connect(lambda _: self._print_slip())

    def _make_panel(self) -> ActsPanel:
        self.stamp = button(say("盖章"), partial(self._step, "stamped"), key="F7")
        self.issue = button(say("发出"), partial(self._step, "issued"), key="F8")
        self.void = button(say("作废…"), partial(self._step, "void"))
        self.print = button(say("打印登记单"), self._print_slip, key="Ctrl+P")
        return ActsPanel(say("空白合同说明"), self, self.stamp, self.issue, self.void, self.print)

    def _ranges_table(self) -> GroupedTable[BlankRow]:
        columns: list[Column[BlankRow]] = [
            Column(
                say("起止号"),
                lambda each: _numbers(each.range.first, each.range.last),
                width=300,
                stretches=True,
            ),
            Column(say("份数"), lambda each: str(each.range.count), width=90, right=True),
            Column(say("状态"), lambda each: archive_words.blank_state(each.state), width=140),
        ]
        listing = GroupedListing(columns, lambda each: each.range.first, ticks=False)
        made: GroupedTable[BlankRow] = GroupedTable(listing, "blank-ranges", say("空白合同"), high=36)
        made.setProperty("twolines", True)
        made.empty = say("还没有空白合同。从交易中心领回后按 F6 登记起止号。")
        return made

    def _columns(self) -> list[Column[Step]]:
        office = self.desk.office
        return [
            Column(
                say("登记号"),
                lambda each: each.number,
                width=150,
                second=lambda each: phrases.near_moment(office, each.at),
            ),
            Column(
                say("事项"),
                lambda each: f"{archive_words.blank_step(each.kind)} {_numbers(each.first, each.last)}",
                width=260,
                second=lambda each: each.reason,
                stretches=True,
            ),
            Column(say("份数"), lambda each: str(each.count), width=60, right=True),
            Column(say("交给"), lambda each: each.recipient, width=110, above=480),
            Column(say("经办人"), lambda each: office.name_of(each.by), width=100, above=560),
        ]

    def look_again(self) -> None:
        """Count again."""
        found = blanks.listed(self.desk.office)
        self.ranges.listing.show(
            [
                Group(archive_words.blank_state(state), [each for each in found if each.state == state], *look)
                for state, look in STATES.items()
            ]
        )
        self.table.listing.show(blanks.register(self.desk.office))

    def show_record(self, number: str) -> None:
        self.views.show_view("steps")
        super().show_record(number)

    def tell(self) -> None:
        now, panel = blanks.stock(self.desk.office), self.panel
        panel.begin(say("结存 {left} 份", left=now.left), say("最低存量 {minimum}", minimum=now.minimum))
        shares = [
            Share(archive_words.blank_state(state), count, SHARES[state])
            for state, count in (("fetched", now.fetched), ("stamped", now.stamped))
        ]
        if now.left:
            panel.body.addWidget(Shares(shares, "，".join(f"{each.name} {each.size}" for each in shares)))
        for each in shares:
            panel.fact(each.name, str(each.size) if each.size else "–")
        if now.low:
            panel.sentence(say("低于最低存量，请到交易中心领取。"), "warning")
        for missing in blanks.gaps(self.desk.office):
            panel.sentence(say("缺号，从未领入：{missing}", missing=_numbers(missing.first, missing.last)), "warning")
        if self.views.view() == "steps":
            self._tell_step(self.table.current())
        else:
            self._tell_range(self.ranges.current())
        panel.end()

    def _tell_range(self, chosen: BlankRow | None) -> None:
        self._offer_steps(chosen.state if chosen else blanks.next_step(self.desk.office))
        if chosen is None:
            return
        self.panel.section(_numbers(chosen.range.first, chosen.range.last), say_many("{n} 份", chosen.range.count))
        for step in self.table.listing.rows:
            if step.first <= chosen.range.last and chosen.range.first <= step.last:
                told = archive_words.blank_step(step.kind)
                words = f"{told} · {step.recipient}" if step.recipient else told
                self.panel.fact(words, phrases.near_moment(self.desk.office, step.at))

    def _offer_steps(self, state: BlankState) -> None:
        """Offer what follows a state first."""
        if not self.ranges.listing.rowCount():
            self.panel.offer()
        elif state in {"stamped", "issued"}:
            self.panel.offer(self.issue, self.stamp, self.void)
        else:
            self.panel.offer(self.stamp, self.issue, self.void)

    def _tell_step(self, step: Step | None) -> None:
        if step is None:
            self.panel.offer()
            return
        office = self.desk.office
        self.panel.section(f"{archive_words.blank_step(step.kind)} {_numbers(step.first, step.last)}", step.number)
        for name, value in (
            (say("份数"), say_many("{n} 份", step.count)),
            (say("时间"), phrases.near_moment(office, step.at)),
            (say("交给"), step.recipient),
            (say("经办人"), office.name_of(step.by)),
        ):
            if value:
                self.panel.fact(name, value)
        if step.reason:
            self.panel.sentence(step.reason, "small")
        self.panel.offer(self.print)

    def _step(self, kind: BlankState) -> None:
        StepDialog(self.desk, kind, self.ranges.current(), self).open()

    def _minimum(self) -> None:
        MinimumDialog(self.desk, self).open()

    def _fill_more(self, menu: QMenu) -> None:
        menu.addAction(say("空白合同登记簿"), partial(printing.show_sheet, self.desk, "blank-register", "", self))

    def _print_slip(self) -> None:
        printing.show_sheet(self.desk, "blank-slip", self.table.the_row().number, self)


def _numbers(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"


class StepDialog(Dialog):
    """Asks for the first and last number; the selected range is filled in if the step can follow its state."""

    def __init__(self, desk: Desk, kind: BlankState, chosen: BlankRow | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=520)
        self.kind = kind
        self.entitle(archive_words.blank_title(kind), archive_words.blank_step(kind), final=kind == "void")
        given = chosen.range if chosen and chosen.state in BEFORE[kind] else None
        self.first, self.last = CodeEdit(), CodeEdit()
        self.first.setText(given.first if given else "")
        self.last.setText(given.last if given else "")
        self.recipient, self.reason, self.at = QLineEdit(), QLineEdit(), MomentEdit(desk.office)
        self.last.setPlaceholderText(say("只有一份时可不填"))
        self.at_field = Field(say("时间(&T)"), self.at)
        self.body.addLayout(row(Field(say("起号(&F)"), self.first), Field(say("止号(&L)"), self.last), stretch=(1, 1)))
        if kind == "issued":
            self.body.addWidget(Field(say("交给（领用人）(&N)"), self.recipient))
        self.body.addWidget(Field(say("作废原因(&R)") if kind == "void" else say("说明(&R)"), self.reason))
        self.body.addWidget(self.at_field)
        self.first.setFocus()

    def commit(self) -> None:
        at = moment_in(self.at_field)
        if at is None:
            return
        made = self._enter(at)
        if made:
            self.accept()
            words = say(
                "{what} {count} 份，登记号 {number}",
                what=archive_words.blank_step(self.kind),
                count=made.count,
                number=made.number,
            )
            show = (
                say("打印登记单"),
                lambda: printing.show_sheet(self.desk, "blank-slip", made.number, self.parentWidget()),
            )
            self.desk.said.emit(words, [show])

    def _enter(self, at: datetime) -> Step | None:
        first, last, reason = self.first.code(), self.last.code(), self.reason.text()
        match self.kind:
            case "fetched":
                return self.attempt(blanks.fetch, first=first, last=last, at=at, reason=reason)
            case "stamped":
                return self.attempt(blanks.stamp, first=first, last=last, at=at)
            case "issued":
                recipient = self.recipient.text()
                return self.attempt(blanks.issue, first=first, last=last, at=at, recipient=recipient, reason=reason)
            case "void":
                return self.attempt(blanks.void, first=first, last=last, at=at, reason=reason)


class MinimumDialog(Dialog):
    """Asks for the minimum stock."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=420)
        self.entitle(say("最低存量"), say("设定"))
        self.count = Counter(0, 10_000, blanks.stock(desk.office).minimum)
        words = wrapped(say("结存低于这个数时，产生“补充空白合同”的事项。"))
        self.body.addWidget(words)
        self.body.addWidget(Field(say("最低存量（份）(&M)"), self.count))
        self.count.setFocus()

    def commit(self) -> None:
        if self.attempt(blanks.set_minimum, self.count.value()):
            self.accept()
