"""The dialog of a loss report 遗失报告 (SO-1.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import staff
from app.base.words import listed, say
from app.custody import filing
from app.custody.losses import service as losses
from app.forms import printing
from app.kit.dialogs import Dialog
from app.kit.fields import MomentEdit, WordsEdit, moment_in
from app.kit.parts import Field, row, wrapped
from app.kit.person_box import PersonBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.custody.whereabouts import Held
    from app.kit.desk import Desk


class LossDialog(Dialog):
    """Asks who answers for the lost papers and when the loss was found; the fines it proposes wait on their page."""

    def __init__(self, desk: Desk, dossier: str, papers: Sequence[Held], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=560)
        self.entitle(say("报告遗失"), say("报告遗失"))
        self.dossier, self.papers = dossier, [held.paper.id for held in papers]
        names = (f"{filing.name(desk.office, held.paper)} {held.paper.number}" for held in papers)
        here = [each.key for each in staff.everybody(desk.office) if each.active]
        self.liable, self.at, self.note = PersonBox(desk.office, here), MomentEdit(desk.office), WordsEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(90)
        self.at_field = Field(say("发现时间(&T)"), self.at)
        words = wrapped(say("报告后，按制度列出的处罚会进入“罚款”，等待决定；找回时自动提议冲销。"), "quiet")
        self.body.addWidget(wrapped(listed(names), "section"))
        self.body.addLayout(row(Field(say("责任人(&L)"), self.liable), self.at_field, stretch=(1, 1)))
        self.body.addWidget(Field(say("经过(&N)"), self.note))
        self.body.addWidget(words)
        self.liable.setFocus()

    def commit(self) -> None:
        at = moment_in(self.at_field)
        if at is None:
            return
        liable, note = str(self.liable.chosen()), self.note.toPlainText()
        number = self.attempt(losses.report, dossier=self.dossier, papers=self.papers, liable=liable, at=at, note=note)
        if number:
            self.accept()
            parent, desk = self.parentWidget(), self.desk
            act = (say("打印"), lambda: printing.show_sheet(desk, "loss-report", number, parent))
            desk.said.emit(say("已报告遗失 {number}", number=number), [act])
