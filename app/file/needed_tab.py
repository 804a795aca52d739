"""The required papers 必备文件 of one dossier: what is there, what is missing and why, what is not needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.base.words import say
from app.custody import papers
from app.custody import words as custody_words
from app.kit.dialogs import ReasonDialog
from app.kit.flow import Flow
from app.kit.listings import Column, RowsListing
from app.kit.parts import button, vbox
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from app.custody.papers import Needed
    from app.kit.desk import Desk


class NeededTab(QWidget):
    """The list, with a button to say that a kind is not needed."""

    def __init__(self, desk: Desk, dossier: str) -> None:
        super().__init__()
        self.desk, self.dossier = desk, dossier
        self.table = RowsTable(RowsListing(self._columns()), "needed", say("必备文件"))
        self.unneeded = button(say("不需要…"), self._set_unneeded)
        inside = vbox(self, (0, 8, 0, 0))
        inside.addLayout(Flow(self.unneeded, None))
        inside.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.table.looked_at.connect(lambda _: self._enable())
        self.look_again()

    def look_again(self) -> None:
        """Read the list again."""
        self.table.listing.show(papers.needed(self.desk.office, self.dossier))
        self._enable()

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
        current = self.table.current()
        again = current is not None and current.state == "unneeded"
        self.unneeded.setText(say("仍需要") if again else say("不需要…"))
        self.unneeded.setEnabled(current is not None and current.state != "received")

    def _set_unneeded(self) -> None:
        kind, dossier = self.table.the_row(), self.dossier
        if kind.state == "unneeded":
            self.desk.do(papers.need_again, dossier=dossier, kind=kind.kind)
            return
        words = say("封面和必备文件里写明不需要，以及原因。")
        dialog = ReasonDialog(self.desk, say("不需要 {name}", name=kind.name), words, say("不需要"), self)
        dialog.given.connect(
            lambda reason: self.desk.do(papers.set_unneeded, dossier=dossier, kind=kind.kind, reason=reason)
        )
        dialog.open()
