"""The dialog of a month's wage deductions 工资扣款: entering wages and limits; showing, settling, printing the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.access import staff
from app.base.refusals import Refusal
from app.base.typed_amounts import fen
from app.base.words import say, say_in
from app.fines import wages
from app.fines.decision_input import HandPart
from app.fines.deductions import Limits, Slip
from app.forms import printing
from app.kit.boxes import ComboBox, Counter
from app.kit.dialogs import Dialog
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import Field, button, fit, wrapped
from app.kit.person_box import PersonBox
from app.kit.tables import RowsTable
from app.office import phrases, roles
from app.office.words import sentence

if TYPE_CHECKING:
    from app.kit.desk import Desk


class WageDialog(Dialog):
    """Shows one month's sheet; a settled one can no longer be changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=900)
        self.entitle(say("月度工资扣款表"), say_in("settle a month", "确定"), final=True)
        self.cancel.setText(say("关闭"))
        self.month = ComboBox()
        for month in wages.months(desk.office):
            self.month.addItem(month)
        self.percent, self.minimum = Counter(0, 100, 0, "%"), QLineEdit()
        self.person, self.wage = PersonBox(desk.office), QLineEdit()
        self.standing = wrapped("", "quiet")
        self.table = RowsTable(RowsListing(self._columns()), "wages", say("工资扣款"))
        self.table.empty = say("这个月没有要扣的罚款。登记过工资的人员也会列在这里。")
        self.part = HandPart(desk.office, self._deciders())
        self._arrange()
        self._connect()
        self.look_again()
        fit(self, 980, 620)
        self.month.setFocus()

    def _deciders(self) -> list[str]:
        office = self.desk.office
        active = (each for each in staff.everybody(office) if each.active)
        return [each.key for each in active if "approve" in roles.rights_held(office, each.id)]

    def _arrange(self) -> None:
        limits = wages.limits(self.desk.office)
        self.percent.set_value(limits.percent)
        self.minimum.setText(phrases.money(limits.minimum))
        self.minimum.setPlaceholderText(say("以元填写"))
        self.person.offer(self.desk.office, [each.key for each in staff.everybody(self.desk.office) if each.active])
        self.minimum_field = Field(say("当地最低工资（元）(&B)"), self.minimum)
        self.wage_field = Field(say("月工资（元），自所选月份起(&W)"), self.wage)
        self.body.addLayout(
            Flow(
                Field(say("月份(&M)"), self.month),
                24,
                Field(say("每月最多扣工资的(&P)"), self.percent),
                self.minimum_field,
                button(say("保存规则"), self._save_limits),
                None,
            )
        )
        self.body.addWidget(self.standing)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(
            Flow(
                Field(say("人员(&E)"), self.person),
                self.wage_field,
                button(say("登记工资"), self._save_wage),
                None,
                button(say("打印扣款表"), self._print, key="Ctrl+P"),
            )
        )
        self.body.addWidget(self.part)

    def _connect(self) -> None:
        self.month.currentIndexChanged.connect(lambda _: self.look_again())
        self.table.looked_at.connect(self._take_person)
        self.wage.returnPressed.connect(self._save_wage)

    def _columns(self) -> list[Column[Slip]]:
        def money(title: str, field: str) -> Column[Slip]:
            def amount(slip: Slip) -> int | None:
                found: int | None = getattr(slip, field)
                return found

            return Column(title, lambda slip: _signed(amount(slip)), key=amount, width=95, right=True)

        return [
            Column(say("姓名"), lambda slip: self.desk.office.name_of(slip.person), width=90),
            money(say("月工资"), "wage"),
            money(say("扣款上限"), "cap"),
            money(say("上月结转"), "brought"),
            money(say("本月新增"), "new"),
            money(say("本月扣除"), "taken"),
            money(say("结转下月"), "carried"),
            Column(
                say("说明"), self._note, width=180, colour=lambda _: colour("today"), tip=self._note, stretches=True
            ),
        ]

    def _note(self, slip: Slip) -> str:
        if slip.wage is None:
            return say("工资未登记，全部结转") if slip.shares else ""
        return say("超出上限，余额结转") if slip.carried > 0 else ""

    def look_again(self) -> None:
        """Read the chosen month again."""
        sheet = self._sheet()
        if sheet is None:
            return
        known = {} if sheet.decider else wages.wages_in(self.desk.office, sheet.month)
        listed = {slip.person for slip in sheet.slips}
        others = [
            Slip(person=person, wage=wage, cap=0, brought=0, new=0, shares=())
            for person, wage in known.items()
            if person not in listed
        ]
        self.table.listing.show([*sheet.slips, *others])
        self.part.seen = sheet.slips
        self.primary.setEnabled(not sheet.decider)
        words = say("已由 {name} 于 {at} 确定，只能查看和打印。")
        self.standing.setText(
            words.format(
                name=self.desk.office.name_of(sheet.decider, sheet.at), at=phrases.at(self.desk.office, sheet.at)
            )
            if sheet.decider and sheet.at
            else say(
                "尚未确定。本月可扣 {sum} 元；先扣最早的罚款，超出上限的结转下月。",
                sum=_signed(sum(slip.taken for slip in sheet.slips)),
            )
        )
        if wages.limits(self.desk.office).minimum is None:
            self.minimum_field.complain(say("请先填写当地最低工资，之前不会扣款。"), warning=True)

    def _sheet(self) -> wages.WageSheet | None:
        """The chosen month's sheet, or None after showing the refusal."""
        try:
            return wages.sheet(self.desk.office, self.month.currentText())
        except Refusal as refusal:
            self.complain(sentence(refusal))
            return None

    def _take_person(self, slip: Slip | None) -> None:
        if slip:
            self.person.choose(slip.person)
            self.wage.setText(phrases.money(slip.wage))

    def _amount(self, edit: QLineEdit, field: Field[QLineEdit]) -> int | None:
        """The amount typed in fen; None or 0 after pointing out that it is missing or cannot be read."""
        try:
            amount = fen(edit.text())
        except Refusal as refusal:
            field.complain(sentence(refusal))
            return None
        field.complain("" if amount else say("请填写金额。"))
        return amount

    def _save_limits(self) -> None:
        minimum = self._amount(self.minimum, self.minimum_field)
        if minimum and self.attempt(wages.set_limits, Limits(self.percent.value(), minimum)):
            self.look_again()

    def _save_wage(self) -> None:
        amount = self._amount(self.wage, self.wage_field)
        asked = {"person": self.person.chosen(), "month": self.month.currentText()}
        if amount and self.attempt(wages.set_wage, **asked, amount=amount):
            self.wage.clear()
            self.look_again()
            self.person.setFocus()

    def _print(self) -> None:
        printing.show_sheet(self.desk, "wage-sheet", self.month.currentText(), self)

    def commit(self) -> None:
        month = self.month.currentText()
        if self.attempt(wages.settle, month, self.part.hand()) is None:
            return
        self.look_again()
        self.desk.said.emit(say("已确定 {month} 的工资扣款", month=month), [])


def _signed(amount: int | None) -> str:
    return phrases.money(amount) if amount is None or amount >= 0 else f"-{phrases.money(-amount)}"
