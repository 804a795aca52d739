"""Archive 档案: volumes, locations, loans, submissions, inspections, destruction, blank contracts, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.archive.blanks.rules import STOCK_STEP
from app.archive.blanks.tab import BlanksTab
from app.archive.destructions.rules import DESTRUCTION
from app.archive.destructions.tab import DestructionsTab
from app.archive.figures_tab import HoldingsTab
from app.archive.inspections.rules import INSPECTION
from app.archive.inspections.tab import InspectionsTab
from app.archive.loans.rules import LOAN
from app.archive.loans.tab import LoansTab
from app.archive.locations.rules import LOCATION
from app.archive.locations.tab import LocationsTab
from app.archive.runs.rules import SUBMISSION
from app.archive.runs.tab import RunsTab
from app.archive.volumes.rules import VOLUME
from app.archive.volumes.tab import VolumesTab
from app.base.words import say
from app.kit.parts import label, tabs, vbox

if TYPE_CHECKING:
    from app.archive.tab import Subject
    from app.base.series import Series
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow


class ArchivePage(QWidget):
    """One tab per subject; a number such as JY2026-0001 shows its record in its tab."""

    opened = Signal(str)
    """A dossier to be shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.volumes, self.locations, self.loans = VolumesTab(desk), LocationsTab(desk), LoansTab(desk)
        self.runs, self.inspections, self.blanks = RunsTab(desk), InspectionsTab(desk), BlanksTab(desk)
        self.destructions, self.holdings = DestructionsTab(desk), HoldingsTab(desk)
        self.tabs = tabs(say("档案"))
        for tab, title in (
            (self.volumes, say("案卷")),
            (self.locations, say("位置")),
            (self.loans, say("借阅")),
            (self.runs, say("上交")),
            (self.inspections, say("盘点")),
            (self.destructions, say("销毁")),
            (self.blanks, say("空白合同")),
            (self.holdings, say("统计")),
        ):
            self.tabs.addTab(tab, title)
        self.loans.opened.connect(self.opened)
        self.runs.opened.connect(self.opened)
        outer = vbox(self, (16, 12, 16, 12), 8)
        outer.addWidget(label(say("档案"), "title"))
        outer.addWidget(self.tabs, 1)
        self.setFocusProxy(self.tabs)

    def show_tab(self, name: str) -> None:
        """Show a tab by its name: volumes, locations, loans, runs, inspections, destructions, blanks or holdings."""
        tab: QWidget = getattr(self, name)
        self.tabs.setCurrentWidget(tab)
        tab.setFocus()

    def show_record(self, number: str) -> None:
        """Show the record under a number in its tab."""
        tab = next(tab for series, tab in self._tabs() if series.read(number))
        self.tabs.setCurrentWidget(tab)
        tab.show_record(number)
        tab.setFocus()

    def _tabs(self) -> tuple[tuple[Series, Subject], ...]:
        """The tab of each series of numbers."""
        return (
            (VOLUME, self.volumes),
            (LOCATION, self.locations),
            (LOAN, self.loans),
            (SUBMISSION, self.runs),
            (INSPECTION, self.inspections),
            (DESTRUCTION, self.destructions),
            (STOCK_STEP, self.blanks),
        )


def make(window: OfficeWindow) -> QWidget:
    """Build the page for a window; an opened dossier opens in that window."""
    page = ArchivePage(window.desk)
    page.opened.connect(window.open_dossier)
    return page
