"""Reports 报表: the month's dashboard as it prints, and the task lists of occasions."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.domain.refusals import Refusal
from app.services import sheets
from app.services.office import TROUBLE
from app.windows import receipts
from app.windows.occasions_tab import OccasionsTab
from app.windows.parts import Field, button, clear, label, row, tabs
from app.windows.preview_dialog import SCREEN_DPI, images
from app.windows.wording import sentence, trouble

if TYPE_CHECKING:
    from app.windows.desk import Desk


class ReportsPage(QWidget):
    """Tabs: the dashboard, the occasions."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.dashboard, self.occasions = DashboardTab(desk), OccasionsTab(desk)
        self.tabs = tabs(self.tr("报表"))
        self.tabs.addTab(self.dashboard, self.tr("总览"))
        self.tabs.addTab(self.occasions, self.tr("活动任务"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        outer.setSpacing(8)
        outer.addWidget(label(self.tr("报表"), "title"))
        outer.addWidget(self.tabs, 1)
        self.setFocusProxy(self.tabs)


class DashboardTab(QWidget):
    """A month, its pages as they print."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.month = QComboBox()
        self._fill()
        self.pages = QVBoxLayout()
        inside = QWidget()
        inside.setLayout(self.pages)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(inside)
        self.area.setAccessibleName(self.tr("月报"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 8, 0, 0)
        outer.addLayout(row(Field(self.tr("月份(&M)"), self.month), None, button(self.tr("打印月报"), self._print)))
        outer.addWidget(self.area, 1)
        self.month.currentIndexChanged.connect(self.look_again)
        desk.changed.connect(self.look_again)
        self.look_again()

    def _fill(self) -> None:
        first = self.desk.office.local(self.desk.office.now()).date().replace(day=1)
        for _ in range(12):
            self.month.addItem(f"{first:%Y-%m}")
            first = (first - timedelta(days=1)).replace(day=1)

    def look_again(self) -> None:
        """Draw the month once more, when somebody looks."""
        clear(self.pages)
        if not self.isVisible():
            return
        try:
            sheet = sheets.draw(self.desk.office, "dashboard", self.month.currentText())
        except Refusal as refusal:
            self.pages.addWidget(label(sentence(refusal), "error"))
            return
        except TROUBLE as error:
            self.pages.addWidget(label(trouble(error), "error"))
            return
        for image in images(sheet.pdf, SCREEN_DPI):
            page = QLabel()
            page.setPixmap(QPixmap.fromImage(image))
            page.setFixedSize(page.pixmap().size())
            page.setAccessibleName(sheet.title)
            self.pages.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self.pages.addStretch(1)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.look_again()

    def _print(self) -> None:
        receipts.show_sheet(self.desk, "dashboard", self.month.currentText(), self)
