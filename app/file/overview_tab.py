"""The overview of a dossier 总览: its papers on a board, who has had them, and beside that whom to call and what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.base.words import say, say_many
from app.custody import papers, whereabouts
from app.file import papers_board
from app.file.beside_panel import BesidePanel
from app.file.custody_lanes import Keeping
from app.file.later_tabs import Content
from app.file.needed_tab import UnneededButton
from app.kit import commands
from app.kit.flow import Flow
from app.kit.painted.board import Board
from app.kit.parts import Scrolled, button, label, vbox
from app.kit.side_panel import BOTH, WithPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from app.custody.papers import Needed
    from app.kit.desk import Desk
    from app.progress.service import Purchase

PANEL = 316
"""The usual width of the panel, in pixels."""

ROWS, ROW = 4, 31
"""How many rows of a column are always shown, and the height of one in pixels."""


class OverviewTab(Content):
    """``purchase`` tells the dossier with its tracks as the page has read them; ``wants_tab`` names another tab."""

    wants_tab = Signal(str)

    def __init__(self, desk: Desk, purchase: Callable[[], Purchase], prove: Callable[[], object]) -> None:
        super().__init__()
        self.desk, self._purchase = desk, purchase
        self.dossier = purchase().dossier.id
        self._needed: list[Needed] = []
        self._unfolded = False
        self.board, self.keeping = Board(say("必备文件")), Keeping(desk, self.dossier)
        self.panel = BesidePanel(desk, purchase)
        self.panel.wants_tab.connect(self.wants_tab)
        self.count = label("", "small")
        self.unneeded = UnneededButton(desk, self.dossier, self._chosen, self)
        self.all = button(say("显示全部"), self._unfold, link=True)
        self.evidence = button(say("证据册…"), prove, link=True)
        self.aside = button(say("联系人、待办"), lambda: self.split.toggle(), link=True)
        self.aside.setToolTip(f"{self.aside.text()} (Alt+P)")
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.column = QWidget()
        down = vbox(self.column, (0, 0, 12, 8), 8)
        title = label(say("必备文件"), "section")
        down.addLayout(Flow(title, self.count, None, self.unneeded, self.all, self.aside))
        down.addWidget(self.board)
        down.addSpacing(4)
        down.addLayout(Flow(label(say("谁在保管"), "section"), None, self.evidence))
        down.addWidget(self.keeping)
        down.addStretch(1)
        self.scrolled = Scrolled(self.column, say("总览"))
        # A scrolled part would else be as grey as the window, and as the days of rest.
        for part in (self.scrolled.viewport(), self.column):
            part.setAutoFillBackground(False)
        self.split = WithPanel(self.scrolled, self.panel, "dossier", width=PANEL)
        vbox(self).addWidget(self.split)
        self.scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        self.board.chosen.connect(lambda _: self.unneeded.look_again())
        self.board.opened.connect(self._open)
        self.board.folded.connect(self._tell_folded)
        self.board.moved.connect(lambda y: self._bring_into_view(self.board, y, 20))
        ribbon = self.keeping.ribbon
        ribbon.moved.connect(lambda y: self._bring_into_view(ribbon, y, ribbon.head() + 16))
        self.scrolled.verticalScrollBar().valueChanged.connect(lambda _: ribbon.update())

    def look_again(self) -> None:
        """Read papers, their ways, and what waits again."""
        office, purchase = self.desk.office, self._purchase()
        held = whereabouts.held(office, self.dossier)
        self._needed = papers.needed(office, self.dossier, held)
        self.board.show_stacks(papers_board.stacks(office, purchase, held, self._needed))
        came = sum(each.state == "received" for each in self._needed)
        self.count.setText(say_many("{n} 种，已收齐 {came} 种", len(self._needed), came=came))
        self.keeping.show_held(held)
        self.panel.look_again()
        self.unneeded.look_again()
        self._fold()

    def _chosen(self) -> Needed | None:
        """The required kind that is chosen on the board; none where a paper is chosen that is there."""
        card = self.board.current()
        return next((each for each in self._needed if card and each.kind == card.key), None)

    def _open(self, key: str) -> None:
        """Receive what is missing; tell the whole way of a paper that came in."""
        from app.custody.tracing.dialog import TraceDialog

        chosen = self._chosen()
        if chosen and chosen.state != "unneeded":
            commands.call(self, "receive")
        found = [each.paper for each in whereabouts.held(self.desk.office, self.dossier) if each.paper.id == key]
        for paper in found:
            TraceDialog(self.desk, paper, self).open()

    def _bring_into_view(self, part: QWidget, y: int, around: int) -> None:
        self.scrolled.ensureVisible(0, part.mapTo(self.column, QPoint(0, y)).y(), 0, around)

    def _unfold(self) -> None:
        self._unfolded = not self._unfolded
        self._fold()

    def _fold(self) -> None:
        """Fold long columns so that the ribbon below stays in view, as long as nobody wants all rows."""
        rest = self.scrolled.viewport().height() - self.column.sizeHint().height() + self.board.height()
        rows = max(ROWS, (rest - 40) // ROW)
        self.board.fold(0 if self._unfolded else rows)
        self._tell_folded()

    def _tell_folded(self) -> None:
        self._unfolded = self._unfolded or not self.board.most
        self.all.setText(say("收起") if self._unfolded else say("显示全部"))
        self.all.setVisible(self.board.longest() > (ROWS if self._unfolded else self.board.most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.aside.setVisible(self.width() < BOTH)
        self._fold()
