"""The month at a glance: tiles and charts that open the lists behind them; reckoned beside the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHeaderView, QPushButton, QScrollArea, QSizePolicy, QWidget

from app.base.words import say
from app.complaints.rules import COMPLAINT
from app.duties import service as duties
from app.kit.listings import RowsListing
from app.kit.look import ROW
from app.kit.painted.bars import Bars
from app.kit.painted.lines import Lines
from app.kit.painted.report_tiles import LEAST, ReportTile
from app.kit.painted.tiles import folds
from app.kit.parts import breadth, button, flush, hbox, label, vbox
from app.kit.tables import RowsTable
from app.reports import behind_panel, service, shown
from app.reports import words as report_words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from app.kit.background import Beside
    from app.kit.desk import Desk
    from app.kit.listings import Column
    from app.kit.painted.charts import Chart
    from app.reports.service import Report
    from app.rulebook.tracks import Track

T = TypeVar("T")

RECEIPT = "handoff-receipt"
"""The form that proves where papers are."""

TWO, ROWS = 900, 6
"""From which width on cards stand in two columns, in pixels; and how many rows of a list they show."""


class Card(QFrame):
    """A title, a few words beside it, a link at its end, and a chart or list below."""

    def __init__(self, title: str, inside: QWidget, link: QPushButton | None = None) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.beside = label("", "small")
        self.beside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head = QWidget()
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        across = hbox(head, (6, 0, 6, 0), 8)
        across.addWidget(label(title, "section"))
        across.addWidget(self.beside, 1)
        if link:
            across.addWidget(flush(link))
        outer = vbox(self, (8, 10, 8, 12), 8)
        outer.addWidget(head)
        outer.addWidget(inside)
        if not isinstance(inside, Lines):
            outer.addStretch(1)


class DashboardTab(QFrame):
    """Shows a month. ``wants`` carries what is behind a figure as ``kind:key``; ``reckoned`` says that figures came."""

    wants = Signal(str)
    reckoned = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("surface", True)
        self.desk = desk
        self.month = ""
        self.report: Report | None = None
        self._work: Beside | None = None
        self._again = False
        self._posts: dict[str, str] = {}
        self.tiles = {
            "rate": ReportTile(say("按时办结率")),
            "late": ReportTile(say("逾期事项")),
            "complaints": ReportTile(say("客户投诉")),
            "outside": ReportTile(say("在外的文件")),
        }
        self.clauses, self.causes, self.holders = (
            Bars(say("各条规定按时办结率")),
            Bars(say("投诉按原因")),
            Bars(say("原件在谁手里")),
        )
        self.weeks, self.fines = Lines(say("每周逾期")), Lines(say("各月罚款"))
        self.people = _short(behind_panel.people_columns(self._posts), "report-people", say("各人"))
        self.scores = _short(behind_panel.score_columns(), "report-scores", say("银行、律师"))
        self.standing = label("", "small")
        self._arrange()
        self._connect()
        self._say_instead(say("正在统计…"))

    def _arrange(self) -> None:
        self.cards = self._cards()
        self.inside = QWidget()
        down = vbox(self.inside, (24, 0, 16, 12), 12)
        self.row, self.grid = QGridLayout(), QGridLayout()
        for grid in (self.row, self.grid):
            grid.setSpacing(12)
            down.addLayout(grid)
        down.addWidget(self.standing, 0, Qt.AlignmentFlag.AlignRight)
        down.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(say("总览"))
        self.area.setWidget(self.inside)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        vbox(self, spacing=0).addWidget(self.area)
        self._place_tiles(len(self.tiles))
        self._place(2)
        self.setFocusProxy(self.tiles["rate"])

    def _cards(self) -> dict[str, Card]:
        """The cards in their order; some stay away where the regulations in force know nothing of what they show."""
        used = self.desk.quietly(self.desk.refused.emit, duties.papers_in_use) or frozenset()
        people = button(say("全部"), partial(self.wants.emit, "people:"), link=True)
        scores = button(say("全部"), partial(self.wants.emit, "scores:"), link=True)
        people.setAccessibleName(say("各人：全部"))
        scores.setAccessibleName(say("银行、律师：全部"))
        cards: dict[str, tuple[str, QWidget, QPushButton | None]] = {
            "clauses": (say("各条规定按时办结率"), self.clauses, None),
            "weeks": (say("每周逾期"), self.weeks, None),
            "people": (say("各人"), self.people, people),
            "scores": (say("银行、律师"), self.scores, scores),
            "causes": (say("投诉按原因"), self.causes, None),
            "fines": (say("各月罚款"), self.fines, None),
            "holders": (say("原件在谁手里"), self.holders, None),
        }
        away = set[str]()
        for form, tile, card in ((COMPLAINT.form, "complaints", "causes"), (RECEIPT, "outside", "holders")):
            if form not in used:
                away.add(card)
                del self.tiles[tile]
        if not any(step.outside for track in self._tracks() for step in track.steps):
            away.add("scores")
        # A card that were made and dropped would take its chart with it.
        return {name: Card(*parts) for name, parts in cards.items() if name not in away}

    def _tracks(self) -> list[Track]:
        return list(self.desk.office.rules.book.vocabulary.tracks.values())

    def _connect(self) -> None:
        for name, tile in self.tiles.items():
            tile.clicked.connect(partial(self.wants.emit, f"{name}:"))
        for kind, chart in self._charts().items():
            chart.opened.connect(partial(self._ask, kind))
            chart.moved.connect(partial(self._keep_in_view, chart))
        self.people.opened.connect(lambda each: self.wants.emit(f"person:{each.key}"))
        self.scores.opened.connect(lambda _: self.wants.emit("scores:"))
        self.desk.changed.connect(self.look_again)

    def _charts(self) -> dict[str, Chart]:
        return {
            "clause": self.clauses,
            "week": self.weeks,
            "cause": self.causes,
            "fines": self.fines,
            "holder": self.holders,
        }

    def _ask(self, kind: str, key: str) -> None:
        self.wants.emit(f"{kind}:{key}")

    def _keep_in_view(self, chart: Chart, middle: int) -> None:
        at = chart.mapTo(self.inside, chart.rect().topLeft())
        self.area.ensureVisible(at.x(), at.y() + middle, 0, 40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards stand in two columns where there is room; tiles in one row where they have any, folded in a narrow window."""
        super().resizeEvent(event)
        wide = self.width() / breadth(self)
        self._place_tiles(len(self.tiles) if wide >= len(self.tiles) * (LEAST + 12) + 40 else 2)
        self._place(2 if wide >= TWO else 1)

    def _place_tiles(self, columns: int) -> None:
        for place, tile in enumerate(self.tiles.values()):
            tile.fold(folded=folds(self))
            self.row.addWidget(tile, place // columns, place % columns)

    def _place(self, columns: int) -> None:
        if self.grid.property("columns") == columns:
            return
        self.grid.setProperty("columns", columns)
        for place, card in enumerate(self.cards.values()):
            alone = place == len(self.cards) - 1 and not place % columns
            self.grid.addWidget(card, place // columns, place % columns, 1, columns if alone else 1)
        for column in range(2):
            self.grid.setColumnStretch(column, 1 if column < columns else 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()

    def choose(self, month: str) -> None:
        """Show a month (2026-11)."""
        if month != self.month:
            self.month, self.report = month, None
            self._say_instead(say("正在统计…"))
            self.look_again()

    def look_again(self) -> None:
        """Reckon the figures again, beside the window; one reckoning at a time."""
        if not self.isVisible():
            return
        if self._work:
            self._again = True
            return
        self.standing.setText(say("正在统计…"))
        reckon = partial(service.report, record=self.month)
        self._work = self.desk.beside(reckon, done=self._show, failed=self._fail, ended=self._ended)

    def _ended(self) -> None:
        self._work = None
        if self._again:
            self._again = False
            self.look_again()

    def _fail(self, why: str) -> None:
        """Say why there are no figures, in their place."""
        self._say_instead(why)

    def _say_instead(self, words: str) -> None:
        for tile in self.tiles.values():
            tile.say_instead(words)
        for chart in self._charts().values():
            chart.say_instead(words)
        for card in self.cards.values():
            card.beside.setText("")
        self.standing.setText(words)

    def _show(self, report: Report) -> None:
        """Show figures, unless another month was chosen meanwhile."""
        if self.month not in {"", f"{report.first:%Y-%m}"}:
            return
        self.report = report
        standings = shown.tiles(report)
        for name, tile in self.tiles.items():
            tile.show_standing(standings[name])
        for name, words in shown.summed(report).items():
            if name in self.cards:
                self.cards[name].beside.setText(words)
                self.cards[name].beside.setToolTip(words)
        self._draw(report)
        self._posts.update(report.posts)
        _list(self.people, report.people)
        _list(self.scores, report.scores)
        if not self._again:
            self.standing.setText(report_words.standing(self.desk.office, report))
        self.reckoned.emit()

    def _draw(self, report: Report) -> None:
        """Draw the charts, or say in words that there is nothing to draw."""
        office = self.desk.office
        for chart, bars, otherwise in (
            (self.clauses, shown.clauses(office, report), say("这个月没有到期的事项。")),
            (self.causes, shown.causes(report), say("这个月没有投诉。")),
            (self.holders, shown.holders(office, report), say("还没有登记原件。")),
        ):
            chart.show_bars(bars) if bars else chart.say_instead(otherwise)
        self.weeks.show_points(shown.weeks(report), unfinished=shown.week_running(report, office.today()))
        if any(fen for _, fen in report.fines):
            self.fines.show_points(shown.fines(report), unfinished=report.running, unit=100)
        else:
            self.fines.say_instead(say("这几个月没有罚款。"))


def _short(columns: list[Column[T]], name: str, title: str) -> RowsTable[T]:
    """A list that is as high as its rows, and does not scroll."""
    table = RowsTable(RowsListing(columns), name, title)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.empty = say("没有。")
    _list(table, ())
    return table


def _list(table: RowsTable[T], rows: tuple[T, ...]) -> None:
    """Show the first rows."""
    table.listing.show(rows[:ROWS])
    head = table.horizontalHeader().sizeHint().height()
    table.setFixedHeight(head + ROW * max(2, min(len(rows), ROWS)) + 2)
