"""The dialog that shows where a paper has been 去向经过, and prints what proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_in
from app.custody import filing, whereabouts
from app.custody import words as custody_words
from app.custody.tracing import service as tracing
from app.custody.tracing import words
from app.forms.printing import show_sheet
from app.kit.fields import MomentEdit, moment_in
from app.kit.leaving import PassingDialog
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import Field, button, fit, over_foot, wrapped
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

    from app.custody.rules import Paper
    from app.custody.tracing.service import Step
    from app.kit.desk import Desk


class TraceDialog(PassingDialog):
    """Lists everything that happened to one paper, and says who held it at a moment that is typed in."""

    def __init__(self, desk: Desk, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.paper = desk, paper
        name = filing.name(desk.office, paper)
        self.setWindowTitle(say("{name} {number} 的去向", name=name, number=paper.number))
        self.at = MomentEdit(desk.office)
        self.at_field = Field(say("查某一时刻由谁保管(&T)"), self.at)
        self.holder = wrapped("", "name")
        self.moves = RowsTable(RowsListing(self._columns()), "trace", say("去向经过"))
        self.pack = button(say("证据册…"), self._print, key="Ctrl+P")
        close = button(say("关闭"), self.accept)
        outer = over_foot(self, None, self.pack, close)
        for part, share in ((self.at_field, 0), (self.holder, 0), (self.moves, 1)):
            outer.addWidget(part, share)
        self.at.textChanged.connect(self._show_holder)
        desk.changed.connect(self.look_again)
        self.look_again()
        fit(self, 1180, 560)
        close.setFocus()

    def look_again(self) -> None:
        """Read the history again."""
        told = self.desk.ask(tracing.of_paper, self.paper)
        self.moves.listing.show(told.steps if told else ())
        self._show_holder()

    def _columns(self) -> list[Column[Step]]:
        office = self.desk.office
        return [
            Column(say("发生时间"), lambda each: phrases.at(office, each.at), width=130),
            Column(
                say("事情"),
                lambda each: words.what(office, each),
                width=270,
                tip=lambda each: words.what(office, each),
            ),
            Column(say("单号"), lambda each: each.number, width=110),
            Column(say("移交方"), lambda each: words.giver(office, each), width=110),
            Column(say("接收方"), lambda each: words.taker(office, each), width=110),
            Column(say_in("sheets of paper", "份数"), words.count, width=100),
            Column(say("经办、签收"), lambda each: words.people(office, each), width=110),
            Column(say("签字"), words.signatures, width=120, colour=_shade, tip=words.signatures),
            Column(say("录入时间"), lambda each: phrases.at(office, each.entered_at), width=130),
        ]

    def _show_holder(self) -> None:
        at = moment_in(self.at_field, long_ago=True)
        if at is None:
            return
        office = self.desk.office
        held = whereabouts.holders_at(office, self.paper.id, at)
        who = custody_words.holders(office, held, whereabouts.lent_at(office, self.paper, at))
        told = say("{time}：{who}") if who else say("{time}：本部门还没有收到过这份文件")
        self.holder.setText(told.format(time=phrases.at(office, at), who=who))

    def _print(self) -> None:
        show_sheet(self.desk, "evidence-pack", self.paper.number, self)


def _shade(step: Step) -> QColor | None:
    """A signature that does not hold stands out."""
    rows = (step.signoff,) if step.signoff else step.standing
    return colour("late") if any(each.verdict != "holds" for each in rows) else None
