"""The tab of points 积分: what everybody has left in a month, and what follows (SS-4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.base import period_labels
from app.base.words import say
from app.fines import points
from app.kit.boxes import ComboBox
from app.kit.desk import Fresh
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import Field, vbox
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.fines.points import Account
    from app.kit.desk import Desk


class PointsTab(QWidget):
    """Lists a month's accounts, one row per person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.clause, self.month = ComboBox(), ComboBox()
        for clause in points.clauses(desk.office):
            self.clause.addItem(f"{clause} {desk.office.rules.clause_title(clause)}", clause)
        self.month.addItems(period_labels.months(desk.office.today()))
        self.table = RowsTable(RowsListing(self._columns()), "points", say("积分"))
        self.table.empty = say("这个岗位还没有人。")
        inside = vbox(self, (0, 8, 0, 0))
        inside.addLayout(Flow(Field(say("条款(&C)"), self.clause), Field(say("月份(&M)"), self.month), None))
        inside.addWidget(self.table, 1)
        for box in (self.clause, self.month):
            box.currentIndexChanged.connect(lambda _: self.look_again())
        Fresh(self, desk, self.look_again)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()

    def look_again(self) -> None:
        """Read the accounts again, if the tab is visible."""
        clause = self.clause.currentData()
        if self.isVisible() and clause:
            self.table.listing.show(list(points.of_month(self.desk.office, clause, self.month.currentText())))

    def _columns(self) -> list[Column[Account]]:
        language = self.desk.office.language
        return [
            Column(say("姓名"), lambda each: self.desk.office.name_of(each.person), width=120),
            Column(say("月初"), lambda each: _shown(each.base), key=lambda each: each.base, width=80, right=True),
            Column(say("已扣"), lambda each: _shown(each.taken), key=lambda each: each.taken, width=80, right=True),
            Column(
                say("待定"),
                lambda each: _shown(each.proposed),
                key=lambda each: each.proposed,
                width=80,
                right=True,
            ),
            Column(say("剩余"), lambda each: _shown(each.left), key=lambda each: each.left, width=80, right=True),
            Column(say("结果"), lambda each: each.step.result.of(language) if each.step else "", width=260),
            Column(say("奖金（元）"), lambda each: each.step.amount if each.step else "", width=100, right=True),
        ]


def _shown(hundredths: int) -> str:
    return f"{hundredths / 100:g}"
