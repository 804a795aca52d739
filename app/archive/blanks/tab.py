"""Blank contracts 空白合同: the stock, the stock register, and missing numbers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from app.archive import words as archive_words
from app.archive.blanks import service as blanks
from app.archive.blanks.rules import BEFORE
from app.archive.blanks.service import Step
from app.archive.tab import ArchiveTab
from app.base.words import say, say_in
from app.forms import printing
from app.kit.boxes import SpinBox
from app.kit.codes import CodeEdit
from app.kit.dialogs import Dialog
from app.kit.fields import MomentEdit, moment_in
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import Field, button, label, row, wrapped
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QColor

    from app.archive.blanks.rules import BlankState
    from app.archive.blanks.service import BlankRow
    from app.kit.desk import Desk


class BlanksTab(ArchiveTab[Step]):
    """Ranges of numbers on the left, the register's lines on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.summary, self.gaps = label("", "section"), label("", "warning")
        self.gaps.setWordWrap(True)
        self.ranges = RowsTable(RowsListing(self._range_columns()), "blank-ranges", say("空白合同"))
        self.ranges.empty = say("还没有空白合同。从交易中心领回后按 F6 登记起止号。")
        self.table = RowsTable(RowsListing(self._columns()), "blank-steps", say_in("of blank contracts", "登记簿"))
        self.table.empty = say("登记簿还没有内容。")
        both = QHBoxLayout()
        both.addWidget(self.ranges, 2)
        both.addWidget(self.table, 3)
        self.print = button(say("打印"), self._show_menu, key="Ctrl+P")
        self.arrange(
            Flow(
                button(say("领入 F6"), partial(self._step, "fetched"), key="F6"),
                button(say("盖章 F7"), partial(self._step, "stamped"), key="F7"),
                button(say("发出 F8"), partial(self._step, "issued"), key="F8"),
                button(say("作废…"), partial(self._step, "void")),
                button(say("最低存量…"), self._minimum),
                None,
                self.print,
            ),
            self.summary,
            self.gaps,
            both,
        )
        self.outer.setStretch(3, 1)
        self.setFocusProxy(self.ranges)
        self.table.opened.connect(lambda _: self._print_slip())

    def _range_columns(self) -> list[Column[BlankRow]]:
        return [
            Column(say("起号"), lambda each: each.range.first, width=120),
            Column(say("止号"), lambda each: each.range.last, width=120),
            Column(say("份数"), lambda each: str(each.range.count), width=60, right=True),
            Column(say("状态"), lambda each: archive_words.blank_state(each.state), width=100, colour=_shade),
        ]

    def _columns(self) -> list[Column[Step]]:
        office = self.desk.office
        return [
            Column(say("登记号"), lambda each: each.number, width=115),
            Column(say("时间"), lambda each: phrases.at(office, each.at), width=140),
            Column(say("事项"), lambda each: archive_words.blank_step(each.kind), width=60),
            Column(say("起止号"), lambda each: _span(each), width=190),
            Column(say("份数"), lambda each: str(each.count), width=55, right=True),
            Column(say("交给"), lambda each: each.recipient, width=80),
            Column(say("经办人"), lambda each: each.by, width=80),
            Column(say("说明"), lambda each: each.reason, width=100),
        ]

    def look_again(self) -> None:
        """Count again."""
        office = self.desk.office
        now = blanks.stock(office)
        words = say(
            "结存 {left} 份：未盖章 {fetched}，已盖章 {stamped}；最低存量 {minimum}",
            left=now.left,
            fetched=now.fetched,
            stamped=now.stamped,
            minimum=now.minimum,
        )
        low = say("低于最低存量，请到交易中心领取。") if now.low else ""
        self.summary.setText(f"{words}  {low}".strip())
        missing = say("；").join(f"{each.first}—{each.last}" for each in blanks.gaps(office))
        self.gaps.setText(say("缺号，从未领入：{missing}", missing=missing))
        self.gaps.setVisible(bool(missing))
        self.ranges.listing.show(blanks.listed(office))
        self.table.listing.show(blanks.register(office))

    def _step(self, kind: BlankState) -> None:
        chosen: BlankRow | None = self.ranges.current()
        StepDialog(self.desk, kind, chosen, self).open()

    def _minimum(self) -> None:
        MinimumDialog(self.desk, self).open()

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(say("空白合同登记簿(&R)"), partial(printing.show_sheet, self.desk, "blank-register", "", self))
        slip = menu.addAction(say("所选一行的登记单(&S)"), self._print_slip)
        slip.setEnabled(bool(self.table.current()))
        menu.popup(self.print.mapToGlobal(self.print.rect().bottomLeft()))

    def _print_slip(self) -> None:
        printing.show_sheet(self.desk, "blank-slip", self.table.the_row().number, self)


def _span(each: Step) -> str:
    return each.first if each.first == each.last else f"{each.first} — {each.last}"


def _shade(each: BlankRow) -> QColor:
    return colour({"stamped": "done", "fetched": "today"}.get(each.state, "quiet"))


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
        self.count = SpinBox()
        self.count.setRange(0, 10_000)
        self.count.setValue(blanks.stock(desk.office).minimum)
        words = wrapped(say("结存低于这个数时，产生“补充空白合同”的事项。"))
        self.body.addWidget(words)
        self.body.addWidget(Field(say("最低存量（份）(&M)"), self.count))
        self.count.setFocus()

    def commit(self) -> None:
        if self.attempt(blanks.set_minimum, self.count.value()):
            self.accept()
