"""The page of reports 报表: the month at a glance, summaries of registers, points, and tasks of occasions."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from app.base import period_labels
from app.base.words import say
from app.custody import whereabouts
from app.fines import points
from app.fines.points_tab import PointsTab
from app.forms import printing
from app.kit.flow import Flow
from app.kit.painted.segmented import Folding
from app.kit.parts import KeyButton, button, label, vbox
from app.occasions.tab import OccasionsTab
from app.progress import service as progress
from app.registers import service as registers
from app.reports import behind_panel, figures
from app.reports import words as report_words
from app.reports.dashboard_tab import DashboardTab
from app.reports.sheet_tab import SummaryTab

if TYPE_CHECKING:
    from app.custody.rules import Count
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.reports.behind_panel import BehindPanel
    from app.reports.service import Report

MONTHS = 12
"""How many months can be chosen."""


class ReportsPage(QWidget):
    """The views for which the regulations in force have a subject. ``opened`` carries a dossier."""

    opened = Signal(str)
    wants_page = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.behind: BehindPanel | None = None
        self._from: QWidget | None = None
        self.dashboard = DashboardTab(desk)
        self.stack = QStackedWidget()
        self.pages: dict[str, QWidget] = {"dashboard": self.dashboard}
        names = {"dashboard": say("总览")} | self._further()
        for page in self.pages.values():
            self.stack.addWidget(page)
        self.views = Folding(say("看什么"), names)
        self.months = period_labels.months(desk.office.today(), MONTHS)
        self._arrange()
        self._connect()
        self._choose_month(0)

    def _further(self) -> dict[str, str]:
        """The views beside the dashboard, with their names."""
        office, names = self.desk.office, dict[str, str]()
        self.occasions, self.summaries, self.points = (
            OccasionsTab(self.desk),
            SummaryTab(self.desk),
            PointsTab(self.desk),
        )
        for name, page, words, needed in (
            ("tasks", _inset(self.occasions), say("活动任务"), "task-list" in registers.named(office, office.today())),
            ("summaries", self.summaries, say("登记汇总"), registers.in_use(office)),
            ("points", _inset(self.points), say("积分"), points.clauses(office)),
        ):
            if needed:
                self.pages[name], names[name] = page, words
        return names

    def _arrange(self) -> None:
        self.back = button("‹", partial(self._move_month, 1))
        self.back.setAccessibleName(say("上个月"))
        self.back.setToolTip(say("上个月"))
        self.on = button("›", partial(self._move_month, -1))
        self.on.setAccessibleName(say("下个月"))
        self.on.setToolTip(say("下个月"))
        self.month = button("", self._offer_months)
        for each in (self.back, self.month, self.on):
            each.setProperty("plain", True)
        self.printing = KeyButton(say("打印月报"), "Ctrl+P")
        self.printing.setShortcut("Ctrl+P")
        self.printing.setProperty("primary", True)
        head = QWidget()
        title = label(say("报表"), "title")
        choices = (self.back, self.month, self.on, *([self.views] if len(self.pages) > 1 else []))
        vbox(head, (24, 12, 16, 12)).addLayout(Flow(title, *choices, None, self.printing))
        outer = vbox(self, spacing=0)
        outer.addWidget(head)
        outer.addWidget(self.stack, 1)
        self.setFocusProxy(self.dashboard)

    def _connect(self) -> None:
        self.views.changed.connect(self.show_view)
        self.printing.clicked.connect(self._print)
        self.dashboard.wants.connect(self._look_behind)

    def show_view(self, name: str) -> None:
        """Show a view by its name."""
        self._put_away()
        self.stack.setCurrentWidget(self.pages[name])
        self.views.mark(name)
        for each in (self.back, self.month, self.on, self.printing):
            each.setVisible(name == "dashboard")

    def _choose_month(self, place: int) -> None:
        self._put_away()
        self._month = place
        self.month.setText(report_words.month(date.fromisoformat(f"{self.months[place]}-01")))
        self.back.setEnabled(place + 1 < len(self.months))
        self.on.setEnabled(place > 0)
        self.dashboard.choose(self.months[place])

    def _move_month(self, by: int) -> None:
        self._choose_month(min(max(0, self._month + by), len(self.months) - 1))

    def _offer_months(self) -> None:
        menu = QMenu(self)
        for place, month in enumerate(self.months):
            words = report_words.month(date.fromisoformat(f"{month}-01"))
            menu.addAction(words, partial(self._choose_month, place))
        menu.popup(self.month.mapToGlobal(QPoint(0, self.month.height())))

    def _print(self) -> None:
        printing.show_sheet(self.desk, "dashboard", self.months[self._month], self)

    def _look_behind(self, wanted: str) -> None:
        """Show the list behind a figure of the dashboard."""
        report = self.dashboard.report
        kind, _, key = wanted.partition(":")
        if report is None:
            return
        if kind == "fines":
            self.wants_page.emit("fines")
            return
        self._put_away()
        self._from = self.window().focusWidget()
        self.behind = _behind(self.desk, report, kind, key)
        self.behind.left.connect(self._put_away)
        self.behind.opened.connect(self.opened)
        self.stack.addWidget(self.behind)
        self.stack.setCurrentWidget(self.behind)
        self.behind.setFocus()

    def _put_away(self) -> None:
        """Put the list behind a figure away, and go on where the dashboard was left."""
        if self.behind is None:
            return
        self.stack.removeWidget(self.behind)
        self.behind.deleteLater()
        self.behind = None
        self.stack.setCurrentWidget(self.dashboard)
        (self._from or self.dashboard).setFocus()


def _inset(tab: QWidget) -> QWidget:
    """A tab with the margins of a page."""
    made = QWidget()
    vbox(made, (24, 0, 16, 12)).addWidget(tab)
    made.setFocusProxy(tab)
    return made


def _behind(desk: Desk, report: Report, kind: str, key: str) -> BehindPanel:
    """The list behind a figure of a kind."""
    office, month = desk.office, report_words.month(report.first)
    match kind:
        case "people":
            return behind_panel.people(say("各人，{month}", month=month), report.people, report.posts)
        case "scores":
            return behind_panel.scores(say("银行、律师，{month}", month=month), report.scores)
        case "complaints" | "cause":
            came = [each for each in report.came if key in {"", each.cause}]
            return behind_panel.complaints(office, say("投诉，{month}", month=month), came)
        case "outside" | "holder":
            return _papers(desk, key)
    return _duties(desk, report, kind, key)


def _duties(desk: Desk, report: Report, kind: str, key: str) -> BehindPanel:
    """The duties behind a figure: of a clause or week those that are late, of a person or the whole month all."""
    office, month = desk.office, report_words.month(report.first)
    late = [each for each in report.due if figures.is_late(each)]
    match kind:
        case "clause":
            rows = [each for each in late if each.duty.clause == key]
            title = say("{clause} 逾期，{month}", clause=f"{key} {office.rules.clause_title(key)}", month=month)
        case "week":
            monday = date.fromisoformat(key)
            rows = [
                each for each in report.late if figures.monday_of(progress.last_day(office, each.duty.due)) == monday
            ]
            title = say("逾期，{day} 起的一周", day=report_words.short_day(monday))
        case "person":
            rows = [each for each in report.due if each.duty.responsible == key]
            title = say("{person} 到期的事项，{month}", person=report_words.person(office, key), month=month)
        case "late":
            rows, title = late, say("逾期，{month}", month=month)
        case _:
            rows, title = list(report.due), say("到期的事项，{month}", month=month)
    return behind_panel.duties(office, title, rows)


def _papers(desk: Desk, holder: str) -> BehindPanel:
    """The originals that a holder has now, or everybody outside."""
    office = desk.office

    def wanted(held: dict[str, Count]) -> bool:
        return any(
            count.originals and (each == holder if holder else whereabouts.is_outside(office, each))
            for each, count in held.items()
        )

    rows = [(unit, held) for unit, held in whereabouts.all_held(office) if wanted(held.holders)]
    title = say("在{holder}的原件", holder=office.rules.holder(holder)) if holder else say("现在在外的原件")
    return behind_panel.papers(office, title, rows)


def make(window: OfficeWindow) -> QWidget:
    """The page for a window; its links go to the window's other pages."""
    page = ReportsPage(window.desk)
    page.opened.connect(lambda dossier: window.open_dossier(dossier) if dossier else None)
    page.wants_page.connect(window.go)
    return page
