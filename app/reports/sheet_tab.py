"""Reports shown as they are printed: the summary of a register over a month, quarter or year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.base import period_labels
from app.base.words import say
from app.forms import printing, sheets
from app.forms.pages_view import PagesView
from app.forms.preview_dialog import SCREEN_DPI
from app.kit.boxes import ComboBox
from app.kit.flow import Flow
from app.kit.parts import Field, button, vbox, wrapped
from app.registers import service as registers
from app.registers.register_sheets import SUMMARY

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.kit.desk import Desk


class SummaryTab(QWidget):
    """Shows the pages of a register's summary over a month, quarter or year, with the choices above them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.area, self.problem = PagesView(desk), wrapped("", "error")
        self.area.setAccessibleName(say("登记汇总"))
        self.register, self.period = ComboBox(), ComboBox()
        for form in registers.in_use(desk.office):
            self.register.addItem(form.title.of(desk.office.language), form.name)
        self.period.addItems(_periods(desk.office.today()))
        fields = (Field(say("登记簿(&R)"), self.register), Field(say("期间(&P)"), self.period))
        outer = vbox(self, (24, 0, 16, 12))
        outer.addLayout(Flow(*fields, None, button(say("打印汇总"), self._print)))
        outer.addWidget(self.problem)
        outer.addWidget(self.area, 1)
        for box in (self.register, self.period):
            box.currentIndexChanged.connect(self.look_again)
        desk.changed.connect(self.look_again)

    def record(self) -> str:
        """The register and period whose summary is shown; empty for none."""
        name = self.register.currentData()
        return f"{name} {self.period.currentText()}" if name else ""

    def look_again(self) -> None:
        """Draw the pages again, if the tab is visible."""
        if not self.isVisible() or not self.record():
            return
        self._complain("")
        sheet = self.desk.quietly(self._complain, sheets.draw, SUMMARY, self.record())
        if sheet:
            self.area.show_pdf(sheet.pdf, SCREEN_DPI)

    def _complain(self, words: str) -> None:
        """Say a refusal above the pages."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.area.setHidden(bool(words))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()

    def _print(self) -> None:
        if self.record():
            printing.show_sheet(self.desk, SUMMARY, self.record(), self)


def _periods(today: date) -> list[str]:
    """The months, quarters and years that can be chosen, the latest first."""
    months = period_labels.months(today)
    quarters = dict.fromkeys(period_labels.written("quarter", date.fromisoformat(f"{month}-01")) for month in months)
    return [*months, *quarters, str(today.year), str(today.year - 1)]
