"""Inspections 盘点: begin, continue, print and sign them; beside one what was counted and what differs."""

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
from app.base.words import say, say_many
from app.forms import printing
from app.kit.acts import Acts
from app.kit.dialogs import Dialog
from app.kit.fields import ChoiceBox
from app.kit.icons import icon
from app.kit.listings import Column, RowsListing
from app.kit.parts import Field, button, wrapped
from app.kit.side_panel import ActsPanel
from app.kit.tables import RowsTable
from app.office import phrases
from app.scans import attachments
from app.scans import words as scan_words

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from app.kit.desk import Desk

SOME = 12
"""How many differences the panel names; the report has all of them."""


class InspectionsTab(ArchiveTab[InspectionRow]):
    """Every inspection, newest first; Enter continues the one under way."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._signed: set[str] = set()
        self.table: RowsTable[InspectionRow] = RowsTable(RowsListing(self._columns()), "inspections", say("盘点"))
        self.table.two_lines()
        self.table.empty = say("还没有盘点过。每季度按 F6 开始，用扫描枪逐件清点，可以中途停下再继续。")
        self.acts = Acts(button(say("开始盘点"), self._begin, key="F6"))
        self.continue_ = button(say("继续清点"), self._continue, key="F8")
        self.sign = button(say("签名"), self._sign, key="F7")
        self.print = button(say("打印盘点报告"), self._print, key="Ctrl+P")
        self.panel = ActsPanel(say("盘点说明"), self, self.continue_, self.sign, self.print)
        self.table.offer_first(say("开始盘点"), self._begin)
        self.arrange("inspections")
        self.table.opened.connect(lambda _: self._continue())

    def _columns(self) -> list[Column[InspectionRow]]:
        office = self.desk.office
        return [
            Column(
                say("季度"),
                lambda each: archive_words.quarter(each.inspection.quarter),
                width=170,
                second=lambda each: each.number,
            ),
            Column(
                say("范围"),
                lambda each: each.scope or say("全部档案"),
                width=150,
                second=lambda each: office.name_of(each.inspection.by),
                stretches=True,
            ),
            Column(
                say("时间"),
                lambda each: phrases.near_moment(office, each.inspection.at),
                width=150,
                second=self._ended,
                above=560,
            ),
            Column(
                say("结果"),
                _result,
                width=170,
                second=lambda each: _seen(each) if each.inspection.ended_at is None else _differences(each),
                icon=_icon,
            ),
            Column(say("签字"), lambda each: self._signatures(each.number), width=130, above=640),
        ]

    def _ended(self, each: InspectionRow) -> str:
        ended = each.inspection.ended_at
        return say("{moment} 结束", moment=phrases.near_moment(self.desk.office, ended)) if ended else ""

    def _signatures(self, number: str) -> str:
        paper = scan_words.signed_back(number in self._signed)
        return sign_dialog.standing(self.desk.office, number) or paper

    def look_again(self) -> None:
        """Read the inspections again."""
        found = inspections.listed(self.desk.office)
        self._signed = attachments.signed_back(self.desk.office, [each.number for each in found])
        self.table.listing.show(found)

    def tell(self) -> None:
        current, panel = self.table.current(), self.panel
        if current is None:
            panel.begin(say("盘点"), phrases.with_weekday(self.desk.office.today()))
            counting = [each for each in self.table.listing.rows if each.inspection.ended_at is None]
            panel.sentence(say("每季度盘点一次，账实不符的会列出来。"), "quiet")
            for each in counting:
                panel.fact(archive_words.quarter(each.inspection.quarter), say("清点中"))
            panel.end()
            panel.offer()
            return
        panel.begin(archive_words.quarter(current.inspection.quarter), current.number)
        summary = current.summary
        for name, count in (
            (say("应有"), summary.expected),
            (say("已见"), summary.seen),
            (say("未见"), summary.missing),
            (say("多出"), summary.surplus),
            (say("损坏"), summary.damaged),
        ):
            panel.fact(name, str(count) if count else "–")
        self._tell_differences(current)
        panel.end()
        self._offer(current)

    def _tell_differences(self, current: InspectionRow) -> None:
        found = [
            each
            for each in inspections.lines(self.desk.office, current.inspection)
            if each.line.finding in {"missing", "surplus", "damaged"}
        ]
        title = say("差异") if current.inspection.ended_at else say("还没见到，或有差异")
        self.panel.section(title, say_many("{n} 件", len(found)) if found else "")
        if not found:
            self.panel.sentence(say("账实相符。"), "quiet")
        for each in found[:SOME]:
            self.panel.fact(f"{each.number} {each.name}".rstrip(), archive_words.finding(each.line.finding))
        if len(found) > SOME:
            self.panel.sentence(say_many("另有 {n} 件", len(found) - SOME), "small")
        if current.inspection.note:
            self.panel.sentence(current.inspection.note, "small")

    def _offer(self, current: InspectionRow) -> None:
        if current.inspection.ended_at is None:
            self.panel.offer(self.continue_, self.print)
        elif self._signatures(current.number):
            self.panel.offer(self.print, self.sign)
        else:
            self.panel.offer(self.sign, self.print)

    def _begin(self) -> None:
        BeginDialog(self.desk, self).open()

    def _continue(self) -> None:
        current = self.table.current()
        if current and not current.inspection.ended_at:
            InspectDialog(self.desk, current.inspection, self).open()
        elif current:
            self._print()

    def _sign(self) -> None:
        current = self.table.the_row()
        words = say("盘点报告 {number}：{counts}", number=current.number, counts=archive_words.counts(current.summary))
        sign_dialog.SignDialog(self.desk, "inspection", current.number, words, self).open()

    def _print(self) -> None:
        printing.show_sheet(self.desk, "inspection-report", self.table.the_row().number, self)


def _result(each: InspectionRow) -> str:
    if each.inspection.ended_at is None:
        return say("清点中")
    return say("账实相符") if each.summary.clean else say("有差异")


def _seen(each: InspectionRow) -> str:
    return say("已见 {seen}，共 {all}", seen=each.summary.seen, all=each.summary.expected)


def _differences(each: InspectionRow) -> str:
    summary = each.summary
    told = (
        (say("未见"), summary.missing),
        (say("多出"), summary.surplus),
        (say("损坏"), summary.damaged),
    )
    return " · ".join(f"{words} {count}" for words, count in told if count) or _seen(each)


def _icon(each: InspectionRow) -> QIcon:
    if each.inspection.ended_at is None:
        return icon("clock", "today")
    return icon("check-circle", "done") if each.summary.clean else icon("warning-circle-fill", "late")


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
