"""The dialog that shows where a paper has been 去向经过."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from app.base.words import say, say_in
from app.custody import filing, whereabouts
from app.custody import words as custody_words
from app.custody.rules import COPIER
from app.kit.fields import MomentEdit, moment_in
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import Field, button, vbox, wrapped
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from app.custody.rules import Movement, Paper
    from app.kit.desk import Desk


class TraceDialog(QDialog):
    """Lists every movement of one paper, and says who held it at a moment that is typed in."""

    def __init__(self, desk: Desk, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.paper = desk, paper
        name = filing.name(desk.office, paper)
        self.setWindowTitle(say("{name} {number} 的去向", name=name, number=paper.number))
        self.at = MomentEdit(desk.office)
        self.at_field = Field(say("查某一时刻由谁保管(&T)"), self.at)
        self.holder = wrapped("", "name")
        self.moves = RowsTable(RowsListing(self._columns()), "trace", say("去向经过"))
        self.moves.listing.show(whereabouts.history(desk.office, paper.id))
        outer = vbox(self, (20, 16, 20, 16), 12)
        outer.addWidget(self.at_field)
        outer.addWidget(self.holder)
        outer.addWidget(self.moves, 1)
        outer.addLayout(Flow(None, button(say("关闭"), self.accept)))
        self.at.textChanged.connect(self._show_holder)
        self._show_holder()
        self.resize(760, 480)

    def _columns(self) -> list[Column[Movement]]:
        office = self.desk.office
        return [
            Column(say("时间"), lambda each: phrases.at(office, each.at), width=150),
            Column(
                say("移交方"),
                lambda each: office.rules.holder(each.giver) if each.giver != COPIER else say("（本部门复印）"),
                width=150,
            ),
            Column(say("接收方"), lambda each: office.rules.holder(each.taker), width=150),
            Column(say_in("sheets of paper", "份数"), lambda each: custody_words.count(each.count), width=160),
        ]

    def _show_holder(self) -> None:
        at = moment_in(self.at_field, long_ago=True)
        if at is None:
            return
        office = self.desk.office
        held = whereabouts.holders_at(office, self.paper.id, at)
        who = custody_words.holders(office, held)
        words = say("{time}：{who}") if who else say("{time}：本部门还没有收到过这份文件")
        self.holder.setText(words.format(time=phrases.at(office, at), who=who))
