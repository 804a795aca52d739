"""The required papers 必备文件 of one dossier: what is there, what is missing and why, what is not needed, where all are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.base.words import say, say_in
from app.custody import papers, whereabouts
from app.custody import words as custody_words
from app.file import papers_board
from app.kit import commands
from app.kit.dialogs import ReasonDialog
from app.kit.flow import Flow
from app.kit.listings import Column, RowsListing
from app.kit.painted.board import Board
from app.kit.painted.segmented import Segmented
from app.kit.parts import Scrolled, button, vbox
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from app.custody.papers import Needed
    from app.kit.desk import Desk


class NeededTab(QWidget):
    """A board of all papers, or the list of those required, with a button to say that a kind is not needed."""

    def __init__(self, desk: Desk, dossier: str) -> None:
        super().__init__()
        self.desk, self.dossier = desk, dossier
        self.table = RowsTable(RowsListing(self._columns()), "needed", say("必备文件"))
        self.board = Board(say("必备文件"))
        self.scrolled = Scrolled(self.board, say("必备文件"))
        for part in (self.scrolled.viewport(), self.board):
            part.setAutoFillBackground(False)
        self.view = Segmented(say("怎样显示"), {"board": say_in("a view", "看板"), "list": say_in("a view", "列表")})
        self.views = QStackedWidget()
        self.views.addWidget(self.scrolled)
        self.views.addWidget(self.table)
        self.unneeded = button(say("不需要…"), self._set_unneeded)
        inside = vbox(self, (0, 8, 0, 0), 8)
        inside.addLayout(Flow(self.view, self.unneeded, None))
        inside.addWidget(self.views, 1)
        self.setFocusProxy(self.board)
        self.view.changed.connect(self._show_view)
        self.table.looked_at.connect(lambda _: self._enable())
        self.board.chosen.connect(lambda _: self._enable())
        self.board.opened.connect(self._open)
        self.board.moved.connect(lambda y: self.scrolled.ensureVisible(0, y, 0, 48))
        self.look_again()

    def look_again(self) -> None:
        """Read the papers again."""
        self.table.listing.show(papers.needed(self.desk.office, self.dossier))
        self.board.show_stacks(papers_board.stacks(self.desk.office, self.dossier))
        self._enable()

    def _show_view(self, view: str) -> None:
        shown = self.scrolled if view == "board" else self.table
        self.views.setCurrentWidget(shown)
        self.setFocusProxy(self.board if view == "board" else self.table)
        self._enable()

    def _current(self) -> Needed | None:
        """The required kind that is chosen; none where a paper is chosen that is there."""
        if self.views.currentWidget() is self.table:
            return self.table.current()
        card = self.board.current()
        return next((each for each in self.table.listing.values() if card and each.kind == card.key), None)

    def _open(self, key: str) -> None:
        """Receive what is missing; tell the whole way of a paper that came in."""
        from app.custody.tracing.dialog import TraceDialog

        current = self._current()
        if current and current.state != "unneeded":
            commands.call(self, "receive")
        found = [each.paper for each in whereabouts.held(self.desk.office, self.dossier) if each.paper.id == key]
        for paper in found:
            TraceDialog(self.desk, paper, self).open()

    def _columns(self) -> list[Column[Needed]]:
        return [
            Column(say("文件"), lambda each: each.name, width=280),
            Column(say("情况"), custody_words.needed, width=260),
            Column(
                say("原件"), lambda each: custody_words.have(each.have.originals, each.originals), width=70, right=True
            ),
            Column(say("复印件"), lambda each: custody_words.have(each.have.copies, each.copies), width=70, right=True),
            Column(say("有效期至"), lambda each: each.valid_until, width=120),
        ]

    def _enable(self) -> None:
        current = self._current()
        again = current is not None and current.state == "unneeded"
        self.unneeded.setText(say("仍需要") if again else say("不需要…"))
        self.unneeded.setEnabled(current is not None and current.state != "received")

    def _set_unneeded(self) -> None:
        kind, dossier = self._current(), self.dossier
        if kind is None:
            return
        if kind.state == "unneeded":
            self.desk.do(papers.need_again, dossier=dossier, kind=kind.kind)
            return
        words = say("封面和必备文件里写明不需要，以及原因。")
        dialog = ReasonDialog(self.desk, say("不需要 {name}", name=kind.name), words, say("不需要"), self)
        dialog.given.connect(
            lambda reason: self.desk.do(papers.set_unneeded, dossier=dossier, kind=kind.kind, reason=reason)
        )
        dialog.open()
