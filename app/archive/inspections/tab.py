"""Inspections 盘点: begin, continue, print and sign them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from app.access import sign_dialog
from app.archive import words as archive_words
from app.archive.inspections import service as inspections
from app.archive.inspections.counting import InspectDialog
from app.archive.inspections.service import InspectionRow
from app.archive.locations import service as locations
from app.archive.tab import ArchiveTab
from app.base.words import say
from app.forms import printing
from app.kit.dialogs import Dialog
from app.kit.fields import ChoiceBox
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import Field, button, wrapped
from app.kit.tables import RowsTable
from app.office import phrases
from app.scans import attachments
from app.scans import words as scan_words

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from app.kit.desk import Desk


class InspectionsTab(ArchiveTab[InspectionRow]):
    """Every inspection, newest first; Enter continues the one under way."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._signed: set[str] = set()
        self.table = RowsTable(RowsListing(self._columns()), "inspections", say("盘点"))
        self.table.empty = say("还没有盘点过。每季度按 F6 开始，用扫描枪逐件清点，可以中途停下再继续。")
        self.continue_ = button(say("继续清点"), self._continue, key="F8")
        self.sign = button(say("签名"), self._sign, key="F7")
        self.print = button(say("打印盘点报告"), self._print, key="Ctrl+P")
        self.arrange(
            Flow(button(say("开始盘点 F6"), self._begin, key="F6"), self.continue_, None, self.sign, self.print),
            self.table,
        )
        self.table.looked_at.connect(self._enable)
        self.table.opened.connect(lambda _: self._continue())

    def _columns(self) -> list[Column[InspectionRow]]:
        office = self.desk.office
        return [
            Column(say("盘点号"), lambda each: each.number, width=115),
            Column(say("季度"), lambda each: archive_words.quarter(each.inspection.quarter), width=130),
            Column(say("范围"), lambda each: each.scope or say("全部档案"), width=150),
            Column(say("开始"), lambda each: phrases.at(office, each.inspection.at), width=135),
            Column(
                say("结束"),
                lambda each: (
                    phrases.at(office, each.inspection.ended_at) if each.inspection.ended_at else say("清点中")
                ),
                width=135,
            ),
            Column(say("结果"), lambda each: archive_words.counts(each.summary), width=330, colour=_shade),
            Column(say("清点人"), lambda each: each.inspection.by, width=80),
            Column(say("签字"), lambda each: self._signatures(each.number), width=140),
        ]

    def _signatures(self, number: str) -> str:
        paper = scan_words.signed_back(number in self._signed)
        return sign_dialog.standing(self.desk.office, number) or paper

    def look_again(self) -> None:
        """Read the inspections again."""
        found = inspections.listed(self.desk.office)
        self._signed = attachments.signed_back(self.desk.office, [each.number for each in found])
        self.table.listing.show(found)
        self._enable()

    def _enable(self) -> None:
        current: InspectionRow | None = self.table.current()
        ended = bool(current and current.inspection.ended_at)
        self.continue_.setEnabled(bool(current) and not ended)
        self.sign.setEnabled(ended)
        self.print.setEnabled(bool(current))

    def _begin(self) -> None:
        BeginDialog(self.desk, self).open()

    def _continue(self) -> None:
        current: InspectionRow | None = self.table.current()
        if current and not current.inspection.ended_at:
            InspectDialog(self.desk, current.inspection, self).open()
        elif current:
            self._print()

    def _sign(self) -> None:
        current: InspectionRow = self.table.the_row()
        words = say("盘点报告 {number}：{counts}", number=current.number, counts=archive_words.counts(current.summary))
        sign_dialog.SignDialog(self.desk, "inspection", current.number, words, self).open()

    def _print(self) -> None:
        printing.show_sheet(self.desk, "inspection-report", self.table.the_row().number, self)


def _shade(each: InspectionRow) -> QColor:
    if each.inspection.ended_at is None:
        return colour("today")
    return colour("done") if each.summary.clean else colour("late")


class BeginDialog(Dialog):
    """Asks what is counted: everything or one location, every paper or volumes alone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=480)
        self.entitle(say("开始盘点"), say("开始"))
        self.where, self.papers = ChoiceBox[str | None](), QCheckBox(say("逐件清点文件（不勾选则只点案卷）"))
        self.where.offer(say("全部档案"), None)
        for each in locations.listed(desk.office):
            self.where.offer(each.path, each.location.id)
        self.papers.setChecked(True)
        words = wrapped(say("现在登记在册、应在这里的案卷和文件会列成清单，之后逐一扫描。"))
        self.body.addWidget(words)
        self.body.addWidget(Field(say("范围(&S)"), self.where))
        self.body.addWidget(self.papers)
        self.where.setFocus()

    def commit(self) -> None:
        begun = self.attempt(inspections.begin, location=self.where.chosen(), papers=self.papers.isChecked())
        if begun:
            self.accept()
            InspectDialog(self.desk, begun, self.parentWidget()).open()
