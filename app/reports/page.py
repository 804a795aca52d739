"""The page of reports 报表: dashboard and register summaries as printed, points, and tasks of occasions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.base import period_labels
from app.base.words import say
from app.fines import points
from app.fines.points_tab import PointsTab
from app.forms import printing, sheets
from app.forms.preview_dialog import SCREEN_DPI, images
from app.kit.boxes import ComboBox
from app.kit.flow import Flow
from app.kit.parts import Field, button, clear, label, tabs, vbox
from app.occasions.tab import OccasionsTab
from app.registers import service as registers
from app.registers.register_sheets import SUMMARY

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow


class ReportsPage(QWidget):
    """The tabs for which the regulations in force have a subject."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.dashboard, self.occasions = DashboardTab(desk), OccasionsTab(desk)
        self.summaries, self.points = SummaryTab(desk), PointsTab(desk)
        self.tabs = tabs(say("报表"))
        self.tabs.addTab(self.dashboard, say("总览"))
        if "task-list" in registers.named(desk.office, desk.office.today()):
            self.tabs.addTab(self.occasions, say("活动任务"))
        if registers.in_use(desk.office):
            self.tabs.addTab(self.summaries, say("登记汇总"))
        if points.clauses(desk.office):
            self.tabs.addTab(self.points, say("积分"))
        outer = vbox(self, (16, 12, 16, 12), 8)
        outer.addWidget(label(say("报表"), "title"))
        outer.addWidget(self.tabs, 1)
        self.setFocusProxy(self.tabs)


class SheetTab(QWidget):
    """Shows the pages of a form as printed, with choices above them."""

    form = ""

    def __init__(self, desk: Desk, title: str, verb: str) -> None:
        super().__init__()
        self.desk = desk
        self.pages, inside = QVBoxLayout(), QWidget()
        inside.setLayout(self.pages)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(inside)
        self.area.setAccessibleName(title)
        self.choices = Flow(None, button(verb, self._print))
        outer = vbox(self, (0, 8, 0, 0))
        outer.addLayout(self.choices)
        outer.addWidget(self.area, 1)
        desk.changed.connect(self.look_again)

    def record(self) -> str:
        """The record that the pages show; empty for none."""
        raise NotImplementedError

    def choose(self, name: str, box: QComboBox) -> None:
        """Add a choice above the pages."""
        self.choices.insert(self.choices.count() - 2, Field(name, box))
        box.currentIndexChanged.connect(self.look_again)

    def look_again(self) -> None:
        """Draw the pages again, if the tab is visible."""
        clear(self.pages)
        if not self.isVisible() or not self.record():
            return
        sheet = self.desk.quietly(self._complain, sheets.draw, self.form, self.record())
        if sheet is None:
            return
        for image in images(sheet.pdf, SCREEN_DPI):
            page = QLabel()
            page.setPixmap(QPixmap.fromImage(image))
            page.setFixedSize(page.pixmap().size())
            page.setAccessibleName(sheet.title)
            self.pages.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self.pages.addStretch(1)

    def _complain(self, words: str) -> None:
        """Show a refusal in place of the pages."""
        self.pages.addWidget(label(words, "error"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()

    def _print(self) -> None:
        if self.record():
            printing.show_sheet(self.desk, self.form, self.record(), self)


class DashboardTab(SheetTab):
    """The dashboard of a month."""

    form = "dashboard"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, say("月报"), say("打印月报"))
        self.month = ComboBox()
        self.month.addItems(period_labels.months(desk.office.today()))
        self.choose(say("月份(&M)"), self.month)

    def record(self) -> str:
        return self.month.currentText()


class SummaryTab(SheetTab):
    """The summary of a register over a month, quarter or year."""

    form = SUMMARY

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, say("登记汇总"), say("打印汇总"))
        self.register, self.period = ComboBox(), ComboBox()
        for form in registers.in_use(desk.office):
            self.register.addItem(form.title.of(desk.office.language), form.name)
        today = desk.office.today()
        quarters = dict.fromkeys(
            period_labels.written("quarter", date.fromisoformat(f"{month}-01")) for month in period_labels.months(today)
        )
        self.period.addItems([*period_labels.months(today), *quarters, str(today.year), str(today.year - 1)])
        self.choose(say("登记簿(&R)"), self.register)
        self.choose(say("期间(&P)"), self.period)

    def record(self) -> str:
        name = self.register.currentData()
        return f"{name} {self.period.currentText()}" if name else ""


def make(window: OfficeWindow) -> QWidget:
    """The page for a window."""
    return ReportsPage(window.desk)
