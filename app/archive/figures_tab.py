"""Figures 统计 of the archive: what there is, what came and went, how full the places are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from app.archive import figures as holdings
from app.archive.figures import Month
from app.archive.tab import ArchiveTab
from app.base.words import say, say_many
from app.forms import printing
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import button, row, wrapped
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from app.archive.figures import KindFigures
    from app.archive.locations.service import LocationRow
    from app.kit.desk import Desk


class HoldingsTab(ArchiveTab[Month]):
    """One headline and three lists."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.summary = wrapped("", "section")
        self.table = RowsTable(RowsListing(self._month_columns()), "archive-months", say("各月收进、上交、借阅"))
        self.table.empty = say("还没有登记文件。")
        self.kinds = RowsTable(RowsListing(self._kind_columns()), "archive-kinds", say("文件种类"))
        self.kinds.empty = say("还没有登记文件。")
        self.places = RowsTable(RowsListing(self._place_columns()), "archive-places", say("位置占用"))
        self.places.empty = say("还没有位置。")
        below = QHBoxLayout()
        for table in (self.table, self.kinds, self.places):
            below.addWidget(table, 1)
        show = partial(printing.show_sheet, desk, "archive-figures", "", self)
        self.arrange(row(self.summary, button(say("打印统计表"), show, key="Ctrl+P"), stretch=(1, 0)), below)
        self.outer.setStretch(1, 1)

    def _month_columns(self) -> list[Column[Month]]:
        return [
            Column(say("月份"), lambda each: each.month, width=75),
            Column(say("收进"), lambda each: str(each.received), width=60, right=True),
            Column(say("上交"), lambda each: str(each.submitted), width=60, right=True),
            Column(say("借出"), lambda each: str(each.lent), width=60, right=True),
            Column(say("归还"), lambda each: str(each.returned), width=60, right=True),
        ]

    def _kind_columns(self) -> list[Column[KindFigures]]:
        document = self.desk.office.rules.document
        return [
            Column(say("文件种类"), lambda each: document(each.kind), width=170),
            Column(say("件数"), lambda each: str(each.papers), key=lambda each: each.papers, width=60, right=True),
            Column(say("在库原件"), lambda each: str(each.here.originals), width=75, right=True),
            Column(say("在库复印件"), lambda each: str(each.here.copies), width=85, right=True),
        ]

    def _place_columns(self) -> list[Column[LocationRow]]:
        return [
            Column(say("位置"), lambda each: "　" * each.depth + each.location.name, width=180),
            Column(say("已存（卷）"), lambda each: str(each.held), width=85, right=True),
            Column(say("还可放"), lambda each: "" if each.free is None else str(each.free), width=75, right=True),
        ]

    def look_again(self) -> None:
        """Count again."""
        now = holdings.figures(self.desk.office)
        self.summary.setText(
            say(
                "案卷 {volumes}，已销毁 {destroyed} 卷；登记文件 {papers}，在本部门 {held} 件；借出 {lent} 件，其中逾期 {overdue} 件",
                volumes=say_many("{n} 卷", now.volumes),
                destroyed=now.destroyed,
                papers=say_many("{n} 件", now.papers),
                held=now.held,
                lent=now.lent,
                overdue=now.overdue,
            )
        )
        self.table.listing.show(now.months)
        self.kinds.listing.show(now.kinds)
        self.places.listing.show(now.places)
