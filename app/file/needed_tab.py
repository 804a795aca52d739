"""The required papers 必备文件 of one dossier as a list: what is there, what is missing and why, what is not needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.custody import papers
from app.custody import words as custody_words
from app.file.later_tabs import Content
from app.kit import commands
from app.kit.dialogs import ReasonDialog
from app.kit.flow import Flow
from app.kit.listings import Column, RowsListing
from app.kit.parts import Button, vbox
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.custody.papers import Needed
    from app.kit.desk import Desk


class NeededTab(Content):
    """The required papers with how many of each there are."""

    def __init__(self, desk: Desk, dossier: str) -> None:
        super().__init__()
        self.desk, self.dossier = desk, dossier
        self.table = RowsTable(RowsListing(_columns()), "needed", say("必备文件"))
        self.table.empty = say("现行制度没有为这种付款方式规定必备文件。")
        self.unneeded = UnneededButton(desk, dossier, self.table.current, self)
        inside = vbox(self, (0, 0, 0, 0), 8)
        inside.addLayout(Flow(self.unneeded, None))
        inside.addWidget(self.table, 1)
        self.table.looked_at.connect(lambda _: self.unneeded.look_again())
        self.table.opened.connect(lambda _needed: commands.call(self, "receive"))

    def look_again(self) -> None:
        """Read the papers again."""
        self.table.listing.show(papers.needed(self.desk.office, self.dossier))
        self.unneeded.look_again()


class UnneededButton(Button):
    """Says of the required kind that is chosen that it is not needed, or takes that back."""

    def __init__(self, desk: Desk, dossier: str, chosen: Callable[[], Needed | None], parent: QWidget) -> None:
        super().__init__(say("不需要…"))
        self.setAutoDefault(False)
        self._desk, self._dossier, self._chosen, self._over = desk, dossier, chosen, parent
        self.clicked.connect(self._act)
        self.look_again()

    def look_again(self) -> None:
        """Say what can be done with what is chosen now."""
        current = self._chosen()
        again = current is not None and current.state == "unneeded"
        self.setText(say("仍需要") if again else say("不需要…"))
        self.setEnabled(current is not None and current.state != "received")
        self.setToolTip("" if self.isEnabled() else say("先选一种还缺的文件"))

    def _act(self) -> None:
        kind, dossier = self._chosen(), self._dossier
        if kind is None:
            return
        if kind.state == "unneeded":
            self._desk.do(papers.need_again, dossier=dossier, kind=kind.kind)
            return
        words = say("封面和必备文件里写明不需要，以及原因。")
        dialog = ReasonDialog(self._desk, say("不需要 {name}", name=kind.name), words, say("不需要"), self._over)
        dialog.given.connect(
            lambda reason: self._desk.do(papers.set_unneeded, dossier=dossier, kind=kind.kind, reason=reason)
        )
        dialog.open()


def _columns() -> list[Column[Needed]]:
    return [
        Column(say("文件"), lambda each: each.name, width=280),
        Column(say("情况"), custody_words.needed, width=260),
        Column(say("原件"), lambda each: custody_words.have(each.have.originals, each.originals), width=70, right=True),
        Column(say("复印件"), lambda each: custody_words.have(each.have.copies, each.copies), width=70, right=True),
        Column(say("有效期至"), lambda each: each.valid_until, width=120),
    ]
